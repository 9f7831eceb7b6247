package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.TestAbortedException;

/** What a test becomes where an emulator has a gap. */
class GapTest {

    private enum ToyGap implements Gap {
        MOTO_COUNTS(Emulator.MOTO, "counts to two", "three");

        private final Emulator emulator;
        private final String what;
        private final String symptom;

        ToyGap(Emulator emulator, String what, String symptom) {
            this.emulator = emulator;
            this.what = what;
            this.symptom = symptom;
        }

        @Override
        public Emulator emulator() {
            return emulator;
        }

        @Override
        public String what() {
            return what;
        }

        @Override
        public String symptom() {
            return symptom;
        }
    }

    private static final Executable MEETS_THE_GAP = () -> {
        throw new AssertionError("expected three");
    };

    @Test
    void testThatFailsAsTheGapSaysIsSkippedWithTheReason() {
        assertThatThrownBy(() -> Gap.check(Emulator.MOTO, MEETS_THE_GAP, ToyGap.MOTO_COUNTS))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("MOTO_COUNTS: counts to two");
    }

    @Test
    void testThatFailsInAnotherWayFails() {
        Executable other = () -> {
            throw new IllegalStateException("something else");
        };

        assertThatThrownBy(() -> Gap.check(Emulator.MOTO, other, ToyGap.MOTO_COUNTS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the failure that MOTO_COUNTS expects");
    }

    @Test
    void testThatPassesFailsUntilTheGapIsTakenOut() {
        assertThatThrownBy(() -> Gap.check(Emulator.MOTO, () -> {}, ToyGap.MOTO_COUNTS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("MOTO is mended, take ToyGap.MOTO_COUNTS out: \"counts to two\"");
    }

    @Test
    void emulatorWithoutTheGapHasToBeRight() throws Throwable {
        AtomicInteger runs = new AtomicInteger();

        Gap.check(Emulator.LOCAL_STACK, runs::incrementAndGet, ToyGap.MOTO_COUNTS);

        assertThat(runs).hasValue(1);
        assertThatThrownBy(() -> Gap.check(Emulator.LOCAL_STACK, MEETS_THE_GAP, ToyGap.MOTO_COUNTS))
                .hasMessage("expected three");
    }

    @Test
    void emulatorsAreKnownByTheirDescriptions() {
        assertThat(Emulator.of("moto 5.2.1 at http://127.0.0.1:41234")).isEqualTo(Emulator.MOTO);
        assertThat(Emulator.of("LocalStack at http://127.0.0.1:4566")).isEqualTo(Emulator.LOCAL_STACK);
        assertThat(Emulator.of("http://example.test")).isEqualTo(Emulator.OTHER);
    }
}
