package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.function.Executable;

/**
 * Something that emulators do otherwise than AWS. Each service has one class of constants for those that its
 * integration tests meet.
 *
 * <p>A test that meets a gap still runs. It must fail in the way that the gap says, and is then reported as skipped
 * with the reason; if it passes, the emulator has been mended, and the test fails until the gap is taken out.
 *
 * @param what a sentence for people: what the emulators do
 * @param symptoms for each emulator that has the gap, how a test shows it: a part of the text of the failure that this
 *     leads to
 */
public record Gap(String what, Map<Emulator, String> symptoms) {

    /**
     * Copies the map.
     *
     * @param what a sentence for people: what the emulators do
     * @param symptoms for each emulator that has the gap, how a test shows it
     */
    public Gap {
        symptoms = Map.copyOf(symptoms);
    }

    /**
     * A gap of one emulator.
     *
     * @param emulator whose gap it is
     * @param what a sentence for people: what the emulator does
     * @param symptom how a test shows it
     */
    public Gap(Emulator emulator, String what, String symptom) {
        this(what, Map.of(emulator, symptom));
    }

    /**
     * The same gap, which another emulator has too.
     *
     * @param other the other one
     * @param symptom how a test shows it there
     * @return the gap of both
     */
    public Gap and(Emulator other, String symptom) {
        Map<Emulator, String> more = new EnumMap<>(symptoms);
        more.put(other, symptom);
        return new Gap(what, more);
    }

    /**
     * Runs a test; on an emulator that has one of the gaps, it must fail as expected.
     *
     * @param emulator what the test runs against
     * @param test the test, or the part of it that the gaps concern
     * @param gaps what emulators get wrong in it
     * @throws Throwable the test's own failure, where no gap expects one, or JUnit's abortion
     */
    public static void check(Emulator emulator, Executable test, Gap... gaps) throws Throwable {
        for (Gap gap : gaps) {
            String symptom = gap.symptoms().get(emulator);
            if (symptom != null) {
                gap.expect(emulator, symptom, test);
            }
        }
        test.execute();
    }

    private void expect(Emulator emulator, String symptom, Executable test) {
        Throwable failure = catchThrowable(test::execute);
        if (failure == null) {
            fail("%s is mended, take its gap out: \"%s\"".formatted(emulator, what));
        }
        assertThat(failure)
                .as("the failure that the gap of %s expects, \"%s\"", emulator, what)
                .hasStackTraceContaining(symptom);
        Assumptions.abort("%s: %s".formatted(emulator, what));
    }
}
