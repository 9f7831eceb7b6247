package io.reactiveaws.core;

import static io.reactiveaws.core.WaiterFixtures.LOCATION;
import static io.reactiveaws.core.WaiterFixtures.serviceError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import io.reactiveaws.core.WaiterException.Kind;
import io.reactiveaws.core.WaiterFixtures.Polls;
import io.reactiveaws.core.WaiterFixtures.Thing;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/** Waits that take too long. */
class WaiterTimeoutTest {

    private static void assertTimeout(Throwable error, String text, int attempts, Duration elapsed, String seen) {
        assertThat(error)
                .asInstanceOf(throwable(WaiterException.class))
                .hasMessage(text)
                .satisfies(failure -> {
                    assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
                    assertThat(failure.attempts()).isEqualTo(attempts);
                    assertThat(failure.elapsed()).isEqualTo(elapsed);
                    assertThat(failure.seen()).isEqualTo(seen);
                });
    }

    @Test
    void endsAfterTheLastPoll() {
        Polls polls = Polls.of("pending");

        StepVerifier.withVirtualTime(new Thing(polls)::waitUntilReady)
                .thenAwait(Duration.ofSeconds(15))
                .verifyErrorSatisfies(error -> assertTimeout(
                        error,
                        LOCATION + ": State = ready was not reached after 4 polls, the most that are allowed,"
                                + " in PT15S; last seen: pending",
                        4,
                        Duration.ofSeconds(15),
                        "pending"));

        assertThat(polls.count()).isEqualTo(4);
    }

    @Test
    void theConfiguredNumberOfPollsWins() {
        Polls polls = Polls.of("pending");

        StepVerifier.withVirtualTime(() ->
                        new Thing(polls).waitUntilReady(WaiterConfig.defaults().maxAttempts(1)))
                .verifyErrorMessage(LOCATION + ": State = ready was not reached after 1 poll,"
                        + " the most that are allowed, in PT0S; last seen: pending");

        assertThat(polls.count()).isOne();
    }

    @Test
    void theLastPollMayStillBeSlow() {
        Polls polls = Polls.pending();

        StepVerifier.withVirtualTime(() ->
                        new Thing(polls).waitUntilReady(WaiterConfig.defaults().maxAttempts(1)))
                .thenAwait(Duration.ofMinutes(1))
                .then(() -> polls.future(0).complete("ready"))
                .expectNextCount(1)
                .verifyComplete();
    }

    @Test
    void saysThatTheLastPollIsUnanswered() {
        StepVerifier.withVirtualTime(() -> new Thing(Polls.pending())
                        .waitUntilReady(WaiterConfig.defaults().timeout(Duration.ofSeconds(4))))
                .thenAwait(Duration.ofSeconds(4))
                .verifyErrorSatisfies(error -> assertTimeout(
                        error,
                        LOCATION + ": State = ready was not reached after 1 poll, which was not answered, in PT4S",
                        1,
                        Duration.ofSeconds(4),
                        null));
    }

    @Test
    void keepsTheLastErrorAsTheCause() {
        Exception busy = serviceError(503, "Busy");

        StepVerifier.withVirtualTime(new Thing(Polls.of("pending", busy))::waitUntilReady)
                .thenAwait(Duration.ofSeconds(15))
                .verifyErrorSatisfies(error -> {
                    assertTimeout(
                            error,
                            LOCATION + ": State = ready was not reached after 4 polls, the most that are allowed,"
                                    + " in PT15S; last seen: " + busy,
                            4,
                            Duration.ofSeconds(15),
                            busy.toString());
                    assertThat(error).hasCause(busy);
                });
    }

    @Test
    void theTotalTimeCancelsThePollInFlight() {
        Polls polls = Polls.pending();

        StepVerifier.withVirtualTime(() ->
                        new Thing(polls).waitUntilReady(WaiterConfig.defaults().timeout(Duration.ofSeconds(7))))
                .then(() -> polls.future(0).complete("pending"))
                .thenAwait(Duration.ofMillis(6_999))
                .then(() -> assertThat(polls.future(1)).isNotDone())
                .thenAwait(Duration.ofMillis(1))
                .verifyErrorSatisfies(error -> assertTimeout(
                        error,
                        LOCATION + ": State = ready was not reached after 2 polls, the last of which was not"
                                + " answered, in PT7S; last seen: pending",
                        2,
                        Duration.ofSeconds(7),
                        "pending"));

        assertThat(polls.future(1)).isCancelled();
        assertThat(polls.count()).isEqualTo(2);
    }

    @Test
    void theTotalTimeEndsAWaitBetweenPolls() {
        Polls polls = Polls.of("pending");

        StepVerifier.withVirtualTime(() ->
                        new Thing(polls).waitUntilReady(WaiterConfig.defaults().timeout(Duration.ofMillis(12_500))))
                .thenAwait(Duration.ofMillis(12_500))
                .verifyErrorMessage(
                        LOCATION + ": State = ready was not reached after 3 polls in PT12.5S; last seen: pending");
    }

    @Test
    void theTotalTimeBeginsAtSubscription() {
        Polls polls = Polls.of("pending", "ready");

        StepVerifier.withVirtualTime(() -> new Thing(polls)
                        .waitUntilReady(WaiterConfig.defaults().timeout(Duration.ofSeconds(6)))
                        .delaySubscription(Duration.ofHours(1)))
                .thenAwait(Duration.ofHours(1).plusSeconds(5))
                .expectNextCount(1)
                .verifyComplete();
    }
}
