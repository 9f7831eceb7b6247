package io.reactiveaws.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Lists below a resource. */
record CollectionContract(ResourceUnderTest tested) implements Contract {

    @Override
    public Stream<DynamicTest> tests() {
        return tested.collections().flatMap(CollectionContract::tests);
    }

    private static Stream<DynamicTest> tests(CollectionUnderTest listed) {
        CollectionChecks checks = new CollectionChecks(listed);
        Stream<DynamicTest> all = Stream.of(
                listed.test("lists what the model says", checks::lists),
                listed.test("filters append to lists, and the identifiers win", checks::filters),
                listed.test("asks for nothing without demand", checks::waitsForDemand),
                listed.test("cancel reaches the future", checks::cancels),
                listed.test("errors arrive as they are", checks::fails),
                listed.test("refuses null", checks::refusesNull));
        return Stream.concat(all, pagingTests(listed, checks));
    }

    private static Stream<DynamicTest> pagingTests(CollectionUnderTest listed, CollectionChecks checks) {
        PagingRule paging = listed.paging();
        if (paging == null || paging.size() == null) {
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
