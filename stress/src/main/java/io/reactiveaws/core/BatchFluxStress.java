package io.reactiveaws.core;

import io.reactiveaws.core.spi.BatchCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;
import reactor.core.publisher.Sinks;

/** A source, a timer and the answers of a batch. */
public final class BatchFluxStress {

    private BatchFluxStress() {}

    /** A batch over two resources. */
    abstract static class Batched {
        final HandTimer timer = new HandTimer();
        final Sinks.Many<Integer> source = Sinks.many().unicast().onBackpressureBuffer();
        private final List<List<Integer>> chunks = new CopyOnWriteArrayList<>();
        final PendingCalls<List<BatchOutcome<Integer>>> calls = new PendingCalls<>(call -> chunks.get(call).stream()
                .<BatchOutcome<Integer>>map(BatchOutcome.Done::new)
                .toList());
        private final Reading reader = new Reading();

        Batched(int size) {
            BatchCall<Integer, BatchOutcome<Integer>> call = new BatchCall<>("here", "poke", "PokeThings", size, 2, chunk -> {
                chunks.add(chunk);
                return calls.mono();
            });
            BatchFlux.of(call, source.asFlux(), Duration.ofSeconds(1), () -> timer)
                    .map(BatchOutcome::resource)
                    .subscribe(reader);
        }

        void emit(int resource) {
            source.tryEmitNext(resource).orThrow();
        }

        boolean hasAllOutcomes() {
            source.tryEmitComplete();
            timer.ring();
            calls.answerAll();
            List<Object> outcomes = new ArrayList<>(reader.items());
            return reader.endedOnce() && outcomes.size() == 2 && outcomes.containsAll(List.of(1, 2));
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "each has one outcome")
    @Outcome(expect = Expect.FORBIDDEN, desc = "one has none, or two")
    @State
    public static class AnotherComesAsTheTimerRings extends Batched {
        public AnotherComesAsTheTimerRings() {
            super(7);
            emit(1);
        }

        @Actor
        public void one() {
            timer.ring();
        }

        @Actor
        public void other() {
            emit(2);
        }

        @Arbiter
        public void end(Z_Result result) {
            result.r1 = hasAllOutcomes();
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "each has one outcome")
    @Outcome(expect = Expect.FORBIDDEN, desc = "one has none, or two")
    @State
    public static class TheSourceEndsAsTheTimerRings extends Batched {
        public TheSourceEndsAsTheTimerRings() {
            super(7);
            emit(1);
            emit(2);
        }

        @Actor
        public void one() {
            timer.ring();
        }

        @Actor
        public void other() {
            source.tryEmitComplete();
        }

        @Arbiter
        public void end(Z_Result result) {
            result.r1 = hasAllOutcomes();
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "each has one outcome")
    @Outcome(expect = Expect.FORBIDDEN, desc = "one has none, or two")
    @State
    public static class TwoAnswersCome extends Batched {
        public TwoAnswersCome() {
            super(1);
            emit(1);
            emit(2);
        }

        @Actor
        public void one() {
            calls.answer(0);
        }

        @Actor
        public void other() {
            calls.answer(1);
        }

        @Arbiter
        public void end(Z_Result result) {
            result.r1 = hasAllOutcomes();
        }
    }
}
