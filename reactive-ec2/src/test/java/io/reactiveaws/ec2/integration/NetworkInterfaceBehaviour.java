package io.reactiveaws.ec2.integration;

import static io.reactiveaws.ec2.integration.Ec2Behaviour.assertRefused;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.assertEmpty;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.ec2.Instance;
import io.reactiveaws.ec2.NetworkInterface;
import io.reactiveaws.ec2.Subnet;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceAttribute;

/** Network interfaces are attached to instances, and have addresses. */
interface NetworkInterfaceBehaviour extends Ec2Behaviour {

    @Test
    default void createdInterfaceIsThere() {
        Subnet subnet = newSubnet();
        NetworkInterface networkInterface = await(ec2().createNetworkInterface(subnet.id()));
        removed(networkInterface, ec2().networkInterface(networkInterface.id()).delete());

        assertEmits(networkInterface.waitUntilAvailable(OFTEN), networkInterface);
        assertEmits(networkInterface.subnet(), subnet);
        assertEmits(networkInterface.vpc(), await(subnet.vpc()));
        assertEmpty(networkInterface.association());
        assertThat(await(ec2().networkInterfaces()
                        .filter(request -> request.networkInterfaceIds(networkInterface.id()))
                        .all()))
                .containsExactly(networkInterface);
    }

    @Test
    default void interfaceIsAttachedAndDetached() {
        Subnet subnet = newSubnet();
        NetworkInterface networkInterface = newNetworkInterface(subnet);
        Instance instance =
                newInstances(1, request -> request.subnetId(subnet.id())).get(0);

        await(networkInterface.attach(instance.id(), 1));
        assertEmits(networkInterface.attachment().map(attachment -> attachment.instanceId()), instance.id());
        assertThat(await(instance.reload().flatMapMany(Instance::networkInterfaces)))
                .hasSize(2)
                .contains(networkInterface);

        await(networkInterface.detach());
        assertEmits(networkInterface.waitUntilAvailable(OFTEN), networkInterface);
        StepVerifier.create(networkInterface.detach())
                .expectErrorSatisfies(error ->
                        assertThat(error).isInstanceOf(ResourceException.class).hasMessageContaining("not attached"))
                .verify(LIMIT);
    }

    @Test
    default void attachedInterfaceIsNotDeleted() throws Throwable {
        Subnet subnet = newSubnet();
        NetworkInterface networkInterface = newNetworkInterface(subnet);
        Instance instance =
                newInstances(1, request -> request.subnetId(subnet.id())).get(0);
        await(networkInterface.attach(instance.id(), 1));

        check(
                () -> assertRefused(
                        networkInterface.delete(),
                        "InvalidParameterValue",
                        networkInterface + ".delete [DeleteNetworkInterface]"),
                EmulatorGap.MOTO_DELETE_ATTACHED_NETWORK_INTERFACE);
    }

    @Test
    default void addressesAreAssignedAndUnassigned() {
        NetworkInterface networkInterface = newNetworkInterface(newSubnet());

        await(networkInterface.assignPrivateIpAddresses(List.of("10.0.1.77")));
        assertThat(addresses(networkInterface)).hasSize(2).contains("10.0.1.77");

        await(networkInterface.unassignPrivateIpAddresses(List.of("10.0.1.77")));
        assertThat(addresses(networkInterface)).hasSize(1).doesNotContain("10.0.1.77");
    }

    private static List<String> addresses(NetworkInterface networkInterface) {
        return await(networkInterface.privateIpAddresses()).stream()
                .map(address -> address.privateIpAddress())
                .toList();
    }

    @Test
    default void attributesAreModifiedAndDescribed() {
        NetworkInterface networkInterface = newNetworkInterface(newSubnet());

        await(networkInterface.modifyAttribute(request -> request.description(value -> value.value("of a test"))));

        assertEmits(networkInterface.description(), "of a test");
        assertEmits(
                networkInterface
                        .describeAttribute(NetworkInterfaceAttribute.DESCRIPTION)
                        .map(response -> response.description().value()),
                "of a test");
    }

    @Test
    default void attributeOfAnInterfaceIsReset() throws Throwable {
        NetworkInterface networkInterface = newNetworkInterface(newSubnet());

        check(
                () -> {
                    await(networkInterface.resetAttribute("sourceDestCheck"));
                    assertEmits(networkInterface.sourceDestCheck(), true);
                },
                EmulatorGap.MOTO_RESET_NETWORK_INTERFACE);
    }

    @Test
    default void deletedInterfaceIsGone() {
        NetworkInterface networkInterface = newNetworkInterface(newSubnet());

        await(networkInterface.delete());

        assertEmits(networkInterface.exists(), false);
        assertRefused(
                networkInterface.load(),
                "InvalidNetworkInterfaceID.NotFound",
                networkInterface + ".load [DescribeNetworkInterfaces]");
    }
}
