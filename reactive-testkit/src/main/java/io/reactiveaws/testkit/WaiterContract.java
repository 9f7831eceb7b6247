package io.reactiveaws.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** States that a resource can be waited for. */
record WaiterContract(Subject subject) implements Contract {

    @Override
    public Stream<DynamicTest> tests() {
        return subject.model().waiters().entrySet().stream()
                .map(member -> new Awaited(subject, member.getKey(), member.getValue()))
                .flatMap(WaiterContract::tests);
    }

    private static Stream<DynamicTest> tests(Awaited awaited) {
        WaiterChecks checks = new WaiterChecks(awaited);
        Stream<DynamicTest> all = Stream.of(
                awaited.test("polls as often and as long as the model says", checks::timing),
                awaited.test("polls as often as the configuration says", checks::configured),
                awaited.test("cancel reaches the future", checks::cancels),
                awaited.test("refuses null", checks::refusesNull));
        Stream<DynamicTest> each =
                awaited.acceptors().map(acceptor -> awaited.test(acceptor.line().text(), () -> checks.means(acceptor)));
        return Stream.concat(each, all);
    }
}
