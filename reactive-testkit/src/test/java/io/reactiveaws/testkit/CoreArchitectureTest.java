package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
            "WaiterConfig",
            "WaiterException");

    /** What users name who look at observations. */
    private static final Set<String> OBSERVATION = Set.of(
            "DefaultResourceObservationConvention",
            "HandledMessageContext",
            "Outcome",
            "ResourceObservation",
            "ResourceObservationContext",
            "ResourceObservationConvention",
            "ResourceObservationDocumentation",
            "ResourceTaskContext",
            "SdkMetricPublisher",
            "SentMessageContext",
            "SharedCallTracingHandler");

    /** What makes them, for sessions and services. */
    private static final Set<String> OBSERVATION_DOOR = Set.of("MicrometerMeters", "MicrometerObserver");

    /** What users name who have clients of their own. */
    private static final Set<String> XML = Set.of("XmlAnswers");

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
        Set<String> all = new HashSet<>(PUBLIC);
        all.addAll(OBSERVATION);
        all.addAll(OBSERVATION_DOOR);
        all.addAll(XML);
        ArchitectureRules.publicTypesAreOnly(KERNEL, all);
    }

    /** Nobody finds their way in a hall of forty. */
    @Test
    void noPackageHasMoreThan35Types() {
        Map<String, Long> types = KERNEL.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(types.keySet()).hasSize(7);
        assertThat(types.values()).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(35));
    }

    @Test
    void usersSeeAtMost15Types() {
        assertThat(PUBLIC).hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void nothingElseKnowsOfSessions() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("io.reactiveaws.core.session")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.reactiveaws.core.session")
                .check(KERNEL);
    }

    /** Without Micrometer on the class path nothing of it is loaded. */
    @Test
    void micrometerIsKnownToObservationsAlone() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("io.reactiveaws.core.observation")
                .and()
                .doNotHaveFullyQualifiedName("io.reactiveaws.core.session.Session$Builder")
                .and()
                .doNotHaveFullyQualifiedName("io.reactiveaws.core.ServiceResource$Options")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.micrometer..")
                .check(KERNEL);
    }

    /** Which arrows of the coalescing there are: from a resource to its loader, its calls, their readers. */
    @Test
    void coalescingIsNoKnot() {
        assertUses("CoalescedReader", Set.of());
        assertUses("CoalescedCall", Set.of("CoalescedReader"));
        assertUses("CoalescedLoader", Set.of("CoalescedReader", "CoalescedCall"));
    }

    private static void assertUses(String type, Set<String> allowed) {
        Set<String> used = KERNEL.get("io.reactiveaws.core." + type).getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getSimpleName())
                .filter(name -> name.startsWith("Coalesced") || name.equals("LoadableResource"))
                .filter(name -> !name.equals(type) && !name.equals("CoalescedLoad"))
                .collect(Collectors.toSet());
        assertThat(used).isEqualTo(allowed);
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
