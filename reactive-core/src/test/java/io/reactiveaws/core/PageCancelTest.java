package io.reactiveaws.core;

import static io.reactiveaws.core.PagingFixtures.page;
import static io.reactiveaws.core.PagingFixtures.pages;
import static io.reactiveaws.core.PagingFixtures.pending;
import static io.reactiveaws.core.PagingFixtures.queues;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.PagingFixtures.QueueClient;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.test.StepVerifier;

/** What cancel reaches. */
class PageCancelTest {

    @Test
    void cancelsTheRequestInFlight() {
        QueueClient client = pending();

        StepVerifier.create(queues(client).all(), 1)
                .expectSubscription()
                .then(() -> assertThat(client.future(0)).isNotDone())
                .thenCancel()
                .verify();

        assertThat(client.future(0)).isCancelled();
        assertThat(client.calls()).isOne();
    }

    @Test
    void cancelsTheRequestInFlightOfPages() {
        QueueClient client = pending();

        StepVerifier.create(queues(client).pages(), 1)
                .expectSubscription()
                .then(() -> assertThat(client.future(0)).isNotDone())
                .thenCancel()
                .verify();

        assertThat(client.future(0)).isCancelled();
    }

    @Test
    void cancelsTheReadAheadInFlight() {
        QueueClient client = pending();

        StepVerifier.create(queues(client).all(), 0)
                .thenRequest(1)
                .then(() -> client.future(0).complete(page("t1", "a", "b", "c")))
                .expectNext("a")
                .thenRequest(1)
                .expectNext("b")
                .then(() -> assertThat(client.future(1)).isNotDone())
                .thenCancel()
                .verify();

        assertThat(client.future(1)).isCancelled();
        assertThat(client.calls()).isEqualTo(2);
    }

    @Test
    void cancelFromWithinAnItemCancelsTheReadAhead() {
        QueueClient client = pending();
        queues(client).all().subscribe(new BaseSubscriber<>() {
            @Override
            protected void hookOnNext(String item) {
                if ("b".equals(item)) {
                    cancel();
                }
            }
        });

        client.future(0).complete(page("t1", "a", "b", "c"));

        assertThat(client.future(1)).isCancelled();
    }

    @Test
    void callsNothingAfterCancel() {
        QueueClient client = pages("a b", "c d");
        BaseSubscriber<String> consumer = new BaseSubscriber<>() {
            @Override
            protected void hookOnSubscribe(Subscription subscription) {
                subscription.request(1);
                subscription.cancel();
                subscription.request(10);
            }
        };

        queues(client).all().subscribe(consumer);

        assertThat(client.calls()).isOne();
    }

    @Test
    void cancelBeforeDemandCallsNothing() {
        QueueClient client = pages("a b");

        queues(client).all().subscribe(new BaseSubscriber<>() {
            @Override
            protected void hookOnSubscribe(Subscription subscription) {
                subscription.cancel();
                subscription.request(1);
            }
        });

        assertThat(client.calls()).isZero();
    }

    @Test
    void anAnswerAfterCancelIsNotDelivered() {
        QueueClient client = pending();
        StringBuilder seen = new StringBuilder();
        reactor.core.Disposable listing = queues(client).all().subscribe(seen::append);

        listing.dispose();
        client.future(0).complete(page("t1", "a"));

        assertThat(seen).isEmpty();
        assertThat(client.calls()).isOne();
    }
}
