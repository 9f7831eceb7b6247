package io.reactiveaws.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reactiveaws.core.WaiterFixtures.Polls;
import io.reactiveaws.core.WaiterFixtures.Thing;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/** Waits for whatever condition. */
class WaitUntilTest {

    @Test
    void loadsEvery15SecondsUntilTheConditionHolds() {
        Polls polls = Polls.of("a", "b", "c", "d");
        Thing thing = new Thing(polls);

        StepVerifier.withVirtualTime(() -> thing.waitUntil("c"::equals))
                .thenAwait(Duration.ofSeconds(30))
                .assertNext(same -> assertThat(same).isSameAs(thing))
                .verifyComplete();

        assertThat(polls.times()).containsExactly(0L, 15_000L, 30_000L);
        assertThat(thing.snapshot()).contains("c");
    }

    @Test
    void givesUpAfter40Loads() {
        Polls polls = Polls.of("a");

        StepVerifier.withVirtualTime(() -> new Thing(polls).waitUntil("b"::equals))
                .thenAwait(Duration.ofSeconds(15 * 39))
                .verifyErrorMessage("toy.Thing(id=t).waitUntil [load]: the given condition was not reached"
                        + " after 40 polls, the most that are allowed, in PT9M45S");

        assertThat(polls.count()).isEqualTo(40);
    }

    @Test
    void takesAConfiguration() {
        Polls polls = Polls.of("a");
        WaiterConfig config =
                WaiterConfig.defaults().delay(Duration.ofSeconds(1)).timeout(Duration.ofMillis(1_500));

        StepVerifier.withVirtualTime(() -> new Thing(polls).waitUntil("b"::equals, config))
                .thenAwait(Duration.ofMillis(1_500))
                .verifyErrorMessage(
                        "toy.Thing(id=t).waitUntil [load]: the given condition was not reached after 2 polls in"
                                + " PT1.5S");
    }

    @Test
    void aConditionThatThrowsIsTheError() {
        IllegalStateException odd = new IllegalStateException("odd");

        StepVerifier.withVirtualTime(() -> new Thing(Polls.of("a")).waitUntil(any -> {
                    throw odd;
                }))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isSameAs(odd)
                        .satisfies(located -> assertThat(located.getSuppressed())
                                .anySatisfy(place ->
                                        assertThat(place).hasMessageContaining("toy.Thing(id=t).waitUntil [load]"))));
    }

    @Test
    void aThingThatDoesNotExistEndsTheWait() {
        StepVerifier.withVirtualTime(() -> new Thing(Polls.of((Object) null)).waitUntil(any -> true))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isExactlyInstanceOf(ResourceNotFoundException.class)
                        .hasMessage("toy.Thing(id=t) does not exist: AWS was asked for it and gave nothing"));
    }

    @Test
    void noConditionIsAnErrorAtOnce() {
        Thing thing = new Thing(Polls.of("a"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> thing.waitUntil(null))
                .withMessage("toy.Thing(id=t).waitUntil: 'condition' must not be null");
    }
}
