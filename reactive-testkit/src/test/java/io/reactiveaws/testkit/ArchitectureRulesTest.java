package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.reactiveaws.testkit.badexample.BadExample;
import io.reactiveaws.testkit.badexample.one.One;
import io.reactiveaws.testkit.badexample.two.Two;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The rules can be broken. */
class ArchitectureRulesTest {

    private static final JavaClasses BAD = new ClassFileImporter().importClasses(BadExample.class);

    private static String violations(ThrowingCallable rule) {
        String[] text = new String[1];
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(rule)
                .satisfies(error -> text[0] = error.getMessage());
        return text[0];
    }

    @Test
    void everyWayToWaitOnReactorIsSeen() {
        assertThat(violations(() -> ArchitectureRules.nothingBlocks(BAD)))
                .contains("BadExample.block()", "BadExample.blockFirst()", "BadExample.blockLast()")
                .contains("BadExample.blockOptional()", "BadExample.toIterable()", "BadExample.toStream()")
                .contains("BadExample.blockByReference()")
                .contains("(7 times)");
    }

    @Test
    void everyWayToWaitOnTheJdkIsSeen() {
        JavaClasses waiting = new ClassFileImporter().importClasses(BadExample.Waiting.class);

        String text = violations(() -> ArchitectureRules.nothingBlocks(waiting));

        Stream.of("await()", "getFuture(", "getCompletableFuture(", "join(", "sleep()", "waitForNotify()", "park()")
                .forEach(method -> assertThat(text).contains("BadExample$Waiting." + method));
        Stream.of("joinThread(", "waitForProcess(", "awaitBarrier(", "lock(", "lockReentrant(", "lockInterruptibly(")
                .forEach(method -> assertThat(text).contains("BadExample$Waiting." + method));
        Stream.of("acquire(", "take(", "put(", "invokeAll(", "invokeAny(", "awaitTermination(")
                .forEach(method -> assertThat(text).contains("BadExample$Waiting." + method));
        assertThat(text).contains("(19 times)");
    }

    @Test
    void anOperatorThatCanMissACancelIsSeen() {
        JavaClasses missing = new ClassFileImporter().importClasses(BadExample.MissingCancel.class);

        assertThat(violations(() -> ArchitectureRules.noCancelIsLost(missing, Set.of())))
                .contains("MissingCancel.switchIfEmpty(", "MissingCancel.concatMap(")
                .contains("(2 times)");

        ArchitectureRules.noCancelIsLost(missing, Set.of("MissingCancel.switchIfEmpty", "MissingCancel.concatMap"));
    }

    @Test
    void aPublicTypeThatIsNotListedIsSeen() {
        assertThat(violations(() -> ArchitectureRules.publicTypesAreOnly(BAD, Set.of("Other"))))
                .contains("BadExample")
                .contains("(1 times)");

        ArchitectureRules.publicTypesAreOnly(BAD, Set.of("BadExample"));
    }

    @Test
    void aTestLibraryIsSeen() {
        assertThat(violations(() -> ArchitectureRules.knowsNoTestLibrary(BAD))).contains("org.junit.jupiter.api.Test");
    }

    @Test
    void aServiceIsSeen() {
        assertThat(violations(() -> ArchitectureRules.knowsNoService(BAD))).contains("SqsAsyncClient");
    }

    @Test
    void aCycleIsSeen() {
        JavaClasses cycle = new ClassFileImporter().importClasses(One.class, Two.class);

        assertThat(violations(() -> ArchitectureRules.packagesHaveNoCycle(cycle, "io.reactiveaws.testkit.badexample")))
                .contains("Cycle detected: Slice one ->", "Slice two ->");
    }

    @Test
    void aStrangerAtTheDoorIsSeen() {
        JavaClasses stranger = new ClassFileImporter().importClasses(One.class);
        String wing = Two.class.getPackageName();

        assertThat(violations(() -> ArchitectureRules.doorIsOnlyFor(stranger, "owner", wing, Set.of("Two"))))
                .contains("One", "Two");

        JavaClasses both = new ClassFileImporter().importClasses(One.class, BadExample.class);
        ArchitectureRules.doorIsOnlyFor(both, One.class.getPackageName(), wing, Set.of("Two"));
        ArchitectureRules.doorIsOnlyFor(both, "owner", wing, Set.of("Other"));
    }
}
