package io.reactiveaws.core.spi.calls;

import static io.reactiveaws.core.spi.calls.CallFixtures.limits;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.spi.calls.CallFixtures.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.util.context.Context;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Calls for which there is no connection wait in order, and leave nothing behind. */
class WaitingCallTest {

    private final Client client = Client.of(2);
    private final List<Object> answers = new ArrayList<>();
    private final List<Throwable> errors = new ArrayList<>();

    private Disposable subscribe(Mono<Object> call) {
        return call.subscribe(answers::add, errors::add);
    }

    private void subscribe(Mono<Object> call, int times) {
        for (int i = 0; i < times; i++) {
            subscribe(call);
        }
    }

    @Test
    void asManyAreSentAsThereAreConnections() {
        subscribe(client.call(), 5);

        assertThat(client.sent()).isEqualTo(2);
        assertThat(errors).isEmpty();
    }

    @Test
    void whoGivesAPlaceBackKeepsItsInterruptionToItself() {
        AtomicBoolean interruptedAsSent = new AtomicBoolean(true);
        Client one = Client.of(1);
        Disposable first = subscribe(one.call());
        subscribe(one.scope().send("Get", List::of, client -> {
            interruptedAsSent.set(Thread.currentThread().isInterrupted());
            return new CompletableFuture<>();
        }));

        Thread.currentThread().interrupt();
        first.dispose();

        assertThat(Thread.interrupted()).as("restored").isTrue();
        assertThat(interruptedAsSent).isFalse();
    }

    @Test
    void anEndOfAnyKindMakesRoomForTheNextInTheOrderOfArrival() {
        List<String> ends = new ArrayList<>();
        Disposable first = subscribe(client.call());
        subscribe(client.call());
        subscribe(client.call().doOnNext(answer -> ends.add("third")));
        subscribe(client.call().doOnNext(answer -> ends.add("fourth")));
        subscribe(client.call().doOnNext(answer -> ends.add("fifth")));

        first.dispose();
        assertThat(client.sent()).isEqualTo(3);
        client.future(1).completeExceptionally(new IllegalStateException("broken"));
        assertThat(client.sent()).isEqualTo(4);
        client.future(2).complete("a");
        assertThat(client.sent()).isEqualTo(5);
        client.future(4).complete("c");
        client.future(3).complete("b");

        assertThat(ends).containsExactly("third", "fifth", "fourth");
        assertThat(errors).singleElement().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void thoseThatAreCancelledWhileTheyWaitAreNeverSent() {
        subscribe(client.call(), 2);
        List<Disposable> waiting = Flux.range(0, 1_000)
                .map(i -> subscribe(client.call()))
                .collectList()
                .block();
        subscribe(client.call());

        waiting.forEach(Disposable::dispose);
        client.future(0).complete("a");
        client.future(1).complete("b");

        assertThat(client.sent()).isEqualTo(3);
        assertThat(client.inFlight()).isEqualTo(1);
        subscribe(client.call());
        assertThat(client.sent()).as("places that were given back").isEqualTo(4);
    }

    @Test
    void aCallIsCountedOncePerSubscription() {
        Mono<Object> call = client.call();
        assertThat(client.sent()).isZero();

        subscribe(call, 3);
        client.future(0).complete("a");

        assertThat(client.sent()).isEqualTo(3);
    }

    @Test
    void whatFailsAsItIsSentGivesItsPlaceBack() {
        IllegalArgumentException refusal = new IllegalArgumentException("no such request");
        for (int i = 0; i < 5; i++) {
            subscribe(client.scope().send("Get", List::of, to -> {
                throw refusal;
            }));
        }

        subscribe(client.call(), 2);

        assertThat(errors).hasSize(5).containsOnly(refusal);
        assertThat(client.sent()).isEqualTo(2);
    }

    @Test
    void manyThatEndAsTheyAreSentTakeNoStack() {
        subscribe(client.call(), 2);
        for (int i = 0; i < 100_000; i++) {
            subscribe(client.scope().send("Get", List::of, to -> CompletableFuture.completedFuture("at once")));
        }

        client.future(0).complete("a");

        assertThat(answers).hasSize(100_001);
        assertThat(errors).isEmpty();
    }

    @Test
    void theNextIsSentBeforeTheAnswerOfTheOneBeforeIsHeard() {
        subscribe(client.call());
        AtomicReference<Integer> sentAtAnswer = new AtomicReference<>();
        subscribe(client.call().doOnNext(answer -> sentAtAnswer.set(client.sent())));
        subscribe(client.call());

        client.future(1).complete("a");

        assertThat(sentAtAnswer).hasValue(3);
    }

    @Test
    void whatCleansUpGoesBeforeTheOthersHoweverManyWait() {
        Client busy = new Client(limits(1, 2, null));
        List<String> ends = new ArrayList<>();
        for (String name : List.of("first", "second", "third")) {
            subscribe(busy.call().doOnNext(answer -> ends.add(name)));
        }
        subscribe(busy.call().doOnNext(answer -> ends.add("cleanup")).contextWrite(ClientLifecycle::cleanup));

        for (int i = 0; i < 4; i++) {
            busy.future(i).complete("a");
        }

        assertThat(errors).isEmpty();
        assertThat(ends).containsExactly("first", "cleanup", "second", "third");
    }

    @Test
    void whatGoesOnIsNotRefusedAndWaitsInOrder() {
        Client busy = new Client(limits(1, 1, null));
        subscribe(busy.call());
        subscribe(busy.call());
        subscribe(busy.call().contextWrite(ClientLifecycle::continuation));
        subscribe(busy.call());

        assertThat(errors).singleElement().isInstanceOf(RejectedExecutionException.class);
        busy.future(0).complete("a");
        busy.future(1).complete("b");
        assertThat(busy.sent()).isEqualTo(3);
    }

    @Test
    void aSubscriberThatThrowsHarmsNobodyElse() {
        Client one = Client.of(1);
        subscribe(one.call());
        one.scope()
                .send("Get", List::of, to -> {
                    throw new IllegalArgumentException("no such request");
                })
                .subscribe(answer -> {}, error -> {
                    throw new IllegalStateException("a consumer that throws");
                });
        subscribe(one.call());

        one.future(0).complete("a");

        assertThat(answers).containsExactly("a");
        assertThat(one.sent()).isEqualTo(2);
    }

    @Test
    void eachHostHasItsOwn() {
        subscribe(client.call("Get", "a"), 3);
        subscribe(client.call("Get", "b"), 3);

        assertThat(client.sent()).isEqualTo(4);
    }

    @Test
    void aSessionThatIsClosedMeanwhileSendsNoMore() {
        AtomicBoolean closed = new AtomicBoolean();
        Client closing = new Client(limits(1, 10, null), ClientLifecycle.closedBy(closed::get));
        subscribe(closing.call(), 2);

        closed.set(true);
        closing.future(0).complete("a");

        assertThat(closing.sent()).isEqualTo(1);
        assertThat(errors).singleElement().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void oneThatWaitsForCredentialsTakesNoPlace() {
        AtomicReference<CompletableFuture<?>> credentials =
                new AtomicReference<>(CompletableFuture.completedFuture(null));
        Client preparing = new Client(
                limits(1, 10, null), new ClientLifecycle(() -> false, credentials::get, new GracefulShutdown()));
        subscribe(preparing.call(), 2);
        credentials.set(new CompletableFuture<>());
        preparing.future(0).complete("a");
        assertThat(preparing.sent()).as("sent while the credentials are gone").isEqualTo(1);

        CompletableFuture<?> renewed = credentials.getAndSet(CompletableFuture.completedFuture(null));
        subscribe(preparing.call());
        assertThat(preparing.sent()).as("the place is free").isEqualTo(2);
        renewed.complete(null);
        preparing.future(1).complete("b");

        assertThat(preparing.sent()).isEqualTo(3);
    }

    @Test
    void credentialsThatFailAfterACancelAreNobodysError() {
        List<Throwable> dropped = new ArrayList<>();
        CompletableFuture<?> credentials = new CompletableFuture<>();
        Client preparing = new Client(
                limits(1, 10, null), new ClientLifecycle(() -> false, () -> credentials, new GracefulShutdown()));
        Disposable cancelled = preparing
                .call()
                .contextWrite(Context.of("reactor.onErrorDropped.local", (Consumer<Throwable>) dropped::add))
                .subscribe();
        cancelled.dispose();
        subscribe(preparing.call());

        credentials.completeExceptionally(SdkClientException.create("sealed"));

        assertThat(dropped).isEmpty();
        assertThat(errors).singleElement().isInstanceOf(SdkClientException.class);
    }

    @Test
    void moreThanMayWaitIsRefusedAtOnce() {
        Client busy = new Client(limits(1, 2, null));
        subscribe(busy.call(), 3);

        StepVerifier.create(busy.call())
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(RejectedExecutionException.class)
                        .hasMessage("the only connection is in use and as many calls wait for one as 'maxWaiting'"
                                + " allows, 2; try again later, or raise 'maxWaiting' or 'connections'"))
                .verify();
        busy.future(0).complete("a");
        subscribe(busy.call());

        assertThat(errors).isEmpty();
        assertThat(busy.sent()).isEqualTo(2);
    }

    @Test
    void anyNumberThatTheClientReportsCounts() {
        ConnectionCount count = ConnectionCount.unknown();
        Client reporting = new Client(new CallLimits(count, Integer.MAX_VALUE, null));
        subscribe(reporting.call(), 200);
        assertThat(reporting.sent()).isEqualTo(ConnectionCount.SDK_DEFAULT);

        count.report(120);
        reporting.future(0).complete("a");

        assertThat(reporting.inFlight()).isEqualTo(120);
        count.report(0);
        assertThat(count.get()).as("no number").isEqualTo(120);
    }

    @Test
    void aNumberThatAUserHasSetIsLessenedByReportsAndNeverRaised() {
        ConnectionCount count = ConnectionCount.of(3);
        count.report(100);

        assertThat(count.get()).isEqualTo(3);
        count.report(2);
        assertThat(count.get()).isEqualTo(2);
        assertThat(CallLimits.defaults().ofOneClient().connections().get()).isEqualTo(50);
    }
}
