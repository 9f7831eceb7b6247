package io.reactiveaws.core;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;
import reactor.core.publisher.Mono;

/** Readers, cancels, changes and the answer of one resource. */
public final class SnapshotCellStress {

    private SnapshotCellStress() {}

    /** Two readers, and many who leave. */
    abstract static class Read {
        final PendingCalls<String> calls = new PendingCalls<>(call -> "data");
        final SnapshotCell<String> cell = new SnapshotCell<>(null, Set.of());
        final Reading first = new Reading();
        final Reading second = new Reading();

        /** When all but one of them have left, their places are dropped. */
        final List<Reading> leaving = Stream.generate(Reading::new).limit(66).toList();

        void read(Reading reader) {
            Mono.<String>create(sink -> cell.read(sink, null, calls.mono(), false)).subscribe(reader);
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "one call answers both")
    @Outcome(expect = Expect.FORBIDDEN, desc = "not one call, or a reader without its answer")
    @State
    public static class TwoBegin extends Read {

        @Actor
        public void one() {
            read(first);
        }

        @Actor
        public void other() {
            read(second);
        }

        @Arbiter
        public void end(Z_Result result) {
            calls.answerAll();
            result.r1 = calls.count() == 1 && first.endedOnce() && second.endedOnce();
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "who joins has an answer")
    @Outcome(expect = Expect.FORBIDDEN, desc = "who joins waits for ever")
    @State
    public static class OneJoinsAsTheLastLeaves extends Read {
        public OneJoinsAsTheLastLeaves() {
            read(first);
        }

        @Actor
        public void one() {
            first.cancel();
        }

        @Actor
        public void other() {
            read(second);
        }

        @Arbiter
        public void end(Z_Result result) {
            calls.answerAll();
            result.r1 = second.endedOnce();
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "no call is left")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a call is left alone")
    @State
    public static class OneJoinsAsTheLastLeavesAndLeaves extends Read {
        public OneJoinsAsTheLastLeavesAndLeaves() {
            read(first);
        }

        @Actor
        public void one() {
            first.cancel();
        }

        @Actor
        public void other() {
            read(second);
            second.cancel();
        }

        @Arbiter
        public void end(Z_Result result) {
            result.r1 = calls.noneIsLeft();
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "one call answers both")
    @Outcome(expect = Expect.FORBIDDEN, desc = "not one call, or a reader without its answer")
    @State
    public static class OneJoinsAsTheAnswerComes extends Read {
        public OneJoinsAsTheAnswerComes() {
            read(first);
        }

        @Actor
        public void one() {
            calls.answer(0);
        }

        @Actor
        public void other() {
            read(second);
        }

        @Arbiter
        public void end(Z_Result result) {
            result.r1 = calls.count() == 1 && first.endedOnce() && second.endedOnce();
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "the call is cancelled")
    @Outcome(expect = Expect.FORBIDDEN, desc = "the call is left alone")
    @State
    public static class BothLeave extends Read {
        public BothLeave() {
            read(first);
            read(second);
        }

        @Actor
        public void one() {
            first.cancel();
        }

        @Actor
        public void other() {
            second.cancel();
        }

        @Arbiter
        public void end(Z_Result result) {
            result.r1 = calls.noneIsLeft();
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "the call is cancelled, or was never made")
    @Outcome(expect = Expect.FORBIDDEN, desc = "the call is left alone")
    @State
    public static class OneLeavesAsItBegins extends Read {

        @Actor
        public void one() {
            read(first);
        }

        @Actor
        public void other() {
            first.cancel();
        }

        @Arbiter
        public void end(Z_Result result) {
            result.r1 = calls.noneIsLeft();
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "the answer is not kept")
    @Outcome(expect = Expect.FORBIDDEN, desc = "what the change made old is kept")
    @State
    public static class AChangeEndsAsTheAnswerComes extends Read {
        public AChangeEndsAsTheAnswerComes() {
            read(first);
        }

        @Actor
        public void one() {
            calls.answer(0);
        }

        @Actor
        public void other() {
            cell.invalidate();
        }

        @Arbiter
        public void end(Z_Result result) {
            result.r1 = cell.snapshot() == null && first.endedOnce();
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "who stayed has the answer")
    @Outcome(expect = Expect.FORBIDDEN, desc = "who stayed was dropped")
    @State
    public static class TheAnswerComesAsThoseWhoLeftAreDropped extends Read {
        public TheAnswerComesAsThoseWhoLeftAreDropped() {
            read(first);
            leaving.forEach(this::read);
            leaving.subList(1, leaving.size()).forEach(Reading::cancel);
        }

        @Actor
        public void one() {
            leaving.get(0).cancel();
        }

        @Actor
        public void other() {
            calls.answer(0);
        }

        @Arbiter
        public void end(Z_Result result) {
            result.r1 = first.endedOnce();
        }
    }
}
