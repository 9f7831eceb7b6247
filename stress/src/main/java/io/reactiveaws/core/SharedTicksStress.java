package io.reactiveaws.core;

import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/** Waiters that come and go while they share an interval. */
public final class SharedTicksStress {

    private SharedTicksStress() {}

    /** Two waiters. */
    abstract static class Waiting {
        final HandTimer timer = new HandTimer();
        final Reading first = new Reading();
        final Reading second = new Reading();
        private final SharedTicks ticks = new SharedTicks(Runnable::run);

        void wait(Reading waiter) {
            ticks.every(Duration.ofSeconds(1), timer).subscribe(waiter);
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "who comes gets each tick")
    @Outcome(expect = Expect.FORBIDDEN, desc = "who comes gets none")
    @State
    public static class OneComesAsTheLastLeaves extends Waiting {
        public OneComesAsTheLastLeaves() {
            wait(first);
        }

        @Actor
        public void one() {
            first.cancel();
        }

        @Actor
        public void other() {
            wait(second);
        }

        @Arbiter
        public void end(Z_Result result) {
            timer.ring();
            result.r1 = second.items().size() == 2;
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "no interval is left")
    @Outcome(expect = Expect.FORBIDDEN, desc = "an interval is left alone")
    @State
    public static class BothLeave extends Waiting {
        public BothLeave() {
            wait(first);
            wait(second);
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
            result.r1 = timer.isIdle();
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "both get each tick, of one interval")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a tick is missing, or comes twice")
    @State
    public static class TwoCome extends Waiting {

        @Actor
        public void one() {
            wait(first);
        }

        @Actor
        public void other() {
            wait(second);
        }

        @Arbiter
        public void end(Z_Result result) {
            timer.ring();
            result.r1 = first.items().size() == 2 && second.items().size() == 2;
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "no interval is left")
    @Outcome(expect = Expect.FORBIDDEN, desc = "an interval is left alone")
    @State
    public static class OneLeavesAsAnotherComesAndLeaves extends Waiting {
        public OneLeavesAsAnotherComesAndLeaves() {
            wait(first);
        }

        @Actor
        public void one() {
            first.cancel();
        }

        @Actor
        public void other() {
            wait(second);
            second.cancel();
        }

        @Arbiter
        public void end(Z_Result result) {
            result.r1 = timer.isIdle();
        }
    }
}
