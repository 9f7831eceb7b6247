package io.reactiveaws.sqs.batch;

import static io.reactiveaws.sqs.batch.BatchFixtures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.sqs.batch.BatchFixtures.Entry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/**
 * Callers, cancellers and answers in any order, each also in the midst of a call that is being sent or of a result that
 * is being taken; then all that is left is answered.
 */
class BatcherOrderTest {

    private static final int STEPS = 6_000;
    private static final int DEEPEST = 3;
    private static final int LANES = 5;

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final Queue<Call> unanswered = new ArrayDeque<>();
    private final List<Caller> callers = new ArrayList<>();
    private final List<Caller> staying = new ArrayList<>();
    private final Set<String> busyLanes = new HashSet<>();
    private final List<String> broken = new ArrayList<>();
    private final EntryBatcher<Entry, String> batcher =
            new EntryBatcher<>(new Operation(), new BatchRules(4, Duration.ZERO, () -> time));
    private SplittableRandom random;
    private int inFlight;
    private int mostInFlight;
    private int depth = DEEPEST;

    /** Stops here now and then, while another step is made. */
    private void boundary() {
        while (depth < DEEPEST && random.nextInt(4) == 0) {
            depth++;
            step();
            depth--;
        }
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
            boundary();
            return call.answer.asMono().doOnCancel(call::end);
        }
    }

    private final class Call {
        private final List<Entry> entries;
        private final Sinks.One<BatchAnswer<String>> answer = Sinks.one();
        private boolean ended;

        Call(List<Entry> entries) {
            this.entries = entries;
        }

        void begin() {
            inFlight++;
            mostInFlight = Math.max(mostInFlight, inFlight);
            entries.stream()
                    .map(Entry::lane)
                    .filter(lane -> lane != null)
                    .distinct()
                    .forEach(lane -> {
                        if (!busyLanes.add(lane)) {
                            broken.add("two calls of " + lane);
                        }
                    });
            unanswered.add(this);
        }

        boolean end() {
            if (ended) {
                return false;
            }
            ended = true;
            entries.stream().map(Entry::lane).filter(lane -> lane != null).forEach(busyLanes::remove);
            inFlight--;
            return true;
        }

        void answer(boolean fails) {
            if (!end()) {
                return;
            }
            List<@Nullable String> done = new ArrayList<>();
            entries.forEach(entry -> done.add("done " + entry.text()));
            if (fails) {
                done.set(0, null);
            }
            answer.tryEmitValue(new BatchAnswer<>(
                    SendMessageBatchResponse.builder().build(),
                    done,
                    fails ? List.of(failure(0, "InternalError", false)) : List.of()));
        }
    }

    private final class Caller extends BaseSubscriber<String> {
        private final String text;
        private int signals;
        private boolean cancelled;
        private boolean isWrong;

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
            signals++;
            boundary();
        }

        @Override
        protected void hookOnError(Throwable error) {
            signals++;
            boundary();
        }
    }

    @RepeatedTest(5)
    void everyCallerEndsOnceWithItsOwnOutcome(RepetitionInfo repetition) {
        random = new SplittableRandom(repetition.getCurrentRepetition());
        depth = 0;
        for (int i = 0; i < STEPS; i++) {
            step();
        }
        depth = DEEPEST;
        time.advanceTimeBy(Duration.ofSeconds(10));
        for (Call call = unanswered.poll(); call != null; call = unanswered.poll()) {
            call.answer(false);
            time.advanceTimeBy(Duration.ofSeconds(10));
        }
        assertThat(broken).isEmpty();
        assertThat(mostInFlight).isLessThanOrEqualTo(4);
        assertThat(inFlight).isZero();
        assertThat(callers).allSatisfy(caller -> {
            assertThat(caller.isWrong).isFalse();
            assertThat(caller.signals).isLessThanOrEqualTo(1);
            assertThat(caller.cancelled || caller.signals == 1).isTrue();
        });
    }

    private void step() {
        switch (random.nextInt(6)) {
            case 0, 1, 2 -> submit();
            case 3 -> leave();
            case 4 -> answerOne(random.nextInt(4) == 0);
            default -> time.advanceTimeBy(Duration.ofMillis(random.nextInt(50)));
        }
    }

    private void submit() {
        Caller caller = new Caller("e" + callers.size());
        callers.add(caller);
        staying.add(caller);
        String lane = random.nextBoolean() ? "lane-" + random.nextInt(LANES) : null;
        batcher.submit(new Entry(caller.text, null, lane, 1), () -> "here").subscribe(caller);
    }

    private void leave() {
        if (!staying.isEmpty()) {
            staying.remove(random.nextInt(staying.size())).leave();
        }
    }

    private void answerOne(boolean fails) {
        Call call = unanswered.poll();
        if (call != null) {
            call.answer(fails);
        }
    }
}
