package io.reactiveaws.core;

import static io.reactiveaws.core.PagingFixtures.LOCATION;
import static io.reactiveaws.core.PagingFixtures.page;
import static io.reactiveaws.core.PagingFixtures.pages;
import static io.reactiveaws.core.PagingFixtures.queues;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.PagingFixtures.QueueClient;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
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
