package io.reactiveaws.sqs;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.reactiveaws.testkit.ArchitectureRules;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules, held against the module. */
class SqsArchitectureTest {

    private static final Set<String> PUBLIC = Set.of("Message", "Queue", "QueueAttributes", "RedrivePolicy", "Sqs");

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.reactiveaws.sqs");

    @Test
    void nothingBlocks() {
        ArchitectureRules.nothingBlocks(MODULE);
    }

    @Test
    void noCancelIsLost() {
        Set<String> withoutCall = Set.of("AbstractMessage.read"); // a message has its body
        ArchitectureRules.noCancelIsLost(MODULE, withoutCall);
    }

    @Test
    void publicTypesAreThoseOfTheList() {
        ArchitectureRules.publicTypesAreOnly(MODULE, PUBLIC);
    }

    @Test
    void knowsNoTestLibrary() {
        ArchitectureRules.knowsNoTestLibrary(MODULE);
    }

    @Test
    void packagesHaveNoCycle() {
        ArchitectureRules.packagesHaveNoCycle(MODULE, "io.reactiveaws");
    }
}
