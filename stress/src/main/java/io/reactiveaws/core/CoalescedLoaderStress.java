package io.reactiveaws.core;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/** Loads of one type, cancels and the answers of their calls. */
public final class CoalescedLoaderStress {

    private CoalescedLoaderStress() {}

    /** Two readers, each of a resource of its own. */
    abstract static class Loaded {
        final PendingNodes client = new PendingNodes();
        final Reading first = new Reading();
        final Reading second = new Reading();

        void load(String id, Reading reader) {
            client.node(id).load().subscribe(reader);
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "both have their answer")
    @Outcome(expect = Expect.FORBIDDEN, desc = "one waits for ever, or ends twice")
    @State
    public static class TwoBegin extends Loaded {

        @Actor
        public void one() {
            load("a", first);
        }

        @Actor
        public void other() {
            load("b", second);
        }

        @Arbiter
        public void end(Z_Result result) {
            client.answerAll();
            result.r1 = first.endedOnce() && second.endedOnce();
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "both have their answer")
    @Outcome(expect = Expect.FORBIDDEN, desc = "one waits for ever, or ends twice")
    @State
    public static class OneComesAsTheAnswerDoes extends Loaded {
        public OneComesAsTheAnswerDoes() {
            load("a", first);
        }

        @Actor
        public void one() {
            client.answer(0);
        }

        @Actor
        public void other() {
            load("b", second);
        }

        @Arbiter
        public void end(Z_Result result) {
            client.answerAll();
            result.r1 = first.endedOnce() && second.endedOnce();
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "no call is left")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a call is left alone")
    @State
    public static class OneLeavesAsItIsSent extends Loaded {
        public OneLeavesAsItIsSent() {
            load("a", first);
            load("b", second);
        }

        @Actor
        public void one() {
            client.answer(0);
        }

        @Actor
        public void other() {
            second.cancel();
        }

        @Arbiter
        public void end(Z_Result result) {
            result.r1 = first.endedOnce() && client.noneIsLeft();
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "no call is left")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a call is left alone")
    @State
    public static class BothOfACallLeave extends Loaded {
        public BothOfACallLeave() {
            load("z", new Reading());
            load("a", first);
            load("b", second);
            client.answer(0);
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
            result.r1 = client.noneIsLeft();
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "who comes has an answer")
    @Outcome(expect = Expect.FORBIDDEN, desc = "who comes waits for ever")
    @State
    public static class OneLeavesAsAnotherComes extends Loaded {
        public OneLeavesAsAnotherComes() {
            load("a", first);
        }

        @Actor
        public void one() {
            first.cancel();
        }

        @Actor
        public void other() {
            load("b", second);
        }

        @Arbiter
        public void end(Z_Result result) {
            client.answerAll();
            result.r1 = second.endedOnce();
        }
    }
}
