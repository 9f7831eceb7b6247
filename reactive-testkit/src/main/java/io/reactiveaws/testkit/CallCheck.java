package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;

/**
 * What is true of every member that calls, however its request came about.
 *
 * @param bench gives a new bench
 * @param member calls the member of the resource; gives a publisher
 * @param operation the client's method that it calls
 * @param request what it sends
 */
record CallCheck(
        Supplier<? extends TestBench<?>> bench,
        Function<Object, @Nullable Object> member,
        String operation,
        SdkPojo request) {

    /** Nothing before subscription, then one request for each subscription. Returns what the last one emitted. */
    List<Object> sendsOneRequestPerSubscription(@Nullable SdkPojo answer) {
        TestBench<?> bench = bench().get();
        if (answer != null) {
            bench.recording().answer(answer);
        }
        Object publisher = member.apply(bench.resource());
        assertThat(bench.sent()).as("nothing is sent before subscription").isEmpty();
        List<Object> first = Emissions.of(publisher);
        assertSent(bench.sent(), 1);
        List<Object> second = Emissions.of(publisher);
        assertSent(bench.sent(), 2);
        assertThat(second).as("what each subscription emits").isEqualTo(first);
        return second;
    }

    void assertSent(List<RecordedCall> sent, int times) {
        assertThat(sent).as("one request for each of %d subscriptions", times).hasSize(times);
        for (RecordedCall call : sent) {
            assertThat(call.operation()).as("the operation").isEqualTo(operation);
            assertThat(call.request()).as("the request").isEqualTo(request);
        }
    }

    void cancelReachesTheFuture() {
        assertThat(futureAfterCancel()).as("the SDK's future after cancel").isCancelled();
    }

    void cancelLeavesTheFuture() {
        assertThat(futureAfterCancel()).as("the SDK's future after cancel").isNotDone();
    }

    private CompletableFuture<?> futureAfterCancel() {
        TestBench<?> bench = bench().get();
        bench.recording().answerNothing();
        Disposable subscription =
                Flux.from(Emissions.publisher(member.apply(bench.resource()))).subscribe();
        assertThat(bench.calls()).as("requests in flight").isEqualTo(1);
        subscription.dispose();
        return bench.sent().get(0).answer();
    }

    void errorsArriveAsTheyAre() {
        TestBench<?> bench = bench().get();
        RuntimeException refused =
                AwsServiceException.builder().message("refused").build();
        bench.recording().answer((operation, request, type) -> CompletableFuture.failedFuture(refused));
        assertThat(Emissions.error(member.apply(bench.resource())))
                .as("the SDK's exception")
                .isSameAs(refused);
    }
}
