package io.reactiveaws.ec2.integration;

import static io.reactiveaws.ec2.integration.Ec2Behaviour.assertRefused;
import static io.reactiveaws.ec2.integration.Ec2Behaviour.missing;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.assertEmpty;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.ec2.Instance;
import io.reactiveaws.ec2.InternetGateway;
import io.reactiveaws.ec2.NetworkInterface;
import io.reactiveaws.ec2.RouteTable;
import io.reactiveaws.ec2.SecurityGroup;
import io.reactiveaws.ec2.Subnet;
import io.reactiveaws.ec2.Vpc;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.ec2.model.AttributeBooleanValue;
import software.amazon.awssdk.services.ec2.model.VpcAttributeName;

/** VPCs are created, changed, waited for and deleted. */
interface VpcBehaviour extends Ec2Behaviour {

    @Test
    default void createdVpcIsThere() {
        Vpc vpc = newVpc("10.7.0.0/16");

        assertEmits(vpc.waitUntilExists(OFTEN), vpc);
        assertEmits(vpc.waitUntilAvailable(OFTEN), vpc);
        assertEmits(vpc.cidrBlock(), "10.7.0.0/16");
        assertEmits(vpc.isDefault(), false);
        assertEmits(ec2().vpc(vpc.id()).find(), vpc);
    }

    @Test
    default void missingVpcIsNotFound() {
        Vpc missing = ec2().vpc(missing("vpc"));

        assertEmits(missing.exists(), false);
        assertEmpty(missing.find());
        assertRefused(missing.load(), "InvalidVpcID.NotFound", missing + ".load [DescribeVpcs]");
    }

    @Test
    default void attributeIsModifiedAndDescribed() {
        Vpc vpc = newVpc();

        await(vpc.modifyAttribute(request -> request.enableDnsHostnames(
                AttributeBooleanValue.builder().value(true).build())));

        StepVerifier.create(vpc.describeAttribute(VpcAttributeName.ENABLE_DNS_HOSTNAMES))
                .assertNext(response ->
                        assertThat(response.enableDnsHostnames().value()).isTrue())
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    default void vpcWithASubnetIsNotDeleted() {
        Vpc vpc = newVpc();
        newSubnet(vpc, 1);

        assertRefused(vpc.delete(), "DependencyViolation", vpc + ".delete [DeleteVpc]");
    }

    @Test
    default void deletedVpcIsGone() {
        Vpc vpc = newVpc();

        await(vpc.delete());

        assertThat(vpc.snapshot()).isEmpty();
        assertEmits(vpc.exists(), false);
    }

    @Test
    default void vpcListsWhatIsInIt() {
        Vpc vpc = newVpc();
        Subnet subnet = newSubnet(vpc, 1);
        SecurityGroup group = newSecurityGroup(vpc);
        RouteTable table = newRouteTable(vpc);
        InternetGateway gateway = newInternetGateway(vpc);
        NetworkInterface networkInterface = newNetworkInterface(subnet);
        Instance instance =
                newInstances(1, request -> request.subnetId(subnet.id())).get(0);

        assertThat(await(vpc.subnets().all())).containsExactly(subnet);
        assertThat(await(vpc.securityGroups().all())).hasSize(2).contains(group);
        assertThat(await(vpc.routeTables().all())).hasSize(2).contains(table);
        assertThat(await(vpc.internetGateways().all())).containsExactly(gateway);
        assertThat(await(vpc.networkInterfaces().all())).contains(networkInterface);
        assertThat(await(vpc.instances().all())).containsExactly(instance);
        assertThat(await(vpc.networkAcls().all())).hasSize(1);
    }
}
