package io.reactiveaws.core;

import static io.reactiveaws.core.PagingFixtures.index;
import static io.reactiveaws.core.PagingFixtures.page;
import static io.reactiveaws.core.PagingFixtures.queues;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.PagingFixtures.QueueClient;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** Pages that are there at once don't grow the stack. */
class PageStackTest {

    private static final int PAGES = 100_000;

    private static QueueClient client(String... items) {
        return new QueueClient(request -> {
            int next = index(request) + 1;
            return CompletableFuture.completedFuture(page(next < PAGES ? "t" + next : null, items));
        });
    }

    private static void verifyCount(Flux<?> listing, long count) {
        StepVerifier.create(listing.count()).expectNext(count).verifyComplete();
    }

    @Test
    void itemsOfManyPages() {
        QueueClient client = client("a", "b");

        verifyCount(queues(client).all(), 2 * PAGES);

        assertThat(client.calls()).isEqualTo(PAGES);
    }

    @Test
    void itemsOfManyPagesOfOne() {
        verifyCount(queues(client("a")).all(), PAGES);
    }

    @Test
    void manyEmptyPages() {
        verifyCount(queues(client()).all(), 0);
    }

    @Test
    void manyPages() {
        verifyCount(queues(client("a", "b")).pages(), PAGES);
    }

    @Test
    void itemsTakenOneByOne() {
        verifyCount(queues(client("a", "b")).all().limitRate(1), 2 * PAGES);
    }

    @Test
    void pagesTakenOneByOne() {
        verifyCount(queues(client("a")).pages().limitRate(1), PAGES);
    }
}
