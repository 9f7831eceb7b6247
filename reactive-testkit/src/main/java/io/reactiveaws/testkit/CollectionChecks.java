package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.codegen.model.PagingSpec.PageSize;
import io.reactiveaws.core.ResourceCollection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import software.amazon.awssdk.core.SdkPojo;

/** What is true of one collection. */
record CollectionChecks(CollectionUnderTest listed) {

    private static final int PAGES = 2;

    void lists() {
        PagingRule paging = listed.paging();
        int largest = paging == null ? 0 : paging.largest();
        assertLists(
                collection -> collection, listed.pageRequests(listed.requests().plain(), largest, PAGES));
        TestBench<?> empty = listed.tested().bench();
        assertThat(Emissions.of(listed.collection(empty).all()))
                .as("what an empty answer gives")
                .isEmpty();
    }

    void filters() {
        SdkPojo merged = listed.requests().merged();
        PagingRule paging = listed.paging();
        int size = paging == null ? 0 : paging.sizeOrMinimum(merged);
        assertLists(
                collection -> listed.filtered(collection, listed.requests().consumer()),
                listed.pageRequests(merged, size, PAGES));
    }

    private void assertLists(UnaryOperator<ResourceCollection<?, ?>> narrowing, List<SdkPojo> requests) {
        TestBench<?> bench = listed.tested().bench();
        List<SdkPojo> pages = listed.pages(PAGES);
        bench.recording().answer(new Answering(pages));
        ResourceCollection<?, ?> collection = narrowing.apply(listed.collection(bench));
        Object all = collection.all();
        assertThat(bench.sent()).as("nothing is sent before subscription").isEmpty();
        listed.results().check(Emissions.of(all), pages);
        assertThat(bench.sent())
                .extracting(RecordedCall::operation)
                .containsOnly(listed.operation().method());
        assertThat(bench.sent())
                .extracting(sent -> (SdkPojo) sent.request())
                .as("the requests for the pages")
                .containsExactlyElementsOf(requests);
    }

    void waitsForDemand() {
        TestBench<?> bench = listed.tested().bench();
        BaseSubscriber<Object> patient = new BaseSubscriber<>() {
            @Override
            protected void hookOnSubscribe(Subscription subscription) {}
        };
        listed.collection(bench).all().subscribe(patient);
        assertThat(bench.sent()).as("requests without demand").isEmpty();
        patient.request(1);
        assertThat(bench.sent()).as("requests at the first demand").hasSize(1);
        patient.cancel();
    }

    void cancels() {
        call().cancelReachesTheFuture();
    }

    void fails() {
        call().errorsArriveAsTheyAre();
    }

    private CallCheck call() {
        return new CallCheck(
                listed.tested()::bench,
                resource -> listed.collection(resource).all(),
                listed.operation().method(),
                listed.requests().plain());
    }

    void refusesNull() {
        assertThatThrownBy(
                        () -> listed.filtered(listed.collection(listed.tested().bench()), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("%s: 'request' must not be null", listed.location());
    }

    void hasNoPageSize() {
        assertThatThrownBy(() -> listed.collection(listed.tested().bench()).pageSize(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "%s: 'pageSize' cannot be set, the operation %s; use limit",
                        listed.location(), listed.paging() == null ? "has only one page" : "takes no page size");
    }

    void pageSizes() {
        PageSize sizes =
                Objects.requireNonNull(Objects.requireNonNull(listed.paging()).size());
        SdkPojo request = listed.requests().plain();
        assertLists(
                collection -> collection.pageSize(sizes.minimum()),
                listed.pageRequests(request, sizes.minimum(), PAGES));
        assertRefused(sizes, sizes.minimum() - 1);
        assertRefused(sizes, sizes.maximum() + 1);
        TestBench<?> one = listed.tested().bench();
        one.recording().answer(new Answering(listed.pages(PAGES)));
        assertThat(Emissions.of(listed.collection(one).limit(1).all())).hasSize(1);
        assertThat(one.sent())
                .extracting(sent -> (SdkPojo) sent.request())
                .containsExactlyElementsOf(listed.pageRequests(request, sizes.minimum(), 1));
        TestBench<?> none = listed.tested().bench();
        assertThat(Emissions.of(listed.collection(none).limit(0).all())).isEmpty();
        assertThat(none.sent()).isEmpty();
    }

    void namesNoPageSizeBesideIds() {
        PagingRule paging = Objects.requireNonNull(listed.paging());
        String ids = Objects.requireNonNull(paging.unless());
        Consumer<Object> filter = builder -> SdkFields.set((SdkPojo) builder, ids, List.of("one"));
        TestBench<?> bench = listed.tested().bench();
        Emissions.of(listed.filtered(listed.collection(bench), filter).all());
        assertThat(bench.sent())
                .singleElement()
                .satisfies(sent -> assertThat(paging.sizeIn((SdkPojo) sent.request()))
                        .as("the page size beside " + ids)
                        .isNull());
    }

    private void assertRefused(PageSize sizes, int size) {
        assertThatThrownBy(() -> listed.collection(listed.tested().bench()).pageSize(size))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "%s: 'pageSize' must be from %d to %d, was %d",
                        listed.location(), sizes.minimum(), sizes.maximum(), size);
    }
}
