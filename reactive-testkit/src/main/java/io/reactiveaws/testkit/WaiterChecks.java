package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.codegen.model.FoundData;
import io.reactiveaws.core.ModelResource;
import io.reactiveaws.core.WaiterConfig;
import io.reactiveaws.core.WaiterException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.core.SdkPojo;

/** What is true of one waiter; in virtual time. */
record WaiterChecks(WaiterUnderTest waiter) {

    private static final Duration AN_AGE = Duration.ofDays(30);

    /** An answer that an acceptor looks for means what the acceptor says. */
    void means(AcceptorRule acceptor) {
        TestBench<?> bench = waiter.tested().bench();
        bench.recording().answer(waiter.answers(acceptor));
        Waiting waiting = new Waiting(bench, invokePlain(bench));
        switch (acceptor.verdict()) {
            case SUCCESS -> {
                assertThat(waiting.after(Duration.ZERO)).isCompleted();
                assertThat(waiting.after(Duration.ZERO).join()).isSameAs(bench.resource());
                assertSent(bench, 1);
                assertDataKept(bench, acceptor);
            }
            case FAILURE -> {
                assertThat(waiting.error(Duration.ZERO).kind()).isEqualTo(WaiterException.Kind.FAILURE_STATE);
                assertSent(bench, 1);
            }
            case RETRY -> {
                assertThat(waiting.after(waiter.delay())).isNotDone();
                assertSent(bench, 2);
            }
        }
        waiting.cancel();
    }

    /** The last answer's data is the resource's. */
    private void assertDataKept(TestBench<?> bench, AcceptorRule acceptor) {
        FoundData found = waiter.model().found();
        if (found == null || !acceptor.hasPath()) {
            return;
        }
        CompletableFuture<?> answer = bench.sent().get(0).answer();
        Object data = waiter.tested().data(found, answer.join());
        assertThat(((ModelResource<?, ?>) bench.resource()).snapshot().map(Object.class::cast))
                .contains(data);
    }

    void timing() {
        TestBench<?> bench = waiter.tested().bench();
        bench.recording().answer(waiter.notYet());
        WaiterException error = new Waiting(bench, invokePlain(bench)).error(AN_AGE);
        assertThat(error.kind()).isEqualTo(WaiterException.Kind.TIMEOUT);
        assertThat(error.attempts()).as("polls").isEqualTo(waiter.attempts());
        assertThat(error.elapsed()).as("time").isEqualTo(waiter.delay().multipliedBy(waiter.attempts() - 1L));
        assertSent(bench, waiter.attempts());
    }

    void configured() {
        TestBench<?> bench = waiter.tested().bench();
        bench.recording().answer(waiter.notYet());
        WaiterException error =
                new Waiting(bench, invoke(bench, WaiterConfig.defaults().maxAttempts(1))).error(Duration.ZERO);
        assertThat(error.attempts()).isEqualTo(1);
        assertSent(bench, 1);
    }

    void cancels() {
        TestBench<?> bench = waiter.tested().bench();
        bench.recording().answerNothing();
        Waiting waiting = new Waiting(bench, invokePlain(bench));
        assertThat(waiting.after(Duration.ZERO)).isNotDone();
        waiting.cancel();
        assertThat(bench.sent().get(0).answer())
                .as("the SDK's future after cancel")
                .isCancelled();
    }

    void refusesNull() {
        NullArguments.refusesNull(
                waiter.tested().printed(),
                method(1),
                waiter.tested().bench().resource(),
                List.of(WaiterConfig.defaults()));
    }

    private void assertSent(TestBench<?> bench, int times) {
        SdkPojo request = new Requests(waiter.tested(), waiter.poll()).plain();
        new CallCheck(() -> bench, resource -> null, waiter.operation().method(), request)
                .assertSent(bench.sent(), times);
    }

    private Method method(int arguments) {
        return Reflection.plain(waiter.tested().type(), waiter.member(), arguments);
    }

    private @Nullable Object invokePlain(TestBench<?> bench) {
        return Reflection.invoke(method(0), bench.resource(), List.of());
    }

    private @Nullable Object invoke(TestBench<?> bench, WaiterConfig config) {
        return Reflection.invoke(method(1), bench.resource(), List.of(config));
    }

    /** One subscription to a waiter. */
    private static final class Waiting {
        private final VirtualTimeScheduler time;
        private final CompletableFuture<?> end;

        Waiting(TestBench<?> bench, @Nullable Object waiter) {
            assertThat(bench.sent()).as("nothing is sent before subscription").isEmpty();
            this.time = VirtualTimeScheduler.getOrSet();
            this.end = Mono.from(Emissions.publisher(waiter)).toFuture();
        }

        CompletableFuture<?> after(Duration duration) {
            time.advanceTimeBy(duration);
            VirtualTimeScheduler.reset();
            return end;
        }

        WaiterException error(Duration duration) {
            assertThat(after(duration)).isCompletedExceptionally();
            return (WaiterException)
                    Objects.requireNonNull(end.handle((ended, error) -> error).join());
        }

        void cancel() {
            end.cancel(false);
        }
    }
}
