package io.reactiveaws.s3;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.reactiveaws.testkit.ArchitectureRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            "ReadableObject",
            "TransferableObject",
            "ObjectEntry",
            "ObjectEvent",
            "ObjectSummary",
            "ObjectSummaryCollection",
            "ObjectVersion",
            "ObjectVersionCollection",
            "ObjectVersionEntry",
            "S3",
            "S3Object",
            "WritableObject");

    private static final String WING = "io.reactiveaws.s3.transfer";

    /** What users name of the bodies and transfers. */
    private static final Set<String> VALUES = Set.of(
            "CopySource",
            "DownloadFlux",
            "ObjectChangedException",
            "ObjectContent",
            "Transfer",
            "TransferConfig",
            "TransferProgress");

    /** What the resources need of them, and nobody else. */
    private static final Set<String> DOOR = Set.of("CompletedParts", "ObjectCalls", "ObjectReads", "ResourceCalls");

    private static final int MOST_HAND_WRITTEN = 45;

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.reactiveaws.s3");

    @Test
    void nothingBlocks() {
        ArchitectureRules.nothingBlocks(MODULE);
    }

    /** Behind the first source of these concats comes no call, and what undoes an upload is not cancelled. */
    private static final Set<String> WITHOUT_CALL = Set.of(
            "Download.bytes",
            "FileDownload.fetchParts",
            "FileUpload.putParts",
            "UploadAbort.abort",
            "UploadAbort.patiently",
            "UploadAbort.run",
            "ResumableBody.counted",
            "TransferBackoff.spec",
            "UndoOnFailure.failed");

    @Test
    void noCancelIsLost() {
        ArchitectureRules.noCancelIsLost(MODULE, WITHOUT_CALL);
    }

    private static JavaClasses in(String name) {
        return MODULE.that(resideInAPackage(name));
    }

    @Test
    void publicTypesAreThoseOfTheLists() {
        ArchitectureRules.publicTypesAreOnly(in("io.reactiveaws.s3"), PUBLIC);
        ArchitectureRules.publicTypesAreOnly(
                in(WING), Stream.concat(VALUES.stream(), DOOR.stream()).collect(Collectors.toSet()));
    }

    @Test
    void transfersKnowNoResource() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.reactiveaws.s3")
                .check(in(WING));
    }

    @Test
    void fourClassesStandAboveAnObject() {
        assertThat(MODULE.get(S3Object.class).getAllRawSuperclasses())
                .extracting(JavaClass::getSimpleName)
                .containsExactly("AbstractObject", "LoadableResource", "ModelResource", "Resource", "Object");
    }

    @Test
    void fewHandWrittenTypesStandBesideTheResources() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/io/reactiveaws/s3"))) {
            assertThat(files.filter(Files::isRegularFile).filter(file -> !file.endsWith("package-info.java")))
                    .hasSizeBetween(1, MOST_HAND_WRITTEN);
        }
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
