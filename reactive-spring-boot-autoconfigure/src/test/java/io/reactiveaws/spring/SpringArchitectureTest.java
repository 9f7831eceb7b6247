package io.reactiveaws.spring;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.reactiveaws.testkit.ArchitectureRules;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules, held against the module. */
class SpringArchitectureTest {

    private static final Set<String> PUBLIC = Set.of(
            "ClientCustomizer", "ReactiveAwsAutoConfiguration", "ReactiveAwsConnectionDetails", "SessionCustomizer");

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.reactiveaws.spring");

    @Test
    void nothingBlocks() {
        ArchitectureRules.nothingBlocks(MODULE);
    }

    @Test
    void noCancelIsLost() {
        ArchitectureRules.noCancelIsLost(MODULE, Set.of());
    }

    @Test
    void publicTypesAreThoseOfTheList() {
        ArchitectureRules.publicTypesAreOnly(MODULE, PUBLIC);
    }

    @Test
    void packagesHaveNoCycle() {
        ArchitectureRules.packagesHaveNoCycle(MODULE, "io.reactiveaws");
    }

    @Test
    void knowsNoTestLibrary() {
        ArchitectureRules.knowsNoTestLibrary(MODULE);
    }
}
