// Generated from ec2.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.ec2;

import io.reactiveaws.core.ResourceCollection;
import io.reactiveaws.core.ResourceNotFoundException;
import io.reactiveaws.core.WaiterConfig;
import io.reactiveaws.core.WaiterException;
import io.reactiveaws.core.spi.CoalescedLoad;
import io.reactiveaws.core.spi.Listing;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import io.reactiveaws.core.spi.Verdict;
import io.reactiveaws.core.spi.WaiterSpec;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.BlockPublicAccessStates;
import software.amazon.awssdk.services.ec2.model.CreateNetworkInterfaceRequest;
import software.amazon.awssdk.services.ec2.model.DeleteSubnetRequest;
import software.amazon.awssdk.services.ec2.model.DeleteSubnetResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsRequest;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.PrivateDnsNameOptionsOnLaunch;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;
import software.amazon.awssdk.services.ec2.model.SubnetIpv6CidrBlockAssociation;
import software.amazon.awssdk.services.ec2.model.SubnetState;
import software.amazon.awssdk.services.ec2.model.Tag;

/**
 * The resource {@code ec2.Subnet}, known by {@code id}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a
 * {@link software.amazon.awssdk.services.ec2.model.Subnet}.
 */
@Generated("io.reactiveaws.codegen")
public final class Subnet extends TaggedResource<software.amazon.awssdk.services.ec2.model.Subnet, Subnet> {
    static final ResourceType TYPE = new ResourceType("ec2", "Subnet", List.of("id"));

    private static final software.amazon.awssdk.services.ec2.model.@Nullable Subnet NO_DATA = null;

    private static final CoalescedLoad<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.Subnet> COALESCED =
            new CoalescedLoad<>(
                    "DescribeSubnets",
                    200,
                    data -> data.subnetId(),
                    (context, id) -> Listing.in(
                            "ec2.Subnet.load [DescribeSubnets]",
                            context.scope(),
                            Ec2Operations.DESCRIBE_SUBNETS,
                            request -> request.filters(Filter.builder()
                                    .name("subnet-id")
                                    .values(id)
                                    .build()),
                            response -> response.subnets().stream().toList()),
                    Ec2Identifiers.IN_FILTER);

    private static final WaiterSpec<software.amazon.awssdk.services.ec2.model.Subnet> AVAILABLE =
            WaiterSpec.<software.amazon.awssdk.services.ec2.model.Subnet>of("available", Duration.ofSeconds(15), 40)
                    .watching(Subnet::watchedState)
                    .ifAll(Verdict.SUCCESS, "available");

    private final String id;

    Subnet(ResourceContext<Ec2AsyncClient> context, String id) {
        this(context, id, NO_DATA);
    }

    Subnet(
            ResourceContext<Ec2AsyncClient> context,
            String id,
            software.amazon.awssdk.services.ec2.model.@Nullable Subnet data) {
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
    protected Subnet self() {
        return this;
    }

    /**
     * Returns an identifier of this subnet. Calls nothing.
     *
     * @return the identifier {@code id}
     */
    public String id() {
        return id;
    }

    /**
     * Emits the attribute {@code availabilityZoneId}: without a call if this subnet's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> availabilityZoneId() {
        return attribute("availabilityZoneId", data -> data.availabilityZoneId());
    }

    /**
     * Emits the attribute {@code enableLniAtDeviceIndex}: without a call if this subnet's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Integer> enableLniAtDeviceIndex() {
        return attribute("enableLniAtDeviceIndex", data -> data.enableLniAtDeviceIndex());
    }

    /**
     * Emits the attribute {@code mapCustomerOwnedIpOnLaunch}: without a call if this subnet's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Boolean> mapCustomerOwnedIpOnLaunch() {
        return attribute("mapCustomerOwnedIpOnLaunch", data -> data.mapCustomerOwnedIpOnLaunch());
    }

    /**
     * Emits the attribute {@code customerOwnedIpv4Pool}: without a call if this subnet's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> customerOwnedIpv4Pool() {
        return attribute("customerOwnedIpv4Pool", data -> data.customerOwnedIpv4Pool());
    }

    /**
     * Emits the attribute {@code ownerId}: without a call if this subnet's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> ownerId() {
        return attribute("ownerId", data -> data.ownerId());
    }

    /**
     * Emits the attribute {@code assignIpv6AddressOnCreation}: without a call if this subnet's data is known, else it
     * is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Boolean> assignIpv6AddressOnCreation() {
        return attribute("assignIpv6AddressOnCreation", data -> data.assignIpv6AddressOnCreation());
    }

    /**
     * Emits the attribute {@code ipv6CidrBlockAssociationSet}: without a call if this subnet's data is known, else it
     * is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<SubnetIpv6CidrBlockAssociation>> ipv6CidrBlockAssociationSet() {
        return attribute("ipv6CidrBlockAssociationSet", data -> data.ipv6CidrBlockAssociationSet());
    }

    /**
     * Emits the attribute {@code tags}: without a call if this subnet's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<Tag>> tags() {
        return attribute("tags", data -> data.tags());
    }

    /**
     * Emits the attribute {@code subnetArn}: without a call if this subnet's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> subnetArn() {
        return attribute("subnetArn", data -> data.subnetArn());
    }

    /**
     * Emits the attribute {@code outpostArn}: without a call if this subnet's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> outpostArn() {
        return attribute("outpostArn", data -> data.outpostArn());
    }

    /**
     * Emits the attribute {@code enableDns64}: without a call if this subnet's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Boolean> enableDns64() {
        return attribute("enableDns64", data -> data.enableDns64());
    }

    /**
     * Emits the attribute {@code ipv6Native}: without a call if this subnet's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Boolean> ipv6Native() {
        return attribute("ipv6Native", data -> data.ipv6Native());
    }

    /**
     * Emits the attribute {@code privateDnsNameOptionsOnLaunch}: without a call if this subnet's data is known, else it
     * is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<PrivateDnsNameOptionsOnLaunch> privateDnsNameOptionsOnLaunch() {
        return attribute("privateDnsNameOptionsOnLaunch", data -> data.privateDnsNameOptionsOnLaunch());
    }

    /**
     * Emits the attribute {@code blockPublicAccessStates}: without a call if this subnet's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<BlockPublicAccessStates> blockPublicAccessStates() {
        return attribute("blockPublicAccessStates", data -> data.blockPublicAccessStates());
    }

    /**
     * Emits the attribute {@code type}: without a call if this subnet's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> typeAttribute() {
        return attribute("type", data -> data.type());
    }

    /**
     * Returns {@link #id()} under the name that the service has for it. Calls nothing.
     *
     * @return the identifier
     */
    public String subnetId() {
        return id;
    }

    /**
     * Emits the attribute {@code state}: without a call if this subnet's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #stateAsString()} tells it
     */
    public Mono<SubnetState> state() {
        return attribute("state", data -> data.state());
    }

    /**
     * Emits the attribute {@code state} as the service writes it, also where the SDK has no name for it: without a call
     * if this subnet's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> stateAsString() {
        return attribute("state", data -> data.stateAsString());
    }

    /**
     * Emits the attribute {@code vpcId}: without a call if this subnet's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> vpcId() {
        return attribute("vpcId", data -> data.vpcId());
    }

    /**
     * Emits the attribute {@code cidrBlock}: without a call if this subnet's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> cidrBlock() {
        return attribute("cidrBlock", data -> data.cidrBlock());
    }

    /**
     * Emits the attribute {@code availableIpAddressCount}: without a call if this subnet's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Integer> availableIpAddressCount() {
        return attribute("availableIpAddressCount", data -> data.availableIpAddressCount());
    }

    /**
     * Emits the attribute {@code availabilityZone}: without a call if this subnet's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> availabilityZone() {
        return attribute("availabilityZone", data -> data.availabilityZone());
    }

    /**
     * Emits the attribute {@code defaultForAz}: without a call if this subnet's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Boolean> defaultForAz() {
        return attribute("defaultForAz", data -> data.defaultForAz());
    }

    /**
     * Emits the attribute {@code mapPublicIpOnLaunch}: without a call if this subnet's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Boolean> mapPublicIpOnLaunch() {
        return attribute("mapPublicIpOnLaunch", data -> data.mapPublicIpOnLaunch());
    }

    @Override
    protected Mono<software.amazon.awssdk.services.ec2.model.Subnet> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code DescribeSubnets} for each subscription.
     *
     * @param request completes the request; what identifies this subnet wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<Subnet> reload(Consumer<DescribeSubnetsRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<software.amazon.awssdk.services.ec2.model.Subnet> fetch(
            Consumer<DescribeSubnetsRequest.Builder> request) {
        return call(
                        "load",
                        "DescribeSubnets",
                        client -> client.describeSubnets(DescribeSubnetsRequest.builder()
                                .applyMutation(request)
                                .subnetIds(id)
                                .build()))
                .mapNotNull(response -> response.subnets().stream().findFirst().orElse(null));
    }

    @Override
    protected Set<String> notFoundCodes() {
        return Set.of("InvalidSubnetID.NotFound", "InvalidSubnetId.NotFound");
    }

    @Override
    protected CoalescedLoad<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.Subnet> coalescedLoad() {
        return COALESCED;
    }

    /**
     * Calls {@code DeleteSubnet} for this subnet.
     *
     * <p>The request's {@code subnetId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteSubnet(DeleteSubnetRequest)
     */
    public Mono<DeleteSubnetResponse> delete() {
        return change(
                "delete",
                "DeleteSubnet",
                client -> client.deleteSubnet(
                        DeleteSubnetRequest.builder().subnetId(id).build()));
    }

    /**
     * Calls {@code DeleteSubnet} for this subnet.
     *
     * <p>The request's {@code subnetId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteSubnet(DeleteSubnetRequest)
     */
    public Mono<DeleteSubnetResponse> delete(Consumer<DeleteSubnetRequest.Builder> request) {
        argument("delete", "request", request);
        return change(
                "delete",
                "DeleteSubnet",
                client -> client.deleteSubnet(DeleteSubnetRequest.builder()
                        .applyMutation(request)
                        .subnetId(id)
                        .build()));
    }

    /**
     * Calls {@code RunInstances} for this subnet.
     *
     * <p>The request's {@code subnetId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param imageId the request's {@code imageId}
     * @param minCount the request's {@code minCount}
     * @param maxCount the request's {@code maxCount}
     * @return each {@code Instance}; empty if the service gave none; an error if the answer lacks what one is known by
     * @see Ec2AsyncClient#runInstances(RunInstancesRequest)
     */
    public Flux<Instance> createInstances(String imageId, Integer minCount, Integer maxCount) {
        argument("createInstances", "imageId", imageId);
        argument("createInstances", "minCount", minCount);
        argument("createInstances", "maxCount", maxCount);
        return change(
                        "createInstances",
                        "RunInstances",
                        client -> client.runInstances(UserData.checked(RunInstancesRequest.builder()
                                .imageId(imageId)
                                .minCount(minCount)
                                .maxCount(maxCount)
                                .subnetId(id)
                                .build())))
                .flatMapIterable(making(
                        "createInstances",
                        "RunInstances",
                        "Instances[].InstanceId",
                        response -> response.instances().stream()
                                .map(item -> new Instance(context().retryingNotFound(), item.instanceId(), item))
                                .toList()));
    }

    /**
     * Calls {@code RunInstances} for this subnet.
     *
     * <p>The request's {@code subnetId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return each {@code Instance}; empty if the service gave none; an error if the answer lacks what one is known by
     * @see Ec2AsyncClient#runInstances(RunInstancesRequest)
     */
    public Flux<Instance> createInstances(Consumer<RunInstancesRequest.Builder> request) {
        argument("createInstances", "request", request);
        return change(
                        "createInstances",
                        "RunInstances",
                        client -> client.runInstances(UserData.checked(RunInstancesRequest.builder()
                                .applyMutation(request)
                                .subnetId(id)
                                .build())))
                .flatMapIterable(making(
                        "createInstances",
                        "RunInstances",
                        "Instances[].InstanceId",
                        response -> response.instances().stream()
                                .map(item -> new Instance(context().retryingNotFound(), item.instanceId(), item))
                                .toList()));
    }

    /**
     * Calls {@code CreateNetworkInterface} for this subnet.
     *
     * <p>The request's {@code subnetId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the {@code NetworkInterface}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createNetworkInterface(CreateNetworkInterfaceRequest)
     */
    public Mono<NetworkInterface> createNetworkInterface() {
        return change(
                        "createNetworkInterface",
                        "CreateNetworkInterface",
                        client -> client.createNetworkInterface(CreateNetworkInterfaceRequest.builder()
                                .subnetId(id)
                                .build()))
                .map(making(
                        "createNetworkInterface",
                        "CreateNetworkInterface",
                        "NetworkInterface.NetworkInterfaceId",
                        response -> Stream.ofNullable(response.networkInterface())
                                .map(item -> new NetworkInterface(
                                        context().retryingNotFound(), item.networkInterfaceId(), item))
                                .findFirst()
                                .orElse(null)));
    }

    /**
     * Calls {@code CreateNetworkInterface} for this subnet.
     *
     * <p>The request's {@code subnetId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the {@code NetworkInterface}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createNetworkInterface(CreateNetworkInterfaceRequest)
     */
    public Mono<NetworkInterface> createNetworkInterface(Consumer<CreateNetworkInterfaceRequest.Builder> request) {
        argument("createNetworkInterface", "request", request);
        return change(
                        "createNetworkInterface",
                        "CreateNetworkInterface",
                        client -> client.createNetworkInterface(CreateNetworkInterfaceRequest.builder()
                                .applyMutation(request)
                                .subnetId(id)
                                .build()))
                .map(making(
                        "createNetworkInterface",
                        "CreateNetworkInterface",
                        "NetworkInterface.NetworkInterfaceId",
                        response -> Stream.ofNullable(response.networkInterface())
                                .map(item -> new NetworkInterface(
                                        context().retryingNotFound(), item.networkInterfaceId(), item))
                                .findFirst()
                                .orElse(null)));
    }

    /**
     * Emits the {@code Vpc} that this subnet's data names: one call at most, if the data isn't known.
     *
     * @return the resource; empty if there is none
     */
    public Mono<Vpc> vpc() {
        return attribute("vpcId", data -> data.vpcId())
                .filter(identifier -> !identifier.isBlank())
                .map(identifier -> new Vpc(context(), identifier));
    }

    /**
     * The {@code Instance} resources that {@code DescribeInstances} lists for this subnet. Calls nothing by itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describeInstances(DescribeInstancesRequest)
     */
    public InstanceCollection instances() {
        return new InstanceCollection(listing(
                "instances",
                Ec2Operations.DESCRIBE_INSTANCES,
                request -> request.filters(Filter.builder()
                        .name("subnet-id")
                        .values(FilterValue.literal(id))
                        .build()),
                response -> response.reservations().stream()
                        .flatMap(item -> item.instances().stream())
                        .map(item -> new Instance(context(), item.instanceId(), item))
                        .toList()));
    }

    /**
     * The {@code NetworkInterface} resources that {@code DescribeNetworkInterfaces} lists for this subnet. Calls
     * nothing by itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describeNetworkInterfaces(DescribeNetworkInterfacesRequest)
     */
    public ResourceCollection<NetworkInterface, DescribeNetworkInterfacesRequest.Builder> networkInterfaces() {
        return new ResourceCollection<>(listing(
                "networkInterfaces",
                Ec2Operations.DESCRIBE_NETWORK_INTERFACES,
                request -> request.filters(Filter.builder()
                        .name("subnet-id")
                        .values(FilterValue.literal(id))
                        .build()),
                response -> response.networkInterfaces().stream()
                        .map(item -> new NetworkInterface(context(), item.networkInterfaceId(), item))
                        .toList()));
    }

    /**
     * Waits until this subnet is available: a poll of {@code DescribeSubnets} at once and then one every 15 seconds, 40
     * at most.
     *
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<Subnet> waitUntilAvailable() {
        return waitUntilAvailable(WaiterConfig.defaults());
    }

    /**
     * Waits until this subnet is available.
     *
     * @param config how often and how long; what it doesn't set is as in the form without it
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<Subnet> waitUntilAvailable(WaiterConfig config) {
        argument("waitUntilAvailable", "config", config);
        return waiter("waitUntilAvailable", "DescribeSubnets", AVAILABLE, config);
    }

    private static List<?> watchedState(software.amazon.awssdk.services.ec2.model.Subnet response) {
        return Stream.ofNullable(response.stateAsString()).toList();
    }
}
