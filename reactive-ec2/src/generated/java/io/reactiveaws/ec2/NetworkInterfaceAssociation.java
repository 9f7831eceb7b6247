// Generated from ec2.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.ec2;

import io.reactiveaws.core.ResourceNotFoundException;
import io.reactiveaws.core.spi.CoalescedLoad;
import io.reactiveaws.core.spi.Listing;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesRequest;
import software.amazon.awssdk.services.ec2.model.DisassociateAddressRequest;
import software.amazon.awssdk.services.ec2.model.DisassociateAddressResponse;
import software.amazon.awssdk.services.ec2.model.Filter;

/**
 * The resource {@code ec2.NetworkInterfaceAssociation}, known by {@code id}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a
 * {@link software.amazon.awssdk.services.ec2.model.NetworkInterfaceAssociation}.
 */
@Generated("io.reactiveaws.codegen")
public final class NetworkInterfaceAssociation extends AbstractNetworkInterfaceAssociation {
    static final ResourceType TYPE = new ResourceType("ec2", "NetworkInterfaceAssociation", List.of("id"));

    private static final software.amazon.awssdk.services.ec2.model.@Nullable NetworkInterfaceAssociation NO_DATA = null;

    private static final CoalescedLoad<
                    Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.NetworkInterfaceAssociation>
            COALESCED = new CoalescedLoad<>(
                    "DescribeNetworkInterfaces",
                    200,
                    data -> data.associationId(),
                    (context, id) -> Listing.in(
                            "ec2.NetworkInterfaceAssociation.load [DescribeNetworkInterfaces]",
                            context.scope(),
                            Ec2Operations.DESCRIBE_NETWORK_INTERFACES,
                            request -> request.filters(Filter.builder()
                                    .name("association.association-id")
                                    .values(id)
                                    .build()),
                            response -> response.networkInterfaces().stream()
                                    .flatMap(item -> item.privateIpAddresses().stream())
                                    .map(item -> item.association())
                                    .filter(Objects::nonNull)
                                    .toList()),
                    Ec2Identifiers.IN_FILTER);

    private final String id;

    NetworkInterfaceAssociation(ResourceContext<Ec2AsyncClient> context, String id) {
        this(context, id, NO_DATA);
    }

    NetworkInterfaceAssociation(
            ResourceContext<Ec2AsyncClient> context,
            String id,
            software.amazon.awssdk.services.ec2.model.@Nullable NetworkInterfaceAssociation data) {
        super(context, data);
        this.id = TYPE.require("id", id);
    }

    @Override
    protected ResourceType type() {
        return TYPE;
    }

    @Override
    protected List<String> identifierValues() {
        return List.of(id);
    }

    @Override
    protected NetworkInterfaceAssociation self() {
        return this;
    }

    /**
     * Returns an identifier of this network interface association. Calls nothing.
     *
     * @return the identifier {@code id}
     */
    public String id() {
        return id;
    }

    /**
     * Emits the attribute {@code allocationId}: without a call if this network interface association's data is known,
     * else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> allocationId() {
        return attribute("allocationId", data -> data.allocationId());
    }

    /**
     * Returns {@link #id()} under the name that the service has for it. Calls nothing.
     *
     * @return the identifier
     */
    public String associationId() {
        return id;
    }

    /**
     * Emits the attribute {@code ipOwnerId}: without a call if this network interface association's data is known, else
     * it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> ipOwnerId() {
        return attribute("ipOwnerId", data -> data.ipOwnerId());
    }

    /**
     * Emits the attribute {@code publicDnsName}: without a call if this network interface association's data is known,
     * else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> publicDnsName() {
        return attribute("publicDnsName", data -> data.publicDnsName());
    }

    /**
     * Emits the attribute {@code publicIp}: without a call if this network interface association's data is known, else
     * it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> publicIp() {
        return attribute("publicIp", data -> data.publicIp());
    }

    /**
     * Emits the attribute {@code customerOwnedIp}: without a call if this network interface association's data is
     * known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> customerOwnedIp() {
        return attribute("customerOwnedIp", data -> data.customerOwnedIp());
    }

    /**
     * Emits the attribute {@code carrierIp}: without a call if this network interface association's data is known, else
     * it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> carrierIp() {
        return attribute("carrierIp", data -> data.carrierIp());
    }

    @Override
    protected Mono<software.amazon.awssdk.services.ec2.model.NetworkInterfaceAssociation> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code DescribeNetworkInterfaces} for each
     * subscription.
     *
     * @param request completes the request; what identifies this network interface association wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<NetworkInterfaceAssociation> reload(Consumer<DescribeNetworkInterfacesRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<software.amazon.awssdk.services.ec2.model.NetworkInterfaceAssociation> fetch(
            Consumer<DescribeNetworkInterfacesRequest.Builder> request) {
        return call(
                        "load",
                        "DescribeNetworkInterfaces",
                        client -> client.describeNetworkInterfaces(DescribeNetworkInterfacesRequest.builder()
                                .applyMutation(request)
                                .filters(Filter.builder()
                                        .name("association.association-id")
                                        .values(FilterValue.literal(id))
                                        .build())
                                .build()))
                .mapNotNull(response -> ofInterfaces(response));
    }

    @Override
    protected Set<String> notFoundCodes() {
        return Set.of("InvalidAssociationID.NotFound");
    }

    @Override
    protected CoalescedLoad<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.NetworkInterfaceAssociation>
            coalescedLoad() {
        return COALESCED;
    }

    /**
     * Calls {@code DisassociateAddress} for this network interface association.
     *
     * <p>The request's {@code associationId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#disassociateAddress(DisassociateAddressRequest)
     */
    public Mono<DisassociateAddressResponse> delete() {
        return change(
                "delete",
                "DisassociateAddress",
                client -> client.disassociateAddress(
                        DisassociateAddressRequest.builder().associationId(id).build()));
    }

    /**
     * Calls {@code DisassociateAddress} for this network interface association.
     *
     * <p>The request's {@code associationId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#disassociateAddress(DisassociateAddressRequest)
     */
    public Mono<DisassociateAddressResponse> delete(Consumer<DisassociateAddressRequest.Builder> request) {
        argument("delete", "request", request);
        return change(
                "delete",
                "DisassociateAddress",
                client -> client.disassociateAddress(DisassociateAddressRequest.builder()
                        .applyMutation(request)
                        .associationId(id)
                        .build()));
    }

    /**
     * Emits the {@code VpcAddress} that this network interface association's data names: one call at most, if the data
     * isn't known.
     *
     * @return the resource; empty if there is none
     */
    public Mono<VpcAddress> address() {
        return attribute("allocationId", data -> data.allocationId())
                .filter(identifier -> !identifier.isBlank())
                .map(identifier -> new VpcAddress(context(), identifier));
    }
}
