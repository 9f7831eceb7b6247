package io.reactiveaws.testkit;

import io.reactiveaws.codegen.Notation;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Lists below a resource. */
record CollectionContract(Subject subject) implements Contract {

    @Override
    public Stream<DynamicTest> tests() {
        return subject.model().collections().entrySet().stream()
                .map(member -> new Listed(subject, member.getKey(), Notation.call(member.getValue())))
                .flatMap(CollectionContract::tests);
    }

    private static Stream<DynamicTest> tests(Listed listed) {
        ListedChecks checks = new ListedChecks(listed);
        Stream<DynamicTest> all = Stream.of(
                listed.test("lists what the model says", checks::lists),
                listed.test("filters append to lists, and the identifiers win", checks::filters),
                listed.test("asks for nothing without demand", checks::waitsForDemand),
                listed.test("cancel reaches the future", checks::cancels),
                listed.test("errors arrive as they are", checks::fails),
                listed.test("refuses null", checks::refusesNull));
        return Stream.concat(all, pagingTests(listed, checks));
    }

    private static Stream<DynamicTest> pagingTests(Listed listed, ListedChecks checks) {
        PagingRule paging = listed.paging();
        if (paging == null) {
            return Stream.of(listed.test("has no page size", checks::hasNoPageSize));
        }
        DynamicTest sizes = listed.test("page size and limit", checks::pageSizes);
        return paging.unless() == null
                ? Stream.of(sizes)
                : Stream.of(
                        sizes,
                        listed.test("names no page size beside " + paging.unless(), checks::namesNoPageSizeBesideIds));
    }
}
