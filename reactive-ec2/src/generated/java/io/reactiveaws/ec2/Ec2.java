// Generated from ec2.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.ec2;

import io.reactiveaws.core.ResourceCollection;
import io.reactiveaws.core.ServiceResource;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import io.reactiveaws.core.spi.ServiceClients;
import io.reactiveaws.core.spi.ServiceProvider;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.CreateDhcpOptionsRequest;
import software.amazon.awssdk.services.ec2.model.CreateInternetGatewayRequest;
import software.amazon.awssdk.services.ec2.model.CreateKeyPairRequest;
import software.amazon.awssdk.services.ec2.model.CreateNetworkAclRequest;
import software.amazon.awssdk.services.ec2.model.CreateNetworkInterfaceRequest;
import software.amazon.awssdk.services.ec2.model.CreatePlacementGroupRequest;
import software.amazon.awssdk.services.ec2.model.CreateRouteTableRequest;
import software.amazon.awssdk.services.ec2.model.CreateSecurityGroupRequest;
import software.amazon.awssdk.services.ec2.model.CreateSnapshotRequest;
import software.amazon.awssdk.services.ec2.model.CreateSubnetRequest;
import software.amazon.awssdk.services.ec2.model.CreateVolumeRequest;
import software.amazon.awssdk.services.ec2.model.CreateVpcPeeringConnectionRequest;
import software.amazon.awssdk.services.ec2.model.CreateVpcRequest;
import software.amazon.awssdk.services.ec2.model.DescribeAddressesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeDhcpOptionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInternetGatewaysRequest;
import software.amazon.awssdk.services.ec2.model.DescribeKeyPairsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkAclsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesRequest;
import software.amazon.awssdk.services.ec2.model.DescribePlacementGroupsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcPeeringConnectionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsRequest;
import software.amazon.awssdk.services.ec2.model.DisassociateRouteTableRequest;
import software.amazon.awssdk.services.ec2.model.DisassociateRouteTableResponse;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.ImportKeyPairRequest;
import software.amazon.awssdk.services.ec2.model.NewDhcpConfiguration;
import software.amazon.awssdk.services.ec2.model.RegisterImageRequest;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;

/**
 * The service resource of {@code ec2}: where its resources start.
 *
 * <p>Safe to share between threads.
 */
@Generated("io.reactiveaws.codegen")
public final class Ec2 extends AbstractEc2 {
    static final ResourceType TYPE = new ResourceType("ec2", "Ec2", List.of());

    Ec2(ResourceContext<Ec2AsyncClient> context) {
        super(context);
    }

    /**
     * Makes a service resource over a client that is there already, such as a Spring bean.
     *
     * @param client the SDK's client; it stays the caller's to close
     * @return the service resource
     * @throws IllegalArgumentException if the client is null
     */
    public static Ec2 over(Ec2AsyncClient client) {
        return new Ec2(ResourceContext.over(client));
    }

    /**
     * Makes a service resource over a client that is there already, such as a Spring bean.
     *
     * @param client the SDK's client; it stays the caller's to close
     * @param connections how many connections the client's HTTP client has for each host: as many calls are under way
     *     at once, further ones wait; 50 unless given
     * @return the service resource
     * @throws IllegalArgumentException if the client is null, or {@code connections} less than 1
     */
    public static Ec2 over(Ec2AsyncClient client, int connections) {
        return new Ec2(ResourceContext.over(client, connections));
    }

    /**
     * Makes a service resource over a client that is there already, such as a Spring bean.
     *
     * @param client the SDK's client; it stays the caller's to close
     * @param settings sets how the resources behave, such as {@code o -> o.connections(200).json(mapper)}
     * @return the service resource
     * @throws IllegalArgumentException if the client or the settings are null, or one is wrong
     */
    public static Ec2 over(Ec2AsyncClient client, Consumer<? super ServiceResource.Options> settings) {
        return new Ec2(contextOf(client, settings));
    }

    @Override
    protected ResourceType type() {
        return TYPE;
    }

    /**
     * Calls {@code DisassociateRouteTable} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param associationId the request's {@code associationId}
     * @return the SDK's response
     * @see Ec2AsyncClient#disassociateRouteTable(DisassociateRouteTableRequest)
     */
    public Mono<DisassociateRouteTableResponse> disassociateRouteTable(String associationId) {
        argument("disassociateRouteTable", "associationId", associationId);
        return call(
                "disassociateRouteTable",
                "DisassociateRouteTable",
                client -> client.disassociateRouteTable(DisassociateRouteTableRequest.builder()
                        .associationId(associationId)
                        .build()));
    }

    /**
     * Calls {@code DisassociateRouteTable} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#disassociateRouteTable(DisassociateRouteTableRequest)
     */
    public Mono<DisassociateRouteTableResponse> disassociateRouteTable(
            Consumer<DisassociateRouteTableRequest.Builder> request) {
        argument("disassociateRouteTable", "request", request);
        return call(
                "disassociateRouteTable",
                "DisassociateRouteTable",
                client -> client.disassociateRouteTable(DisassociateRouteTableRequest.builder()
                        .applyMutation(request)
                        .build()));
    }

    /**
     * Calls {@code CreateDhcpOptions} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param dhcpConfigurations the request's {@code dhcpConfigurations}
     * @return the {@code DhcpOptions}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createDhcpOptions(CreateDhcpOptionsRequest)
     */
    public Mono<DhcpOptions> createDhcpOptions(Collection<NewDhcpConfiguration> dhcpConfigurations) {
        argument("createDhcpOptions", "dhcpConfigurations", dhcpConfigurations);
        return call(
                        "createDhcpOptions",
                        "CreateDhcpOptions",
                        client -> client.createDhcpOptions(CreateDhcpOptionsRequest.builder()
                                .dhcpConfigurations(dhcpConfigurations)
                                .build()))
                .map(making(
                        "createDhcpOptions",
                        "CreateDhcpOptions",
                        "DhcpOptions.DhcpOptionsId",
                        response -> Stream.ofNullable(response.dhcpOptions())
                                .map(item -> new DhcpOptions(context().retryingNotFound(), item.dhcpOptionsId(), item))
                                .findFirst()
                                .orElse(null)));
    }

    /**
     * Calls {@code CreateDhcpOptions} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the {@code DhcpOptions}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createDhcpOptions(CreateDhcpOptionsRequest)
     */
    public Mono<DhcpOptions> createDhcpOptions(Consumer<CreateDhcpOptionsRequest.Builder> request) {
        argument("createDhcpOptions", "request", request);
        return call(
                        "createDhcpOptions",
                        "CreateDhcpOptions",
                        client -> client.createDhcpOptions(CreateDhcpOptionsRequest.builder()
                                .applyMutation(request)
                                .build()))
                .map(making(
                        "createDhcpOptions",
                        "CreateDhcpOptions",
                        "DhcpOptions.DhcpOptionsId",
                        response -> Stream.ofNullable(response.dhcpOptions())
                                .map(item -> new DhcpOptions(context().retryingNotFound(), item.dhcpOptionsId(), item))
                                .findFirst()
                                .orElse(null)));
    }

    /**
     * Calls {@code RunInstances} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
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
        return call(
                        "createInstances",
                        "RunInstances",
                        client -> client.runInstances(UserData.checked(RunInstancesRequest.builder()
                                .imageId(imageId)
                                .minCount(minCount)
                                .maxCount(maxCount)
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
     * Calls {@code RunInstances} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return each {@code Instance}; empty if the service gave none; an error if the answer lacks what one is known by
     * @see Ec2AsyncClient#runInstances(RunInstancesRequest)
     */
    public Flux<Instance> createInstances(Consumer<RunInstancesRequest.Builder> request) {
        argument("createInstances", "request", request);
        return call(
                        "createInstances",
                        "RunInstances",
                        client -> client.runInstances(UserData.checked(RunInstancesRequest.builder()
                                .applyMutation(request)
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
     * Calls {@code CreateInternetGateway} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @return the {@code InternetGateway}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createInternetGateway(CreateInternetGatewayRequest)
     */
    public Mono<InternetGateway> createInternetGateway() {
        return call(
                        "createInternetGateway",
                        "CreateInternetGateway",
                        client -> client.createInternetGateway(
                                CreateInternetGatewayRequest.builder().build()))
                .map(making(
                        "createInternetGateway",
                        "CreateInternetGateway",
                        "InternetGateway.InternetGatewayId",
                        response -> Stream.ofNullable(response.internetGateway())
                                .map(item -> new InternetGateway(
                                        context().retryingNotFound(), item.internetGatewayId(), item))
                                .findFirst()
                                .orElse(null)));
    }

    /**
     * Calls {@code CreateInternetGateway} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the {@code InternetGateway}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createInternetGateway(CreateInternetGatewayRequest)
     */
    public Mono<InternetGateway> createInternetGateway(Consumer<CreateInternetGatewayRequest.Builder> request) {
        argument("createInternetGateway", "request", request);
        return call(
                        "createInternetGateway",
                        "CreateInternetGateway",
                        client -> client.createInternetGateway(CreateInternetGatewayRequest.builder()
                                .applyMutation(request)
                                .build()))
                .map(making(
                        "createInternetGateway",
                        "CreateInternetGateway",
                        "InternetGateway.InternetGatewayId",
                        response -> Stream.ofNullable(response.internetGateway())
                                .map(item -> new InternetGateway(
                                        context().retryingNotFound(), item.internetGatewayId(), item))
                                .findFirst()
                                .orElse(null)));
    }

    /**
     * Calls {@code CreateKeyPair} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param keyName the request's {@code keyName}
     * @return the {@code KeyPair}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createKeyPair(CreateKeyPairRequest)
     */
    public Mono<KeyPair> createKeyPair(String keyName) {
        argument("createKeyPair", "keyName", keyName);
        return call(
                        "createKeyPair",
                        "CreateKeyPair",
                        client -> client.createKeyPair(
                                CreateKeyPairRequest.builder().keyName(keyName).build()))
                .map(making(
                        "createKeyPair",
                        "CreateKeyPair",
                        "KeyName",
                        response -> new KeyPair(context().retryingNotFound(), response.keyName(), response)));
    }

    /**
     * Calls {@code CreateKeyPair} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the {@code KeyPair}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createKeyPair(CreateKeyPairRequest)
     */
    public Mono<KeyPair> createKeyPair(Consumer<CreateKeyPairRequest.Builder> request) {
        argument("createKeyPair", "request", request);
        return call(
                        "createKeyPair",
                        "CreateKeyPair",
                        client -> client.createKeyPair(CreateKeyPairRequest.builder()
                                .applyMutation(request)
                                .build()))
                .map(making(
                        "createKeyPair",
                        "CreateKeyPair",
                        "KeyName",
                        response -> new KeyPair(context().retryingNotFound(), response.keyName(), response)));
    }

    /**
     * Calls {@code CreateNetworkAcl} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param vpcId the request's {@code vpcId}
     * @return the {@code NetworkAcl}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createNetworkAcl(CreateNetworkAclRequest)
     */
    public Mono<NetworkAcl> createNetworkAcl(String vpcId) {
        argument("createNetworkAcl", "vpcId", vpcId);
        return call(
                        "createNetworkAcl",
                        "CreateNetworkAcl",
                        client -> client.createNetworkAcl(
                                CreateNetworkAclRequest.builder().vpcId(vpcId).build()))
                .map(making(
                        "createNetworkAcl",
                        "CreateNetworkAcl",
                        "NetworkAcl.NetworkAclId",
                        response -> Stream.ofNullable(response.networkAcl())
                                .map(item -> new NetworkAcl(context().retryingNotFound(), item.networkAclId(), item))
                                .findFirst()
                                .orElse(null)));
    }

    /**
     * Calls {@code CreateNetworkAcl} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the {@code NetworkAcl}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createNetworkAcl(CreateNetworkAclRequest)
     */
    public Mono<NetworkAcl> createNetworkAcl(Consumer<CreateNetworkAclRequest.Builder> request) {
        argument("createNetworkAcl", "request", request);
        return call(
                        "createNetworkAcl",
                        "CreateNetworkAcl",
                        client -> client.createNetworkAcl(CreateNetworkAclRequest.builder()
                                .applyMutation(request)
                                .build()))
                .map(making(
                        "createNetworkAcl",
                        "CreateNetworkAcl",
                        "NetworkAcl.NetworkAclId",
                        response -> Stream.ofNullable(response.networkAcl())
                                .map(item -> new NetworkAcl(context().retryingNotFound(), item.networkAclId(), item))
                                .findFirst()
                                .orElse(null)));
    }

    /**
     * Calls {@code CreateNetworkInterface} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param subnetId the request's {@code subnetId}
     * @return the {@code NetworkInterface}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createNetworkInterface(CreateNetworkInterfaceRequest)
     */
    public Mono<NetworkInterface> createNetworkInterface(String subnetId) {
        argument("createNetworkInterface", "subnetId", subnetId);
        return call(
                        "createNetworkInterface",
                        "CreateNetworkInterface",
                        client -> client.createNetworkInterface(CreateNetworkInterfaceRequest.builder()
                                .subnetId(subnetId)
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
     * Calls {@code CreateNetworkInterface} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the {@code NetworkInterface}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createNetworkInterface(CreateNetworkInterfaceRequest)
     */
    public Mono<NetworkInterface> createNetworkInterface(Consumer<CreateNetworkInterfaceRequest.Builder> request) {
        argument("createNetworkInterface", "request", request);
        return call(
                        "createNetworkInterface",
                        "CreateNetworkInterface",
                        client -> client.createNetworkInterface(CreateNetworkInterfaceRequest.builder()
                                .applyMutation(request)
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
     * Calls {@code CreatePlacementGroup} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param groupName the request's {@code groupName}
     * @return the {@code PlacementGroup}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createPlacementGroup(CreatePlacementGroupRequest)
     */
    public Mono<PlacementGroup> createPlacementGroup(String groupName) {
        argument("createPlacementGroup", "groupName", groupName);
        return call(
                        "createPlacementGroup",
                        "CreatePlacementGroup",
                        client -> client.createPlacementGroup(CreatePlacementGroupRequest.builder()
                                .groupName(groupName)
                                .build()))
                .map(making(
                        "createPlacementGroup",
                        "CreatePlacementGroup",
                        "PlacementGroup.GroupName",
                        response -> Stream.ofNullable(response.placementGroup())
                                .map(item -> new PlacementGroup(context().retryingNotFound(), item.groupName(), item))
                                .findFirst()
                                .orElse(null)));
    }

    /**
     * Calls {@code CreatePlacementGroup} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the {@code PlacementGroup}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createPlacementGroup(CreatePlacementGroupRequest)
     */
    public Mono<PlacementGroup> createPlacementGroup(Consumer<CreatePlacementGroupRequest.Builder> request) {
        argument("createPlacementGroup", "request", request);
        return call(
                        "createPlacementGroup",
                        "CreatePlacementGroup",
                        client -> client.createPlacementGroup(CreatePlacementGroupRequest.builder()
                                .applyMutation(request)
                                .build()))
                .map(making(
                        "createPlacementGroup",
                        "CreatePlacementGroup",
                        "PlacementGroup.GroupName",
                        response -> Stream.ofNullable(response.placementGroup())
                                .map(item -> new PlacementGroup(context().retryingNotFound(), item.groupName(), item))
                                .findFirst()
                                .orElse(null)));
    }

    /**
     * Calls {@code CreateRouteTable} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param vpcId the request's {@code vpcId}
     * @return the {@code RouteTable}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createRouteTable(CreateRouteTableRequest)
     */
    public Mono<RouteTable> createRouteTable(String vpcId) {
        argument("createRouteTable", "vpcId", vpcId);
        return call(
                        "createRouteTable",
                        "CreateRouteTable",
                        client -> client.createRouteTable(
                                CreateRouteTableRequest.builder().vpcId(vpcId).build()))
                .map(making(
                        "createRouteTable",
                        "CreateRouteTable",
                        "RouteTable.RouteTableId",
                        response -> Stream.ofNullable(response.routeTable())
                                .map(item -> new RouteTable(context().retryingNotFound(), item.routeTableId(), item))
                                .findFirst()
                                .orElse(null)));
    }

    /**
     * Calls {@code CreateRouteTable} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the {@code RouteTable}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createRouteTable(CreateRouteTableRequest)
     */
    public Mono<RouteTable> createRouteTable(Consumer<CreateRouteTableRequest.Builder> request) {
        argument("createRouteTable", "request", request);
        return call(
                        "createRouteTable",
                        "CreateRouteTable",
                        client -> client.createRouteTable(CreateRouteTableRequest.builder()
                                .applyMutation(request)
                                .build()))
                .map(making(
                        "createRouteTable",
                        "CreateRouteTable",
                        "RouteTable.RouteTableId",
                        response -> Stream.ofNullable(response.routeTable())
                                .map(item -> new RouteTable(context().retryingNotFound(), item.routeTableId(), item))
                                .findFirst()
                                .orElse(null)));
    }

    /**
     * Calls {@code CreateSecurityGroup} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param groupName the request's {@code groupName}
     * @param description the request's {@code description}
     * @return the {@code SecurityGroup}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createSecurityGroup(CreateSecurityGroupRequest)
     */
    public Mono<SecurityGroup> createSecurityGroup(String groupName, String description) {
        argument("createSecurityGroup", "groupName", groupName);
        argument("createSecurityGroup", "description", description);
        return call(
                        "createSecurityGroup",
                        "CreateSecurityGroup",
                        client -> client.createSecurityGroup(CreateSecurityGroupRequest.builder()
                                .groupName(groupName)
                                .description(description)
                                .build()))
                .map(making(
                        "createSecurityGroup",
                        "CreateSecurityGroup",
                        "GroupId",
                        response -> new SecurityGroup(context().retryingNotFound(), response.groupId())));
    }

    /**
     * Calls {@code CreateSecurityGroup} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the {@code SecurityGroup}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createSecurityGroup(CreateSecurityGroupRequest)
     */
    public Mono<SecurityGroup> createSecurityGroup(Consumer<CreateSecurityGroupRequest.Builder> request) {
        argument("createSecurityGroup", "request", request);
        return call(
                        "createSecurityGroup",
                        "CreateSecurityGroup",
                        client -> client.createSecurityGroup(CreateSecurityGroupRequest.builder()
                                .applyMutation(request)
                                .build()))
                .map(making(
                        "createSecurityGroup",
                        "CreateSecurityGroup",
                        "GroupId",
                        response -> new SecurityGroup(context().retryingNotFound(), response.groupId())));
    }

    /**
     * Calls {@code CreateSnapshot} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param volumeId the request's {@code volumeId}
     * @return the {@code Snapshot}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createSnapshot(CreateSnapshotRequest)
     */
    public Mono<Snapshot> createSnapshot(String volumeId) {
        argument("createSnapshot", "volumeId", volumeId);
        return call(
                        "createSnapshot",
                        "CreateSnapshot",
                        client -> client.createSnapshot(CreateSnapshotRequest.builder()
                                .volumeId(volumeId)
                                .build()))
                .map(making(
                        "createSnapshot",
                        "CreateSnapshot",
                        "SnapshotId",
                        response -> new Snapshot(context().retryingNotFound(), response.snapshotId(), response)));
    }

    /**
     * Calls {@code CreateSnapshot} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the {@code Snapshot}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createSnapshot(CreateSnapshotRequest)
     */
    public Mono<Snapshot> createSnapshot(Consumer<CreateSnapshotRequest.Builder> request) {
        argument("createSnapshot", "request", request);
        return call(
                        "createSnapshot",
                        "CreateSnapshot",
                        client -> client.createSnapshot(CreateSnapshotRequest.builder()
                                .applyMutation(request)
                                .build()))
                .map(making(
                        "createSnapshot",
                        "CreateSnapshot",
                        "SnapshotId",
                        response -> new Snapshot(context().retryingNotFound(), response.snapshotId(), response)));
    }

    /**
     * Calls {@code CreateSubnet} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param vpcId the request's {@code vpcId}
     * @param cidrBlock the request's {@code cidrBlock}
     * @return the {@code Subnet}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createSubnet(CreateSubnetRequest)
     */
    public Mono<Subnet> createSubnet(String vpcId, String cidrBlock) {
        argument("createSubnet", "vpcId", vpcId);
        argument("createSubnet", "cidrBlock", cidrBlock);
        return call(
                        "createSubnet",
                        "CreateSubnet",
                        client -> client.createSubnet(CreateSubnetRequest.builder()
                                .vpcId(vpcId)
                                .cidrBlock(cidrBlock)
                                .build()))
                .map(making(
                        "createSubnet",
                        "CreateSubnet",
                        "Subnet.SubnetId",
                        response -> Stream.ofNullable(response.subnet())
                                .map(item -> new Subnet(context().retryingNotFound(), item.subnetId(), item))
                                .findFirst()
                                .orElse(null)));
    }

    /**
     * Calls {@code CreateSubnet} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the {@code Subnet}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createSubnet(CreateSubnetRequest)
     */
    public Mono<Subnet> createSubnet(Consumer<CreateSubnetRequest.Builder> request) {
        argument("createSubnet", "request", request);
        return call(
                        "createSubnet",
                        "CreateSubnet",
                        client -> client.createSubnet(CreateSubnetRequest.builder()
                                .applyMutation(request)
                                .build()))
                .map(making(
                        "createSubnet",
                        "CreateSubnet",
                        "Subnet.SubnetId",
                        response -> Stream.ofNullable(response.subnet())
                                .map(item -> new Subnet(context().retryingNotFound(), item.subnetId(), item))
                                .findFirst()
                                .orElse(null)));
    }

    /**
     * Calls {@code CreateVolume} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param availabilityZone the request's {@code availabilityZone}
     * @param size the request's {@code size}
     * @return the {@code Volume}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createVolume(CreateVolumeRequest)
     */
    public Mono<Volume> createVolume(String availabilityZone, Integer size) {
        argument("createVolume", "availabilityZone", availabilityZone);
        argument("createVolume", "size", size);
        return call(
                        "createVolume",
                        "CreateVolume",
                        client -> client.createVolume(CreateVolumeRequest.builder()
                                .availabilityZone(availabilityZone)
                                .size(size)
                                .build()))
                .map(making(
                        "createVolume",
                        "CreateVolume",
                        "VolumeId",
                        response -> new Volume(context().retryingNotFound(), response.volumeId(), response)));
    }

    /**
     * Calls {@code CreateVolume} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the {@code Volume}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createVolume(CreateVolumeRequest)
     */
    public Mono<Volume> createVolume(Consumer<CreateVolumeRequest.Builder> request) {
        argument("createVolume", "request", request);
        return call(
                        "createVolume",
                        "CreateVolume",
                        client -> client.createVolume(CreateVolumeRequest.builder()
                                .applyMutation(request)
                                .build()))
                .map(making(
                        "createVolume",
                        "CreateVolume",
                        "VolumeId",
                        response -> new Volume(context().retryingNotFound(), response.volumeId(), response)));
    }

    /**
     * Calls {@code CreateVpc} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param cidrBlock the request's {@code cidrBlock}
     * @return the {@code Vpc}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createVpc(CreateVpcRequest)
     */
    public Mono<Vpc> createVpc(String cidrBlock) {
        argument("createVpc", "cidrBlock", cidrBlock);
        return call(
                        "createVpc",
                        "CreateVpc",
                        client -> client.createVpc(
                                CreateVpcRequest.builder().cidrBlock(cidrBlock).build()))
                .map(making(
                        "createVpc",
                        "CreateVpc",
                        "Vpc.VpcId",
                        response -> Stream.ofNullable(response.vpc())
                                .map(item -> new Vpc(context().retryingNotFound(), item.vpcId(), item))
                                .findFirst()
                                .orElse(null)));
    }

    /**
     * Calls {@code CreateVpc} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the {@code Vpc}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createVpc(CreateVpcRequest)
     */
    public Mono<Vpc> createVpc(Consumer<CreateVpcRequest.Builder> request) {
        argument("createVpc", "request", request);
        return call(
                        "createVpc",
                        "CreateVpc",
                        client -> client.createVpc(CreateVpcRequest.builder()
                                .applyMutation(request)
                                .build()))
                .map(making(
                        "createVpc",
                        "CreateVpc",
                        "Vpc.VpcId",
                        response -> Stream.ofNullable(response.vpc())
                                .map(item -> new Vpc(context().retryingNotFound(), item.vpcId(), item))
                                .findFirst()
                                .orElse(null)));
    }

    /**
     * Calls {@code CreateVpcPeeringConnection} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param vpcId the request's {@code vpcId}
     * @param peerVpcId the request's {@code peerVpcId}
     * @return the {@code VpcPeeringConnection}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createVpcPeeringConnection(CreateVpcPeeringConnectionRequest)
     */
    public Mono<VpcPeeringConnection> createVpcPeeringConnection(String vpcId, String peerVpcId) {
        argument("createVpcPeeringConnection", "vpcId", vpcId);
        argument("createVpcPeeringConnection", "peerVpcId", peerVpcId);
        return call(
                        "createVpcPeeringConnection",
                        "CreateVpcPeeringConnection",
                        client -> client.createVpcPeeringConnection(CreateVpcPeeringConnectionRequest.builder()
                                .vpcId(vpcId)
                                .peerVpcId(peerVpcId)
                                .build()))
                .map(making(
                        "createVpcPeeringConnection",
                        "CreateVpcPeeringConnection",
                        "VpcPeeringConnection.VpcPeeringConnectionId",
                        response -> Stream.ofNullable(response.vpcPeeringConnection())
                                .map(item -> new VpcPeeringConnection(
                                        context().retryingNotFound(), item.vpcPeeringConnectionId(), item))
                                .findFirst()
                                .orElse(null)));
    }

    /**
     * Calls {@code CreateVpcPeeringConnection} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the {@code VpcPeeringConnection}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createVpcPeeringConnection(CreateVpcPeeringConnectionRequest)
     */
    public Mono<VpcPeeringConnection> createVpcPeeringConnection(
            Consumer<CreateVpcPeeringConnectionRequest.Builder> request) {
        argument("createVpcPeeringConnection", "request", request);
        return call(
                        "createVpcPeeringConnection",
                        "CreateVpcPeeringConnection",
                        client -> client.createVpcPeeringConnection(CreateVpcPeeringConnectionRequest.builder()
                                .applyMutation(request)
                                .build()))
                .map(making(
                        "createVpcPeeringConnection",
                        "CreateVpcPeeringConnection",
                        "VpcPeeringConnection.VpcPeeringConnectionId",
                        response -> Stream.ofNullable(response.vpcPeeringConnection())
                                .map(item -> new VpcPeeringConnection(
                                        context().retryingNotFound(), item.vpcPeeringConnectionId(), item))
                                .findFirst()
                                .orElse(null)));
    }

    /**
     * Calls {@code ImportKeyPair} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param keyName the request's {@code keyName}
     * @param publicKeyMaterial the request's {@code publicKeyMaterial}
     * @return the {@code KeyPairInfo}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#importKeyPair(ImportKeyPairRequest)
     */
    public Mono<KeyPairInfo> importKeyPair(String keyName, SdkBytes publicKeyMaterial) {
        argument("importKeyPair", "keyName", keyName);
        argument("importKeyPair", "publicKeyMaterial", publicKeyMaterial);
        return call(
                        "importKeyPair",
                        "ImportKeyPair",
                        client -> client.importKeyPair(ImportKeyPairRequest.builder()
                                .keyName(keyName)
                                .publicKeyMaterial(publicKeyMaterial)
                                .build()))
                .map(making(
                        "importKeyPair",
                        "ImportKeyPair",
                        "KeyName",
                        response -> new KeyPairInfo(context().retryingNotFound(), response.keyName())));
    }

    /**
     * Calls {@code ImportKeyPair} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the {@code KeyPairInfo}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#importKeyPair(ImportKeyPairRequest)
     */
    public Mono<KeyPairInfo> importKeyPair(Consumer<ImportKeyPairRequest.Builder> request) {
        argument("importKeyPair", "request", request);
        return call(
                        "importKeyPair",
                        "ImportKeyPair",
                        client -> client.importKeyPair(ImportKeyPairRequest.builder()
                                .applyMutation(request)
                                .build()))
                .map(making(
                        "importKeyPair",
                        "ImportKeyPair",
                        "KeyName",
                        response -> new KeyPairInfo(context().retryingNotFound(), response.keyName())));
    }

    /**
     * Calls {@code RegisterImage} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param name the request's {@code name}
     * @return the {@code Image}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#registerImage(RegisterImageRequest)
     */
    public Mono<Image> registerImage(String name) {
        argument("registerImage", "name", name);
        return call(
                        "registerImage",
                        "RegisterImage",
                        client -> client.registerImage(
                                RegisterImageRequest.builder().name(name).build()))
                .map(making(
                        "registerImage",
                        "RegisterImage",
                        "ImageId",
                        response -> new Image(context().retryingNotFound(), response.imageId())));
    }

    /**
     * Calls {@code RegisterImage} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the {@code Image}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#registerImage(RegisterImageRequest)
     */
    public Mono<Image> registerImage(Consumer<RegisterImageRequest.Builder> request) {
        argument("registerImage", "request", request);
        return call(
                        "registerImage",
                        "RegisterImage",
                        client -> client.registerImage(RegisterImageRequest.builder()
                                .applyMutation(request)
                                .build()))
                .map(making(
                        "registerImage",
                        "RegisterImage",
                        "ImageId",
                        response -> new Image(context().retryingNotFound(), response.imageId())));
    }

    /**
     * Makes the {@code ClassicAddress} with these identifiers. Calls nothing.
     *
     * @param publicIp the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public ClassicAddress classicAddress(String publicIp) {
        return new ClassicAddress(context(), publicIp);
    }

    /**
     * Makes the {@code DhcpOptions} with these identifiers. Calls nothing.
     *
     * @param id the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public DhcpOptions dhcpOptions(String id) {
        return new DhcpOptions(context(), id);
    }

    /**
     * Makes the {@code Image} with these identifiers. Calls nothing.
     *
     * @param id the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public Image image(String id) {
        return new Image(context(), id);
    }

    /**
     * Makes the {@code Instance} with these identifiers. Calls nothing.
     *
     * @param id the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public Instance instance(String id) {
        return new Instance(context(), id);
    }

    /**
     * Makes the {@code InternetGateway} with these identifiers. Calls nothing.
     *
     * @param id the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public InternetGateway internetGateway(String id) {
        return new InternetGateway(context(), id);
    }

    /**
     * Makes the {@code KeyPairInfo} with these identifiers. Calls nothing.
     *
     * @param name the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public KeyPairInfo keyPair(String name) {
        return new KeyPairInfo(context(), name);
    }

    /**
     * Makes the {@code NetworkAcl} with these identifiers. Calls nothing.
     *
     * @param id the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public NetworkAcl networkAcl(String id) {
        return new NetworkAcl(context(), id);
    }

    /**
     * Makes the {@code NetworkInterface} with these identifiers. Calls nothing.
     *
     * @param id the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public NetworkInterface networkInterface(String id) {
        return new NetworkInterface(context(), id);
    }

    /**
     * Makes the {@code NetworkInterfaceAssociation} with these identifiers. Calls nothing.
     *
     * @param id the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public NetworkInterfaceAssociation networkInterfaceAssociation(String id) {
        return new NetworkInterfaceAssociation(context(), id);
    }

    /**
     * Makes the {@code PlacementGroup} with these identifiers. Calls nothing.
     *
     * @param name the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public PlacementGroup placementGroup(String name) {
        return new PlacementGroup(context(), name);
    }

    /**
     * Makes the {@code Route} with these identifiers. Calls nothing.
     *
     * @param routeTableId the identifier; neither null nor blank
     * @param destination the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public Route route(String routeTableId, String destination) {
        return new Route(context(), routeTableId, destination);
    }

    /**
     * Makes the {@code RouteTable} with these identifiers. Calls nothing.
     *
     * @param id the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public RouteTable routeTable(String id) {
        return new RouteTable(context(), id);
    }

    /**
     * Makes the {@code RouteTableAssociation} with these identifiers. Calls nothing.
     *
     * @param id the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public RouteTableAssociation routeTableAssociation(String id) {
        return new RouteTableAssociation(context(), id);
    }

    /**
     * Makes the {@code SecurityGroup} with these identifiers. Calls nothing.
     *
     * @param id the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public SecurityGroup securityGroup(String id) {
        return new SecurityGroup(context(), id);
    }

    /**
     * Makes the {@code Snapshot} with these identifiers. Calls nothing.
     *
     * @param id the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public Snapshot snapshot(String id) {
        return new Snapshot(context(), id);
    }

    /**
     * Makes the {@code Subnet} with these identifiers. Calls nothing.
     *
     * @param id the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public Subnet subnet(String id) {
        return new Subnet(context(), id);
    }

    /**
     * Makes the {@code Tag} with these identifiers. Calls nothing.
     *
     * @param resourceId the identifier; neither null nor blank
     * @param key the identifier; neither null nor blank
     * @param value the identifier; not null
     * @return the resource, whether or not there is such a one
     */
    public Tag tag(String resourceId, String key, String value) {
        return new Tag(context(), resourceId, key, value);
    }

    /**
     * Makes the {@code Volume} with these identifiers. Calls nothing.
     *
     * @param id the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public Volume volume(String id) {
        return new Volume(context(), id);
    }

    /**
     * Makes the {@code Vpc} with these identifiers. Calls nothing.
     *
     * @param id the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public Vpc vpc(String id) {
        return new Vpc(context(), id);
    }

    /**
     * Makes the {@code VpcAddress} with these identifiers. Calls nothing.
     *
     * @param allocationId the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public VpcAddress vpcAddress(String allocationId) {
        return new VpcAddress(context(), allocationId);
    }

    /**
     * Makes the {@code VpcPeeringConnection} with these identifiers. Calls nothing.
     *
     * @param id the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public VpcPeeringConnection vpcPeeringConnection(String id) {
        return new VpcPeeringConnection(context(), id);
    }

    /**
     * The {@code ClassicAddress} resources that {@code DescribeAddresses} lists for this service. Calls nothing by
     * itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describeAddresses(DescribeAddressesRequest)
     */
    public ResourceCollection<ClassicAddress, DescribeAddressesRequest.Builder> classicAddresses() {
        return new ResourceCollection<>(listing(
                "classicAddresses",
                Ec2Operations.DESCRIBE_ADDRESSES,
                request -> request.filters(
                        Filter.builder().name("domain").values("standard").build()),
                response -> response.addresses().stream()
                        .map(item -> new ClassicAddress(context(), item.publicIp(), item))
                        .toList()));
    }

    /**
     * The {@code DhcpOptions} resources that {@code DescribeDhcpOptions} lists for this service. Calls nothing by
     * itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describeDhcpOptions(DescribeDhcpOptionsRequest)
     */
    public ResourceCollection<DhcpOptions, DescribeDhcpOptionsRequest.Builder> dhcpOptionsSets() {
        return new ResourceCollection<>(listing(
                "dhcpOptionsSets",
                Ec2Operations.DESCRIBE_DHCP_OPTIONS,
                request -> {},
                response -> response.dhcpOptions().stream()
                        .map(item -> new DhcpOptions(context(), item.dhcpOptionsId(), item))
                        .toList()));
    }

    /**
     * The {@code Image} resources that {@code DescribeImages} lists for this service. Calls nothing by itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describeImages(DescribeImagesRequest)
     */
    public ResourceCollection<Image, DescribeImagesRequest.Builder> images() {
        return new ResourceCollection<>(listing(
                "images",
                Ec2Operations.DESCRIBE_IMAGES,
                request -> {},
                response -> response.images().stream()
                        .map(item -> new Image(context(), item.imageId(), item))
                        .toList()));
    }

    /**
     * The {@code Instance} resources that {@code DescribeInstances} lists for this service. Calls nothing by itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describeInstances(DescribeInstancesRequest)
     */
    public InstanceCollection instances() {
        return new InstanceCollection(listing(
                "instances",
                Ec2Operations.DESCRIBE_INSTANCES,
                request -> {},
                response -> response.reservations().stream()
                        .flatMap(item -> item.instances().stream())
                        .map(item -> new Instance(context(), item.instanceId(), item))
                        .toList()));
    }

    /**
     * The {@code InternetGateway} resources that {@code DescribeInternetGateways} lists for this service. Calls nothing
     * by itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describeInternetGateways(DescribeInternetGatewaysRequest)
     */
    public ResourceCollection<InternetGateway, DescribeInternetGatewaysRequest.Builder> internetGateways() {
        return new ResourceCollection<>(listing(
                "internetGateways",
                Ec2Operations.DESCRIBE_INTERNET_GATEWAYS,
                request -> {},
                response -> response.internetGateways().stream()
                        .map(item -> new InternetGateway(context(), item.internetGatewayId(), item))
                        .toList()));
    }

    /**
     * The {@code KeyPairInfo} resources that {@code DescribeKeyPairs} lists for this service. Calls nothing by itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describeKeyPairs(DescribeKeyPairsRequest)
     */
    public ResourceCollection<KeyPairInfo, DescribeKeyPairsRequest.Builder> keyPairs() {
        return new ResourceCollection<>(listing(
                "keyPairs",
                Ec2Operations.DESCRIBE_KEY_PAIRS,
                request -> {},
                response -> response.keyPairs().stream()
                        .map(item -> new KeyPairInfo(context(), item.keyName(), item))
                        .toList()));
    }

    /**
     * The {@code NetworkAcl} resources that {@code DescribeNetworkAcls} lists for this service. Calls nothing by
     * itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describeNetworkAcls(DescribeNetworkAclsRequest)
     */
    public ResourceCollection<NetworkAcl, DescribeNetworkAclsRequest.Builder> networkAcls() {
        return new ResourceCollection<>(listing(
                "networkAcls",
                Ec2Operations.DESCRIBE_NETWORK_ACLS,
                request -> {},
                response -> response.networkAcls().stream()
                        .map(item -> new NetworkAcl(context(), item.networkAclId(), item))
                        .toList()));
    }

    /**
     * The {@code NetworkInterface} resources that {@code DescribeNetworkInterfaces} lists for this service. Calls
     * nothing by itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describeNetworkInterfaces(DescribeNetworkInterfacesRequest)
     */
    public ResourceCollection<NetworkInterface, DescribeNetworkInterfacesRequest.Builder> networkInterfaces() {
        return new ResourceCollection<>(listing(
                "networkInterfaces",
                Ec2Operations.DESCRIBE_NETWORK_INTERFACES,
                request -> {},
                response -> response.networkInterfaces().stream()
                        .map(item -> new NetworkInterface(context(), item.networkInterfaceId(), item))
                        .toList()));
    }

    /**
     * The {@code PlacementGroup} resources that {@code DescribePlacementGroups} lists for this service. Calls nothing
     * by itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describePlacementGroups(DescribePlacementGroupsRequest)
     */
    public ResourceCollection<PlacementGroup, DescribePlacementGroupsRequest.Builder> placementGroups() {
        return new ResourceCollection<>(listing(
                "placementGroups",
                Ec2Operations.DESCRIBE_PLACEMENT_GROUPS,
                request -> {},
                response -> response.placementGroups().stream()
                        .map(item -> new PlacementGroup(context(), item.groupName(), item))
                        .toList()));
    }

    /**
     * The {@code RouteTable} resources that {@code DescribeRouteTables} lists for this service. Calls nothing by
     * itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describeRouteTables(DescribeRouteTablesRequest)
     */
    public ResourceCollection<RouteTable, DescribeRouteTablesRequest.Builder> routeTables() {
        return new ResourceCollection<>(listing(
                "routeTables",
                Ec2Operations.DESCRIBE_ROUTE_TABLES,
                request -> {},
                response -> response.routeTables().stream()
                        .map(item -> new RouteTable(context(), item.routeTableId(), item))
                        .toList()));
    }

    /**
     * The {@code SecurityGroup} resources that {@code DescribeSecurityGroups} lists for this service. Calls nothing by
     * itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describeSecurityGroups(DescribeSecurityGroupsRequest)
     */
    public ResourceCollection<SecurityGroup, DescribeSecurityGroupsRequest.Builder> securityGroups() {
        return new ResourceCollection<>(listing(
                "securityGroups",
                Ec2Operations.DESCRIBE_SECURITY_GROUPS,
                request -> {},
                response -> response.securityGroups().stream()
                        .map(item -> new SecurityGroup(context(), item.groupId(), item))
                        .toList()));
    }

    /**
     * The {@code Snapshot} resources that {@code DescribeSnapshots} lists for this service. Calls nothing by itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describeSnapshots(DescribeSnapshotsRequest)
     */
    public ResourceCollection<Snapshot, DescribeSnapshotsRequest.Builder> snapshots() {
        return new ResourceCollection<>(listing(
                "snapshots",
                Ec2Operations.DESCRIBE_SNAPSHOTS,
                request -> {},
                response -> response.snapshots().stream()
                        .map(item -> new Snapshot(context(), item.snapshotId(), item))
                        .toList()));
    }

    /**
     * The {@code Subnet} resources that {@code DescribeSubnets} lists for this service. Calls nothing by itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describeSubnets(DescribeSubnetsRequest)
     */
    public ResourceCollection<Subnet, DescribeSubnetsRequest.Builder> subnets() {
        return new ResourceCollection<>(listing(
                "subnets",
                Ec2Operations.DESCRIBE_SUBNETS,
                request -> {},
                response -> response.subnets().stream()
                        .map(item -> new Subnet(context(), item.subnetId(), item))
                        .toList()));
    }

    /**
     * The {@code Volume} resources that {@code DescribeVolumes} lists for this service. Calls nothing by itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describeVolumes(DescribeVolumesRequest)
     */
    public ResourceCollection<Volume, DescribeVolumesRequest.Builder> volumes() {
        return new ResourceCollection<>(listing(
                "volumes",
                Ec2Operations.DESCRIBE_VOLUMES,
                request -> {},
                response -> response.volumes().stream()
                        .map(item -> new Volume(context(), item.volumeId(), item))
                        .toList()));
    }

    /**
     * The {@code VpcAddress} resources that {@code DescribeAddresses} lists for this service. Calls nothing by itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describeAddresses(DescribeAddressesRequest)
     */
    public ResourceCollection<VpcAddress, DescribeAddressesRequest.Builder> vpcAddresses() {
        return new ResourceCollection<>(listing(
                "vpcAddresses",
                Ec2Operations.DESCRIBE_ADDRESSES,
                request -> request.filters(
                        Filter.builder().name("domain").values("vpc").build()),
                response -> response.addresses().stream()
                        .map(item -> new VpcAddress(context(), item.allocationId(), item))
                        .toList()));
    }

    /**
     * The {@code VpcPeeringConnection} resources that {@code DescribeVpcPeeringConnections} lists for this service.
     * Calls nothing by itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describeVpcPeeringConnections(DescribeVpcPeeringConnectionsRequest)
     */
    public ResourceCollection<VpcPeeringConnection, DescribeVpcPeeringConnectionsRequest.Builder>
            vpcPeeringConnections() {
        return new ResourceCollection<>(listing(
                "vpcPeeringConnections",
                Ec2Operations.DESCRIBE_VPC_PEERING_CONNECTIONS,
                request -> {},
                response -> response.vpcPeeringConnections().stream()
                        .map(item -> new VpcPeeringConnection(context(), item.vpcPeeringConnectionId(), item))
                        .toList()));
    }

    /**
     * The {@code Vpc} resources that {@code DescribeVpcs} lists for this service. Calls nothing by itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describeVpcs(DescribeVpcsRequest)
     */
    public ResourceCollection<Vpc, DescribeVpcsRequest.Builder> vpcs() {
        return new ResourceCollection<>(listing(
                "vpcs",
                Ec2Operations.DESCRIBE_VPCS,
                request -> {},
                response -> response.vpcs().stream()
                        .map(item -> new Vpc(context(), item.vpcId(), item))
                        .toList()));
    }

    /** How a session finds this service; not for users. */
    public static final class Provider implements ServiceProvider<Ec2> {
        /** For {@link java.util.ServiceLoader}. */
        public Provider() {}

        @Override
        public Class<Ec2> type() {
            return Ec2.class;
        }

        @Override
        public String serviceName() {
            return "ec2";
        }

        @Override
        public Ec2 create(ServiceClients clients) {
            return new Ec2(clients.context(Ec2AsyncClient.builder()));
        }
    }
}
