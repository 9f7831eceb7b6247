package io.reactiveaws.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** States that a resource can be waited for. */
record WaiterContract(ResourceUnderTest tested) implements Contract {

    @Override
    public Stream<DynamicTest> tests() {
        return tested.model().waiters().stream()
                .map(waiter -> new WaiterUnderTest(tested, waiter))
                .flatMap(WaiterContract::tests);
    }

    private static Stream<DynamicTest> tests(WaiterUnderTest waiter) {
        WaiterChecks checks = new WaiterChecks(waiter);
        Stream<DynamicTest> all = Stream.of(
                waiter.test("polls as often and as long as the model says", checks::timing),
                waiter.test("polls as often as the configuration says", checks::configured),
                waiter.test("cancel reaches the future", checks::cancels),
                waiter.test("refuses null", checks::refusesNull));
        Stream<DynamicTest> each = waiter.acceptors()
                .map(acceptor -> waiter.test(acceptor.spec().line().text(), () -> checks.means(acceptor)));
        return Stream.concat(each, all);
    }
}
