package io.reactiveaws.core;

import static io.reactiveaws.core.BatchFixtures.doing;
import static io.reactiveaws.core.BatchFixtures.pending;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.BatchFixtures.Calls;
import io.reactiveaws.core.BatchFixtures.Chunking;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

/** When a batch begins, how many calls it has in flight, and what cancel reaches. */
class BatchDemandTest {

    @ParameterizedTest
    @EnumSource
    void nothingIsSentBeforeSubscription(Chunking chunking) {
        Calls calls = doing();
        AtomicInteger subscriptions = new AtomicInteger();

        chunking.run(calls.call(10, 4), Flux.range(0, 5).doOnSubscribe(s -> subscriptions.incrementAndGet()))
                .requireAll();

        assertThat(subscriptions).hasValue(0);
        assertThat(calls.count()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsReadOrSentBeforeDemand(Chunking chunking) {
        Calls calls = doing();
        AtomicInteger subscriptions = new AtomicInteger();
        Flux<Integer> source = Flux.range(0, 5).doOnSubscribe(s -> subscriptions.incrementAndGet());

        StepVerifier.create(chunking.run(calls.call(10, 4), source), 0)
                .expectSubscription()
                .then(() -> assertThat(subscriptions).hasValue(0))
                .then(() -> assertThat(calls.count()).isZero())
                .thenRequest(1)
                .expectNext(new BatchOutcome.Done<>(0))
                .thenCancel()
                .verify();

        assertThat(calls.count()).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void neverHasMoreCallsInFlightThanAllowedAndFillsUpAgain(Chunking chunking) {
        Calls calls = pending();

        StepVerifier.create(chunking.run(calls.call(10, 3), Flux.range(0, 60)))
                .expectSubscription()
                .then(() -> assertThat(calls.count()).isEqualTo(3))
                .then(() -> calls.finish(1))
                .expectNextCount(10)
                .then(() -> assertThat(calls.count()).isEqualTo(4))
                .then(() -> assertThat(calls.inFlight()).isEqualTo(3))
                .then(() -> calls.finish(0))
                .then(() -> calls.finish(2))
                .expectNextCount(20)
                .then(() -> assertThat(calls.count()).isEqualTo(6))
                .then(() -> assertThat(calls.inFlight()).isEqualTo(3))
                .then(() -> calls.finish(5))
                .then(() -> calls.finish(4))
                .then(() -> calls.finish(3))
                .expectNextCount(30)
                .verifyComplete();
    }

    @ParameterizedTest
    @EnumSource
    void littleDemandKeepsTheNumberOfCallsSmall(Chunking chunking) {
        Calls calls = doing();

        StepVerifier.create(chunking.run(calls.call(10, 3), Flux.range(0, 10_000)), 1)
                .expectNextCount(1)
                .then(() -> assertThat(calls.count()).isBetween(1, 5))
                .thenCancel()
                .verify();
    }

    @ParameterizedTest
    @EnumSource
    void outcomesComeInTheOrderInWhichTheCallsEnd(Chunking chunking) {
        Calls calls = pending();

        StepVerifier.create(chunking.run(calls.call(2, 2), Flux.range(0, 4)).map(BatchOutcome::resource))
                .expectSubscription()
                .then(() -> calls.finish(1))
                .expectNext(2, 3)
                .then(() -> calls.finish(0))
                .expectNext(0, 1)
                .verifyComplete();
    }

    @ParameterizedTest
    @EnumSource
    void cancelReachesTheCallsInFlightAndTheSource(Chunking chunking) {
        Calls calls = pending();
        TestPublisher<Integer> source = TestPublisher.create();

        StepVerifier.create(chunking.run(calls.call(2, 3), source.flux()))
                .expectSubscription()
                .then(() -> source.next(0, 1, 2, 3))
                .then(() -> assertThat(calls.inFlight()).isEqualTo(2))
                .thenCancel()
                .verify();

        assertThat(calls.future(0)).isCancelled();
        assertThat(calls.future(1)).isCancelled();
        assertThat(calls.count()).isEqualTo(2);
        source.assertCancelled();
    }

    @ParameterizedTest
    @EnumSource
    void eachSubscriptionRunsAnew(Chunking chunking) {
        Calls calls = doing();
        BatchFlux<Integer> batch = chunking.run(calls.call(10, 4), Flux.range(0, 15));

        StepVerifier.create(batch).expectNextCount(15).verifyComplete();
        StepVerifier.create(batch).expectNextCount(15).verifyComplete();

        assertThat(calls.sizes()).containsExactly(10, 5, 10, 5);
    }
}
