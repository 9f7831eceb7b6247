package io.reactiveaws.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.BatchFixtures.Calls;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** A source, a timer and answers on threads of their own, the timer firing all the time. */
class BatchStressTest {

    private static final int ROUNDS = 300;
    private static final List<Integer> ALL = IntStream.range(0, 200).boxed().toList();

    // the timer's threads hand calls over to it, and these must not wait for the lock of an executor's queue
    private final Scheduler threads = Schedulers.newBoundedElastic(3, Integer.MAX_VALUE, "batch-stress");

    @AfterEach
    void stop() {
        threads.dispose();
    }

    private Flux<Integer> source() {
        return Flux.fromIterable(ALL).publishOn(threads, 7).doOnNext(item -> pauseAtTimes(item));
    }

    /** Long enough for the timer now and then, so that some chunks are full and some are not. */
    private static void pauseAtTimes(int item) {
        for (int i = 0; item % 10 == 9 && i < 5_000; i++) {
            Thread.onSpinWait();
        }
    }

    @Test
    void everyResourceIsInOneChunkAndHasOneOutcome() {
        for (int round = 0; round < ROUNDS; round++) {
            Calls calls = new Calls(
                    chunk -> CompletableFuture.supplyAsync(() -> BatchFixtures.done(chunk), threads::schedule));
            BatchFlux<Integer> batch =
                    BatchFlux.of(calls.call(7, 3), source(), Duration.ofNanos(20_000), Schedulers::parallel);

            StepVerifier.create(batch.map(BatchOutcome::resource).limitRate(5).collectSortedList())
                    .expectNext(ALL)
                    .expectComplete()
                    .verify(Duration.ofSeconds(20));

            assertThat(calls.sizes()).allMatch(size -> size > 0 && size <= 7);
            assertThat(calls.chunks().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(ALL);
        }
    }
}
