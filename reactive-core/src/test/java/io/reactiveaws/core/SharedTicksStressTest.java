package io.reactiveaws.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import reactor.core.Disposable;
import reactor.test.scheduler.VirtualTimeScheduler;

/** Waiters that come and go on several threads; after each round all threads rest, and who stayed must get each tick. */
class SharedTicksStressTest {

    private static final int THREADS = 4;
    private static final int ROUNDS = 500;
    private static final int STEPS = 20;
    private static final Duration DELAY = Duration.ofSeconds(15);

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final AtomicInteger runs = new AtomicInteger();
    private final SharedTicks ticks = new SharedTicks(this::run);
    private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void stop() {
        pool.shutdownNow();
        time.dispose();
    }

    private void run(Runnable tick) {
        runs.incrementAndGet();
        tick.run();
    }

    /** A waiter. */
    private final class Waiting {
        private final AtomicInteger seen = new AtomicInteger();
        private final Disposable subscription = ticks.every(DELAY, time).subscribe(tick -> seen.incrementAndGet());

        boolean leaves(SplittableRandom random) {
            if (random.nextBoolean()) {
                subscription.dispose();
            }
            return subscription.isDisposed();
        }

        int takeSeen() {
            return seen.getAndSet(0);
        }
    }

    @RepeatedTest(4)
    void whoStaysGetsEachTickOnceAndNoIntervalIsLeftAlone(RepetitionInfo repetition) throws Exception {
        SplittableRandom seeds = new SplittableRandom(repetition.getCurrentRepetition());
        for (int round = 0; round < ROUNDS; round++) {
            List<Waiting> stayed = comeAndGo(seeds);

            stayed.forEach(
                    waiting -> assertThat(waiting.takeSeen()).as("first tick").isEqualTo(1));
            time.advanceTimeBy(DELAY);
            assertThat(stayed)
                    .allSatisfy(waiting -> assertThat(waiting.takeSeen()).isEqualTo(1));

            stayed.forEach(waiting -> waiting.subscription.dispose());
            runs.set(0);
            time.advanceTimeBy(DELAY);
            assertThat(runs).as("ticks that nobody waits for").hasValue(0);
        }
    }

    private List<Waiting> comeAndGo(SplittableRandom seeds) throws Exception {
        ConcurrentLinkedQueue<Waiting> stayed = new ConcurrentLinkedQueue<>();
        List<Callable<Void>> threads = IntStream.range(0, THREADS)
                .mapToObj(i -> comeAndGo(seeds.split(), stayed))
                .toList();
        for (Future<Void> thread : pool.invokeAll(threads)) {
            thread.get();
        }
        return new ArrayList<>(stayed);
    }

    private Callable<Void> comeAndGo(SplittableRandom random, ConcurrentLinkedQueue<Waiting> stayed) {
        return () -> {
            for (int i = 0; i < STEPS; i++) {
                Waiting waiting = new Waiting();
                boolean last = i == STEPS - 1;
                if (!waiting.leaves(random) && last) {
                    stayed.add(waiting);
                } else {
                    waiting.subscription.dispose();
                }
            }
            return null;
        };
    }
}
