package io.reactiveaws.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Loads of one type that are sent together. */
record CoalescedLoadContract(ResourceUnderTest tested) implements Contract {

    private static final String LOAD = "load";

    @Override
    public Stream<DynamicTest> tests() {
        if (tested.model().coalesced() == null) {
            return Stream.empty();
        }
        CoalescedLoadChecks checks = new CoalescedLoadChecks(tested);
        Stream<DynamicTest> all = Stream.of(
                tested.test(LOAD, "goes with others while a call is in flight", checks::coalesces),
                tested.test(LOAD, "gives each of many its own data", checks::givesEachItsOwn),
                tested.test(LOAD, "takes as many in a call as the model says", checks::fillsCalls),
                tested.test(LOAD, "an error of a call for many is told to each", checks::failsForAll));
        return checks.isByList()
                ? Stream.concat(
                        all,
                        Stream.of(tested.test(
                                LOAD, "is sent again in halves when one of many is refused", checks::asksForHalves)))
                : all;
    }
}
