package io.reactiveaws.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a configuration takes and what not. */
class WaiterConfigTest {

    private final WaiterConfig defaults = WaiterConfig.defaults();

    static Stream<Duration> noTimeAtAll() {
        return Stream.of(null, Duration.ZERO, Duration.ofMillis(-1));
    }

    @ParameterizedTest
    @MethodSource("noTimeAtAll")
    void aDelayIsLongerThanZero(Duration time) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> defaults.delay(time))
                .withMessage("'delay' must be longer than zero, was " + time);
    }

    @ParameterizedTest
    @MethodSource("noTimeAtAll")
    void aTimeoutIsLongerThanZero(Duration time) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> defaults.timeout(time))
                .withMessage("'timeout' must be longer than zero, was " + time);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0})
    void thereIsAtLeastOnePoll(int polls) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> defaults.maxAttempts(polls))
                .withMessage("'maxAttempts' must be from 1 to 2147483647, was " + polls);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY})
    void jitterIsAShare(double share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> defaults.jitter(share))
                .withMessage("'jitter' must be from 0 to 1, was " + share);
    }

    @Test
    void keepsWhatWasSetBefore() {
        Duration second = Duration.ofSeconds(1);
        WaiterConfig config = defaults.jitter(1)
                .delay(second)
                .maxAttempts(1)
                .timeout(second.plus(second))
                .jitter(0.25);

        assertThat(config.delayOr(Duration.ZERO)).isEqualTo(second);
        assertThat(config.maxAttemptsOr(9)).isOne();
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.jitter()).isEqualTo(0.25);
    }

    @Test
    void theDefaultsStayUnset() {
        defaults.delay(Duration.ofSeconds(1));
        defaults.maxAttempts(1);

        assertThat(defaults.delayOr(Duration.ofSeconds(9))).isEqualTo(Duration.ofSeconds(9));
        assertThat(defaults.maxAttemptsOr(9)).isEqualTo(9);
        assertThat(defaults.timeout()).isNull();
        assertThat(defaults.jitter()).isZero();
    }
}
