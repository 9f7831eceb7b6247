package io.reactiveaws.ec2.integration;

import static io.reactiveaws.ec2.integration.Ec2Behaviour.assertRefused;
import static io.reactiveaws.ec2.integration.Ec2Behaviour.call;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.assertEmpty;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.ec2.ClassicAddress;
import io.reactiveaws.ec2.Filters;
import io.reactiveaws.ec2.Instance;
import io.reactiveaws.ec2.NetworkInterface;
import io.reactiveaws.ec2.NetworkInterfaceAssociation;
import io.reactiveaws.ec2.Subnet;
import io.reactiveaws.ec2.Vpc;
import io.reactiveaws.ec2.VpcAddress;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.DomainType;

/** Addresses are associated with instances and network interfaces, known by allocation or by their number. */
interface AddressBehaviour extends Ec2Behaviour {

    @Test
    default void allocatedAddressIsThere() {
        VpcAddress address = newAddress();

        assertEmits(address.domain(), DomainType.VPC);
        assertEmpty(address.association());
        assertThat(await(ec2().vpcAddresses()
                        .filter(request -> request.filters(Filters.of("allocation-id", address.allocationId())))
                        .all()))
                .containsExactly(address);
    }

    @Test
    default void addressIsAssociatedWithAnInstance() {
        VpcAddress address = newAddress();
        Instance instance = newInstances(
                        1, request -> request.subnetId(newSubnetWithGateway().id()))
                .get(0);

        String association = await(address.associate(instance.id())).associationId();

        assertEmits(address.association(), ec2().networkInterfaceAssociation(association));
        assertEmits(address.instanceId(), instance.id());
        assertThat(await(instance.vpcAddresses().all())).containsExactly(address);
        assertEmits(
                instance.reload().flatMap(Instance::classicAddress), ec2().classicAddress(await(address.publicIp())));
        await(ec2().networkInterfaceAssociation(association).delete());
        assertEmpty(address.reload().flatMap(VpcAddress::association));
    }

    private Subnet newSubnetWithGateway() {
        Vpc vpc = newVpc();
        newInternetGateway(vpc);
        return newSubnet(vpc, 1);
    }

    @Test
    default void associationOfAnInterfaceLeadsToItsAddress() {
        VpcAddress address = newAddress();
        NetworkInterface networkInterface = newNetworkInterface(newSubnetWithGateway());
        await(call(() -> ec2().client()
                .associateAddress(request ->
                        request.allocationId(address.allocationId()).networkInterfaceId(networkInterface.id()))));

        NetworkInterfaceAssociation association =
                await(networkInterface.reload().flatMap(NetworkInterface::association));

        assertEmits(association.address(), address);
        assertEmits(association.publicIp(), await(address.publicIp()));
        assertEmits(address.reload().flatMap(VpcAddress::association), association);
        await(association.delete());
        assertEmpty(networkInterface.reload().flatMap(NetworkInterface::association));
    }

    @Test
    default void associationIsLoadedByItsId() throws Throwable {
        VpcAddress address = newAddress();
        Instance instance = newInstances(
                        1, request -> request.subnetId(newSubnetWithGateway().id()))
                .get(0);
        NetworkInterfaceAssociation association = ec2().networkInterfaceAssociation(
                        await(address.associate(instance.id())).associationId());
        removed(association, ec2().networkInterfaceAssociation(association.id()).delete());

        check(() -> assertEmits(association.address(), address), EmulatorGap.MOTO_ASSOCIATION_FILTER);
    }

    @Test
    default void releasedAddressIsGone() {
        VpcAddress address = newAddress();

        await(address.release());

        assertEmits(address.exists(), false);
        assertRefused(address.load(), "InvalidAllocationID.NotFound", address + ".load [DescribeAddresses]");
    }

    @Test
    default void addressIsKnownByItsNumberToo() {
        VpcAddress address = newAddress();
        String number = await(address.publicIp());
        ClassicAddress byNumber = ec2().classicAddress(number);
        Instance instance = newInstances(
                        1, request -> request.subnetId(newSubnetWithGateway().id()))
                .get(0);
        assertEmits(byNumber.allocationId(), address.allocationId());

        await(byNumber.associate(instance.id()));
        assertEmits(byNumber.instanceId(), instance.id());

        await(byNumber.disassociate());
        assertEmits(byNumber.associationId().filter(id -> !id.isEmpty()).hasElement(), false);
    }

    @Test
    default void addressOfNobodyIsNotFound() {
        ClassicAddress missing = ec2().classicAddress("192.0.2.1");

        assertEmits(missing.exists(), false);
        assertRefused(missing.load(), "InvalidAddress.NotFound", missing + ".load [DescribeAddresses]");
    }

    @Test
    default void addressesOutsideOfVpcsAreListedAndReleased() {
        String number = await(
                        call(() -> ec2().client().allocateAddress(request -> request.domain(DomainType.STANDARD))))
                .publicIp();
        ClassicAddress address = ec2().classicAddress(number);
        removed(address, ec2().classicAddress(number).release());

        assertThat(await(ec2().classicAddresses().all())).contains(address);
        await(address.release());
        assertThat(await(ec2().classicAddresses().all())).doesNotContain(address);
    }
}
