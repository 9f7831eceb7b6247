package io.reactiveaws.sqs;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.reactiveaws.testkit.ArchitectureRules;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules, held against the module. */
class SqsArchitectureTest {

    /** What is public because resources need it, and users do not. */
    private static final Set<String> BATCH_DOOR = Set.of(
            "BatchAnswer",
            "BatchMeters",
            "BatchOperation",
            "BatchRules",
            "EntryBatcher",
            "EntryEnd",
            "EntryIds",
            "EntryWatch");

    private static final Set<String> PIPELINE_DOOR = Set.of(
            "Answer",
            "Answered",
            "Consumer",
            "ConsumerSource",
            "MessageHolder",
            "MessageSource",
            "PipelineMeters",
            "PollWatch",
            "Polled",
            "Receiver",
            "UncutCall");

    private static final Set<String> OPTIONS =
            Set.of("ConsumeOptions", "ConsumeReport", "ConsumerState", "ReceiveOptions", "Redeliver");

    private static final Set<String> PUBLIC = Set.of(
            "Message",
            "Queue",
            "QueueAttributes",
            "QueueSender",
            "RedriveOptions",
            "RedrivePolicy",
            "RedriveProgress",
            "SendOutcome",
            "SenderOptions",
            "Sqs");

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
        Set<String> all = new HashSet<>(PUBLIC);
        all.addAll(BATCH_DOOR);
        all.addAll(PIPELINE_DOOR);
        all.addAll(OPTIONS);
        ArchitectureRules.publicTypesAreOnly(MODULE, all);
    }

    @Test
    void batchesAreOnlyForResources() {
        ArchitectureRules.doorIsOnlyFor(MODULE, "io.reactiveaws.sqs", "io.reactiveaws.sqs.batch", BATCH_DOOR);
    }

    @Test
    void pipelinesAreOnlyForResources() {
        ArchitectureRules.doorIsOnlyFor(MODULE, "io.reactiveaws.sqs", "io.reactiveaws.sqs.pipeline", PIPELINE_DOOR);
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
