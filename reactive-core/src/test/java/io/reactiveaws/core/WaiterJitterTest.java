package io.reactiveaws.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.WaiterFixtures.Polls;
import io.reactiveaws.core.WaiterFixtures.Thing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import reactor.test.StepVerifier;

/** Polls that are spread. */
class WaiterJitterTest {

    private static List<Long> times(double jitter) {
        Polls polls = Polls.of("pending");
        WaiterConfig config = WaiterConfig.defaults().maxAttempts(20).jitter(jitter);
        StepVerifier.withVirtualTime(() -> new Thing(polls).waitUntilReady(config))
                .thenAwait(Duration.ofSeconds(100))
                .verifyError(WaiterException.class);
        return polls.times();
    }

    @RepeatedTest(20)
    void eachPollIsWithinItsShareOfTheDelayAndTheFirstAtOnce() {
        List<Long> times = times(0.5);

        assertThat(times).hasSize(20).startsWith(0L);
        for (int poll = 1; poll < times.size(); poll++) {
            assertThat(times.get(poll) - 5_000L * poll).isBetween(0L, 2_500L);
        }
        assertThat(times).anyMatch(time -> time % 5_000 != 0);
    }

    @RepeatedTest(20)
    void theWholeDelayOverlapsNoPoll() {
        List<Long> times = times(1);

        assertThat(times).hasSize(20).startsWith(0L).isSorted();
        for (int poll = 1; poll < times.size(); poll++) {
            assertThat(times.get(poll) - 5_000L * poll).isBetween(0L, 5_000L);
        }
    }
}
