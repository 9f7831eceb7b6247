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
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.AssociateDhcpOptionsRequest;
import software.amazon.awssdk.services.ec2.model.AssociateDhcpOptionsResponse;
import software.amazon.awssdk.services.ec2.model.AttachClassicLinkVpcRequest;
import software.amazon.awssdk.services.ec2.model.AttachClassicLinkVpcResponse;
import software.amazon.awssdk.services.ec2.model.AttachInternetGatewayRequest;
import software.amazon.awssdk.services.ec2.model.AttachInternetGatewayResponse;
import software.amazon.awssdk.services.ec2.model.BlockPublicAccessStates;
import software.amazon.awssdk.services.ec2.model.CreateNetworkAclRequest;
import software.amazon.awssdk.services.ec2.model.CreateRouteTableRequest;
import software.amazon.awssdk.services.ec2.model.CreateSecurityGroupRequest;
import software.amazon.awssdk.services.ec2.model.CreateSubnetRequest;
import software.amazon.awssdk.services.ec2.model.CreateVpcPeeringConnectionRequest;
import software.amazon.awssdk.services.ec2.model.DeleteVpcRequest;
import software.amazon.awssdk.services.ec2.model.DeleteVpcResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInternetGatewaysRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkAclsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcAttributeRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcAttributeResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcPeeringConnectionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsRequest;
import software.amazon.awssdk.services.ec2.model.DetachClassicLinkVpcRequest;
import software.amazon.awssdk.services.ec2.model.DetachClassicLinkVpcResponse;
import software.amazon.awssdk.services.ec2.model.DetachInternetGatewayRequest;
import software.amazon.awssdk.services.ec2.model.DetachInternetGatewayResponse;
import software.amazon.awssdk.services.ec2.model.DisableVpcClassicLinkRequest;
import software.amazon.awssdk.services.ec2.model.DisableVpcClassicLinkResponse;
import software.amazon.awssdk.services.ec2.model.EnableVpcClassicLinkRequest;
import software.amazon.awssdk.services.ec2.model.EnableVpcClassicLinkResponse;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.ModifyVpcAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifyVpcAttributeResponse;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.Tenancy;
import software.amazon.awssdk.services.ec2.model.VpcAttributeName;
import software.amazon.awssdk.services.ec2.model.VpcCidrBlockAssociation;
import software.amazon.awssdk.services.ec2.model.VpcEncryptionControl;
import software.amazon.awssdk.services.ec2.model.VpcIpv6CidrBlockAssociation;
import software.amazon.awssdk.services.ec2.model.VpcState;

/**
 * The resource {@code ec2.Vpc}, known by {@code id}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a
 * {@link software.amazon.awssdk.services.ec2.model.Vpc}.
 */
@Generated("io.reactiveaws.codegen")
public final class Vpc extends TaggedResource<software.amazon.awssdk.services.ec2.model.Vpc, Vpc> {
    static final ResourceType TYPE = new ResourceType("ec2", "Vpc", List.of("id"));

    private static final software.amazon.awssdk.services.ec2.model.@Nullable Vpc NO_DATA = null;

    private static final CoalescedLoad<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.Vpc> COALESCED =
            new CoalescedLoad<>(
                    "DescribeVpcs",
                    200,
                    data -> data.vpcId(),
                    (context, id) -> Listing.in(
                            "ec2.Vpc.load [DescribeVpcs]",
                            context.scope(),
                            Ec2Operations.DESCRIBE_VPCS,
                            request -> request.filters(
                                    Filter.builder().name("vpc-id").values(id).build()),
                            response -> response.vpcs().stream().toList()),
                    Ec2Identifiers.IN_FILTER);

    private static final WaiterSpec<software.amazon.awssdk.services.ec2.model.Vpc> AVAILABLE =
            WaiterSpec.<software.amazon.awssdk.services.ec2.model.Vpc>of("available", Duration.ofSeconds(15), 40)
                    .watching(Vpc::watchedState)
                    .ifAll(Verdict.SUCCESS, "available");

    private static final WaiterSpec<software.amazon.awssdk.services.ec2.model.Vpc> EXISTS =
            WaiterSpec.<software.amazon.awssdk.services.ec2.model.Vpc>of("exists", Duration.ofSeconds(1), 5)
                    .ifAnswered(Verdict.SUCCESS)
                    .ifError(Verdict.RETRY, "InvalidVpcID.NotFound");

    private final String id;

    Vpc(ResourceContext<Ec2AsyncClient> context, String id) {
        this(context, id, NO_DATA);
    }

    Vpc(
            ResourceContext<Ec2AsyncClient> context,
            String id,
            software.amazon.awssdk.services.ec2.model.@Nullable Vpc data) {
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
    protected Vpc self() {
        return this;
    }

    /**
     * Returns an identifier of this vpc. Calls nothing.
     *
     * @return the identifier {@code id}
     */
    public String id() {
        return id;
    }

    /**
     * Emits the attribute {@code ownerId}: without a call if this vpc's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> ownerId() {
        return attribute("ownerId", data -> data.ownerId());
    }

    /**
     * Emits the attribute {@code instanceTenancy}: without a call if this vpc's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #instanceTenancyAsString()} tells it
     */
    public Mono<Tenancy> instanceTenancy() {
        return attribute("instanceTenancy", data -> data.instanceTenancy());
    }

    /**
     * Emits the attribute {@code instanceTenancy} as the service writes it, also where the SDK has no name for it:
     * without a call if this vpc's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> instanceTenancyAsString() {
        return attribute("instanceTenancy", data -> data.instanceTenancyAsString());
    }

    /**
     * Emits the attribute {@code ipv6CidrBlockAssociationSet}: without a call if this vpc's data is known, else it is
     * loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<VpcIpv6CidrBlockAssociation>> ipv6CidrBlockAssociationSet() {
        return attribute("ipv6CidrBlockAssociationSet", data -> data.ipv6CidrBlockAssociationSet());
    }

    /**
     * Emits the attribute {@code cidrBlockAssociationSet}: without a call if this vpc's data is known, else it is
     * loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<VpcCidrBlockAssociation>> cidrBlockAssociationSet() {
        return attribute("cidrBlockAssociationSet", data -> data.cidrBlockAssociationSet());
    }

    /**
     * Emits the attribute {@code isDefault}: without a call if this vpc's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Boolean> isDefault() {
        return attribute("isDefault", data -> data.isDefault());
    }

    /**
     * Emits the attribute {@code encryptionControl}: without a call if this vpc's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<VpcEncryptionControl> encryptionControl() {
        return attribute("encryptionControl", data -> data.encryptionControl());
    }

    /**
     * Emits the attribute {@code tags}: without a call if this vpc's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<Tag>> tags() {
        return attribute("tags", data -> data.tags());
    }

    /**
     * Emits the attribute {@code blockPublicAccessStates}: without a call if this vpc's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<BlockPublicAccessStates> blockPublicAccessStates() {
        return attribute("blockPublicAccessStates", data -> data.blockPublicAccessStates());
    }

    /**
     * Returns {@link #id()} under the name that the service has for it. Calls nothing.
     *
     * @return the identifier
     */
    public String vpcId() {
        return id;
    }

    /**
     * Emits the attribute {@code state}: without a call if this vpc's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #stateAsString()} tells it
     */
    public Mono<VpcState> state() {
        return attribute("state", data -> data.state());
    }

    /**
     * Emits the attribute {@code state} as the service writes it, also where the SDK has no name for it: without a call
     * if this vpc's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> stateAsString() {
        return attribute("state", data -> data.stateAsString());
    }

    /**
     * Emits the attribute {@code cidrBlock}: without a call if this vpc's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> cidrBlock() {
        return attribute("cidrBlock", data -> data.cidrBlock());
    }

    /**
     * Emits the attribute {@code dhcpOptionsId}: without a call if this vpc's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> dhcpOptionsId() {
        return attribute("dhcpOptionsId", data -> data.dhcpOptionsId());
    }

    @Override
    protected Mono<software.amazon.awssdk.services.ec2.model.Vpc> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code DescribeVpcs} for each subscription.
     *
     * @param request completes the request; what identifies this vpc wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<Vpc> reload(Consumer<DescribeVpcsRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<software.amazon.awssdk.services.ec2.model.Vpc> fetch(Consumer<DescribeVpcsRequest.Builder> request) {
        return call(
                        "load",
                        "DescribeVpcs",
                        client -> client.describeVpcs(DescribeVpcsRequest.builder()
                                .applyMutation(request)
                                .vpcIds(id)
                                .build()))
                .mapNotNull(response -> response.vpcs().stream().findFirst().orElse(null));
    }

    @Override
    protected Set<String> notFoundCodes() {
        return Set.of("InvalidVpcID.NotFound");
    }

    @Override
    protected CoalescedLoad<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.Vpc> coalescedLoad() {
        return COALESCED;
    }

    /**
     * Calls {@code AssociateDhcpOptions} for this vpc.
     *
     * <p>The request's {@code vpcId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param dhcpOptionsId the request's {@code dhcpOptionsId}
     * @return the SDK's response
     * @see Ec2AsyncClient#associateDhcpOptions(AssociateDhcpOptionsRequest)
     */
    public Mono<AssociateDhcpOptionsResponse> associateDhcpOptions(String dhcpOptionsId) {
        argument("associateDhcpOptions", "dhcpOptionsId", dhcpOptionsId);
        return change(
                "associateDhcpOptions",
                "AssociateDhcpOptions",
                client -> client.associateDhcpOptions(AssociateDhcpOptionsRequest.builder()
                        .dhcpOptionsId(dhcpOptionsId)
                        .vpcId(id)
                        .build()));
    }

    /**
     * Calls {@code AssociateDhcpOptions} for this vpc.
     *
     * <p>The request's {@code vpcId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#associateDhcpOptions(AssociateDhcpOptionsRequest)
     */
    public Mono<AssociateDhcpOptionsResponse> associateDhcpOptions(
            Consumer<AssociateDhcpOptionsRequest.Builder> request) {
        argument("associateDhcpOptions", "request", request);
        return change(
                "associateDhcpOptions",
                "AssociateDhcpOptions",
                client -> client.associateDhcpOptions(AssociateDhcpOptionsRequest.builder()
                        .applyMutation(request)
                        .vpcId(id)
                        .build()));
    }

    /**
     * Calls {@code DeleteVpc} for this vpc.
     *
     * <p>The request's {@code vpcId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteVpc(DeleteVpcRequest)
     */
    public Mono<DeleteVpcResponse> delete() {
        return change(
                "delete",
                "DeleteVpc",
                client -> client.deleteVpc(DeleteVpcRequest.builder().vpcId(id).build()));
    }

    /**
     * Calls {@code DeleteVpc} for this vpc.
     *
     * <p>The request's {@code vpcId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteVpc(DeleteVpcRequest)
     */
    public Mono<DeleteVpcResponse> delete(Consumer<DeleteVpcRequest.Builder> request) {
        argument("delete", "request", request);
        return change(
                "delete",
                "DeleteVpc",
                client -> client.deleteVpc(DeleteVpcRequest.builder()
                        .applyMutation(request)
                        .vpcId(id)
                        .build()));
    }

    /**
     * Calls {@code ModifyVpcAttribute} for this vpc.
     *
     * <p>The request's {@code vpcId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#modifyVpcAttribute(ModifyVpcAttributeRequest)
     */
    public Mono<ModifyVpcAttributeResponse> modifyAttribute() {
        return change(
                "modifyAttribute",
                "ModifyVpcAttribute",
                client -> client.modifyVpcAttribute(
                        ModifyVpcAttributeRequest.builder().vpcId(id).build()));
    }

    /**
     * Calls {@code ModifyVpcAttribute} for this vpc.
     *
     * <p>The request's {@code vpcId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#modifyVpcAttribute(ModifyVpcAttributeRequest)
     */
    public Mono<ModifyVpcAttributeResponse> modifyAttribute(Consumer<ModifyVpcAttributeRequest.Builder> request) {
        argument("modifyAttribute", "request", request);
        return change(
                "modifyAttribute",
                "ModifyVpcAttribute",
                client -> client.modifyVpcAttribute(ModifyVpcAttributeRequest.builder()
                        .applyMutation(request)
                        .vpcId(id)
                        .build()));
    }

    /**
     * Calls {@code CreateNetworkAcl} for this vpc.
     *
     * <p>The request's {@code vpcId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @return the {@code NetworkAcl}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createNetworkAcl(CreateNetworkAclRequest)
     */
    public Mono<NetworkAcl> createNetworkAcl() {
        return call(
                        "createNetworkAcl",
                        "CreateNetworkAcl",
                        client -> client.createNetworkAcl(
                                CreateNetworkAclRequest.builder().vpcId(id).build()))
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
     * Calls {@code CreateNetworkAcl} for this vpc.
     *
     * <p>The request's {@code vpcId} is {@link #id()}; this wins over what {@code request} says.
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
                                .vpcId(id)
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
     * Calls {@code CreateRouteTable} for this vpc.
     *
     * <p>The request's {@code vpcId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @return the {@code RouteTable}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createRouteTable(CreateRouteTableRequest)
     */
    public Mono<RouteTable> createRouteTable() {
        return call(
                        "createRouteTable",
                        "CreateRouteTable",
                        client -> client.createRouteTable(
                                CreateRouteTableRequest.builder().vpcId(id).build()))
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
     * Calls {@code CreateRouteTable} for this vpc.
     *
     * <p>The request's {@code vpcId} is {@link #id()}; this wins over what {@code request} says.
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
                                .vpcId(id)
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
     * Calls {@code CreateSecurityGroup} for this vpc.
     *
     * <p>The request's {@code vpcId} is {@link #id()}.
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
                                .vpcId(id)
                                .build()))
                .map(making(
                        "createSecurityGroup",
                        "CreateSecurityGroup",
                        "GroupId",
                        response -> new SecurityGroup(context().retryingNotFound(), response.groupId())));
    }

    /**
     * Calls {@code CreateSecurityGroup} for this vpc.
     *
     * <p>The request's {@code vpcId} is {@link #id()}; this wins over what {@code request} says.
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
                                .vpcId(id)
                                .build()))
                .map(making(
                        "createSecurityGroup",
                        "CreateSecurityGroup",
                        "GroupId",
                        response -> new SecurityGroup(context().retryingNotFound(), response.groupId())));
    }

    /**
     * Calls {@code CreateSubnet} for this vpc.
     *
     * <p>The request's {@code vpcId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param cidrBlock the request's {@code cidrBlock}
     * @return the {@code Subnet}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createSubnet(CreateSubnetRequest)
     */
    public Mono<Subnet> createSubnet(String cidrBlock) {
        argument("createSubnet", "cidrBlock", cidrBlock);
        return call(
                        "createSubnet",
                        "CreateSubnet",
                        client -> client.createSubnet(CreateSubnetRequest.builder()
                                .cidrBlock(cidrBlock)
                                .vpcId(id)
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
     * Calls {@code CreateSubnet} for this vpc.
     *
     * <p>The request's {@code vpcId} is {@link #id()}; this wins over what {@code request} says.
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
                                .vpcId(id)
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
     * Calls {@code CreateVpcPeeringConnection} for this vpc.
     *
     * <p>The request's {@code vpcId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param peerVpcId the request's {@code peerVpcId}
     * @return the {@code VpcPeeringConnection}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createVpcPeeringConnection(CreateVpcPeeringConnectionRequest)
     */
    public Mono<VpcPeeringConnection> requestVpcPeeringConnection(String peerVpcId) {
        argument("requestVpcPeeringConnection", "peerVpcId", peerVpcId);
        return call(
                        "requestVpcPeeringConnection",
                        "CreateVpcPeeringConnection",
                        client -> client.createVpcPeeringConnection(CreateVpcPeeringConnectionRequest.builder()
                                .peerVpcId(peerVpcId)
                                .vpcId(id)
                                .build()))
                .map(making(
                        "requestVpcPeeringConnection",
                        "CreateVpcPeeringConnection",
                        "VpcPeeringConnection.VpcPeeringConnectionId",
                        response -> Stream.ofNullable(response.vpcPeeringConnection())
                                .map(item -> new VpcPeeringConnection(
                                        context().retryingNotFound(), item.vpcPeeringConnectionId(), item))
                                .findFirst()
                                .orElse(null)));
    }

    /**
     * Calls {@code CreateVpcPeeringConnection} for this vpc.
     *
     * <p>The request's {@code vpcId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the {@code VpcPeeringConnection}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#createVpcPeeringConnection(CreateVpcPeeringConnectionRequest)
     */
    public Mono<VpcPeeringConnection> requestVpcPeeringConnection(
            Consumer<CreateVpcPeeringConnectionRequest.Builder> request) {
        argument("requestVpcPeeringConnection", "request", request);
        return call(
                        "requestVpcPeeringConnection",
                        "CreateVpcPeeringConnection",
                        client -> client.createVpcPeeringConnection(CreateVpcPeeringConnectionRequest.builder()
                                .applyMutation(request)
                                .vpcId(id)
                                .build()))
                .map(making(
                        "requestVpcPeeringConnection",
                        "CreateVpcPeeringConnection",
                        "VpcPeeringConnection.VpcPeeringConnectionId",
                        response -> Stream.ofNullable(response.vpcPeeringConnection())
                                .map(item -> new VpcPeeringConnection(
                                        context().retryingNotFound(), item.vpcPeeringConnectionId(), item))
                                .findFirst()
                                .orElse(null)));
    }

    /**
     * Calls {@code AttachClassicLinkVpc} for this vpc.
     *
     * <p>The request's {@code vpcId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param instanceId the request's {@code instanceId}
     * @param groups the request's {@code groups}
     * @return the SDK's response
     * @see Ec2AsyncClient#attachClassicLinkVpc(AttachClassicLinkVpcRequest)
     */
    public Mono<AttachClassicLinkVpcResponse> attachClassicLinkInstance(String instanceId, Collection<String> groups) {
        argument("attachClassicLinkInstance", "instanceId", instanceId);
        argument("attachClassicLinkInstance", "groups", groups);
        return call(
                "attachClassicLinkInstance",
                "AttachClassicLinkVpc",
                client -> client.attachClassicLinkVpc(AttachClassicLinkVpcRequest.builder()
                        .instanceId(instanceId)
                        .groups(groups)
                        .vpcId(id)
                        .build()));
    }

    /**
     * Calls {@code AttachClassicLinkVpc} for this vpc.
     *
     * <p>The request's {@code vpcId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#attachClassicLinkVpc(AttachClassicLinkVpcRequest)
     */
    public Mono<AttachClassicLinkVpcResponse> attachClassicLinkInstance(
            Consumer<AttachClassicLinkVpcRequest.Builder> request) {
        argument("attachClassicLinkInstance", "request", request);
        return call(
                "attachClassicLinkInstance",
                "AttachClassicLinkVpc",
                client -> client.attachClassicLinkVpc(AttachClassicLinkVpcRequest.builder()
                        .applyMutation(request)
                        .vpcId(id)
                        .build()));
    }

    /**
     * Calls {@code AttachInternetGateway} for this vpc.
     *
     * <p>The request's {@code vpcId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param internetGatewayId the request's {@code internetGatewayId}
     * @return the SDK's response
     * @see Ec2AsyncClient#attachInternetGateway(AttachInternetGatewayRequest)
     */
    public Mono<AttachInternetGatewayResponse> attachInternetGateway(String internetGatewayId) {
        argument("attachInternetGateway", "internetGatewayId", internetGatewayId);
        return call(
                "attachInternetGateway",
                "AttachInternetGateway",
                client -> client.attachInternetGateway(AttachInternetGatewayRequest.builder()
                        .internetGatewayId(internetGatewayId)
                        .vpcId(id)
                        .build()));
    }

    /**
     * Calls {@code AttachInternetGateway} for this vpc.
     *
     * <p>The request's {@code vpcId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#attachInternetGateway(AttachInternetGatewayRequest)
     */
    public Mono<AttachInternetGatewayResponse> attachInternetGateway(
            Consumer<AttachInternetGatewayRequest.Builder> request) {
        argument("attachInternetGateway", "request", request);
        return call(
                "attachInternetGateway",
                "AttachInternetGateway",
                client -> client.attachInternetGateway(AttachInternetGatewayRequest.builder()
                        .applyMutation(request)
                        .vpcId(id)
                        .build()));
    }

    /**
     * Calls {@code DescribeVpcAttribute} for this vpc.
     *
     * <p>The request's {@code vpcId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param attribute the request's {@code attribute}
     * @return the SDK's response
     * @see Ec2AsyncClient#describeVpcAttribute(DescribeVpcAttributeRequest)
     */
    public Mono<DescribeVpcAttributeResponse> describeAttribute(VpcAttributeName attribute) {
        argument("describeAttribute", "attribute", attribute);
        return call(
                "describeAttribute",
                "DescribeVpcAttribute",
                client -> client.describeVpcAttribute(DescribeVpcAttributeRequest.builder()
                        .attribute(attribute)
                        .vpcId(id)
                        .build()));
    }

    /**
     * Calls {@code DescribeVpcAttribute} for this vpc.
     *
     * <p>The request's {@code vpcId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#describeVpcAttribute(DescribeVpcAttributeRequest)
     */
    public Mono<DescribeVpcAttributeResponse> describeAttribute(Consumer<DescribeVpcAttributeRequest.Builder> request) {
        argument("describeAttribute", "request", request);
        return call(
                "describeAttribute",
                "DescribeVpcAttribute",
                client -> client.describeVpcAttribute(DescribeVpcAttributeRequest.builder()
                        .applyMutation(request)
                        .vpcId(id)
                        .build()));
    }

    /**
     * Calls {@code DetachClassicLinkVpc} for this vpc.
     *
     * <p>The request's {@code vpcId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param instanceId the request's {@code instanceId}
     * @return the SDK's response
     * @see Ec2AsyncClient#detachClassicLinkVpc(DetachClassicLinkVpcRequest)
     */
    public Mono<DetachClassicLinkVpcResponse> detachClassicLinkInstance(String instanceId) {
        argument("detachClassicLinkInstance", "instanceId", instanceId);
        return call(
                "detachClassicLinkInstance",
                "DetachClassicLinkVpc",
                client -> client.detachClassicLinkVpc(DetachClassicLinkVpcRequest.builder()
                        .instanceId(instanceId)
                        .vpcId(id)
                        .build()));
    }

    /**
     * Calls {@code DetachClassicLinkVpc} for this vpc.
     *
     * <p>The request's {@code vpcId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#detachClassicLinkVpc(DetachClassicLinkVpcRequest)
     */
    public Mono<DetachClassicLinkVpcResponse> detachClassicLinkInstance(
            Consumer<DetachClassicLinkVpcRequest.Builder> request) {
        argument("detachClassicLinkInstance", "request", request);
        return call(
                "detachClassicLinkInstance",
                "DetachClassicLinkVpc",
                client -> client.detachClassicLinkVpc(DetachClassicLinkVpcRequest.builder()
                        .applyMutation(request)
                        .vpcId(id)
                        .build()));
    }

    /**
     * Calls {@code DetachInternetGateway} for this vpc.
     *
     * <p>The request's {@code vpcId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param internetGatewayId the request's {@code internetGatewayId}
     * @return the SDK's response
     * @see Ec2AsyncClient#detachInternetGateway(DetachInternetGatewayRequest)
     */
    public Mono<DetachInternetGatewayResponse> detachInternetGateway(String internetGatewayId) {
        argument("detachInternetGateway", "internetGatewayId", internetGatewayId);
        return call(
                "detachInternetGateway",
                "DetachInternetGateway",
                client -> client.detachInternetGateway(DetachInternetGatewayRequest.builder()
                        .internetGatewayId(internetGatewayId)
                        .vpcId(id)
                        .build()));
    }

    /**
     * Calls {@code DetachInternetGateway} for this vpc.
     *
     * <p>The request's {@code vpcId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#detachInternetGateway(DetachInternetGatewayRequest)
     */
    public Mono<DetachInternetGatewayResponse> detachInternetGateway(
            Consumer<DetachInternetGatewayRequest.Builder> request) {
        argument("detachInternetGateway", "request", request);
        return call(
                "detachInternetGateway",
                "DetachInternetGateway",
                client -> client.detachInternetGateway(DetachInternetGatewayRequest.builder()
                        .applyMutation(request)
                        .vpcId(id)
                        .build()));
    }

    /**
     * Calls {@code DisableVpcClassicLink} for this vpc.
     *
     * <p>The request's {@code vpcId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#disableVpcClassicLink(DisableVpcClassicLinkRequest)
     */
    public Mono<DisableVpcClassicLinkResponse> disableClassicLink() {
        return call(
                "disableClassicLink",
                "DisableVpcClassicLink",
                client -> client.disableVpcClassicLink(
                        DisableVpcClassicLinkRequest.builder().vpcId(id).build()));
    }

    /**
     * Calls {@code DisableVpcClassicLink} for this vpc.
     *
     * <p>The request's {@code vpcId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#disableVpcClassicLink(DisableVpcClassicLinkRequest)
     */
    public Mono<DisableVpcClassicLinkResponse> disableClassicLink(
            Consumer<DisableVpcClassicLinkRequest.Builder> request) {
        argument("disableClassicLink", "request", request);
        return call(
                "disableClassicLink",
                "DisableVpcClassicLink",
                client -> client.disableVpcClassicLink(DisableVpcClassicLinkRequest.builder()
                        .applyMutation(request)
                        .vpcId(id)
                        .build()));
    }

    /**
     * Calls {@code EnableVpcClassicLink} for this vpc.
     *
     * <p>The request's {@code vpcId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#enableVpcClassicLink(EnableVpcClassicLinkRequest)
     */
    public Mono<EnableVpcClassicLinkResponse> enableClassicLink() {
        return call(
                "enableClassicLink",
                "EnableVpcClassicLink",
                client -> client.enableVpcClassicLink(
                        EnableVpcClassicLinkRequest.builder().vpcId(id).build()));
    }

    /**
     * Calls {@code EnableVpcClassicLink} for this vpc.
     *
     * <p>The request's {@code vpcId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#enableVpcClassicLink(EnableVpcClassicLinkRequest)
     */
    public Mono<EnableVpcClassicLinkResponse> enableClassicLink(Consumer<EnableVpcClassicLinkRequest.Builder> request) {
        argument("enableClassicLink", "request", request);
        return call(
                "enableClassicLink",
                "EnableVpcClassicLink",
                client -> client.enableVpcClassicLink(EnableVpcClassicLinkRequest.builder()
                        .applyMutation(request)
                        .vpcId(id)
                        .build()));
    }

    /**
     * Emits the {@code DhcpOptions} that this vpc's data names: one call at most, if the data isn't known.
     *
     * @return the resource; empty if there is none
     */
    public Mono<DhcpOptions> dhcpOptions() {
        return attribute("dhcpOptionsId", data -> data.dhcpOptionsId())
                .filter(identifier -> !identifier.isBlank())
                .map(identifier -> new DhcpOptions(context(), identifier));
    }

    /**
     * The {@code VpcPeeringConnection} resources that {@code DescribeVpcPeeringConnections} lists for this vpc. Calls
     * nothing by itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describeVpcPeeringConnections(DescribeVpcPeeringConnectionsRequest)
     */
    public ResourceCollection<VpcPeeringConnection, DescribeVpcPeeringConnectionsRequest.Builder>
            acceptedVpcPeeringConnections() {
        return new ResourceCollection<>(listing(
                "acceptedVpcPeeringConnections",
                Ec2Operations.DESCRIBE_VPC_PEERING_CONNECTIONS,
                request -> request.filters(Filter.builder()
                        .name("accepter-vpc-info.vpc-id")
                        .values(FilterValue.literal(id))
                        .build()),
                response -> response.vpcPeeringConnections().stream()
                        .map(item -> new VpcPeeringConnection(context(), item.vpcPeeringConnectionId(), item))
                        .toList()));
    }

    /**
     * The {@code Instance} resources that {@code DescribeInstances} lists for this vpc. Calls nothing by itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describeInstances(DescribeInstancesRequest)
     */
    public InstanceCollection instances() {
        return new InstanceCollection(listing(
                "instances",
                Ec2Operations.DESCRIBE_INSTANCES,
                request -> request.filters(Filter.builder()
                        .name("vpc-id")
                        .values(FilterValue.literal(id))
                        .build()),
                response -> response.reservations().stream()
                        .flatMap(item -> item.instances().stream())
                        .map(item -> new Instance(context(), item.instanceId(), item))
                        .toList()));
    }

    /**
     * The {@code InternetGateway} resources that {@code DescribeInternetGateways} lists for this vpc. Calls nothing by
     * itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describeInternetGateways(DescribeInternetGatewaysRequest)
     */
    public ResourceCollection<InternetGateway, DescribeInternetGatewaysRequest.Builder> internetGateways() {
        return new ResourceCollection<>(listing(
                "internetGateways",
                Ec2Operations.DESCRIBE_INTERNET_GATEWAYS,
                request -> request.filters(Filter.builder()
                        .name("attachment.vpc-id")
                        .values(FilterValue.literal(id))
                        .build()),
                response -> response.internetGateways().stream()
                        .map(item -> new InternetGateway(context(), item.internetGatewayId(), item))
                        .toList()));
    }

    /**
     * The {@code NetworkAcl} resources that {@code DescribeNetworkAcls} lists for this vpc. Calls nothing by itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describeNetworkAcls(DescribeNetworkAclsRequest)
     */
    public ResourceCollection<NetworkAcl, DescribeNetworkAclsRequest.Builder> networkAcls() {
        return new ResourceCollection<>(listing(
                "networkAcls",
                Ec2Operations.DESCRIBE_NETWORK_ACLS,
                request -> request.filters(Filter.builder()
                        .name("vpc-id")
                        .values(FilterValue.literal(id))
                        .build()),
                response -> response.networkAcls().stream()
                        .map(item -> new NetworkAcl(context(), item.networkAclId(), item))
                        .toList()));
    }

    /**
     * The {@code NetworkInterface} resources that {@code DescribeNetworkInterfaces} lists for this vpc. Calls nothing
     * by itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describeNetworkInterfaces(DescribeNetworkInterfacesRequest)
     */
    public ResourceCollection<NetworkInterface, DescribeNetworkInterfacesRequest.Builder> networkInterfaces() {
        return new ResourceCollection<>(listing(
                "networkInterfaces",
                Ec2Operations.DESCRIBE_NETWORK_INTERFACES,
                request -> request.filters(Filter.builder()
                        .name("vpc-id")
                        .values(FilterValue.literal(id))
                        .build()),
                response -> response.networkInterfaces().stream()
                        .map(item -> new NetworkInterface(context(), item.networkInterfaceId(), item))
                        .toList()));
    }

    /**
     * The {@code VpcPeeringConnection} resources that {@code DescribeVpcPeeringConnections} lists for this vpc. Calls
     * nothing by itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describeVpcPeeringConnections(DescribeVpcPeeringConnectionsRequest)
     */
    public ResourceCollection<VpcPeeringConnection, DescribeVpcPeeringConnectionsRequest.Builder>
            requestedVpcPeeringConnections() {
        return new ResourceCollection<>(listing(
                "requestedVpcPeeringConnections",
                Ec2Operations.DESCRIBE_VPC_PEERING_CONNECTIONS,
                request -> request.filters(Filter.builder()
                        .name("requester-vpc-info.vpc-id")
                        .values(FilterValue.literal(id))
                        .build()),
                response -> response.vpcPeeringConnections().stream()
                        .map(item -> new VpcPeeringConnection(context(), item.vpcPeeringConnectionId(), item))
                        .toList()));
    }

    /**
     * The {@code RouteTable} resources that {@code DescribeRouteTables} lists for this vpc. Calls nothing by itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describeRouteTables(DescribeRouteTablesRequest)
     */
    public ResourceCollection<RouteTable, DescribeRouteTablesRequest.Builder> routeTables() {
        return new ResourceCollection<>(listing(
                "routeTables",
                Ec2Operations.DESCRIBE_ROUTE_TABLES,
                request -> request.filters(Filter.builder()
                        .name("vpc-id")
                        .values(FilterValue.literal(id))
                        .build()),
                response -> response.routeTables().stream()
                        .map(item -> new RouteTable(context(), item.routeTableId(), item))
                        .toList()));
    }

    /**
     * The {@code SecurityGroup} resources that {@code DescribeSecurityGroups} lists for this vpc. Calls nothing by
     * itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describeSecurityGroups(DescribeSecurityGroupsRequest)
     */
    public ResourceCollection<SecurityGroup, DescribeSecurityGroupsRequest.Builder> securityGroups() {
        return new ResourceCollection<>(listing(
                "securityGroups",
                Ec2Operations.DESCRIBE_SECURITY_GROUPS,
                request -> request.filters(Filter.builder()
                        .name("vpc-id")
                        .values(FilterValue.literal(id))
                        .build()),
                response -> response.securityGroups().stream()
                        .map(item -> new SecurityGroup(context(), item.groupId(), item))
                        .toList()));
    }

    /**
     * The {@code Subnet} resources that {@code DescribeSubnets} lists for this vpc. Calls nothing by itself.
     *
     * @return an immutable collection
     * @see Ec2AsyncClient#describeSubnets(DescribeSubnetsRequest)
     */
    public ResourceCollection<Subnet, DescribeSubnetsRequest.Builder> subnets() {
        return new ResourceCollection<>(listing(
                "subnets",
                Ec2Operations.DESCRIBE_SUBNETS,
                request -> request.filters(Filter.builder()
                        .name("vpc-id")
                        .values(FilterValue.literal(id))
                        .build()),
                response -> response.subnets().stream()
                        .map(item -> new Subnet(context(), item.subnetId(), item))
                        .toList()));
    }

    /**
     * Waits until this vpc is available: a poll of {@code DescribeVpcs} at once and then one every 15 seconds, 40 at
     * most.
     *
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<Vpc> waitUntilAvailable() {
        return waitUntilAvailable(WaiterConfig.defaults());
    }

    /**
     * Waits until this vpc is available.
     *
     * @param config how often and how long; what it doesn't set is as in the form without it
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<Vpc> waitUntilAvailable(WaiterConfig config) {
        argument("waitUntilAvailable", "config", config);
        return waiter("waitUntilAvailable", "DescribeVpcs", AVAILABLE, config);
    }

    /**
     * Waits until this vpc exists: a poll of {@code DescribeVpcs} at once and then one every second, 5 at most.
     *
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<Vpc> waitUntilExists() {
        return waitUntilExists(WaiterConfig.defaults());
    }

    /**
     * Waits until this vpc exists.
     *
     * @param config how often and how long; what it doesn't set is as in the form without it
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<Vpc> waitUntilExists(WaiterConfig config) {
        argument("waitUntilExists", "config", config);
        return waiter("waitUntilExists", "DescribeVpcs", EXISTS, config);
    }

    private static List<?> watchedState(software.amazon.awssdk.services.ec2.model.Vpc response) {
        return Stream.ofNullable(response.stateAsString()).toList();
    }
}
