package io.reactiveaws.testkit;

import io.reactiveaws.codegen.Call;
import io.reactiveaws.codegen.Line;
import io.reactiveaws.core.ResourceCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import software.amazon.awssdk.core.SdkPojo;

/** One collection of the model. */
record Listed(Subject subject, String name, Call call) {

    DynamicTest test(String promise, Executable test) {
        return subject.test(name, promise, test);
    }

    Service.Operation operation() {
        return subject.service().operation(call.operation());
    }

    Requests requests() {
        return new Requests(subject, call);
    }

    Results results() {
        return new Results(subject, Objects.requireNonNull(call.result(), name));
    }

    @Nullable
    PagingRule paging() {
        Line line = subject.service().model().paging().get(call.operation());
        return line == null ? null : PagingRule.of(line);
    }

    /** How the collection calls itself. */
    String location() {
        return "%s.%s [%s]".formatted(subject.printed(), name, call.operation());
    }

    /** The collection of the resource on stage. */
    ResourceCollection<?, ?> collection(Stage<?> stage) {
        return collection(stage.resource());
    }

    /** The collection of a resource. */
    ResourceCollection<?, ?> collection(Object resource) {
        Object collection = Reflection.invoke(Reflection.plain(subject.type(), name, 0), resource, List.of());
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
