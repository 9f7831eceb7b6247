package io.reactiveaws.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.WaiterFixtures.Polls;
import io.reactiveaws.core.WaiterFixtures.Thing;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

/** When a waiter polls. */
class WaiterPollTest {

    @Test
    void pollsNothingBeforeSubscription() {
        Polls polls = Polls.of("ready");

        new Thing(polls).waitUntilReady();

        assertThat(polls.count()).isZero();
    }

    @Test
    void pollsFirstAtOnce() {
        Polls polls = Polls.of("ready");
        Thing thing = new Thing(polls);

        StepVerifier.withVirtualTime(thing::waitUntilReady).expectNext(thing).verifyComplete();

        assertThat(polls.times()).containsExactly(0L);
    }

    @Test
    void pollsAgainAfterTheDelay() {
        Polls polls = Polls.of("pending", "pending", "ready");

        StepVerifier.withVirtualTime(new Thing(polls)::waitUntilReady)
                .expectSubscription()
                .then(() -> assertThat(polls.count()).isOne())
                .expectNoEvent(Duration.ofMillis(4_999))
                .then(() -> assertThat(polls.count()).isOne())
                .thenAwait(Duration.ofMillis(1))
                .then(() -> assertThat(polls.count()).isEqualTo(2))
                .thenAwait(Duration.ofSeconds(5))
                .expectNextCount(1)
                .verifyComplete();

        assertThat(polls.times()).containsExactly(0L, 5_000L, 10_000L);
    }

    @Test
    void theConfiguredDelayWins() {
        Polls polls = Polls.of("pending", "pending", "ready");
        WaiterConfig config = WaiterConfig.defaults().delay(Duration.ofMillis(20));

        StepVerifier.withVirtualTime(() -> new Thing(polls).waitUntilReady(config))
                .thenAwait(Duration.ofMillis(40))
                .expectNextCount(1)
                .verifyComplete();

        assertThat(polls.times()).containsExactly(0L, 20L, 40L);
    }

    @Test
    void aSlowPollIsNotOverlappedAndTheNextComesAtTheNextTick() {
        Polls polls = Polls.pending();

        StepVerifier.withVirtualTime(new Thing(polls)::waitUntilReady)
                .thenAwait(Duration.ofSeconds(23))
                .then(() -> assertThat(polls.count()).isOne())
                .then(() -> polls.future(0).complete("pending"))
                .then(() -> assertThat(polls.count()).isOne())
                .thenAwait(Duration.ofSeconds(2))
                .then(() -> assertThat(polls.count()).isEqualTo(2))
                .then(() -> polls.future(1).complete("pending"))
                .thenAwait(Duration.ofSeconds(5))
                .then(() -> polls.future(2).complete("ready"))
                .expectNextCount(1)
                .verifyComplete();

        assertThat(polls.times()).containsExactly(0L, 25_000L, 30_000L);
    }

    @Test
    void aVerySlowPollOverflowsNothing() {
        Polls polls = Polls.pending();

        StepVerifier.withVirtualTime(new Thing(polls)::waitUntilReady)
                .thenAwait(Duration.ofHours(1))
                .then(() -> polls.future(0).complete("ready"))
                .expectNextCount(1)
                .verifyComplete();

        assertThat(polls.count()).isOne();
    }

    @Test
    void eachSubscriptionWaitsAnew() {
        Polls polls = Polls.of("pending", "ready", "pending", "ready");
        Mono<Thing> waiting = new Thing(polls).waitUntilReady();

        for (int subscription = 1; subscription <= 2; subscription++) {
            StepVerifier.withVirtualTime(() -> waiting)
                    .thenAwait(Duration.ofSeconds(5))
                    .expectNextCount(1)
                    .verifyComplete();
            assertThat(polls.count()).isEqualTo(2 * subscription);
        }
    }

    @Test
    void cancelStopsPolling() {
        Polls polls = Polls.of("pending");

        StepVerifier.withVirtualTime(new Thing(polls)::waitUntilReady)
                .thenAwait(Duration.ofSeconds(6))
                .thenCancel()
                .verify();

        assertThat(polls.times()).containsExactly(0L, 5_000L);
    }

    @Test
    void cancelReachesThePollInFlightAndNothingIsSentAfter() {
        Polls polls = Polls.pending();
        VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
        try {
            Disposable waiting = new Thing(polls).waitUntilReady().subscribe();
            assertThat(polls.future(0)).isNotDone();

            waiting.dispose();
            time.advanceTimeBy(Duration.ofHours(1));

            assertThat(polls.future(0)).isCancelled();
            assertThat(polls.count()).isOne();
        } finally {
            VirtualTimeScheduler.reset();
        }
    }
}
