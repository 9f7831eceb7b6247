package io.reactiveaws.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Loads of one type that are sent together. */
record CoalescedLoadContract(Subject subject) implements Contract {

    private static final String LOAD = "load";

    @Override
    public Stream<DynamicTest> tests() {
        if (subject.model().coalesced() == null) {
            return Stream.empty();
        }
        CoalescedLoadChecks checks = new CoalescedLoadChecks(subject);
        Stream<DynamicTest> all = Stream.of(
                subject.test(LOAD, "goes with others while a call is in flight", checks::coalesces),
                subject.test(LOAD, "gives each of many its own data", checks::givesEachItsOwn),
                subject.test(LOAD, "takes as many in a call as the model says", checks::fillsCalls),
                subject.test(LOAD, "an error of a call for many is told to each", checks::failsForAll));
        return checks.isByList()
                ? Stream.concat(
                        all,
                        Stream.of(subject.test(
                                LOAD, "is sent again in halves when one of many is refused", checks::asksForHalves)))
                : all;
    }
}
