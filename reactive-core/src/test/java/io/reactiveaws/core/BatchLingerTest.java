package io.reactiveaws.core;

import static io.reactiveaws.core.BatchFixtures.doing;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.BatchFixtures.Calls;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

/** A source that pauses, in virtual time. */
class BatchLingerTest {

    private final Calls calls = doing();

    private Supplier<BatchFlux<Integer>> batch(Flux<Integer> source) {
        return () -> BatchFlux.of(calls.call(3, 2), source, Resource.LINGER, Schedulers::parallel);
    }

    @Test
    void aPartOfAChunkIsSentWhenItsFirstResourceHasWaited() {
        TestPublisher<Integer> source = TestPublisher.create();

        StepVerifier.withVirtualTime(batch(source.flux()))
                .expectSubscription()
                .then(() -> source.next(0))
                .expectNoEvent(Duration.ofMillis(60))
                .then(() -> source.next(1))
                .expectNoEvent(Duration.ofMillis(39))
                .then(() -> assertThat(calls.count()).isZero())
                .thenAwait(Duration.ofMillis(1))
                .expectNextCount(2)
                .then(() -> assertThat(calls.chunks()).containsExactly(List.of(0, 1)))
                .thenCancel()
                .verify();
    }

    @Test
    void aFullChunkIsSentAtOnce() {
        TestPublisher<Integer> source = TestPublisher.create();

        StepVerifier.withVirtualTime(batch(source.flux()))
                .expectSubscription()
                .then(() -> source.next(0, 1, 2))
                .expectNextCount(3)
                .thenCancel()
                .verify();

        assertThat(calls.chunks()).containsExactly(List.of(0, 1, 2));
    }

    @Test
    void theTimeBeginsAnewWithEachChunk() {
        TestPublisher<Integer> source = TestPublisher.create();

        StepVerifier.withVirtualTime(batch(source.flux()))
                .expectSubscription()
                .then(() -> source.next(0))
                .thenAwait(Duration.ofMillis(50))
                .then(() -> source.next(1, 2))
                .expectNextCount(3)
                .then(() -> source.next(3))
                .expectNoEvent(Duration.ofMillis(99))
                .thenAwait(Duration.ofMillis(1))
                .expectNextCount(1)
                .then(() -> source.next(4))
                .expectNoEvent(Duration.ofMillis(99))
                .thenAwait(Duration.ofMillis(1))
                .expectNextCount(1)
                .thenCancel()
                .verify();

        assertThat(calls.chunks()).containsExactly(List.of(0, 1, 2), List.of(3), List.of(4));
    }

    @Test
    void aLongPauseSendsNothing() {
        TestPublisher<Integer> source = TestPublisher.create();

        StepVerifier.withVirtualTime(batch(source.flux()))
                .expectSubscription()
                .expectNoEvent(Duration.ofHours(1))
                .then(() -> assertThat(calls.count()).isZero())
                .then(source::complete)
                .verifyComplete();

        assertThat(calls.count()).isZero();
    }

    @Test
    void theEndOfTheSourceSendsTheRestAtOnce() {
        TestPublisher<Integer> source = TestPublisher.create();

        StepVerifier.withVirtualTime(batch(source.flux()))
                .expectSubscription()
                .then(() -> source.next(0, 1))
                .then(source::complete)
                .expectNextCount(2)
                .verifyComplete();
    }

    @Test
    void whatWaitsWhileAllCallsAreBusyGathersIntoFullChunks() {
        Calls pending = BatchFixtures.pending();
        TestPublisher<Integer> source = TestPublisher.create();

        StepVerifier.withVirtualTime(
                        () -> BatchFlux.of(pending.call(3, 1), source.flux(), Resource.LINGER, Schedulers::parallel))
                .expectSubscription()
                .then(() -> source.next(0))
                .thenAwait(Duration.ofMillis(100))
                .then(() -> assertThat(pending.chunks()).containsExactly(List.of(0)))
                .then(() -> source.next(1))
                .thenAwait(Duration.ofMillis(500))
                .then(() -> assertThat(pending.count()).isOne())
                .then(() -> pending.finish(0))
                .expectNextCount(1)
                .thenAwait(Duration.ofMillis(100))
                .then(() -> assertThat(pending.chunks()).containsExactly(List.of(0), List.of(1)))
                .then(() -> pending.finish(1))
                .expectNextCount(1)
                .thenCancel()
                .verify();
    }

    @Test
    void cancelDropsWhatLingers() {
        TestPublisher<Integer> source = TestPublisher.create();

        StepVerifier.withVirtualTime(batch(source.flux()))
                .expectSubscription()
                .then(() -> source.next(0))
                .thenAwait(Duration.ofMillis(50))
                .thenCancel()
                .verify();

        source.assertCancelled();
        assertThat(calls.count()).isZero();
    }

    @Test
    void readsNoMoreThanFourChunksAheadOfTheCalls() {
        TestPublisher<Integer> source = TestPublisher.create();
        Calls pending = BatchFixtures.pending();

        StepVerifier.withVirtualTime(
                        () -> BatchFlux.of(pending.call(3, 2), source.flux(), Resource.LINGER, Schedulers::parallel))
                .expectSubscription()
                .thenCancel()
                .verify();

        source.assertMaxRequested(4 * 3);
    }
}
