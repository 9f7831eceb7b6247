package io.reactiveaws.spring;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.reactiveaws.testkit.ArchitectureRules;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules, held against the module. */
class SpringArchitectureTest {

    private static final Set<String> PUBLIC = Set.of(
            "AwsErrorMapper",
            "ClientCustomizer",
            "DownloadOptions",
            "IncomingFile",
            "LocalAwsConnection",
            "QueueConsumer",
            "QueueConsumerAutoConfiguration",
            "ReactiveAwsAutoConfiguration",
            "ReactiveAwsConnectionDetails",
            "ReactiveAwsErrorAutoConfiguration",
            "ReactiveAwsHealthAutoConfiguration",
            "ReactiveAwsStreamAutoConfiguration",
            "ReactiveAwsUploadAutoConfiguration",
            "ReactiveAwsWebAutoConfiguration",
            "S3Downloads",
            "S3Uploads",
            "ServerStoppingException",
            "ServerStreams",
            "SessionCustomizer",
            "StoredPart",
            "UploadTooLargeException");

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.reactiveaws.spring");

    /** But for the thread that closes the application, which Spring would not let wait otherwise. */
    @Test
    void nothingBlocks() {
        ArchitectureRules.nothingBlocks(
                MODULE.that(describe("do not close", type -> !type.isEquivalentTo(SessionBean.class))));
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
