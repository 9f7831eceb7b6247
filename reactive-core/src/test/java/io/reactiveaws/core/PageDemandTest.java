package io.reactiveaws.core;

import static io.reactiveaws.core.PagingFixtures.pages;
import static io.reactiveaws.core.PagingFixtures.queues;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.PagingFixtures.QueueClient;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** When a page is asked for. */
class PageDemandTest {

    private final QueueClient client = pages("a b c", "d e f", "g h i");

    @Test
    void callsNothingBeforeSubscription() {
        queues(client).filter(request -> request.queueNamePrefix("x")).limit(5).all();
        queues(client).pages();

        assertThat(client.calls()).isZero();
    }

    @Test
    void callsNothingBeforeDemand() {
        StepVerifier.create(queues(client).all(), 0)
                .expectSubscription()
                .then(() -> assertThat(client.calls()).isZero())
                .thenCancel()
                .verify();

        assertThat(client.calls()).isZero();
    }

    @Test
    void eachSubscriptionListsAnew() {
        Flux<String> all = queues(client).all();

        for (int subscription = 1; subscription <= 2; subscription++) {
            StepVerifier.create(all)
                    .expectNext("a", "b", "c", "d", "e", "f", "g", "h", "i")
                    .verifyComplete();
            assertThat(client.calls()).isEqualTo(3 * subscription);
        }
    }

    @Test
    void demandForLessThanAPageAsksForNoOther() {
        StepVerifier.create(queues(client).all(), 2)
                .expectNext("a", "b")
                .thenCancel()
                .verify();

        assertThat(client.calls()).isOne();
    }

    @Test
    void demandForExactlyAPageAsksForNoOther() {
        StepVerifier.create(queues(client).all(), 3)
                .expectNext("a", "b", "c")
                .then(() -> assertThat(client.calls()).isOne())
                .thenRequest(1)
                .expectNext("d")
                .then(() -> assertThat(client.calls()).isEqualTo(2))
                .thenCancel()
                .verify();
    }

    @Test
    void takingOneMakesOneCall() {
        StepVerifier.create(queues(client).all().take(1)).expectNext("a").verifyComplete();

        assertThat(client.calls()).isOne();
    }

    @Test
    void oneAnswerOfManyMakesOneCall() {
        StepVerifier.create(queues(client).all().next()).expectNext("a").verifyComplete();

        assertThat(client.calls()).isOne();
    }

    @Test
    void readsOnePageAheadAndNeverTwoWhileAPageIsConsumed() {
        List<Integer> callsAtItem = new ArrayList<>();

        StepVerifier.create(queues(client).all().doOnNext(item -> callsAtItem.add(client.calls())))
                .expectNextCount(9)
                .verifyComplete();

        assertThat(callsAtItem).containsExactly(1, 2, 2, 2, 3, 3, 3, 3, 3);
    }

    @Test
    void readsAheadWhenTheConsumerComesBackForMoreOfAPage() {
        StepVerifier.create(queues(client).all(), 0)
                .thenRequest(1)
                .expectNext("a")
                .then(() -> assertThat(client.calls()).isOne())
                .thenRequest(1)
                .expectNext("b")
                .then(() -> assertThat(client.calls()).isEqualTo(2))
                .thenRequest(1)
                .expectNext("c")
                .then(() -> assertThat(client.calls()).isEqualTo(2))
                .thenRequest(1)
                .expectNext("d")
                .then(() -> assertThat(client.calls()).isEqualTo(2))
                .thenCancel()
                .verify();
    }

    @Test
    void readsAheadNoSecondPageWhileTheFirstIsHeld() {
        QueueClient pending = PagingFixtures.pending();

        StepVerifier.create(queues(pending).all(), 0)
                .thenRequest(2)
                .then(() -> pending.future(0).complete(PagingFixtures.page("t1", "a", "b", "c")))
                .expectNext("a", "b")
                .thenRequest(0x1000)
                .expectNext("c")
                .then(() -> assertThat(pending.calls()).isEqualTo(2))
                .thenRequest(0x1000)
                .then(() -> assertThat(pending.calls()).isEqualTo(2))
                .thenCancel()
                .verify();
    }

    @Test
    void pagesAreAskedForOnlyOnDemand() {
        StepVerifier.create(queues(client).pages().map(Page::index), 0)
                .expectSubscription()
                .then(() -> assertThat(client.calls()).isZero())
                .thenRequest(1)
                .expectNext(0)
                .then(() -> assertThat(client.calls()).isOne())
                .thenRequest(1)
                .expectNext(1)
                .then(() -> assertThat(client.calls()).isEqualTo(2))
                .thenRequest(1)
                .expectNext(2)
                .expectComplete()
                .verify();
    }

    @Test
    void endsWithoutFurtherDemand() {
        StepVerifier.create(queues(pages("a b")).all(), 2).expectNext("a", "b").verifyComplete();
    }
}
