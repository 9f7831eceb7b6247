// Generated from ec2.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.ec2;

import io.reactiveaws.core.ResourceNotFoundException;
import io.reactiveaws.core.spi.CoalescedLoad;
import io.reactiveaws.core.spi.Listing;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.Address;
import software.amazon.awssdk.services.ec2.model.AssociateAddressRequest;
import software.amazon.awssdk.services.ec2.model.AssociateAddressResponse;
import software.amazon.awssdk.services.ec2.model.DescribeAddressesRequest;
import software.amazon.awssdk.services.ec2.model.DomainType;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.ReleaseAddressRequest;
import software.amazon.awssdk.services.ec2.model.ReleaseAddressResponse;
import software.amazon.awssdk.services.ec2.model.ServiceManaged;
import software.amazon.awssdk.services.ec2.model.Tag;

/**
 * The resource {@code ec2.VpcAddress}, known by {@code allocationId}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a {@link Address}.
 */
@Generated("io.reactiveaws.codegen")
public final class VpcAddress extends TaggedResource<Address, VpcAddress> {
    static final ResourceType TYPE = new ResourceType("ec2", "VpcAddress", List.of("allocationId"));

    private static final @Nullable Address NO_DATA = null;

    private static final CoalescedLoad<Ec2AsyncClient, Address> COALESCED = new CoalescedLoad<>(
            "DescribeAddresses",
            200,
            data -> data.allocationId(),
            (context, allocationId) -> Listing.in(
                    "ec2.VpcAddress.load [DescribeAddresses]",
                    context.scope(),
                    Ec2Operations.DESCRIBE_ADDRESSES,
                    request -> request.filters(Filter.builder()
                            .name("allocation-id")
                            .values(allocationId)
                            .build()),
                    response -> response.addresses().stream().toList()),
            Ec2Identifiers.IN_FILTER);

    private final String allocationId;

    VpcAddress(ResourceContext<Ec2AsyncClient> context, String allocationId) {
        this(context, allocationId, NO_DATA);
    }

    VpcAddress(ResourceContext<Ec2AsyncClient> context, String allocationId, @Nullable Address data) {
        super(context, data);
        this.allocationId = TYPE.require("allocationId", allocationId);
    }

    @Override
    protected ResourceType type() {
        return TYPE;
    }

    @Override
    protected List<String> identifierValues() {
        return List.of(allocationId);
    }

    @Override
    protected VpcAddress self() {
        return this;
    }

    /**
     * Returns an identifier of this vpc address. Calls nothing.
     *
     * @return the identifier {@code allocationId}
     */
    public String allocationId() {
        return allocationId;
    }

    /**
     * Emits the attribute {@code associationId}: without a call if this vpc address's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> associationId() {
        return attribute("associationId", data -> data.associationId());
    }

    /**
     * Emits the attribute {@code domain}: without a call if this vpc address's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #domainAsString()} tells it
     */
    public Mono<DomainType> domain() {
        return attribute("domain", data -> data.domain());
    }

    /**
     * Emits the attribute {@code domain} as the service writes it, also where the SDK has no name for it: without a
     * call if this vpc address's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> domainAsString() {
        return attribute("domain", data -> data.domainAsString());
    }

    /**
     * Emits the attribute {@code networkInterfaceId}: without a call if this vpc address's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> networkInterfaceId() {
        return attribute("networkInterfaceId", data -> data.networkInterfaceId());
    }

    /**
     * Emits the attribute {@code networkInterfaceOwnerId}: without a call if this vpc address's data is known, else it
     * is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> networkInterfaceOwnerId() {
        return attribute("networkInterfaceOwnerId", data -> data.networkInterfaceOwnerId());
    }

    /**
     * Emits the attribute {@code privateIpAddress}: without a call if this vpc address's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> privateIpAddress() {
        return attribute("privateIpAddress", data -> data.privateIpAddress());
    }

    /**
     * Emits the attribute {@code tags}: without a call if this vpc address's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<Tag>> tags() {
        return attribute("tags", data -> data.tags());
    }

    /**
     * Emits the attribute {@code publicIpv4Pool}: without a call if this vpc address's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> publicIpv4Pool() {
        return attribute("publicIpv4Pool", data -> data.publicIpv4Pool());
    }

    /**
     * Emits the attribute {@code networkBorderGroup}: without a call if this vpc address's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> networkBorderGroup() {
        return attribute("networkBorderGroup", data -> data.networkBorderGroup());
    }

    /**
     * Emits the attribute {@code customerOwnedIp}: without a call if this vpc address's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> customerOwnedIp() {
        return attribute("customerOwnedIp", data -> data.customerOwnedIp());
    }

    /**
     * Emits the attribute {@code customerOwnedIpv4Pool}: without a call if this vpc address's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> customerOwnedIpv4Pool() {
        return attribute("customerOwnedIpv4Pool", data -> data.customerOwnedIpv4Pool());
    }

    /**
     * Emits the attribute {@code carrierIp}: without a call if this vpc address's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> carrierIp() {
        return attribute("carrierIp", data -> data.carrierIp());
    }

    /**
     * Emits the attribute {@code subnetId}: without a call if this vpc address's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> subnetId() {
        return attribute("subnetId", data -> data.subnetId());
    }

    /**
     * Emits the attribute {@code serviceManaged}: without a call if this vpc address's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #serviceManagedAsString()} tells it
     */
    public Mono<ServiceManaged> serviceManaged() {
        return attribute("serviceManaged", data -> data.serviceManaged());
    }

    /**
     * Emits the attribute {@code serviceManaged} as the service writes it, also where the SDK has no name for it:
     * without a call if this vpc address's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> serviceManagedAsString() {
        return attribute("serviceManaged", data -> data.serviceManagedAsString());
    }

    /**
     * Emits the attribute {@code instanceId}: without a call if this vpc address's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> instanceId() {
        return attribute("instanceId", data -> data.instanceId());
    }

    /**
     * Emits the attribute {@code publicIp}: without a call if this vpc address's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> publicIp() {
        return attribute("publicIp", data -> data.publicIp());
    }

    @Override
    protected Mono<Address> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code DescribeAddresses} for each subscription.
     *
     * @param request completes the request; what identifies this vpc address wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<VpcAddress> reload(Consumer<DescribeAddressesRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<Address> fetch(Consumer<DescribeAddressesRequest.Builder> request) {
        return call(
                        "load",
                        "DescribeAddresses",
                        client -> client.describeAddresses(DescribeAddressesRequest.builder()
                                .applyMutation(request)
                                .allocationIds(allocationId)
                                .build()))
                .mapNotNull(
                        response -> response.addresses().stream().findFirst().orElse(null));
    }

    @Override
    protected Set<String> notFoundCodes() {
        return Set.of("InvalidAllocationID.NotFound");
    }

    @Override
    protected CoalescedLoad<Ec2AsyncClient, Address> coalescedLoad() {
        return COALESCED;
    }

    /**
     * Calls {@code AssociateAddress} for this vpc address.
     *
     * <p>The request's {@code allocationId} is {@link #allocationId()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param instanceId the request's {@code instanceId}
     * @return the SDK's response
     * @see Ec2AsyncClient#associateAddress(AssociateAddressRequest)
     */
    public Mono<AssociateAddressResponse> associate(String instanceId) {
        argument("associate", "instanceId", instanceId);
        return change(
                "associate",
                "AssociateAddress",
                client -> client.associateAddress(AssociateAddressRequest.builder()
                        .instanceId(instanceId)
                        .allocationId(allocationId)
                        .build()));
    }

    /**
     * Calls {@code AssociateAddress} for this vpc address.
     *
     * <p>The request's {@code allocationId} is {@link #allocationId()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#associateAddress(AssociateAddressRequest)
     */
    public Mono<AssociateAddressResponse> associate(Consumer<AssociateAddressRequest.Builder> request) {
        argument("associate", "request", request);
        return change(
                "associate",
                "AssociateAddress",
                client -> client.associateAddress(AssociateAddressRequest.builder()
                        .applyMutation(request)
                        .allocationId(allocationId)
                        .build()));
    }

    /**
     * Calls {@code ReleaseAddress} for this vpc address.
     *
     * <p>The request's {@code allocationId} is {@link #allocationId()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#releaseAddress(ReleaseAddressRequest)
     */
    public Mono<ReleaseAddressResponse> release() {
        return change(
                "release",
                "ReleaseAddress",
                client -> client.releaseAddress(ReleaseAddressRequest.builder()
                        .allocationId(allocationId)
                        .build()));
    }

    /**
     * Calls {@code ReleaseAddress} for this vpc address.
     *
     * <p>The request's {@code allocationId} is {@link #allocationId()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#releaseAddress(ReleaseAddressRequest)
     */
    public Mono<ReleaseAddressResponse> release(Consumer<ReleaseAddressRequest.Builder> request) {
        argument("release", "request", request);
        return change(
                "release",
                "ReleaseAddress",
                client -> client.releaseAddress(ReleaseAddressRequest.builder()
                        .applyMutation(request)
                        .allocationId(allocationId)
                        .build()));
    }

    /**
     * Emits the {@code NetworkInterfaceAssociation} that this vpc address's data names: one call at most, if the data
     * isn't known.
     *
     * @return the resource; empty if there is none
     */
    public Mono<NetworkInterfaceAssociation> association() {
        return attribute("associationId", data -> data.associationId())
                .filter(identifier -> !identifier.isBlank())
                .map(identifier -> new NetworkInterfaceAssociation(context(), identifier));
    }
}
