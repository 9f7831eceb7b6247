package io.reactiveaws.core;

import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/** Demand, a cancel and the answer of a listing. */
public final class PageFluxStress {

    private PageFluxStress() {}

    /** A listing of pages of two items each. */
    abstract static class Listing {
        final PendingCalls<PageFlux.Chunk<Integer, Integer>> pages =
                new PendingCalls<>(page -> new PageFlux.Chunk<>(List.of(2 * page, 2 * page + 1), page + 1));
        final Reading reader = new Reading(0);

        Listing() {
            new PageFlux<Integer, Integer>(0, page -> pages.mono()).subscribe(reader);
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "both get an item, in order")
    @Outcome(expect = Expect.FORBIDDEN, desc = "an item is missing, or out of order")
    @State
    public static class TwoAsk extends Listing {
        public TwoAsk() {
            reader.request(1);
            pages.answer(0);
        }

        @Actor
        public void one() {
            reader.request(1);
        }

        @Actor
        public void other() {
            reader.request(1);
        }

        @Arbiter
        public void end(Z_Result result) {
            pages.answerAll();
            result.r1 = reader.items().equals(List.of(0, 1, 2));
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "all that was asked for comes, in order")
    @Outcome(expect = Expect.FORBIDDEN, desc = "an item is missing, or out of order")
    @State
    public static class OneAsksAsThePageComes extends Listing {
        public OneAsksAsThePageComes() {
            reader.request(1);
        }

        @Actor
        public void one() {
            pages.answer(0);
        }

        @Actor
        public void other() {
            reader.request(2);
        }

        @Arbiter
        public void end(Z_Result result) {
            pages.answerAll();
            result.r1 = reader.items().equals(List.of(0, 1, 2));
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "no call is left")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a call is left alone")
    @State
    public static class OneLeavesAsThePageComes extends Listing {
        public OneLeavesAsThePageComes() {
            reader.request(2);
        }

        @Actor
        public void one() {
            pages.answer(0);
        }

        @Actor
        public void other() {
            reader.cancel();
        }

        @Arbiter
        public void end(Z_Result result) {
            result.r1 = pages.noneIsLeft()
                    && List.of(0, 1).subList(0, reader.items().size()).equals(reader.items());
        }
    }

    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "no call is left")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a call is left alone")
    @State
    public static class OneLeavesAsItAsks extends Listing {

        @Actor
        public void one() {
            reader.request(1);
        }

        @Actor
        public void other() {
            reader.cancel();
        }

        @Arbiter
        public void end(Z_Result result) {
            result.r1 = pages.noneIsLeft();
        }
    }
}
