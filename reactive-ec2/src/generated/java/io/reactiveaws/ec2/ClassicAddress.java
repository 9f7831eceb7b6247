// Generated from ec2.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.ec2;

import io.reactiveaws.core.LoadableResource;
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
import software.amazon.awssdk.services.ec2.model.DisassociateAddressRequest;
import software.amazon.awssdk.services.ec2.model.DisassociateAddressResponse;
import software.amazon.awssdk.services.ec2.model.DomainType;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.ReleaseAddressRequest;
import software.amazon.awssdk.services.ec2.model.ReleaseAddressResponse;
import software.amazon.awssdk.services.ec2.model.ServiceManaged;
import software.amazon.awssdk.services.ec2.model.Tag;

/**
 * The resource {@code ec2.ClassicAddress}, known by {@code publicIp}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a {@link Address}.
 */
@Generated("io.reactiveaws.codegen")
public final class ClassicAddress extends LoadableResource<Ec2AsyncClient, Address, ClassicAddress> {
    static final ResourceType TYPE = new ResourceType("ec2", "ClassicAddress", List.of("publicIp"));

    private static final @Nullable Address NO_DATA = null;

    private static final CoalescedLoad<Ec2AsyncClient, Address> COALESCED = new CoalescedLoad<>(
            "DescribeAddresses",
            200,
            data -> data.publicIp(),
            (context, publicIp) -> Listing.in(
                    "ec2.ClassicAddress.load [DescribeAddresses]",
                    context.scope(),
                    Ec2Operations.DESCRIBE_ADDRESSES,
                    request -> request.filters(
                            Filter.builder().name("public-ip").values(publicIp).build()),
                    response -> response.addresses().stream().toList()),
            Ec2Identifiers.IN_FILTER);

    private final String publicIp;

    ClassicAddress(ResourceContext<Ec2AsyncClient> context, String publicIp) {
        this(context, publicIp, NO_DATA);
    }

    ClassicAddress(ResourceContext<Ec2AsyncClient> context, String publicIp, @Nullable Address data) {
        super(context, data);
        this.publicIp = TYPE.require("publicIp", publicIp);
    }

    @Override
    protected ResourceType type() {
        return TYPE;
    }

    @Override
    protected List<String> identifierValues() {
        return List.of(publicIp);
    }

    @Override
    protected ClassicAddress self() {
        return this;
    }

    /**
     * Returns an identifier of this classic address. Calls nothing.
     *
     * @return the identifier {@code publicIp}
     */
    public String publicIp() {
        return publicIp;
    }

    /**
     * Emits the attribute {@code allocationId}: without a call if this classic address's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> allocationId() {
        return attribute("allocationId", data -> data.allocationId());
    }

    /**
     * Emits the attribute {@code associationId}: without a call if this classic address's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> associationId() {
        return attribute("associationId", data -> data.associationId());
    }

    /**
     * Emits the attribute {@code domain}: without a call if this classic address's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #domainAsString()} tells it
     */
    public Mono<DomainType> domain() {
        return attribute("domain", data -> data.domain());
    }

    /**
     * Emits the attribute {@code domain} as the service writes it, also where the SDK has no name for it: without a
     * call if this classic address's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> domainAsString() {
        return attribute("domain", data -> data.domainAsString());
    }

    /**
     * Emits the attribute {@code networkInterfaceId}: without a call if this classic address's data is known, else it
     * is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> networkInterfaceId() {
        return attribute("networkInterfaceId", data -> data.networkInterfaceId());
    }

    /**
     * Emits the attribute {@code networkInterfaceOwnerId}: without a call if this classic address's data is known, else
     * it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> networkInterfaceOwnerId() {
        return attribute("networkInterfaceOwnerId", data -> data.networkInterfaceOwnerId());
    }

    /**
     * Emits the attribute {@code privateIpAddress}: without a call if this classic address's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> privateIpAddress() {
        return attribute("privateIpAddress", data -> data.privateIpAddress());
    }

    /**
     * Emits the attribute {@code tags}: without a call if this classic address's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<Tag>> tags() {
        return attribute("tags", data -> data.tags());
    }

    /**
     * Emits the attribute {@code publicIpv4Pool}: without a call if this classic address's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> publicIpv4Pool() {
        return attribute("publicIpv4Pool", data -> data.publicIpv4Pool());
    }

    /**
     * Emits the attribute {@code networkBorderGroup}: without a call if this classic address's data is known, else it
     * is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> networkBorderGroup() {
        return attribute("networkBorderGroup", data -> data.networkBorderGroup());
    }

    /**
     * Emits the attribute {@code customerOwnedIp}: without a call if this classic address's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> customerOwnedIp() {
        return attribute("customerOwnedIp", data -> data.customerOwnedIp());
    }

    /**
     * Emits the attribute {@code customerOwnedIpv4Pool}: without a call if this classic address's data is known, else
     * it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> customerOwnedIpv4Pool() {
        return attribute("customerOwnedIpv4Pool", data -> data.customerOwnedIpv4Pool());
    }

    /**
     * Emits the attribute {@code carrierIp}: without a call if this classic address's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> carrierIp() {
        return attribute("carrierIp", data -> data.carrierIp());
    }

    /**
     * Emits the attribute {@code subnetId}: without a call if this classic address's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> subnetId() {
        return attribute("subnetId", data -> data.subnetId());
    }

    /**
     * Emits the attribute {@code serviceManaged}: without a call if this classic address's data is known, else it is
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
     * without a call if this classic address's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> serviceManagedAsString() {
        return attribute("serviceManaged", data -> data.serviceManagedAsString());
    }

    /**
     * Emits the attribute {@code instanceId}: without a call if this classic address's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> instanceId() {
        return attribute("instanceId", data -> data.instanceId());
    }

    @Override
    protected Mono<Address> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code DescribeAddresses} for each subscription.
     *
     * @param request completes the request; what identifies this classic address wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<ClassicAddress> reload(Consumer<DescribeAddressesRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<Address> fetch(Consumer<DescribeAddressesRequest.Builder> request) {
        return call(
                        "load",
                        "DescribeAddresses",
                        client -> client.describeAddresses(DescribeAddressesRequest.builder()
                                .applyMutation(request)
                                .publicIps(publicIp)
                                .build()))
                .mapNotNull(
                        response -> response.addresses().stream().findFirst().orElse(null));
    }

    @Override
    protected Set<String> notFoundCodes() {
        return Set.of("InvalidAddress.NotFound");
    }

    @Override
    protected CoalescedLoad<Ec2AsyncClient, Address> coalescedLoad() {
        return COALESCED;
    }

    /**
     * Calls {@code AssociateAddress} for this classic address.
     *
     * <p>The request's {@code publicIp} is {@link #publicIp()}.
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
                        .publicIp(publicIp)
                        .build()));
    }

    /**
     * Calls {@code AssociateAddress} for this classic address.
     *
     * <p>The request's {@code publicIp} is {@link #publicIp()}; this wins over what {@code request} says.
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
                        .publicIp(publicIp)
                        .build()));
    }

    /**
     * Calls {@code DisassociateAddress} for this classic address.
     *
     * <p>The request's {@code publicIp} is {@link #publicIp()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#disassociateAddress(DisassociateAddressRequest)
     */
    public Mono<DisassociateAddressResponse> disassociate() {
        return change(
                "disassociate",
                "DisassociateAddress",
                client -> client.disassociateAddress(
                        DisassociateAddressRequest.builder().publicIp(publicIp).build()));
    }

    /**
     * Calls {@code DisassociateAddress} for this classic address.
     *
     * <p>The request's {@code publicIp} is {@link #publicIp()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#disassociateAddress(DisassociateAddressRequest)
     */
    public Mono<DisassociateAddressResponse> disassociate(Consumer<DisassociateAddressRequest.Builder> request) {
        argument("disassociate", "request", request);
        return change(
                "disassociate",
                "DisassociateAddress",
                client -> client.disassociateAddress(DisassociateAddressRequest.builder()
                        .applyMutation(request)
                        .publicIp(publicIp)
                        .build()));
    }

    /**
     * Calls {@code ReleaseAddress} for this classic address.
     *
     * <p>The request's {@code publicIp} is {@link #publicIp()}.
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
                client -> client.releaseAddress(
                        ReleaseAddressRequest.builder().publicIp(publicIp).build()));
    }

    /**
     * Calls {@code ReleaseAddress} for this classic address.
     *
     * <p>The request's {@code publicIp} is {@link #publicIp()}; this wins over what {@code request} says.
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
                        .publicIp(publicIp)
                        .build()));
    }
}
