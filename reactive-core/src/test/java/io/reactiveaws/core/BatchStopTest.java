package io.reactiveaws.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.BatchFixtures.Calls;
import io.reactiveaws.core.BatchFixtures.Chunking;
import io.reactiveaws.core.BatchOutcome.Done;
import io.reactiveaws.core.BatchOutcome.Unknown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;
import reactor.test.scheduler.VirtualTimeScheduler;

/** A batch that is told to stop. */
class BatchStopTest {

    /** A place that the deadline frees is not for a chunk that waits. */
    @ParameterizedTest
    @EnumSource
    void nothingIsSentAfterTheDeadline(Chunking chunking) {
        VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
        Calls pending = BatchFixtures.pending();
        Sinks.Empty<Void> told = Sinks.empty();
        TestPublisher<Integer> source = TestPublisher.create();
        List<BatchOutcome<Integer>> outcomes = new ArrayList<>();
        chunking.run(pending.call(2, 1), source.flux(), Schedulers::parallel)
                .stopWhen(told.asMono(), Duration.ofSeconds(5))
                .subscribe(outcomes::add);
        source.next(0, 1);
        IntStream.range(2, 5).filter(number -> chunking == Chunking.LINGERING).forEach(source::next);
        told.tryEmitEmpty();
        time.advanceTimeBy(Duration.ofSeconds(4));
        assertThat(pending.count()).isEqualTo(1);
        time.advanceTimeBy(Duration.ofSeconds(2));
        assertThat(pending.count()).isEqualTo(1);
        assertThat(outcomes).filteredOn(BatchOutcome.Unknown.class::isInstance).hasSize(2);
        assertThat(outcomes)
                .filteredOn(BatchOutcome.Failed.class::isInstance)
                .hasSize(chunking == Chunking.LINGERING ? 3 : 0);
        VirtualTimeScheduler.reset();
    }

    @Test
    void theDeadlineIsOnTheSessionsTimer() {
        VirtualTimeScheduler timer = VirtualTimeScheduler.create();
        Sinks.Empty<Void> told = Sinks.empty();
        List<BatchOutcome<Integer>> outcomes = new ArrayList<>();
        BatchFlux.of(BatchFixtures.pending().call(2, 1), Flux.just(0, 1), () -> timer)
                .stopWhen(told.asMono(), Duration.ofSeconds(5))
                .subscribe(outcomes::add);
        told.tryEmitEmpty();
        timer.advanceTimeBy(Duration.ofSeconds(4));
        assertThat(outcomes).isEmpty();
        timer.advanceTimeBy(Duration.ofSeconds(1));
        assertThat(outcomes).hasSize(2);
    }

    /** What comes at the moment of the stop is not taken, and so is not counted. */
    @Test
    void whatIsTakenHasAnOutcome() {
        Sinks.Empty<Void> told = Sinks.empty();
        List<BatchFlux.Progress> progress = new ArrayList<>();
        BatchFlux.each(
                        Flux.range(0, 10).doOnNext(number -> {
                            if (number == 5) {
                                told.tryEmitEmpty();
                            }
                        }),
                        1,
                        number -> Mono.empty())
                .stopWhen(told.asMono(), Duration.ofSeconds(5))
                .onProgress(progress::add)
                .subscribe();
        assertThat(progress).last().isEqualTo(new BatchFlux.Progress(5, 5, 0, 0));
    }

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final TestPublisher<String> stop = TestPublisher.create();
    private final TestPublisher<Integer> source = TestPublisher.create();
    private final Calls calls = BatchFixtures.pending();

    private BatchFlux<Integer> batch(Chunking chunking) {
        return chunking.run(calls.call(2, 2), source.flux(), Schedulers::parallel)
                .stopWhen(stop, DEADLINE);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsInFlightEndsAndNothingIsTakenAnyMore(Chunking chunking) {
        StepVerifier.withVirtualTime(() -> batch(chunking))
                .then(() -> source.next(0, 1, 2, 3))
                .then(() -> stop.next("now"))
                .then(source::assertCancelled)
                .thenAwait(DEADLINE.minusMillis(1))
                .then(() -> calls.finish(1))
                .expectNext(new Done<>(2), new Done<>(3))
                .then(() -> calls.finish(0))
                .expectNext(new Done<>(0), new Done<>(1))
                .verifyComplete();

        assertThat(calls.count()).isEqualTo(2);
        stop.assertNoSubscribers();
    }

    @ParameterizedTest
    @EnumSource
    void whatHasNotEndedAtTheDeadlineIsCancelledAndUnknown(Chunking chunking) {
        StepVerifier.withVirtualTime(() -> batch(chunking))
                .then(() -> source.next(0, 1, 2, 3))
                .then(() -> calls.finish(0))
                .expectNext(new Done<>(0), new Done<>(1))
                .then(stop::complete)
                .expectNoEvent(DEADLINE.minusMillis(1))
                .thenAwait(Duration.ofMillis(1))
                .assertNext(outcome -> assertCut(outcome, 2))
                .assertNext(outcome -> assertCut(outcome, 3))
                .verifyComplete();

        assertThat(calls.future(1)).isCancelled();
    }

    private static void assertCut(BatchOutcome<Integer> outcome, int resource) {
        assertThat(outcome).isInstanceOfSatisfying(Unknown.class, cut -> {
            assertThat(cut.resource()).isEqualTo(resource);
            assertThat(cut.code()).isEqualTo("CancellationException");
            assertThat(cut.message())
                    .isEqualTo("it had not ended when the batch was stopped, and was cancelled at the deadline");
        });
    }

    @ParameterizedTest
    @EnumSource
    void aBatchThatIsToldToStopBeforeItBeginsTakesNothing(Chunking chunking) {
        Calls doing = BatchFixtures.doing();

        StepVerifier.create(chunking.run(doing.call(2, 2), Flux.range(0, 5), Schedulers::parallel)
                        .stopWhen(Flux.empty(), DEADLINE))
                .verifyComplete();

        assertThat(doing.count()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void anErrorOfTheStopStopsAsWell(Chunking chunking) {
        StepVerifier.withVirtualTime(() -> batch(chunking))
                .then(() -> source.next(0, 1))
                .then(() -> stop.error(new IllegalStateException("the watch is broken")))
                .then(() -> calls.finish(0))
                .expectNext(new Done<>(0), new Done<>(1))
                .verifyComplete();
    }

    @ParameterizedTest
    @EnumSource
    void aBatchThatIsNotStoppedLeavesTheStopAloneAtItsEnd(Chunking chunking) {
        StepVerifier.create(batch(chunking)).then(source::complete).verifyComplete();

        stop.assertNoSubscribers();
    }

    @ParameterizedTest
    @EnumSource
    void cancelReachesTheCallsAndTheStop(Chunking chunking) {
        StepVerifier.create(batch(chunking))
                .then(() -> source.next(0, 1))
                .thenCancel()
                .verify();

        assertThat(calls.future(0)).isCancelled();
        source.assertCancelled();
        stop.assertNoSubscribers();
    }

    @ParameterizedTest
    @EnumSource
    void progressTellsWhatWasTakenAndWhatBecameOfIt(Chunking chunking) {
        AtomicReference<BatchFlux.Progress> seen = new AtomicReference<>();

        StepVerifier.withVirtualTime(() -> batch(chunking).onProgress(seen::set).report())
                .then(() -> source.next(0, 1, 2, 3))
                .then(() -> calls.future(0)
                        .complete(List.of(new Done<>(0), new BatchOutcome.Failed<>(1, "Denied", "no", null))))
                .then(() -> assertThat(seen).hasValue(new BatchFlux.Progress(4, 1, 1, 0)))
                .then(() -> stop.next("now"))
                .thenAwait(DEADLINE)
                .assertNext(report -> {
                    assertThat(report).isEqualTo(new BatchFlux.Progress(4, 1, 1, 2));
                    assertThat(report.ended()).isEqualTo(4);
                })
                .verifyComplete();
    }

    @ParameterizedTest
    @EnumSource
    void failuresAreKeptOneAfterAnotherBeforeTheReport(Chunking chunking) {
        Calls odd = new Calls(chunk -> CompletableFuture.completedFuture(chunk.stream()
                .<BatchOutcome<Integer>>map(number ->
                        number % 2 == 0 ? new Done<>(number) : new BatchOutcome.Failed<>(number, "Odd", "odd", null))
                .toList()));
        TestPublisher<Void> first = TestPublisher.create();
        AtomicReference<BatchOutcome<Integer>> keeping = new AtomicReference<>();

        StepVerifier.create(chunking.run(odd.call(1, 1), Flux.range(0, 4), Schedulers::parallel)
                        .report(failure -> {
                            keeping.set(failure);
                            return failure.resource() == 1 ? first : Flux.empty();
                        }))
                .then(() -> assertThat(keeping.get().resource()).isEqualTo(1))
                .then(first::complete)
                .expectNext(new BatchFlux.Progress(4, 2, 2, 0))
                .verifyComplete();

        assertThat(keeping.get().resource()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void aFailureThatCannotBeKeptIsAnError(Chunking chunking) {
        IllegalStateException full = new IllegalStateException("full");

        StepVerifier.create(chunking.run(
                                BatchFixtures.failing(new IllegalStateException())
                                        .call(1, 1),
                                Flux.range(0, 4))
                        .report(failure -> Flux.error(full)))
                .verifyErrorSatisfies(error -> assertThat(error).isSameAs(full));
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyBatchReportsNothing(Chunking chunking) {
        StepVerifier.create(chunking.run(calls.call(2, 2), Flux.empty(), Schedulers::parallel)
                        .report())
                .expectNext(new BatchFlux.Progress(0, 0, 0, 0))
                .verifyComplete();
    }
}
