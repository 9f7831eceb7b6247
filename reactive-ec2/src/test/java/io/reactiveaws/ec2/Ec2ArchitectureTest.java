package io.reactiveaws.ec2;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.reactiveaws.testkit.ArchitectureRules;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules, held against the module. */
class Ec2ArchitectureTest {

    private static final Set<String> PUBLIC = Set.of(
            "ClassicAddress",
            "DhcpOptions",
            "Ec2",
            "Filters",
            "Image",
            "Instance",
            "InstanceChange",
            "InstanceCollection",
            "InternetGateway",
            "KeyPair",
            "KeyPairInfo",
            "NetworkAcl",
            "NetworkInterface",
            "NetworkInterfaceAssociation",
            "PlacementGroup",
            "Route",
            "RouteTable",
            "RouteTableAssociation",
            "SecurityGroup",
            "Snapshot",
            "Subnet",
            "Tag",
            "Tags",
            "UserData",
            "Volume",
            "Vpc",
            "VpcAddress",
            "VpcPeeringConnection");

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.reactiveaws.ec2");

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
    void knowsNoTestLibrary() {
        ArchitectureRules.knowsNoTestLibrary(MODULE);
    }

    @Test
    void packagesHaveNoCycle() {
        ArchitectureRules.packagesHaveNoCycle(MODULE, "io.reactiveaws");
    }
}
