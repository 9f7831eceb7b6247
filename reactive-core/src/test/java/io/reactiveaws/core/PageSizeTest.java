package io.reactiveaws.core;

import static io.reactiveaws.core.PagingFixtures.LOCATION;
import static io.reactiveaws.core.PagingFixtures.pages;
import static io.reactiveaws.core.PagingFixtures.queues;
import static io.reactiveaws.core.PagingFixtures.queuesUnsizedWithAPrefix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reactiveaws.core.PagingFixtures.QueueClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

/** How many items a page is asked for. */
class PageSizeTest {

    private final QueueClient client = pages("a b", "c d", "e");

    @Test
    void theLargestIsTheDefaultOnEveryPage() {
        StepVerifier.create(queues(client).all()).expectNextCount(5).verifyComplete();

        assertThat(client.pageSizes()).containsExactly(1000, 1000, 1000);
    }

    @Test
    void pageSizeIsSentOnEveryPage() {
        StepVerifier.create(queues(client).pageSize(7).all()).expectNextCount(5).verifyComplete();

        assertThat(client.pageSizes()).containsExactly(7, 7, 7);
    }

    @Test
    void theSizeInAFilterIsHonoured() {
        StepVerifier.create(
                        queues(client).filter(request -> request.maxResults(3)).all())
                .expectNextCount(5)
                .verifyComplete();

        assertThat(client.pageSizes()).containsExactly(3, 3, 3);
    }

    @Test
    void aSizeInAFilterThatTheServiceDoesNotTakeIsAnErrorWithoutACall() {
        StepVerifier.create(queues(client)
                        .filter(request -> request.maxResults(5000))
                        .all())
                .verifyErrorMessage("'page size of the filter' must be from 1 to 1000, was 5000");

        assertThat(client.calls()).isZero();
    }

    @Test
    void noSizeIsSentBesideWhatTheServiceTakesNoneWith() {
        StepVerifier.create(queuesUnsizedWithAPrefix(client)
                        .filter(request -> request.queueNamePrefix("q"))
                        .limit(4)
                        .pageSize(7)
                        .all())
                .expectNextCount(4)
                .verifyComplete();
        StepVerifier.create(queuesUnsizedWithAPrefix(client).limit(1).all())
                .expectNextCount(1)
                .verifyComplete();

        assertThat(client.pageSizes()).containsExactly(null, null, 1);
    }

    @Test
    void theSizeInAFilterIsLeftBesideWhatTheServiceTakesNoneWith() {
        StepVerifier.create(queuesUnsizedWithAPrefix(client)
                        .filter(request -> request.queueNamePrefix("q").maxResults(3))
                        .limit(1)
                        .all())
                .expectNextCount(1)
                .verifyComplete();

        assertThat(client.pageSizes()).containsExactly(3);
    }

    @Test
    void pageSizeWinsOverAFilter() {
        StepVerifier.create(queues(client)
                        .pageSize(7)
                        .filter(request -> request.maxResults(3))
                        .all())
                .expectNextCount(5)
                .verifyComplete();

        assertThat(client.pageSizes()).containsOnly(7);
    }

    @Test
    void pagesUsesThePageSizeToo() {
        StepVerifier.create(queues(client).pageSize(7).pages())
                .expectNextCount(3)
                .verifyComplete();

        assertThat(client.pageSizes()).containsOnly(7);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 1000})
    void theBoundsAreAllowed(int size) {
        QueueClient one = pages("a");

        StepVerifier.create(queues(one, 5, 1000).pageSize(size).all())
                .expectNext("a")
                .verifyComplete();

        assertThat(one.pageSizes()).containsExactly(size);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 4, 1001, Integer.MAX_VALUE})
    void outOfBoundsIsAnErrorAtOnce(int size) {
        ResourceCollection<?, ?> queues = queues(client, 5, 1000);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> queues.pageSize(size))
                .withMessage(LOCATION + ": 'pageSize' must be from 5 to 1000, was " + size);
    }

    @Test
    void anUnpagedOperationTakesNone() {
        ResourceCollection<?, ?> queues = PagingFixtures.unpaged(client);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> queues.pageSize(10))
                .withMessage(LOCATION + ": 'pageSize' cannot be set, the operation has only one page; use limit");
    }

    @Test
    void anOperationThatTakesNoPageSizeTakesNone() {
        ResourceCollection<?, ?> queues = PagingFixtures.queuesWithoutPageSize(client);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> queues.pageSize(10))
                .withMessage(LOCATION + ": 'pageSize' cannot be set, the operation takes no page size; use limit");
    }

    @Test
    void anOperationThatTakesNoPageSizeIsPagedWithoutOne() {
        QueueClient pages = PagingFixtures.pages("a b", "c d");

        StepVerifier.create(PagingFixtures.queuesWithoutPageSize(pages).limit(3).all())
                .expectNext("a", "b", "c")
                .verifyComplete();
        assertThat(pages.pageSizes()).containsExactly(null, null);
    }
}
