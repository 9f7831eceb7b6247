package io.reactiveaws.ec2;

import io.reactiveaws.core.LoadableResource;
import io.reactiveaws.core.spi.ResourceContext;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesResponse;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.NetworkInterfacePrivateIpAddress;

/** The parts of {@link NetworkInterfaceAssociation} that the model cannot say: which of an interface's it is. */
abstract class AbstractNetworkInterfaceAssociation
        extends LoadableResource<
                Ec2AsyncClient,
                software.amazon.awssdk.services.ec2.model.NetworkInterfaceAssociation,
                NetworkInterfaceAssociation> {

    AbstractNetworkInterfaceAssociation(
            ResourceContext<Ec2AsyncClient> context,
            software.amazon.awssdk.services.ec2.model.@Nullable NetworkInterfaceAssociation data) {
        super(context, data);
    }

    abstract String id();

    /** The association of this id; null if it is not among those of the interfaces. */
    software.amazon.awssdk.services.ec2.model.@Nullable NetworkInterfaceAssociation ofInterfaces(
            DescribeNetworkInterfacesResponse response) {
        return response.networkInterfaces().stream()
                .flatMap(AbstractNetworkInterfaceAssociation::associations)
                .filter(association -> id().equals(association.associationId()))
                .findFirst()
                .orElse(null);
    }

    private static Stream<software.amazon.awssdk.services.ec2.model.NetworkInterfaceAssociation> associations(
            NetworkInterface networkInterface) {
        return Stream.concat(
                        Stream.ofNullable(networkInterface.association()),
                        networkInterface.privateIpAddresses().stream()
                                .map(NetworkInterfacePrivateIpAddress::association))
                .filter(Objects::nonNull);
    }
}
