package io.reactiveaws.ec2.integration;

import static io.reactiveaws.ec2.integration.Ec2Behaviour.assertRefused;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.ec2.Filters;
import io.reactiveaws.ec2.NetworkAcl;
import io.reactiveaws.ec2.Subnet;
import io.reactiveaws.ec2.Vpc;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.services.ec2.model.NetworkAclAssociation;
import software.amazon.awssdk.services.ec2.model.NetworkAclEntry;
import software.amazon.awssdk.services.ec2.model.RuleAction;

/** Network ACLs have entries and are associated with subnets. */
interface NetworkAclBehaviour extends Ec2Behaviour {

    private NetworkAcl newNetworkAcl(Vpc vpc) {
        NetworkAcl acl = await(vpc.createNetworkAcl());
        return removed(acl, ec2().networkAcl(acl.id()).delete());
    }

    @Test
    default void createdAclIsThere() {
        Vpc vpc = newVpc();
        NetworkAcl acl = await(ec2().createNetworkAcl(vpc.id()));
        removed(acl, ec2().networkAcl(acl.id()).delete());

        assertEmits(acl.vpc(), vpc);
        assertEmits(acl.isDefault(), false);
        assertThat(await(ec2().networkAcls()
                        .filter(request -> request.filters(Filters.vpc(vpc.id())))
                        .all()))
                .hasSize(2)
                .contains(acl);
    }

    @Test
    default void entriesComeChangeAndGo() {
        NetworkAcl acl = newNetworkAcl(newVpc());

        await(acl.createEntry(100, "-1", RuleAction.ALLOW, false, "198.51.100.0/24"));
        assertThat(entry(acl)).extracting(NetworkAclEntry::ruleAction).containsExactly(RuleAction.ALLOW);
        await(acl.replaceEntry(100, "-1", RuleAction.DENY, false, "198.51.100.0/24"));
        assertThat(entry(acl)).extracting(NetworkAclEntry::ruleAction).containsExactly(RuleAction.DENY);
        await(acl.deleteEntry(100, false));
        assertThat(entry(acl)).isEmpty();
    }

    private static List<NetworkAclEntry> entry(NetworkAcl acl) {
        return await(acl.entries()).stream()
                .filter(entry -> entry.ruleNumber() == 100)
                .toList();
    }

    @Test
    default void subnetIsAssociatedWithAnotherAcl() {
        Vpc vpc = newVpc();
        Subnet subnet = newSubnet(vpc, 1);
        NetworkAcl standard = await(vpc.networkAcls().all().next());
        NetworkAcl acl = newNetworkAcl(vpc);

        await(acl.replaceAssociation(association(standard)));
        assertThat(await(acl.associations()))
                .extracting(NetworkAclAssociation::subnetId)
                .containsExactly(subnet.id());
        assertRefused(acl.delete(), "DependencyViolation", acl + ".delete [DeleteNetworkAcl]");

        await(standard.replaceAssociation(association(acl)));
        assertThat(await(acl.reload().flatMap(NetworkAcl::associations))).isEmpty();
    }

    private static String association(NetworkAcl acl) {
        return await(acl.associations()).get(0).networkAclAssociationId();
    }

    @Test
    default void aclsThatLoadTogetherAreLoaded() throws Throwable {
        Vpc vpc = newVpc();
        List<String> ids = List.of(
                newNetworkAcl(vpc).id(),
                newNetworkAcl(vpc).id(),
                newNetworkAcl(vpc).id());

        check(
                () -> assertThat(await(
                                Flux.fromIterable(ids).map(ec2()::networkAcl).flatMap(NetworkAcl::vpcId)))
                        .hasSize(3)
                        .containsOnly(vpc.id()),
                EmulatorGap.MOTO_NETWORK_ACL_FILTER);
    }

    @Test
    default void deletedAclIsGone() throws Throwable {
        NetworkAcl acl = newNetworkAcl(newVpc());

        await(acl.delete());

        check(
                () -> {
                    assertEmits(acl.exists(), false);
                    assertRefused(acl.load(), "InvalidNetworkAclID.NotFound", acl + ".load [DescribeNetworkAcls]");
                },
                EmulatorGap.MOTO_NETWORK_ACL_NOT_FOUND);
    }
}
