package io.reactiveaws.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.VersionedFixtures.Reader;
import io.reactiveaws.core.VersionedFixtures.Versioned;
import io.reactiveaws.core.VersionedFixtures.VersionedService;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import reactor.core.publisher.Mono;

/**
 * Readers, cancellers, changes and answers from several threads, in any order. After each round all threads rest, and
 * what must then hold is checked.
 */
class SnapshotCellStressTest {

    private static final int THREADS = 4;
    private static final int ROUNDS = 100;
    private static final int STEPS = 100;

    private final VersionedService service = new VersionedService();
    private final Versioned resource = new Versioned(service);
    private final AtomicLong floor = new AtomicLong(-1);
    private final ConcurrentLinkedDeque<Reader> waiting = new ConcurrentLinkedDeque<>();
    private final Queue<Reader> all = new ConcurrentLinkedDeque<>();
    private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void stop() {
        pool.shutdownNow();
    }

    @RepeatedTest(4)
    void everyReaderEndsOnceNoneSeesWhatAChangeMadeOldAndNoRequestIsLeftAlone(RepetitionInfo repetition)
            throws Exception {
        SplittableRandom seeds = new SplittableRandom(repetition.getCurrentRepetition());
        for (int round = 0; round < ROUNDS; round++) {
            runThreads(seeds);
            if (round % 2 == 0) {
                waiting.forEach(Reader::leave);
                assertThat(service.waiting())
                        .as("requests that nobody waits for")
                        .isZero();
            } else {
                while (service.answer(true)) {
                    assertThat(service.loads()).isPositive();
                }
            }
            all.forEach(Reader::assertCorrect);
            all.clear();
            waiting.clear();
        }
    }

    private void runThreads(SplittableRandom seeds) throws Exception {
        List<Callable<Void>> threads =
                IntStream.range(0, THREADS).mapToObj(i -> steps(seeds.split())).toList();
        for (Future<Void> thread : pool.invokeAll(threads)) {
            thread.get();
        }
    }

    private Callable<Void> steps(SplittableRandom random) {
        return () -> {
            for (int i = 0; i < STEPS; i++) {
                step(random);
            }
            return null;
        };
    }

    private void step(SplittableRandom random) {
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> read(resource.version());
            case 4 -> read(resource.reload());
            case 5, 6 -> cancelOne(random.nextBoolean() ? waiting.pollLast() : waiting.pollFirst());
            case 7 -> resource.change().subscribe(version -> floor.accumulateAndGet(version, Math::max));
            case 8 -> service.answer(true);
            default -> service.answer(random.nextBoolean());
        }
    }

    private void read(Mono<?> mono) {
        Reader reader = new Reader(floor.get());
        all.add(reader);
        waiting.add(reader); // before it subscribes: another thread may cancel it in the middle of that
        mono.subscribe(reader);
    }

    private static void cancelOne(Reader reader) {
        if (reader != null) {
            reader.leave();
        }
    }
}
