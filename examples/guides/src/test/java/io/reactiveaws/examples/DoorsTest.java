package io.reactiveaws.examples;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.reactiveaws.testkit.ArchitectureRules;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The examples are users' code: what is public for our modules alone they do not need. */
class DoorsTest {

    private static final JavaClasses EXAMPLES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.reactiveaws.examples");

    @Test
    void usersDoNotNeedTheKernelsSpi() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.reactiveaws.core.spi")
                .check(EXAMPLES);
    }

    @Test
    void usersDoNotNeedTheDoorToTransfers() {
        ArchitectureRules.doorIsOnlyFor(
                EXAMPLES,
                "io.reactiveaws.s3",
                "io.reactiveaws.s3.transfer",
                Set.of("CompletedParts", "ObjectCalls", "ObjectReads", "ResourceCalls"));
    }
}
