package io.reactiveaws.testkit;

import io.reactiveaws.codegen.model.Call;
import io.reactiveaws.codegen.model.Listing;
import io.reactiveaws.core.ResourceCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import software.amazon.awssdk.core.SdkPojo;

/** One collection of the model. */
record CollectionUnderTest(ResourceUnderTest tested, Listing listing) {

    String name() {
        return listing.name();
    }

    private Call call() {
        return listing.call();
    }

    DynamicTest test(String promise, Executable test) {
        return tested.test(name(), promise, test);
    }

    Service.Operation operation() {
        return tested.service().operation(call().operation());
    }

    Requests requests() {
        return new Requests(tested, call());
    }

    Results results() {
        return new Results(tested, listing.made());
    }

    @Nullable
    PagingRule paging() {
        return tested.service().paging(call());
    }

    /** How the collection calls itself. */
    String location() {
        return "%s.%s [%s]".formatted(tested.printed(), name(), call().operation());
    }

    /** The collection of the resource on the bench. */
    ResourceCollection<?, ?> collection(TestBench<?> bench) {
        return collection(bench.resource());
    }

    /** The collection of a resource. */
    ResourceCollection<?, ?> collection(Object resource) {
        Object collection = Reflection.invoke(Reflection.plain(tested.type(), name(), 0), resource, List.of());
        return (ResourceCollection<?, ?>) Objects.requireNonNull(collection);
    }

    /** Narrows a collection by its method, so that the compiler need not know its builder. */
    ResourceCollection<?, ?> filtered(ResourceCollection<?, ?> collection, @Nullable Object consumer) {
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(consumer);
        return (ResourceCollection<?, ?>) Objects.requireNonNull(
                Reflection.invoke(Reflection.withConsumer(collection.getClass(), "filter"), collection, arguments));
    }

    /** The answers of so many pages, one where the operation does not page. */
    List<SdkPojo> pages(int count) {
        List<SdkPojo> pages = new ArrayList<>();
        PagingRule paging = paging();
        for (int i = 1; i <= (paging == null ? 1 : count); i++) {
            SdkPojo page = Samples.marked("page" + i).of(operation().response());
            pages.add(paging == null ? page : i == count ? paging.lastAnswer(page) : paging.answer(page, i));
        }
        return pages;
    }

    /** The requests for so many pages, all of one size, the first as it is. */
    List<SdkPojo> pageRequests(SdkPojo first, int pageSize, int count) {
        PagingRule paging = paging();
        if (paging == null) {
            return List.of(first);
        }
        List<SdkPojo> requests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            requests.add(paging.request(first, pageSize, i));
        }
        return requests;
    }
}
