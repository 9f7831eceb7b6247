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
import software.amazon.awssdk.services.ec2.model.CreateNetworkAclEntryRequest;
import software.amazon.awssdk.services.ec2.model.CreateNetworkAclEntryResponse;
import software.amazon.awssdk.services.ec2.model.DeleteNetworkAclEntryRequest;
import software.amazon.awssdk.services.ec2.model.DeleteNetworkAclEntryResponse;
import software.amazon.awssdk.services.ec2.model.DeleteNetworkAclRequest;
import software.amazon.awssdk.services.ec2.model.DeleteNetworkAclResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkAclsRequest;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.NetworkAclAssociation;
import software.amazon.awssdk.services.ec2.model.NetworkAclEntry;
import software.amazon.awssdk.services.ec2.model.ReplaceNetworkAclAssociationRequest;
import software.amazon.awssdk.services.ec2.model.ReplaceNetworkAclAssociationResponse;
import software.amazon.awssdk.services.ec2.model.ReplaceNetworkAclEntryRequest;
import software.amazon.awssdk.services.ec2.model.ReplaceNetworkAclEntryResponse;
import software.amazon.awssdk.services.ec2.model.RuleAction;
import software.amazon.awssdk.services.ec2.model.Tag;

/**
 * The resource {@code ec2.NetworkAcl}, known by {@code id}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a
 * {@link software.amazon.awssdk.services.ec2.model.NetworkAcl}.
 */
@Generated("io.reactiveaws.codegen")
public final class NetworkAcl extends TaggedResource<software.amazon.awssdk.services.ec2.model.NetworkAcl, NetworkAcl> {
    static final ResourceType TYPE = new ResourceType("ec2", "NetworkAcl", List.of("id"));

    private static final software.amazon.awssdk.services.ec2.model.@Nullable NetworkAcl NO_DATA = null;

    private static final CoalescedLoad<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.NetworkAcl> COALESCED =
            new CoalescedLoad<>(
                    "DescribeNetworkAcls",
                    200,
                    data -> data.networkAclId(),
                    (context, id) -> Listing.in(
                            "ec2.NetworkAcl.load [DescribeNetworkAcls]",
                            context.scope(),
                            Ec2Operations.DESCRIBE_NETWORK_ACLS,
                            request -> request.filters(Filter.builder()
                                    .name("network-acl-id")
                                    .values(id)
                                    .build()),
                            response -> response.networkAcls().stream().toList()),
                    Ec2Identifiers.IN_FILTER);

    private final String id;

    NetworkAcl(ResourceContext<Ec2AsyncClient> context, String id) {
        this(context, id, NO_DATA);
    }

    NetworkAcl(
            ResourceContext<Ec2AsyncClient> context,
            String id,
            software.amazon.awssdk.services.ec2.model.@Nullable NetworkAcl data) {
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
    protected NetworkAcl self() {
        return this;
    }

    /**
     * Returns an identifier of this network acl. Calls nothing.
     *
     * @return the identifier {@code id}
     */
    public String id() {
        return id;
    }

    /**
     * Emits the attribute {@code associations}: without a call if this network acl's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<NetworkAclAssociation>> associations() {
        return attribute("associations", data -> data.associations());
    }

    /**
     * Emits the attribute {@code entries}: without a call if this network acl's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<NetworkAclEntry>> entries() {
        return attribute("entries", data -> data.entries());
    }

    /**
     * Emits the attribute {@code isDefault}: without a call if this network acl's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Boolean> isDefault() {
        return attribute("isDefault", data -> data.isDefault());
    }

    /**
     * Returns {@link #id()} under the name that the service has for it. Calls nothing.
     *
     * @return the identifier
     */
    public String networkAclId() {
        return id;
    }

    /**
     * Emits the attribute {@code tags}: without a call if this network acl's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<Tag>> tags() {
        return attribute("tags", data -> data.tags());
    }

    /**
     * Emits the attribute {@code vpcId}: without a call if this network acl's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> vpcId() {
        return attribute("vpcId", data -> data.vpcId());
    }

    /**
     * Emits the attribute {@code ownerId}: without a call if this network acl's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> ownerId() {
        return attribute("ownerId", data -> data.ownerId());
    }

    @Override
    protected Mono<software.amazon.awssdk.services.ec2.model.NetworkAcl> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code DescribeNetworkAcls} for each subscription.
     *
     * @param request completes the request; what identifies this network acl wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<NetworkAcl> reload(Consumer<DescribeNetworkAclsRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<software.amazon.awssdk.services.ec2.model.NetworkAcl> fetch(
            Consumer<DescribeNetworkAclsRequest.Builder> request) {
        return call(
                        "load",
                        "DescribeNetworkAcls",
                        client -> client.describeNetworkAcls(DescribeNetworkAclsRequest.builder()
                                .applyMutation(request)
                                .networkAclIds(id)
                                .build()))
                .mapNotNull(
                        response -> response.networkAcls().stream().findFirst().orElse(null));
    }

    @Override
    protected Set<String> notFoundCodes() {
        return Set.of("InvalidNetworkAclID.NotFound");
    }

    @Override
    protected CoalescedLoad<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.NetworkAcl> coalescedLoad() {
        return COALESCED;
    }

    /**
     * Calls {@code CreateNetworkAclEntry} for this network acl.
     *
     * <p>The request's {@code networkAclId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param ruleNumber the request's {@code ruleNumber}
     * @param protocol the request's {@code protocol}
     * @param ruleAction the request's {@code ruleAction}
     * @param egress the request's {@code egress}
     * @param cidrBlock the request's {@code cidrBlock}
     * @return the SDK's response
     * @see Ec2AsyncClient#createNetworkAclEntry(CreateNetworkAclEntryRequest)
     */
    public Mono<CreateNetworkAclEntryResponse> createEntry(
            Integer ruleNumber, String protocol, RuleAction ruleAction, Boolean egress, String cidrBlock) {
        argument("createEntry", "ruleNumber", ruleNumber);
        argument("createEntry", "protocol", protocol);
        argument("createEntry", "ruleAction", ruleAction);
        argument("createEntry", "egress", egress);
        argument("createEntry", "cidrBlock", cidrBlock);
        return change(
                "createEntry",
                "CreateNetworkAclEntry",
                client -> client.createNetworkAclEntry(CreateNetworkAclEntryRequest.builder()
                        .ruleNumber(ruleNumber)
                        .protocol(protocol)
                        .ruleAction(ruleAction)
                        .egress(egress)
                        .cidrBlock(cidrBlock)
                        .networkAclId(id)
                        .build()));
    }

    /**
     * Calls {@code CreateNetworkAclEntry} for this network acl.
     *
     * <p>The request's {@code networkAclId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#createNetworkAclEntry(CreateNetworkAclEntryRequest)
     */
    public Mono<CreateNetworkAclEntryResponse> createEntry(Consumer<CreateNetworkAclEntryRequest.Builder> request) {
        argument("createEntry", "request", request);
        return change(
                "createEntry",
                "CreateNetworkAclEntry",
                client -> client.createNetworkAclEntry(CreateNetworkAclEntryRequest.builder()
                        .applyMutation(request)
                        .networkAclId(id)
                        .build()));
    }

    /**
     * Calls {@code DeleteNetworkAcl} for this network acl.
     *
     * <p>The request's {@code networkAclId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteNetworkAcl(DeleteNetworkAclRequest)
     */
    public Mono<DeleteNetworkAclResponse> delete() {
        return change(
                "delete",
                "DeleteNetworkAcl",
                client -> client.deleteNetworkAcl(
                        DeleteNetworkAclRequest.builder().networkAclId(id).build()));
    }

    /**
     * Calls {@code DeleteNetworkAcl} for this network acl.
     *
     * <p>The request's {@code networkAclId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteNetworkAcl(DeleteNetworkAclRequest)
     */
    public Mono<DeleteNetworkAclResponse> delete(Consumer<DeleteNetworkAclRequest.Builder> request) {
        argument("delete", "request", request);
        return change(
                "delete",
                "DeleteNetworkAcl",
                client -> client.deleteNetworkAcl(DeleteNetworkAclRequest.builder()
                        .applyMutation(request)
                        .networkAclId(id)
                        .build()));
    }

    /**
     * Calls {@code DeleteNetworkAclEntry} for this network acl.
     *
     * <p>The request's {@code networkAclId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param ruleNumber the request's {@code ruleNumber}
     * @param egress the request's {@code egress}
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteNetworkAclEntry(DeleteNetworkAclEntryRequest)
     */
    public Mono<DeleteNetworkAclEntryResponse> deleteEntry(Integer ruleNumber, Boolean egress) {
        argument("deleteEntry", "ruleNumber", ruleNumber);
        argument("deleteEntry", "egress", egress);
        return change(
                "deleteEntry",
                "DeleteNetworkAclEntry",
                client -> client.deleteNetworkAclEntry(DeleteNetworkAclEntryRequest.builder()
                        .ruleNumber(ruleNumber)
                        .egress(egress)
                        .networkAclId(id)
                        .build()));
    }

    /**
     * Calls {@code DeleteNetworkAclEntry} for this network acl.
     *
     * <p>The request's {@code networkAclId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteNetworkAclEntry(DeleteNetworkAclEntryRequest)
     */
    public Mono<DeleteNetworkAclEntryResponse> deleteEntry(Consumer<DeleteNetworkAclEntryRequest.Builder> request) {
        argument("deleteEntry", "request", request);
        return change(
                "deleteEntry",
                "DeleteNetworkAclEntry",
                client -> client.deleteNetworkAclEntry(DeleteNetworkAclEntryRequest.builder()
                        .applyMutation(request)
                        .networkAclId(id)
                        .build()));
    }

    /**
     * Calls {@code ReplaceNetworkAclAssociation} for this network acl.
     *
     * <p>The request's {@code networkAclId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param associationId the request's {@code associationId}
     * @return the SDK's response
     * @see Ec2AsyncClient#replaceNetworkAclAssociation(ReplaceNetworkAclAssociationRequest)
     */
    public Mono<ReplaceNetworkAclAssociationResponse> replaceAssociation(String associationId) {
        argument("replaceAssociation", "associationId", associationId);
        return change(
                "replaceAssociation",
                "ReplaceNetworkAclAssociation",
                client -> client.replaceNetworkAclAssociation(ReplaceNetworkAclAssociationRequest.builder()
                        .associationId(associationId)
                        .networkAclId(id)
                        .build()));
    }

    /**
     * Calls {@code ReplaceNetworkAclAssociation} for this network acl.
     *
     * <p>The request's {@code networkAclId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#replaceNetworkAclAssociation(ReplaceNetworkAclAssociationRequest)
     */
    public Mono<ReplaceNetworkAclAssociationResponse> replaceAssociation(
            Consumer<ReplaceNetworkAclAssociationRequest.Builder> request) {
        argument("replaceAssociation", "request", request);
        return change(
                "replaceAssociation",
                "ReplaceNetworkAclAssociation",
                client -> client.replaceNetworkAclAssociation(ReplaceNetworkAclAssociationRequest.builder()
                        .applyMutation(request)
                        .networkAclId(id)
                        .build()));
    }

    /**
     * Calls {@code ReplaceNetworkAclEntry} for this network acl.
     *
     * <p>The request's {@code networkAclId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param ruleNumber the request's {@code ruleNumber}
     * @param protocol the request's {@code protocol}
     * @param ruleAction the request's {@code ruleAction}
     * @param egress the request's {@code egress}
     * @param cidrBlock the request's {@code cidrBlock}
     * @return the SDK's response
     * @see Ec2AsyncClient#replaceNetworkAclEntry(ReplaceNetworkAclEntryRequest)
     */
    public Mono<ReplaceNetworkAclEntryResponse> replaceEntry(
            Integer ruleNumber, String protocol, RuleAction ruleAction, Boolean egress, String cidrBlock) {
        argument("replaceEntry", "ruleNumber", ruleNumber);
        argument("replaceEntry", "protocol", protocol);
        argument("replaceEntry", "ruleAction", ruleAction);
        argument("replaceEntry", "egress", egress);
        argument("replaceEntry", "cidrBlock", cidrBlock);
        return change(
                "replaceEntry",
                "ReplaceNetworkAclEntry",
                client -> client.replaceNetworkAclEntry(ReplaceNetworkAclEntryRequest.builder()
                        .ruleNumber(ruleNumber)
                        .protocol(protocol)
                        .ruleAction(ruleAction)
                        .egress(egress)
                        .cidrBlock(cidrBlock)
                        .networkAclId(id)
                        .build()));
    }

    /**
     * Calls {@code ReplaceNetworkAclEntry} for this network acl.
     *
     * <p>The request's {@code networkAclId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#replaceNetworkAclEntry(ReplaceNetworkAclEntryRequest)
     */
    public Mono<ReplaceNetworkAclEntryResponse> replaceEntry(Consumer<ReplaceNetworkAclEntryRequest.Builder> request) {
        argument("replaceEntry", "request", request);
        return change(
                "replaceEntry",
                "ReplaceNetworkAclEntry",
                client -> client.replaceNetworkAclEntry(ReplaceNetworkAclEntryRequest.builder()
                        .applyMutation(request)
                        .networkAclId(id)
                        .build()));
    }

    /**
     * Emits the {@code Vpc} that this network acl's data names: one call at most, if the data isn't known.
     *
     * @return the resource; empty if there is none
     */
    public Mono<Vpc> vpc() {
        return attribute("vpcId", data -> data.vpcId())
                .filter(identifier -> !identifier.isBlank())
                .map(identifier -> new Vpc(context(), identifier));
    }
}
