package io.reactiveaws.ec2.integration;

import static io.reactiveaws.ec2.integration.Ec2Behaviour.assertRefused;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.ec2.RouteTable;
import io.reactiveaws.ec2.RouteTableAssociation;
import io.reactiveaws.ec2.Subnet;
import io.reactiveaws.ec2.Vpc;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Route tables are associated with subnets. */
interface RouteTableBehaviour extends Ec2Behaviour {

    @Test
    default void createdTableIsThere() {
        Vpc vpc = newVpc();
        RouteTable table = await(ec2().createRouteTable(vpc.id()));
        removed(table, ec2().routeTable(table.id()).delete());

        assertEmits(table.vpc(), vpc);
        assertThat(await(table.associations())).isEmpty();
        assertThat(await(ec2().routeTables()
                        .filter(request -> request.routeTableIds(table.id()))
                        .all()))
                .containsExactly(table);
    }

    @Test
    default void associationLeadsFromTableToSubnet() {
        Vpc vpc = newVpc();
        Subnet subnet = newSubnet(vpc, 1);
        RouteTable table = newRouteTable(vpc);

        RouteTableAssociation association = await(table.associateWithSubnet(subnet.id()));

        removed(association, ec2().routeTableAssociation(association.id()).delete());
        List<RouteTableAssociation> listed = await(table.associations());
        assertThat(listed).containsExactly(association);
        assertEmits(listed.get(0).subnet(), subnet);
        assertEmits(listed.get(0).routeTable(), table);
        assertEmits(listed.get(0).main(), false);
    }

    @Test
    default void subnetIsAssociatedWithAnotherTable() {
        Vpc vpc = newVpc();
        RouteTable first = newRouteTable(vpc);
        RouteTable second = newRouteTable(vpc);
        RouteTableAssociation association =
                await(first.associateWithSubnet(newSubnet(vpc, 1).id()));

        RouteTableAssociation replaced = await(association.replaceSubnet(second.id()));

        assertThat(await(first.reload().flatMapMany(RouteTable::associations))).isEmpty();
        assertThat(await(second.reload().flatMapMany(RouteTable::associations))).containsExactly(replaced);
        await(replaced.delete());
        assertThat(await(second.reload().flatMapMany(RouteTable::associations))).isEmpty();
        assertRefused(
                replaced.delete(), "InvalidAssociationID.NotFound", replaced + ".delete [DisassociateRouteTable]");
    }

    @Test
    default void serviceDisassociatesATable() {
        Vpc vpc = newVpc();
        RouteTable table = newRouteTable(vpc);
        RouteTableAssociation association =
                await(table.associateWithSubnet(newSubnet(vpc, 1).id()));

        await(ec2().disassociateRouteTable(association.id()));

        assertThat(await(table.reload().flatMapMany(RouteTable::associations))).isEmpty();
    }

    @Test
    default void mainTableOfAVpcSaysSo() {
        Vpc vpc = newVpc();

        assertThat(await(vpc.routeTables()
                        .all()
                        .flatMap(RouteTable::associations)
                        .flatMap(RouteTableAssociation::main)))
                .containsExactly(true);
    }

    @Test
    default void deletedTableIsGone() {
        RouteTable table = newRouteTable(newVpc());

        await(table.delete());

        assertEmits(table.exists(), false);
        assertRefused(table.load(), "InvalidRouteTableID.NotFound", table + ".load [DescribeRouteTables]");
    }
}
