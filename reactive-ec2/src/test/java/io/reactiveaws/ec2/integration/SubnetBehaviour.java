package io.reactiveaws.ec2.integration;

import static io.reactiveaws.ec2.integration.Ec2Behaviour.assertRefused;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.ec2.Instance;
import io.reactiveaws.ec2.NetworkInterface;
import io.reactiveaws.ec2.Subnet;
import io.reactiveaws.ec2.Vpc;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Subnets are created, used and deleted. */
interface SubnetBehaviour extends Ec2Behaviour {

    @Test
    default void createdSubnetIsThere() {
        Vpc vpc = newVpc();
        Subnet subnet = newSubnet(vpc, 3);

        assertEmits(subnet.waitUntilAvailable(OFTEN), subnet);
        assertEmits(subnet.vpc(), vpc);
        assertEmits(ec2().subnet(subnet.id()).cidrBlock(), "10.0.3.0/24");
    }

    @Test
    default void serviceCreatesASubnet() {
        Vpc vpc = newVpc();

        Subnet subnet = await(ec2().createSubnet(vpc.id(), "10.0.9.0/24"));

        removed(subnet, ec2().subnet(subnet.id()).delete());
        assertThat(await(vpc.subnets().all())).containsExactly(subnet);
    }

    @Test
    default void blockOutsideOfTheVpcIsRefused() {
        Vpc vpc = newVpc();

        assertRefused(vpc.createSubnet("192.168.1.0/24"), "InvalidSubnet.Range", vpc + ".createSubnet [CreateSubnet]");
    }

    @Test
    default void instancesOfASubnetTakeItsAddresses() {
        Subnet subnet = newSubnet();
        int free = await(subnet.availableIpAddressCount());

        List<Instance> instances = removedInstances(subnet.createInstances(IMAGE, 2, 2));

        assertThat(await(subnet.instances().all())).containsExactlyInAnyOrderElementsOf(instances);
        assertEmits(subnet.availableIpAddressCount(), free - 2);
        assertEmits(instances.get(0).subnet(), subnet);
    }

    @Test
    default void networkInterfacesOfASubnetAreListed() {
        Subnet subnet = newSubnet();
        NetworkInterface networkInterface = newNetworkInterface(subnet);

        assertThat(await(subnet.networkInterfaces().all())).containsExactly(networkInterface);
    }

    @Test
    default void deletedSubnetIsGone() {
        Subnet subnet = newSubnet();

        await(subnet.delete());

        assertEmits(subnet.exists(), false);
        assertRefused(subnet.load(), "InvalidSubnetID.NotFound", subnet + ".load [DescribeSubnets]");
    }
}
