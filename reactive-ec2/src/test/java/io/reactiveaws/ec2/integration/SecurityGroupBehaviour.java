package io.reactiveaws.ec2.integration;

import static io.reactiveaws.ec2.integration.Ec2Behaviour.assertRefused;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.ec2.Filters;
import io.reactiveaws.ec2.SecurityGroup;
import io.reactiveaws.ec2.Vpc;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;

/** Security groups have rules. */
interface SecurityGroupBehaviour extends Ec2Behaviour {

    private static List<IpPermission> http() {
        return List.of(IpPermission.builder()
                .ipProtocol("tcp")
                .fromPort(80)
                .toPort(80)
                .ipRanges(IpRange.builder().cidrIp("198.51.100.0/24").build())
                .build());
    }

    @Test
    default void createdGroupIsThere() {
        Vpc vpc = newVpc();
        String name = newName("web");

        SecurityGroup group = await(ec2().createSecurityGroup(
                        request -> request.groupName(name).description("web").vpcId(vpc.id())));

        removed(group, ec2().securityGroup(group.id()).delete());
        assertEmits(group.waitUntilExists(OFTEN), group);
        assertEmits(group.groupName(), name);
        assertEmits(group.vpcId(), vpc.id());
        assertThat(await(ec2().securityGroups()
                        .filter(request -> request.filters(Filters.of("group-name", name)))
                        .all()))
                .containsExactly(group);
    }

    @Test
    default void rulesComeAndGo() {
        SecurityGroup group = newSecurityGroup(newVpc());

        await(group.authorizeIngress(http()));
        assertThat(await(group.ipPermissions()))
                .extracting(IpPermission::fromPort)
                .containsExactly(80);
        await(group.authorizeEgress(http()));
        assertThat(await(group.ipPermissionsEgress()))
                .extracting(IpPermission::fromPort)
                .contains(80);

        await(group.revokeIngress(http()));
        assertThat(await(group.ipPermissions())).isEmpty();
        await(group.revokeEgress(http()));
        assertThat(await(group.ipPermissionsEgress()))
                .extracting(IpPermission::fromPort)
                .doesNotContain(80);
    }

    @Test
    default void ruleThatIsThereAlreadyIsRefused() {
        SecurityGroup group = newSecurityGroup(newVpc());
        await(group.authorizeIngress(http()));

        assertRefused(
                group.authorizeIngress(http()),
                "InvalidPermission.Duplicate",
                group + ".authorizeIngress [AuthorizeSecurityGroupIngress]");
    }

    @Test
    default void deletedGroupIsGone() {
        SecurityGroup group = newSecurityGroup(newVpc());

        await(group.delete());

        assertEmits(group.exists(), false);
        assertRefused(group.load(), "InvalidGroup.NotFound", group + ".load [DescribeSecurityGroups]");
    }
}
