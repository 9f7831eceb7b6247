package io.reactiveaws.core.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void goodValuesAreGivenBack() {
        assertThat(Arguments.notNull("x", "value")).isEqualTo("value");
        assertThat(Arguments.notBlank("x", "value")).isEqualTo("value");
        assertThat(Arguments.notEmpty("x", " ")).isEqualTo(" ");
        assertThat(Arguments.within("x", 1, 1, 10)).isEqualTo(1);
        assertThat(Arguments.within("x", 10, 1, 10)).isEqualTo(10);
        assertThat(Arguments.positive("x", Duration.ofNanos(1))).isEqualTo(Duration.ofNanos(1));
    }

    @Test
    void nullIsRefused() {
        assertRefused(() -> Arguments.notNull("x", null), "'x' must not be null");
    }

    @Test
    void blankTextIsRefused() {
        assertRefused(() -> Arguments.notBlank("x", null), "'x' must not be null or blank, was null");
        assertRefused(() -> Arguments.notBlank("x", "  "), "'x' must not be null or blank, was \"  \"");
        assertRefused(() -> Arguments.notEmpty("x", null), "'x' must not be null or empty, was null");
        assertRefused(() -> Arguments.notEmpty("x", ""), "'x' must not be null or empty, was \"\"");
    }

    @Test
    void numberOutOfBoundsIsRefused() {
        assertRefused(() -> Arguments.within("x", 0, 1, 10), "'x' must be from 1 to 10, was 0");
        assertRefused(() -> Arguments.within("x", 11, 1, 10), "'x' must be from 1 to 10, was 11");
    }

    @Test
    void timeSpanOfNothingIsRefused() {
        assertRefused(() -> Arguments.positive("x", null), "'x' must be longer than zero, was null");
        assertRefused(() -> Arguments.positive("x", Duration.ZERO), "'x' must be longer than zero, was PT0S");
        assertRefused(() -> Arguments.positive("x", Duration.ofSeconds(-1)), "'x' must be longer than zero, was PT-1S");
    }

    private static void assertRefused(ThrowingCallable check, String text) {
        assertThatThrownBy(check).isInstanceOf(IllegalArgumentException.class).hasMessage(text);
    }
}
