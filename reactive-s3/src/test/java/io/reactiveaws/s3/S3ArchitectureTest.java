package io.reactiveaws.s3;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.reactiveaws.testkit.ArchitectureRules;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules, held against the module. */
class S3ArchitectureTest {

    private static final Set<String> PUBLIC = Set.of(
            "Bucket",
            "BucketAcl",
            "BucketCors",
            "BucketLifecycleConfiguration",
            "BucketLogging",
            "BucketNotification",
            "BucketPolicy",
            "BucketRequestPayment",
            "BucketTagging",
            "BucketVersioning",
            "BucketWebsite",
            "DeleteMarker",
            "MultipartUpload",
            "MultipartUploadPart",
            "ObjectAcl",
            "CopySource",
            "DownloadFlux",
            "ObjectChangedException",
            "ObjectContent",
            "ReadableObject",
            "Transfer",
            "TransferableObject",
            "TransferConfig",
            "TransferProgress",
            "ObjectCalls",
            "ObjectEntry",
            "ObjectSummary",
            "ObjectSummaryCollection",
            "ObjectVersion",
            "ObjectVersionCollection",
            "ObjectVersionEntry",
            "ResourceCalls",
            "S3",
            "S3Object",
            "WritableObject");

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.reactiveaws.s3");

    @Test
    void nothingBlocks() {
        ArchitectureRules.nothingBlocks(MODULE);
    }

    /** Behind the first source of these concats comes no call, and what undoes an upload is not cancelled. */
    private static final Set<String> WITHOUT_CALL = Set.of(
            "Download.take",
            "FileDownload.fetchParts",
            "FileUpload.putParts",
            "MultipartWriter.abort",
            "ResumableBody.counted",
            "UndoOnFailure.failed");

    @Test
    void noCancelIsLost() {
        ArchitectureRules.noCancelIsLost(MODULE, WITHOUT_CALL);
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
