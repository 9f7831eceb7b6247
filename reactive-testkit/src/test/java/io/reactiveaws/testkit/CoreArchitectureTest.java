package io.reactiveaws.testkit;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules, held against the kernel. */
class CoreArchitectureTest {

    /** What users name in their code. A type that is added here is one that has to stay. */
    private static final Set<String> PUBLIC = Set.of(
            "BatchException",
            "BatchFlux",
            "BatchOutcome",
            "LoadableResource",
            "ModelResource",
            "Page",
            "PaginationException",
            "Resource",
            "ResourceCollection",
            "ResourceException",
            "ResourceNotFoundException",
            "ServiceResource",
            "Session",
            "SdkBlockHoundIntegration",
            "WaiterConfig",
            "WaiterException");

    private static final JavaClasses KERNEL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.reactiveaws.core");

    @Test
    void nothingBlocks() {
        ArchitectureRules.nothingBlocks(KERNEL);
    }

    /** Their callers look after the source, but for closing, which is not cancelled. */
    private static final Set<String> WITHOUT_CALL = Set.of(
            "Batch.keepFailure",
            "CoalescedCall.againLessOften",
            "CoalescedCall.askAgain",
            "Clients.close",
            "Run.answer");

    @Test
    void noCancelIsLost() {
        ArchitectureRules.noCancelIsLost(KERNEL, WITHOUT_CALL);
    }

    @Test
    void publicTypesAreThoseOfTheList() {
        ArchitectureRules.publicTypesAreOnly(KERNEL, PUBLIC);
    }

    @Test
    void knowsNoTestLibrary() {
        ArchitectureRules.knowsNoTestLibrary(KERNEL);
    }

    @Test
    void knowsNoService() {
        ArchitectureRules.knowsNoService(KERNEL);
    }

    @Test
    void packagesHaveNoCycle() {
        ArchitectureRules.packagesHaveNoCycle(KERNEL, "io.reactiveaws");
    }
}
