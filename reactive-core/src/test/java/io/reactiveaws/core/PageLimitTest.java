package io.reactiveaws.core;

import static io.reactiveaws.core.PagingFixtures.LOCATION;
import static io.reactiveaws.core.PagingFixtures.page;
import static io.reactiveaws.core.PagingFixtures.pages;
import static io.reactiveaws.core.PagingFixtures.queues;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reactiveaws.core.PagingFixtures.QueueClient;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/** A collection that is limited. */
class PageLimitTest {

    private final QueueClient client = pages("a b c", "d e f", "g h i");

    @Test
    void oneMakesOneCallForOneItem() {
        StepVerifier.create(queues(client).limit(1).all()).expectNext("a").verifyComplete();

        assertThat(client.pageSizes()).containsExactly(1);
    }

    @Test
    void zeroGivesNothingAndCallsNothing() {
        StepVerifier.create(queues(client).limit(0).all()).verifyComplete();
        StepVerifier.create(queues(client).limit(0).pages()).verifyComplete();

        assertThat(client.calls()).isZero();
    }

    @Test
    void goesOverSeveralPagesAndShrinksTheSizeToWhatIsLeft() {
        StepVerifier.create(queues(client).limit(5).all())
                .expectNext("a", "b", "c", "d", "e")
                .verifyComplete();

        assertThat(client.pageSizes()).containsExactly(5, 2);
    }

    @Test
    void endsAtTheEndOfAPageWithoutAnotherCall() {
        StepVerifier.create(queues(client).limit(6).all()).expectNextCount(6).verifyComplete();

        assertThat(client.calls()).isEqualTo(2);
    }

    @Test
    void aLimitBeyondTheEndGivesAll() {
        StepVerifier.create(queues(client).limit(Long.MAX_VALUE).all())
                .expectNextCount(9)
                .verifyComplete();

        assertThat(client.pageSizes()).containsExactly(1000, 1000, 1000);
    }

    @Test
    void keepsASmallerPageSize() {
        StepVerifier.create(queues(client).limit(5).pageSize(3).all())
                .expectNextCount(5)
                .verifyComplete();

        assertThat(client.pageSizes()).containsExactly(3, 2);
    }

    @Test
    void keepsTheLeastSizeThatTheServiceTakes() {
        StepVerifier.create(queues(client, 5, 1000).limit(2).all())
                .expectNext("a", "b")
                .verifyComplete();

        assertThat(client.pageSizes()).containsExactly(5);
    }

    @Test
    void holdsWhereTheOperationDoesNotPage() {
        StepVerifier.create(PagingFixtures.unpaged(client).limit(2).all())
                .expectNext("a", "b")
                .verifyComplete();
    }

    @Test
    void countsNothingForEmptyPages() {
        QueueClient sparse = pages("", "a", "", "b c");

        StepVerifier.create(queues(sparse).limit(2).all()).expectNext("a", "b").verifyComplete();

        assertThat(sparse.pageSizes()).containsExactly(2, 2, 1, 1);
    }

    @Test
    void cutsTheLastPage() {
        StepVerifier.create(queues(client).limit(4).pages().map(Page::items))
                .expectNext(List.of("a", "b", "c"), List.of("d"))
                .verifyComplete();
    }

    @Test
    void theLastLimitCounts() {
        StepVerifier.create(queues(client).limit(1).limit(4).all())
                .expectNextCount(4)
                .verifyComplete();
    }

    @Test
    void aTokenThatIsRepeatedBehindTheLimitDoesNoHarm() {
        QueueClient repeating = new QueueClient(request -> CompletableFuture.completedFuture(page("again", "a", "b")));

        StepVerifier.create(queues(repeating).limit(4).all())
                .expectNext("a", "b", "a", "b")
                .verifyComplete();
    }

    @Test
    void negativeIsAnErrorAtOnce() {
        ResourceCollection<?, ?> queues = queues(client);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> queues.limit(-1))
                .withMessage(LOCATION + ": 'limit' must be 0 or more, was -1");
    }
}
