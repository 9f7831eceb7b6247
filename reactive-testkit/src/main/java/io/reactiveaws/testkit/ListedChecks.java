package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.core.ResourceCollection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import software.amazon.awssdk.core.SdkPojo;

/** What is true of one collection. */
record ListedChecks(Listed listed) {

    private static final int PAGES = 2;

    void lists() {
        int largest = listed.paging() == null
                ? 0
                : Objects.requireNonNull(listed.paging()).maximum();
        assertLists(
                collection -> collection, listed.pageRequests(listed.requests().plain(), largest, PAGES));
        Stage<?> empty = listed.subject().stage();
        assertThat(Emissions.of(listed.collection(empty).all()))
                .as("what an empty answer gives")
                .isEmpty();
    }

    void filters() {
        SdkPojo merged = listed.requests().merged();
        PagingRule paging = listed.paging();
        int size = paging == null
                ? 0
                : Math.max(paging.minimum(), Objects.requireNonNull(paging.sizeIn(merged), "page size"));
        assertLists(
                collection -> listed.filtered(collection, listed.requests().consumer()),
                listed.pageRequests(merged, size, PAGES));
    }

    private void assertLists(UnaryOperator<ResourceCollection<?, ?>> narrowing, List<SdkPojo> requests) {
        Stage<?> stage = listed.subject().stage();
        List<SdkPojo> pages = listed.pages(PAGES);
        stage.recording().answer(new Answering(pages));
        ResourceCollection<?, ?> collection = narrowing.apply(listed.collection(stage));
        Object all = collection.all();
        assertThat(stage.sent()).as("nothing is sent before subscription").isEmpty();
        listed.results().check(Emissions.of(all), pages);
        assertThat(stage.sent())
                .extracting(Sent::operation)
                .containsOnly(listed.operation().method());
        assertThat(stage.sent())
                .extracting(sent -> (SdkPojo) sent.request())
                .as("the requests for the pages")
                .containsExactlyElementsOf(requests);
    }

    void waitsForDemand() {
        Stage<?> stage = listed.subject().stage();
        BaseSubscriber<Object> patient = new BaseSubscriber<>() {
            @Override
            protected void hookOnSubscribe(Subscription subscription) {}
        };
        listed.collection(stage).all().subscribe(patient);
        assertThat(stage.sent()).as("requests without demand").isEmpty();
        patient.request(1);
        assertThat(stage.sent()).as("requests at the first demand").hasSize(1);
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
                listed.subject()::stage,
                resource -> listed.collection(resource).all(),
                listed.operation().method(),
                listed.requests().plain());
    }

    void refusesNull() {
        assertThatThrownBy(
                        () -> listed.filtered(listed.collection(listed.subject().stage()), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("%s: 'request' must not be null", listed.location());
    }

    void hasNoPageSize() {
        assertThatThrownBy(() -> listed.collection(listed.subject().stage()).pageSize(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "%s: 'pageSize' cannot be set, the operation has only one page; use limit", listed.location());
    }

    void pageSizes() {
        PagingRule paging = Objects.requireNonNull(listed.paging());
        SdkPojo request = listed.requests().plain();
        assertLists(
                collection -> collection.pageSize(paging.minimum()),
                listed.pageRequests(request, paging.minimum(), PAGES));
        assertRefused(paging, paging.minimum() - 1);
        assertRefused(paging, paging.maximum() + 1);
        Stage<?> one = listed.subject().stage();
        one.recording().answer(new Answering(listed.pages(PAGES)));
        assertThat(Emissions.of(listed.collection(one).limit(1).all())).hasSize(1);
        assertThat(one.sent())
                .extracting(sent -> (SdkPojo) sent.request())
                .containsExactlyElementsOf(listed.pageRequests(request, paging.minimum(), 1));
        Stage<?> none = listed.subject().stage();
        assertThat(Emissions.of(listed.collection(none).limit(0).all())).isEmpty();
        assertThat(none.sent()).isEmpty();
    }

    void namesNoPageSizeBesideIds() {
        PagingRule paging = Objects.requireNonNull(listed.paging());
        String ids = Objects.requireNonNull(paging.unless());
        Consumer<Object> filter = builder -> SdkFields.set((SdkPojo) builder, ids, List.of("one"));
        Stage<?> stage = listed.subject().stage();
        Emissions.of(listed.filtered(listed.collection(stage), filter).all());
        assertThat(stage.sent())
                .singleElement()
                .satisfies(sent -> assertThat(paging.sizeIn((SdkPojo) sent.request()))
                        .as("the page size beside " + ids)
                        .isNull());
    }

    private void assertRefused(PagingRule paging, int size) {
        assertThatThrownBy(() -> listed.collection(listed.subject().stage()).pageSize(size))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "%s: 'pageSize' must be from %d to %d, was %d",
                        listed.location(), paging.minimum(), paging.maximum(), size);
    }
}
