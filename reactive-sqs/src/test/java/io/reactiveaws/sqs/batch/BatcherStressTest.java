package io.reactiveaws.sqs.batch;

import static io.reactiveaws.sqs.batch.BatchFixtures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.sqs.batch.BatchFixtures.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** Callers, cancellers and answers from several threads, in any order; then all that is left is answered. */
class BatcherStressTest {

    private static final int THREADS = 4;
    private static final int STEPS = 5_000;
    private static final int LANES = 5;

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final Queue<Call> unanswered = new ConcurrentLinkedQueue<>();
    private final Queue<Caller> callers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger mostInFlight = new AtomicInteger();
    private final Map<String, Boolean> busyLanes = new ConcurrentHashMap<>();
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();
    private final EntryBatcher<Entry, String> batcher =
            new EntryBatcher<>(new Operation(), new BatchRules(4, Duration.ZERO, () -> time));
    private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void stop() {
        pool.shutdownNow();
    }

    private final class Operation implements BatchOperation<Entry, String> {
        @Override
        public String lane(Entry entry) {
            return entry.lane();
        }

        @Override
        public long bytes(Entry entry) {
            return entry.bytes();
        }

        @Override
        public Mono<BatchAnswer<String>> send(List<Entry> entries) {
            Call call = new Call(entries);
            call.begin();
            return call.answer.asMono().doOnCancel(call::end);
        }
    }

    private final class Call {
        private final List<Entry> entries;
        private final Sinks.One<BatchAnswer<String>> answer = Sinks.one();
        private final AtomicBoolean ended = new AtomicBoolean();

        Call(List<Entry> entries) {
            this.entries = entries;
        }

        void begin() {
            mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            entries.stream()
                    .map(Entry::lane)
                    .filter(lane -> lane != null)
                    .distinct()
                    .forEach(lane -> {
                        if (busyLanes.put(lane, true) != null) {
                            broken.add("two calls of " + lane);
                        }
                    });
            unanswered.add(this);
        }

        boolean end() {
            if (!ended.compareAndSet(false, true)) {
                return false;
            }
            entries.stream().map(Entry::lane).filter(lane -> lane != null).forEach(busyLanes::remove);
            inFlight.decrementAndGet();
            return true;
        }

        void answer(boolean fails) {
            if (!end()) {
                return;
            }
            Map<String, String> done = new HashMap<>();
            for (int i = fails ? 1 : 0; i < entries.size(); i++) {
                done.put(String.valueOf(i), "done " + entries.get(i).text());
            }
            answer.tryEmitValue(new BatchAnswer<>(
                    SendMessageBatchResponse.builder().build(),
                    done,
                    fails ? List.of(failure(0, "InternalError", false)) : List.of()));
        }
    }

    private static final class Caller extends BaseSubscriber<String> {
        private final String text;
        private final AtomicInteger signals = new AtomicInteger();
        private volatile boolean cancelled;
        private volatile boolean isWrong;

        Caller(String text) {
            this.text = text;
        }

        void leave() {
            cancelled = true;
            cancel();
        }

        @Override
        protected void hookOnNext(String result) {
            isWrong |= !result.equals("done " + text);
            signals.incrementAndGet();
        }

        @Override
        protected void hookOnError(Throwable error) {
            signals.incrementAndGet();
        }
    }

    @RepeatedTest(5)
    void everyCallerEndsOnceWithItsOwnOutcome(RepetitionInfo repetition) throws Exception {
        SplittableRandom seeds = new SplittableRandom(repetition.getCurrentRepetition());
        List<Future<?>> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            SplittableRandom random = seeds.split();
            threads.add(pool.submit(() -> run(random)));
        }
        for (Future<?> thread : threads) {
            thread.get();
        }
        time.advanceTimeBy(Duration.ofSeconds(10));
        for (Call call = unanswered.poll(); call != null; call = unanswered.poll()) {
            call.answer(false);
            time.advanceTimeBy(Duration.ofSeconds(10));
        }
        assertThat(broken).isEmpty();
        assertThat(mostInFlight.get()).isLessThanOrEqualTo(4);
        assertThat(inFlight).hasValue(0);
        assertThat(callers).allSatisfy(caller -> {
            assertThat(caller.isWrong).isFalse();
            assertThat(caller.signals.get()).isLessThanOrEqualTo(1);
            assertThat(caller.cancelled || caller.signals.get() == 1).isTrue();
        });
    }

    private void run(SplittableRandom random) {
        List<Caller> mine = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            switch (random.nextInt(6)) {
                case 0, 1, 2 -> mine.add(submit(random, i));
                case 3 -> leave(mine, random);
                case 4 -> answerOne(random.nextInt(4) == 0);
                default -> time.advanceTimeBy(Duration.ofMillis(random.nextInt(50)));
            }
        }
    }

    private Caller submit(SplittableRandom random, int number) {
        Caller caller = new Caller(Thread.currentThread().getId() + "-" + number);
        callers.add(caller);
        String lane = random.nextBoolean() ? "lane-" + random.nextInt(LANES) : null;
        batcher.submit(new Entry(caller.text, null, lane, 1), () -> "here").subscribe(caller);
        return caller;
    }

    private static void leave(List<Caller> mine, SplittableRandom random) {
        if (!mine.isEmpty()) {
            mine.remove(random.nextInt(mine.size())).leave();
        }
    }

    private void answerOne(boolean fails) {
        Call call = unanswered.poll();
        if (call != null) {
            call.answer(fails);
        }
    }
}
