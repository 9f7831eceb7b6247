package io.reactiveaws.core;

import static io.reactiveaws.core.PagingFixtures.LOCATION;
import static io.reactiveaws.core.PagingFixtures.page;
import static io.reactiveaws.core.PagingFixtures.pages;
import static io.reactiveaws.core.PagingFixtures.queues;
import static io.reactiveaws.core.PagingFixtures.queuesThatSayMore;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.PagingFixtures.QueueClient;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

/** Where a listing goes on and where it ends. */
class PageEndTest {

    @Test
    void anEmptyPageInTheMiddleGoesOn() {
        StepVerifier.create(queues(pages("a", "", "b")).all())
                .expectNext("a", "b")
                .verifyComplete();
    }

    @Test
    void emptyPagesFirstAndLastAndInARowGoOn() {
        QueueClient client = pages("", "", "a", "", "", "", "b c", "", "");

        StepVerifier.create(queues(client).all()).expectNext("a", "b", "c").verifyComplete();

        assertThat(client.calls()).isEqualTo(9);
    }

    @Test
    void demandForOneItemGoesThroughEmptyPages() {
        QueueClient client = pages("", "", "a b", "c");

        StepVerifier.create(queues(client).all(), 1)
                .expectNext("a")
                .then(() -> assertThat(client.calls()).isEqualTo(3))
                .thenCancel()
                .verify();
    }

    @Test
    void onlyEmptyPagesGiveNothing() {
        StepVerifier.create(queues(pages("", "", "")).all()).verifyComplete();
    }

    @Test
    void pagesEmitsEmptyPagesToo() {
        StepVerifier.create(queues(pages("", "a", "")).pages().map(Page::items).map(java.util.List::size))
                .expectNext(0, 1, 0)
                .verifyComplete();
    }

    @ParameterizedTest
    @NullAndEmptySource
    void anAbsentOrEmptyTokenIsTheEnd(String token) {
        QueueClient client = new QueueClient(request -> CompletableFuture.completedFuture(page(token, "a")));

        StepVerifier.create(queues(client).all()).expectNext("a").verifyComplete();

        assertThat(client.calls()).isOne();
    }

    @Test
    void aRepeatedTokenIsAnErrorAfterAllItemsThatCame() {
        QueueClient client = new QueueClient(request ->
                CompletableFuture.completedFuture(page("again", request.nextToken() == null ? "a" : "b", "c")));

        StepVerifier.create(queues(client).all())
                .expectNext("a", "c", "b", "c")
                .expectErrorSatisfies(error -> assertThat(error)
                        .isExactlyInstanceOf(PaginationException.class)
                        .hasMessage(LOCATION + ": the service gave the token that asked for page 1 again"
                                + " as the token of the page after it: \"again\""))
                .verify();

        assertThat(client.calls()).isEqualTo(2);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void cutShortWithoutATokenIsAnErrorAfterAllItemsThatCame(String token) {
        QueueClient client = new QueueClient(request -> CompletableFuture.completedFuture(page(token, "a", "more")));

        StepVerifier.create(queuesThatSayMore(client).all())
                .expectNext("a", "more")
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isExactlyInstanceOf(PaginationException.class)
                        .hasMessage(LOCATION + ": the service says that more follows page 0, but names no token to ask"
                                + " for it with, so that the listing cannot be completed; narrow it with filter until"
                                + " what it gives fits into one page"));

        assertThat(client.calls()).isOne();
    }

    @Test
    void cutShortWithoutATokenIsNoErrorWhereTheLimitIsReached() {
        QueueClient client = new QueueClient(request -> CompletableFuture.completedFuture(page(null, "a", "more")));

        StepVerifier.create(queuesThatSayMore(client).limit(2).all())
                .expectNext("a", "more")
                .verifyComplete();
    }

    @Test
    void aTokenBesideTheWordThatNothingFollowsIsTheEnd() {
        QueueClient client = new QueueClient(request -> CompletableFuture.completedFuture(page("t1", "a", "end")));

        StepVerifier.create(queuesThatSayMore(client).all())
                .expectNext("a", "end")
                .verifyComplete();
    }

    @Test
    void whereTheWordIsMissingTheTokenDecidesUntilAPageIsEmpty() {
        QueueClient client = new QueueClient(request ->
                CompletableFuture.completedFuture(request.nextToken() == null ? page("t1", "a") : page("t0")));

        StepVerifier.create(queuesThatSayMore(client).all()).expectNext("a").verifyComplete();

        assertThat(client.calls()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 100})
    void tokensThatGoInACircleAreAnError(int circle) {
        QueueClient client = new QueueClient(request -> {
            int index = request.nextToken() == null ? 0 : PagingFixtures.index(request);
            return CompletableFuture.completedFuture(page("t" + (index + 1) % circle, "a"));
        });

        StepVerifier.create(queues(client).all().ignoreElements())
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isExactlyInstanceOf(PaginationException.class)
                        .hasMessageStartingWith(LOCATION + ": the tokens of the service go in a circle: page ")
                        .hasMessageContaining("has the token that page "));

        assertThat(client.calls()).isLessThan(4 * circle + 4);
    }

    @Test
    void anUnpagedOperationHasOnePageWhateverItsAnswerSays() {
        QueueClient client = new QueueClient(request -> CompletableFuture.completedFuture(page("more", "a", "b")));

        StepVerifier.create(PagingFixtures.unpaged(client).all())
                .expectNext("a", "b")
                .verifyComplete();

        assertThat(client.calls()).isOne();
        assertThat(client.pageSizes()).containsOnlyNulls();
    }
}
