package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.TestAbortedException;

/** What a test becomes where an emulator has a gap. */
class GapTest {

    private static final Gap GAP = new Gap(Emulator.MOTO, "counts to two", "three");

    private static final Executable MEETS_THE_GAP = () -> {
        throw new AssertionError("expected three");
    };

    @Test
    void testThatFailsAsTheGapSaysIsSkippedWithTheReason() {
        assertThatThrownBy(() -> Gap.check(Emulator.MOTO, MEETS_THE_GAP, GAP))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("MOTO: counts to two");
    }

    @Test
    void testThatFailsInAnotherWayFails() {
        Executable other = () -> {
            throw new IllegalStateException("something else");
        };

        assertThatThrownBy(() -> Gap.check(Emulator.MOTO, other, GAP))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the failure that the gap of MOTO expects, \"counts to two\"");
    }

    @Test
    void testThatPassesFailsUntilTheGapIsTakenOut() {
        assertThatThrownBy(() -> Gap.check(Emulator.MOTO, () -> {}, GAP))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("MOTO is mended, take its gap out: \"counts to two\"");
    }

    @Test
    void emulatorWithoutTheGapHasToBeRight() throws Throwable {
        AtomicInteger runs = new AtomicInteger();

        Gap.check(Emulator.LOCAL_STACK, runs::incrementAndGet, GAP);

        assertThat(runs).hasValue(1);
        assertThatThrownBy(() -> Gap.check(Emulator.LOCAL_STACK, MEETS_THE_GAP, GAP))
                .hasMessage("expected three");
    }

    @Test
    void gapOfTwoEmulatorsHasASymptomForEach() {
        Gap both = GAP.and(Emulator.LOCAL_STACK, "trois");

        assertThatThrownBy(() -> Gap.check(Emulator.MOTO, MEETS_THE_GAP, both))
                .isInstanceOf(TestAbortedException.class);
        assertThatThrownBy(() -> Gap.check(Emulator.LOCAL_STACK, MEETS_THE_GAP, both))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the failure that the gap of LOCAL_STACK expects");
    }

    @Test
    void emulatorsAreKnownByTheirDescriptions() {
        assertThat(Emulator.of("moto 5.2.5 at http://127.0.0.1:41234")).isEqualTo(Emulator.MOTO);
        assertThat(Emulator.of("LocalStack 4.14.0 at http://127.0.0.1:4566")).isEqualTo(Emulator.LOCAL_STACK);
        assertThat(Emulator.of("ElasticMQ 1.7.1 at http://127.0.0.1:9324")).isEqualTo(Emulator.ELASTIC_MQ);
        assertThat(Emulator.of("http://example.test")).isEqualTo(Emulator.OTHER);
    }
}
