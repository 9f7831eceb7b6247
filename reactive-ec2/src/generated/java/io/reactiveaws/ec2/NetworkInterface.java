// Generated from ec2.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.ec2;

import io.reactiveaws.core.ResourceNotFoundException;
import io.reactiveaws.core.WaiterConfig;
import io.reactiveaws.core.WaiterException;
import io.reactiveaws.core.spi.CoalescedLoad;
import io.reactiveaws.core.spi.Listing;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import io.reactiveaws.core.spi.SdkMembers;
import io.reactiveaws.core.spi.Verdict;
import io.reactiveaws.core.spi.WaiterSpec;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.AssignPrivateIpAddressesRequest;
import software.amazon.awssdk.services.ec2.model.AssignPrivateIpAddressesResponse;
import software.amazon.awssdk.services.ec2.model.AttachNetworkInterfaceRequest;
import software.amazon.awssdk.services.ec2.model.AttachNetworkInterfaceResponse;
import software.amazon.awssdk.services.ec2.model.ConnectionTrackingConfiguration;
import software.amazon.awssdk.services.ec2.model.DeleteNetworkInterfaceRequest;
import software.amazon.awssdk.services.ec2.model.DeleteNetworkInterfaceResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfaceAttributeRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfaceAttributeResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesRequest;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterface;
import software.amazon.awssdk.services.ec2.model.Ipv4PrefixSpecification;
import software.amazon.awssdk.services.ec2.model.Ipv6PrefixSpecification;
import software.amazon.awssdk.services.ec2.model.ModifyNetworkInterfaceAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifyNetworkInterfaceAttributeResponse;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceAttachment;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceAttribute;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceIpv6Address;
import software.amazon.awssdk.services.ec2.model.NetworkInterfacePrivateIpAddress;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceStatus;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceType;
import software.amazon.awssdk.services.ec2.model.OperatorResponse;
import software.amazon.awssdk.services.ec2.model.PublicIpDnsNameOptions;
import software.amazon.awssdk.services.ec2.model.ResetNetworkInterfaceAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ResetNetworkInterfaceAttributeResponse;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.UnassignPrivateIpAddressesRequest;
import software.amazon.awssdk.services.ec2.model.UnassignPrivateIpAddressesResponse;

/**
 * The resource {@code ec2.NetworkInterface}, known by {@code id}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a
 * {@link software.amazon.awssdk.services.ec2.model.NetworkInterface}.
 */
@Generated("io.reactiveaws.codegen")
public final class NetworkInterface extends AbstractNetworkInterface {
    static final ResourceType TYPE = new ResourceType("ec2", "NetworkInterface", List.of("id"));

    private static final software.amazon.awssdk.services.ec2.model.@Nullable NetworkInterface NO_DATA = null;

    private static final Set<String> NOT_IN_INSTANCE_NETWORK_INTERFACE = Set.of(
            "association",
            "attachment",
            "availabilityZone",
            "connectionTrackingConfiguration",
            "ipv6Addresses",
            "outpostArn",
            "publicDnsName",
            "publicIpDnsNameOptions",
            "privateIpAddresses",
            "ipv4Prefixes",
            "ipv6Prefixes",
            "requesterId",
            "requesterManaged",
            "tagSet",
            "denyAllIgwTraffic",
            "ipv6Native",
            "ipv6Address",
            "associatedSubnets",
            "availabilityZoneId");

    private static final CoalescedLoad<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.NetworkInterface>
            COALESCED = new CoalescedLoad<>(
                    "DescribeNetworkInterfaces",
                    200,
                    data -> data.networkInterfaceId(),
                    (context, id) -> Listing.in(
                            "ec2.NetworkInterface.load [DescribeNetworkInterfaces]",
                            context.scope(),
                            Ec2Operations.DESCRIBE_NETWORK_INTERFACES,
                            request -> request.filters(Filter.builder()
                                    .name("network-interface-id")
                                    .values(id)
                                    .build()),
                            response -> response.networkInterfaces().stream().toList()),
                    Ec2Identifiers.IN_FILTER);

    private static final WaiterSpec<software.amazon.awssdk.services.ec2.model.NetworkInterface> AVAILABLE =
            WaiterSpec.<software.amazon.awssdk.services.ec2.model.NetworkInterface>of(
                            "available", Duration.ofSeconds(20), 10)
                    .watching(NetworkInterface::watchedStatus)
                    .ifAll(Verdict.SUCCESS, "available")
                    .ifError(Verdict.FAILURE, "InvalidNetworkInterfaceID.NotFound");

    private final String id;

    NetworkInterface(ResourceContext<Ec2AsyncClient> context, String id) {
        this(context, id, NO_DATA);
    }

    NetworkInterface(
            ResourceContext<Ec2AsyncClient> context,
            String id,
            software.amazon.awssdk.services.ec2.model.@Nullable NetworkInterface data) {
        super(context, data);
        this.id = TYPE.require("id", id);
    }

    NetworkInterface(ResourceContext<Ec2AsyncClient> context, String id, InstanceNetworkInterface data) {
        super(
                context,
                SdkMembers.copyExcept(
                                data,
                                software.amazon.awssdk.services.ec2.model.NetworkInterface.builder(),
                                NOT_IN_INSTANCE_NETWORK_INTERFACE)
                        .build(),
                NOT_IN_INSTANCE_NETWORK_INTERFACE);
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
    protected NetworkInterface self() {
        return this;
    }

    /**
     * Returns an identifier of this network interface. Calls nothing.
     *
     * @return the identifier {@code id}
     */
    public String id() {
        return id;
    }

    /**
     * Emits the attribute {@code association}: without a call if this network interface's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<software.amazon.awssdk.services.ec2.model.NetworkInterfaceAssociation> associationAttribute() {
        return attribute("association", data -> data.association());
    }

    /**
     * Emits the attribute {@code attachment}: without a call if this network interface's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<NetworkInterfaceAttachment> attachment() {
        return attribute("attachment", data -> data.attachment());
    }

    /**
     * Emits the attribute {@code availabilityZone}: without a call if this network interface's data is known, else it
     * is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> availabilityZone() {
        return attribute("availabilityZone", data -> data.availabilityZone());
    }

    /**
     * Emits the attribute {@code connectionTrackingConfiguration}: without a call if this network interface's data is
     * known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<ConnectionTrackingConfiguration> connectionTrackingConfiguration() {
        return attribute("connectionTrackingConfiguration", data -> data.connectionTrackingConfiguration());
    }

    /**
     * Emits the attribute {@code description}: without a call if this network interface's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> description() {
        return attribute("description", data -> data.description());
    }

    /**
     * Emits the attribute {@code groups}: without a call if this network interface's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<GroupIdentifier>> groups() {
        return attribute("groups", data -> data.groups());
    }

    /**
     * Emits the attribute {@code interfaceType}: without a call if this network interface's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #interfaceTypeAsString()} tells it
     */
    public Mono<NetworkInterfaceType> interfaceType() {
        return attribute("interfaceType", data -> data.interfaceType());
    }

    /**
     * Emits the attribute {@code interfaceType} as the service writes it, also where the SDK has no name for it:
     * without a call if this network interface's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> interfaceTypeAsString() {
        return attribute("interfaceType", data -> data.interfaceTypeAsString());
    }

    /**
     * Emits the attribute {@code ipv6Addresses}: without a call if this network interface's data is known, else it is
     * loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<NetworkInterfaceIpv6Address>> ipv6Addresses() {
        return attribute("ipv6Addresses", data -> data.ipv6Addresses());
    }

    /**
     * Emits the attribute {@code macAddress}: without a call if this network interface's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> macAddress() {
        return attribute("macAddress", data -> data.macAddress());
    }

    /**
     * Returns {@link #id()} under the name that the service has for it. Calls nothing.
     *
     * @return the identifier
     */
    public String networkInterfaceId() {
        return id;
    }

    /**
     * Emits the attribute {@code outpostArn}: without a call if this network interface's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> outpostArn() {
        return attribute("outpostArn", data -> data.outpostArn());
    }

    /**
     * Emits the attribute {@code ownerId}: without a call if this network interface's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> ownerId() {
        return attribute("ownerId", data -> data.ownerId());
    }

    /**
     * Emits the attribute {@code privateDnsName}: without a call if this network interface's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> privateDnsName() {
        return attribute("privateDnsName", data -> data.privateDnsName());
    }

    /**
     * Emits the attribute {@code publicDnsName}: without a call if this network interface's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> publicDnsName() {
        return attribute("publicDnsName", data -> data.publicDnsName());
    }

    /**
     * Emits the attribute {@code publicIpDnsNameOptions}: without a call if this network interface's data is known,
     * else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<PublicIpDnsNameOptions> publicIpDnsNameOptions() {
        return attribute("publicIpDnsNameOptions", data -> data.publicIpDnsNameOptions());
    }

    /**
     * Emits the attribute {@code privateIpAddress}: without a call if this network interface's data is known, else it
     * is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> privateIpAddress() {
        return attribute("privateIpAddress", data -> data.privateIpAddress());
    }

    /**
     * Emits the attribute {@code privateIpAddresses}: without a call if this network interface's data is known, else it
     * is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<NetworkInterfacePrivateIpAddress>> privateIpAddresses() {
        return attribute("privateIpAddresses", data -> data.privateIpAddresses());
    }

    /**
     * Emits the attribute {@code ipv4Prefixes}: without a call if this network interface's data is known, else it is
     * loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<Ipv4PrefixSpecification>> ipv4Prefixes() {
        return attribute("ipv4Prefixes", data -> data.ipv4Prefixes());
    }

    /**
     * Emits the attribute {@code ipv6Prefixes}: without a call if this network interface's data is known, else it is
     * loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<Ipv6PrefixSpecification>> ipv6Prefixes() {
        return attribute("ipv6Prefixes", data -> data.ipv6Prefixes());
    }

    /**
     * Emits the attribute {@code requesterId}: without a call if this network interface's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> requesterId() {
        return attribute("requesterId", data -> data.requesterId());
    }

    /**
     * Emits the attribute {@code requesterManaged}: without a call if this network interface's data is known, else it
     * is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Boolean> requesterManaged() {
        return attribute("requesterManaged", data -> data.requesterManaged());
    }

    /**
     * Emits the attribute {@code sourceDestCheck}: without a call if this network interface's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Boolean> sourceDestCheck() {
        return attribute("sourceDestCheck", data -> data.sourceDestCheck());
    }

    /**
     * Emits the attribute {@code status}: without a call if this network interface's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #statusAsString()} tells it
     */
    public Mono<NetworkInterfaceStatus> status() {
        return attribute("status", data -> data.status());
    }

    /**
     * Emits the attribute {@code status} as the service writes it, also where the SDK has no name for it: without a
     * call if this network interface's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> statusAsString() {
        return attribute("status", data -> data.statusAsString());
    }

    /**
     * Emits the attribute {@code subnetId}: without a call if this network interface's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> subnetId() {
        return attribute("subnetId", data -> data.subnetId());
    }

    /**
     * Emits the attribute {@code tagSet}: without a call if this network interface's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<Tag>> tagSet() {
        return attribute("tagSet", data -> data.tagSet());
    }

    /**
     * Emits the attribute {@code vpcId}: without a call if this network interface's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> vpcId() {
        return attribute("vpcId", data -> data.vpcId());
    }

    /**
     * Emits the attribute {@code denyAllIgwTraffic}: without a call if this network interface's data is known, else it
     * is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Boolean> denyAllIgwTraffic() {
        return attribute("denyAllIgwTraffic", data -> data.denyAllIgwTraffic());
    }

    /**
     * Emits the attribute {@code ipv6Native}: without a call if this network interface's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Boolean> ipv6Native() {
        return attribute("ipv6Native", data -> data.ipv6Native());
    }

    /**
     * Emits the attribute {@code ipv6Address}: without a call if this network interface's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> ipv6Address() {
        return attribute("ipv6Address", data -> data.ipv6Address());
    }

    /**
     * Emits the attribute {@code operator}: without a call if this network interface's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<OperatorResponse> operator() {
        return attribute("operator", data -> data.operator());
    }

    /**
     * Emits the attribute {@code associatedSubnets}: without a call if this network interface's data is known, else it
     * is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<String>> associatedSubnets() {
        return attribute("associatedSubnets", data -> data.associatedSubnets());
    }

    /**
     * Emits the attribute {@code availabilityZoneId}: without a call if this network interface's data is known, else it
     * is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> availabilityZoneId() {
        return attribute("availabilityZoneId", data -> data.availabilityZoneId());
    }

    @Override
    protected Mono<software.amazon.awssdk.services.ec2.model.NetworkInterface> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code DescribeNetworkInterfaces} for each
     * subscription.
     *
     * @param request completes the request; what identifies this network interface wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<NetworkInterface> reload(Consumer<DescribeNetworkInterfacesRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<software.amazon.awssdk.services.ec2.model.NetworkInterface> fetch(
            Consumer<DescribeNetworkInterfacesRequest.Builder> request) {
        return call(
                        "load",
                        "DescribeNetworkInterfaces",
                        client -> client.describeNetworkInterfaces(DescribeNetworkInterfacesRequest.builder()
                                .applyMutation(request)
                                .networkInterfaceIds(id)
                                .build()))
                .mapNotNull(response ->
                        response.networkInterfaces().stream().findFirst().orElse(null));
    }

    @Override
    protected Set<String> notFoundCodes() {
        return Set.of("InvalidNetworkInterfaceID.NotFound");
    }

    @Override
    protected CoalescedLoad<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.NetworkInterface>
            coalescedLoad() {
        return COALESCED;
    }

    /**
     * Calls {@code AssignPrivateIpAddresses} for this network interface.
     *
     * <p>The request's {@code networkInterfaceId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param privateIpAddresses the request's {@code privateIpAddresses}
     * @return the SDK's response
     * @see Ec2AsyncClient#assignPrivateIpAddresses(AssignPrivateIpAddressesRequest)
     */
    public Mono<AssignPrivateIpAddressesResponse> assignPrivateIpAddresses(Collection<String> privateIpAddresses) {
        argument("assignPrivateIpAddresses", "privateIpAddresses", privateIpAddresses);
        return change(
                "assignPrivateIpAddresses",
                "AssignPrivateIpAddresses",
                client -> client.assignPrivateIpAddresses(AssignPrivateIpAddressesRequest.builder()
                        .privateIpAddresses(privateIpAddresses)
                        .networkInterfaceId(id)
                        .build()));
    }

    /**
     * Calls {@code AssignPrivateIpAddresses} for this network interface.
     *
     * <p>The request's {@code networkInterfaceId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#assignPrivateIpAddresses(AssignPrivateIpAddressesRequest)
     */
    public Mono<AssignPrivateIpAddressesResponse> assignPrivateIpAddresses(
            Consumer<AssignPrivateIpAddressesRequest.Builder> request) {
        argument("assignPrivateIpAddresses", "request", request);
        return change(
                "assignPrivateIpAddresses",
                "AssignPrivateIpAddresses",
                client -> client.assignPrivateIpAddresses(AssignPrivateIpAddressesRequest.builder()
                        .applyMutation(request)
                        .networkInterfaceId(id)
                        .build()));
    }

    /**
     * Calls {@code AttachNetworkInterface} for this network interface.
     *
     * <p>The request's {@code networkInterfaceId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param instanceId the request's {@code instanceId}
     * @param deviceIndex the request's {@code deviceIndex}
     * @return the SDK's response
     * @see Ec2AsyncClient#attachNetworkInterface(AttachNetworkInterfaceRequest)
     */
    public Mono<AttachNetworkInterfaceResponse> attach(String instanceId, Integer deviceIndex) {
        argument("attach", "instanceId", instanceId);
        argument("attach", "deviceIndex", deviceIndex);
        return change(
                "attach",
                "AttachNetworkInterface",
                client -> client.attachNetworkInterface(AttachNetworkInterfaceRequest.builder()
                        .instanceId(instanceId)
                        .deviceIndex(deviceIndex)
                        .networkInterfaceId(id)
                        .build()));
    }

    /**
     * Calls {@code AttachNetworkInterface} for this network interface.
     *
     * <p>The request's {@code networkInterfaceId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#attachNetworkInterface(AttachNetworkInterfaceRequest)
     */
    public Mono<AttachNetworkInterfaceResponse> attach(Consumer<AttachNetworkInterfaceRequest.Builder> request) {
        argument("attach", "request", request);
        return change(
                "attach",
                "AttachNetworkInterface",
                client -> client.attachNetworkInterface(AttachNetworkInterfaceRequest.builder()
                        .applyMutation(request)
                        .networkInterfaceId(id)
                        .build()));
    }

    /**
     * Calls {@code DeleteNetworkInterface} for this network interface.
     *
     * <p>The request's {@code networkInterfaceId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteNetworkInterface(DeleteNetworkInterfaceRequest)
     */
    public Mono<DeleteNetworkInterfaceResponse> delete() {
        return change(
                "delete",
                "DeleteNetworkInterface",
                client -> client.deleteNetworkInterface(DeleteNetworkInterfaceRequest.builder()
                        .networkInterfaceId(id)
                        .build()));
    }

    /**
     * Calls {@code DeleteNetworkInterface} for this network interface.
     *
     * <p>The request's {@code networkInterfaceId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteNetworkInterface(DeleteNetworkInterfaceRequest)
     */
    public Mono<DeleteNetworkInterfaceResponse> delete(Consumer<DeleteNetworkInterfaceRequest.Builder> request) {
        argument("delete", "request", request);
        return change(
                "delete",
                "DeleteNetworkInterface",
                client -> client.deleteNetworkInterface(DeleteNetworkInterfaceRequest.builder()
                        .applyMutation(request)
                        .networkInterfaceId(id)
                        .build()));
    }

    /**
     * Calls {@code ModifyNetworkInterfaceAttribute} for this network interface.
     *
     * <p>The request's {@code networkInterfaceId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#modifyNetworkInterfaceAttribute(ModifyNetworkInterfaceAttributeRequest)
     */
    public Mono<ModifyNetworkInterfaceAttributeResponse> modifyAttribute() {
        return change(
                "modifyAttribute",
                "ModifyNetworkInterfaceAttribute",
                client -> client.modifyNetworkInterfaceAttribute(ModifyNetworkInterfaceAttributeRequest.builder()
                        .networkInterfaceId(id)
                        .build()));
    }

    /**
     * Calls {@code ModifyNetworkInterfaceAttribute} for this network interface.
     *
     * <p>The request's {@code networkInterfaceId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#modifyNetworkInterfaceAttribute(ModifyNetworkInterfaceAttributeRequest)
     */
    public Mono<ModifyNetworkInterfaceAttributeResponse> modifyAttribute(
            Consumer<ModifyNetworkInterfaceAttributeRequest.Builder> request) {
        argument("modifyAttribute", "request", request);
        return change(
                "modifyAttribute",
                "ModifyNetworkInterfaceAttribute",
                client -> client.modifyNetworkInterfaceAttribute(ModifyNetworkInterfaceAttributeRequest.builder()
                        .applyMutation(request)
                        .networkInterfaceId(id)
                        .build()));
    }

    /**
     * Calls {@code ResetNetworkInterfaceAttribute} for this network interface.
     *
     * <p>The request's {@code networkInterfaceId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param sourceDestCheck the request's {@code sourceDestCheck}
     * @return the SDK's response
     * @see Ec2AsyncClient#resetNetworkInterfaceAttribute(ResetNetworkInterfaceAttributeRequest)
     */
    public Mono<ResetNetworkInterfaceAttributeResponse> resetAttribute(String sourceDestCheck) {
        argument("resetAttribute", "sourceDestCheck", sourceDestCheck);
        return change(
                "resetAttribute",
                "ResetNetworkInterfaceAttribute",
                client -> client.resetNetworkInterfaceAttribute(ResetNetworkInterfaceAttributeRequest.builder()
                        .sourceDestCheck(sourceDestCheck)
                        .networkInterfaceId(id)
                        .build()));
    }

    /**
     * Calls {@code ResetNetworkInterfaceAttribute} for this network interface.
     *
     * <p>The request's {@code networkInterfaceId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#resetNetworkInterfaceAttribute(ResetNetworkInterfaceAttributeRequest)
     */
    public Mono<ResetNetworkInterfaceAttributeResponse> resetAttribute(
            Consumer<ResetNetworkInterfaceAttributeRequest.Builder> request) {
        argument("resetAttribute", "request", request);
        return change(
                "resetAttribute",
                "ResetNetworkInterfaceAttribute",
                client -> client.resetNetworkInterfaceAttribute(ResetNetworkInterfaceAttributeRequest.builder()
                        .applyMutation(request)
                        .networkInterfaceId(id)
                        .build()));
    }

    /**
     * Calls {@code UnassignPrivateIpAddresses} for this network interface.
     *
     * <p>The request's {@code networkInterfaceId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param privateIpAddresses the request's {@code privateIpAddresses}
     * @return the SDK's response
     * @see Ec2AsyncClient#unassignPrivateIpAddresses(UnassignPrivateIpAddressesRequest)
     */
    public Mono<UnassignPrivateIpAddressesResponse> unassignPrivateIpAddresses(Collection<String> privateIpAddresses) {
        argument("unassignPrivateIpAddresses", "privateIpAddresses", privateIpAddresses);
        return change(
                "unassignPrivateIpAddresses",
                "UnassignPrivateIpAddresses",
                client -> client.unassignPrivateIpAddresses(UnassignPrivateIpAddressesRequest.builder()
                        .privateIpAddresses(privateIpAddresses)
                        .networkInterfaceId(id)
                        .build()));
    }

    /**
     * Calls {@code UnassignPrivateIpAddresses} for this network interface.
     *
     * <p>The request's {@code networkInterfaceId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#unassignPrivateIpAddresses(UnassignPrivateIpAddressesRequest)
     */
    public Mono<UnassignPrivateIpAddressesResponse> unassignPrivateIpAddresses(
            Consumer<UnassignPrivateIpAddressesRequest.Builder> request) {
        argument("unassignPrivateIpAddresses", "request", request);
        return change(
                "unassignPrivateIpAddresses",
                "UnassignPrivateIpAddresses",
                client -> client.unassignPrivateIpAddresses(UnassignPrivateIpAddressesRequest.builder()
                        .applyMutation(request)
                        .networkInterfaceId(id)
                        .build()));
    }

    /**
     * Calls {@code DescribeNetworkInterfaceAttribute} for this network interface.
     *
     * <p>The request's {@code networkInterfaceId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param attribute the request's {@code attribute}
     * @return the SDK's response
     * @see Ec2AsyncClient#describeNetworkInterfaceAttribute(DescribeNetworkInterfaceAttributeRequest)
     */
    public Mono<DescribeNetworkInterfaceAttributeResponse> describeAttribute(NetworkInterfaceAttribute attribute) {
        argument("describeAttribute", "attribute", attribute);
        return call(
                "describeAttribute",
                "DescribeNetworkInterfaceAttribute",
                client -> client.describeNetworkInterfaceAttribute(DescribeNetworkInterfaceAttributeRequest.builder()
                        .attribute(attribute)
                        .networkInterfaceId(id)
                        .build()));
    }

    /**
     * Calls {@code DescribeNetworkInterfaceAttribute} for this network interface.
     *
     * <p>The request's {@code networkInterfaceId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#describeNetworkInterfaceAttribute(DescribeNetworkInterfaceAttributeRequest)
     */
    public Mono<DescribeNetworkInterfaceAttributeResponse> describeAttribute(
            Consumer<DescribeNetworkInterfaceAttributeRequest.Builder> request) {
        argument("describeAttribute", "request", request);
        return call(
                "describeAttribute",
                "DescribeNetworkInterfaceAttribute",
                client -> client.describeNetworkInterfaceAttribute(DescribeNetworkInterfaceAttributeRequest.builder()
                        .applyMutation(request)
                        .networkInterfaceId(id)
                        .build()));
    }

    /**
     * Emits the {@code NetworkInterfaceAssociation} that this network interface's data names: one call at most, if the
     * data isn't known.
     *
     * @return the resource; empty if there is none
     */
    public Mono<NetworkInterfaceAssociation> association() {
        return attribute("association", data -> data.association())
                .filter(item ->
                        item.associationId() != null && !item.associationId().isBlank())
                .map(item -> new NetworkInterfaceAssociation(context(), item.associationId(), item));
    }

    /**
     * Emits the {@code Subnet} that this network interface's data names: one call at most, if the data isn't known.
     *
     * @return the resource; empty if there is none
     */
    public Mono<Subnet> subnet() {
        return attribute("subnetId", data -> data.subnetId())
                .filter(identifier -> !identifier.isBlank())
                .map(identifier -> new Subnet(context(), identifier));
    }

    /**
     * Emits the {@code Vpc} that this network interface's data names: one call at most, if the data isn't known.
     *
     * @return the resource; empty if there is none
     */
    public Mono<Vpc> vpc() {
        return attribute("vpcId", data -> data.vpcId())
                .filter(identifier -> !identifier.isBlank())
                .map(identifier -> new Vpc(context(), identifier));
    }

    /**
     * Waits until this network interface is available: a poll of {@code DescribeNetworkInterfaces} at once and then one
     * every 20 seconds, 10 at most.
     *
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<NetworkInterface> waitUntilAvailable() {
        return waitUntilAvailable(WaiterConfig.defaults());
    }

    /**
     * Waits until this network interface is available.
     *
     * @param config how often and how long; what it doesn't set is as in the form without it
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<NetworkInterface> waitUntilAvailable(WaiterConfig config) {
        argument("waitUntilAvailable", "config", config);
        return waiter("waitUntilAvailable", "DescribeNetworkInterfaces", AVAILABLE, config);
    }

    private static List<?> watchedStatus(software.amazon.awssdk.services.ec2.model.NetworkInterface response) {
        return Stream.ofNullable(response.statusAsString()).toList();
    }
}
