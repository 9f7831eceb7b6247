package io.reactiveaws.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.BatchFixtures.Calls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

/** A source, a timer, demand and answers in any order, each also in the midst of another. */
class BatchOrderTest {

    private static final int ROUNDS = 300;
    private static final int STEPS = 100;
    private static final int MOST_TURNS = 1_000;
    private static final Duration LINGER = Duration.ofMillis(10);
    private static final List<Integer> ALL = IntStream.range(0, 60).boxed().toList();

    private Orders orders;

    @RepeatedTest(4)
    void everyResourceIsInOneChunkAndHasOneOutcome(RepetitionInfo repetition) {
        for (int round = 0; round < ROUNDS; round++) {
            Run run = new Run();
            orders = new Orders(ROUNDS * repetition.getCurrentRepetition() + round, run::step);
            run.begin();
            orders.make(STEPS);
            run.finish();

            assertThat(run.ended).isTrue();
            assertThat(run.outcomes).containsExactlyInAnyOrderElementsOf(ALL);
            assertThat(run.calls.sizes()).allMatch(size -> size > 0 && size <= 7);
            assertThat(run.calls.chunks().stream().flatMap(List::stream)).containsExactlyElementsOf(ALL);
        }
    }

    /** One batch. */
    private final class Run extends BaseSubscriber<Integer> {
        private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
        private final Sinks.Many<Integer> source = Sinks.many().unicast().onBackpressureBuffer();
        private final List<Runnable> answers = new ArrayList<>();
        private final Calls calls = new Calls(this::asked);
        private final List<Integer> outcomes = new ArrayList<>();
        private int emitted;
        private boolean ended;

        void begin() {
            BatchFlux.of(calls.call(7, 3), source.asFlux(), LINGER, () -> time)
                    .map(BatchOutcome::resource)
                    .subscribe(this);
        }

        private CompletableFuture<List<BatchOutcome<Integer>>> asked(List<Integer> chunk) {
            CompletableFuture<List<BatchOutcome<Integer>>> answer = new CompletableFuture<>();
            answers.add(() -> answer.complete(BatchFixtures.done(chunk)));
            orders.boundary();
            return answer;
        }

        void step(SplittableRandom random) {
            switch (random.nextInt(6)) {
                case 0 -> request(1 + random.nextInt(3));
                case 1 -> time.advanceTimeBy(Duration.ofMillis(random.nextInt(12)));
                case 2 -> answer(random.nextInt(3));
                default -> emit();
            }
        }

        private void answer(int call) {
            if (call < answers.size()) {
                answers.remove(call).run();
            }
        }

        private void emit() {
            if (emitted < ALL.size()) {
                source.tryEmitNext(ALL.get(emitted++)).orThrow();
            }
        }

        void finish() {
            request(ALL.size());
            for (int turn = 0; !ended && turn < MOST_TURNS; turn++) {
                emit();
                if (emitted == ALL.size()) {
                    source.tryEmitComplete();
                }
                answer(0);
                time.advanceTimeBy(LINGER);
            }
        }

        @Override
        protected void hookOnSubscribe(Subscription subscription) {}

        @Override
        protected void hookOnNext(Integer resource) {
            outcomes.add(resource);
            orders.boundary();
        }

        @Override
        protected void hookOnComplete() {
            ended = true;
        }
    }
}
