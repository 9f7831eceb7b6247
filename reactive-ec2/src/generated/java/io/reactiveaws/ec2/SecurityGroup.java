// Generated from ec2.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.ec2;

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
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.AuthorizeSecurityGroupEgressRequest;
import software.amazon.awssdk.services.ec2.model.AuthorizeSecurityGroupEgressResponse;
import software.amazon.awssdk.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import software.amazon.awssdk.services.ec2.model.AuthorizeSecurityGroupIngressResponse;
import software.amazon.awssdk.services.ec2.model.DeleteSecurityGroupRequest;
import software.amazon.awssdk.services.ec2.model.DeleteSecurityGroupResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsRequest;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.RevokeSecurityGroupEgressRequest;
import software.amazon.awssdk.services.ec2.model.RevokeSecurityGroupEgressResponse;
import software.amazon.awssdk.services.ec2.model.RevokeSecurityGroupIngressRequest;
import software.amazon.awssdk.services.ec2.model.RevokeSecurityGroupIngressResponse;
import software.amazon.awssdk.services.ec2.model.Tag;

/**
 * The resource {@code ec2.SecurityGroup}, known by {@code id}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a
 * {@link software.amazon.awssdk.services.ec2.model.SecurityGroup}.
 */
@Generated("io.reactiveaws.codegen")
public final class SecurityGroup
        extends TaggedResource<software.amazon.awssdk.services.ec2.model.SecurityGroup, SecurityGroup> {
    static final ResourceType TYPE = new ResourceType("ec2", "SecurityGroup", List.of("id"));

    private static final software.amazon.awssdk.services.ec2.model.@Nullable SecurityGroup NO_DATA = null;

    private static final CoalescedLoad<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.SecurityGroup>
            COALESCED = new CoalescedLoad<>(
                    "DescribeSecurityGroups",
                    200,
                    data -> data.groupId(),
                    (context, id) -> Listing.in(
                            "ec2.SecurityGroup.load [DescribeSecurityGroups]",
                            context.scope(),
                            Ec2Operations.DESCRIBE_SECURITY_GROUPS,
                            request -> request.filters(
                                    Filter.builder().name("group-id").values(id).build()),
                            response -> response.securityGroups().stream().toList()),
                    Ec2Identifiers.IN_FILTER);

    private static final WaiterSpec<software.amazon.awssdk.services.ec2.model.SecurityGroup> EXISTS =
            WaiterSpec.<software.amazon.awssdk.services.ec2.model.SecurityGroup>of("exists", Duration.ofSeconds(5), 6)
                    .ifAnswered(Verdict.SUCCESS)
                    .ifError(Verdict.RETRY, "InvalidGroup.NotFound");

    private final String id;

    SecurityGroup(ResourceContext<Ec2AsyncClient> context, String id) {
        this(context, id, NO_DATA);
    }

    SecurityGroup(
            ResourceContext<Ec2AsyncClient> context,
            String id,
            software.amazon.awssdk.services.ec2.model.@Nullable SecurityGroup data) {
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
    protected SecurityGroup self() {
        return this;
    }

    /**
     * Returns an identifier of this security group. Calls nothing.
     *
     * @return the identifier {@code id}
     */
    public String id() {
        return id;
    }

    /**
     * Returns {@link #id()} under the name that the service has for it. Calls nothing.
     *
     * @return the identifier
     */
    public String groupId() {
        return id;
    }

    /**
     * Emits the attribute {@code ipPermissionsEgress}: without a call if this security group's data is known, else it
     * is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<IpPermission>> ipPermissionsEgress() {
        return attribute("ipPermissionsEgress", data -> data.ipPermissionsEgress());
    }

    /**
     * Emits the attribute {@code tags}: without a call if this security group's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<Tag>> tags() {
        return attribute("tags", data -> data.tags());
    }

    /**
     * Emits the attribute {@code vpcId}: without a call if this security group's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> vpcId() {
        return attribute("vpcId", data -> data.vpcId());
    }

    /**
     * Emits the attribute {@code securityGroupArn}: without a call if this security group's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> securityGroupArn() {
        return attribute("securityGroupArn", data -> data.securityGroupArn());
    }

    /**
     * Emits the attribute {@code ownerId}: without a call if this security group's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> ownerId() {
        return attribute("ownerId", data -> data.ownerId());
    }

    /**
     * Emits the attribute {@code groupName}: without a call if this security group's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> groupName() {
        return attribute("groupName", data -> data.groupName());
    }

    /**
     * Emits the attribute {@code description}: without a call if this security group's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> description() {
        return attribute("description", data -> data.description());
    }

    /**
     * Emits the attribute {@code ipPermissions}: without a call if this security group's data is known, else it is
     * loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<IpPermission>> ipPermissions() {
        return attribute("ipPermissions", data -> data.ipPermissions());
    }

    @Override
    protected Mono<software.amazon.awssdk.services.ec2.model.SecurityGroup> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code DescribeSecurityGroups} for each subscription.
     *
     * @param request completes the request; what identifies this security group wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<SecurityGroup> reload(Consumer<DescribeSecurityGroupsRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<software.amazon.awssdk.services.ec2.model.SecurityGroup> fetch(
            Consumer<DescribeSecurityGroupsRequest.Builder> request) {
        return call(
                        "load",
                        "DescribeSecurityGroups",
                        client -> client.describeSecurityGroups(DescribeSecurityGroupsRequest.builder()
                                .applyMutation(request)
                                .groupIds(id)
                                .build()))
                .mapNotNull(response ->
                        response.securityGroups().stream().findFirst().orElse(null));
    }

    @Override
    protected Set<String> notFoundCodes() {
        return Set.of("InvalidGroup.NotFound", "InvalidSecurityGroupID.NotFound");
    }

    @Override
    protected CoalescedLoad<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.SecurityGroup> coalescedLoad() {
        return COALESCED;
    }

    /**
     * Calls {@code AuthorizeSecurityGroupEgress} for this security group.
     *
     * <p>The request's {@code groupId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param ipPermissions the request's {@code ipPermissions}
     * @return the SDK's response
     * @see Ec2AsyncClient#authorizeSecurityGroupEgress(AuthorizeSecurityGroupEgressRequest)
     */
    public Mono<AuthorizeSecurityGroupEgressResponse> authorizeEgress(Collection<IpPermission> ipPermissions) {
        argument("authorizeEgress", "ipPermissions", ipPermissions);
        return change(
                "authorizeEgress",
                "AuthorizeSecurityGroupEgress",
                client -> client.authorizeSecurityGroupEgress(AuthorizeSecurityGroupEgressRequest.builder()
                        .ipPermissions(ipPermissions)
                        .groupId(id)
                        .build()));
    }

    /**
     * Calls {@code AuthorizeSecurityGroupEgress} for this security group.
     *
     * <p>The request's {@code groupId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#authorizeSecurityGroupEgress(AuthorizeSecurityGroupEgressRequest)
     */
    public Mono<AuthorizeSecurityGroupEgressResponse> authorizeEgress(
            Consumer<AuthorizeSecurityGroupEgressRequest.Builder> request) {
        argument("authorizeEgress", "request", request);
        return change(
                "authorizeEgress",
                "AuthorizeSecurityGroupEgress",
                client -> client.authorizeSecurityGroupEgress(AuthorizeSecurityGroupEgressRequest.builder()
                        .applyMutation(request)
                        .groupId(id)
                        .build()));
    }

    /**
     * Calls {@code AuthorizeSecurityGroupIngress} for this security group.
     *
     * <p>The request's {@code groupId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param ipPermissions the request's {@code ipPermissions}
     * @return the SDK's response
     * @see Ec2AsyncClient#authorizeSecurityGroupIngress(AuthorizeSecurityGroupIngressRequest)
     */
    public Mono<AuthorizeSecurityGroupIngressResponse> authorizeIngress(Collection<IpPermission> ipPermissions) {
        argument("authorizeIngress", "ipPermissions", ipPermissions);
        return change(
                "authorizeIngress",
                "AuthorizeSecurityGroupIngress",
                client -> client.authorizeSecurityGroupIngress(AuthorizeSecurityGroupIngressRequest.builder()
                        .ipPermissions(ipPermissions)
                        .groupId(id)
                        .build()));
    }

    /**
     * Calls {@code AuthorizeSecurityGroupIngress} for this security group.
     *
     * <p>The request's {@code groupId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#authorizeSecurityGroupIngress(AuthorizeSecurityGroupIngressRequest)
     */
    public Mono<AuthorizeSecurityGroupIngressResponse> authorizeIngress(
            Consumer<AuthorizeSecurityGroupIngressRequest.Builder> request) {
        argument("authorizeIngress", "request", request);
        return change(
                "authorizeIngress",
                "AuthorizeSecurityGroupIngress",
                client -> client.authorizeSecurityGroupIngress(AuthorizeSecurityGroupIngressRequest.builder()
                        .applyMutation(request)
                        .groupId(id)
                        .build()));
    }

    /**
     * Calls {@code DeleteSecurityGroup} for this security group.
     *
     * <p>The request's {@code groupId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteSecurityGroup(DeleteSecurityGroupRequest)
     */
    public Mono<DeleteSecurityGroupResponse> delete() {
        return change(
                "delete",
                "DeleteSecurityGroup",
                client -> client.deleteSecurityGroup(
                        DeleteSecurityGroupRequest.builder().groupId(id).build()));
    }

    /**
     * Calls {@code DeleteSecurityGroup} for this security group.
     *
     * <p>The request's {@code groupId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteSecurityGroup(DeleteSecurityGroupRequest)
     */
    public Mono<DeleteSecurityGroupResponse> delete(Consumer<DeleteSecurityGroupRequest.Builder> request) {
        argument("delete", "request", request);
        return change(
                "delete",
                "DeleteSecurityGroup",
                client -> client.deleteSecurityGroup(DeleteSecurityGroupRequest.builder()
                        .applyMutation(request)
                        .groupId(id)
                        .build()));
    }

    /**
     * Calls {@code RevokeSecurityGroupEgress} for this security group.
     *
     * <p>The request's {@code groupId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param ipPermissions the request's {@code ipPermissions}
     * @return the SDK's response
     * @see Ec2AsyncClient#revokeSecurityGroupEgress(RevokeSecurityGroupEgressRequest)
     */
    public Mono<RevokeSecurityGroupEgressResponse> revokeEgress(Collection<IpPermission> ipPermissions) {
        argument("revokeEgress", "ipPermissions", ipPermissions);
        return change(
                "revokeEgress",
                "RevokeSecurityGroupEgress",
                client -> client.revokeSecurityGroupEgress(RevokeSecurityGroupEgressRequest.builder()
                        .ipPermissions(ipPermissions)
                        .groupId(id)
                        .build()));
    }

    /**
     * Calls {@code RevokeSecurityGroupEgress} for this security group.
     *
     * <p>The request's {@code groupId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#revokeSecurityGroupEgress(RevokeSecurityGroupEgressRequest)
     */
    public Mono<RevokeSecurityGroupEgressResponse> revokeEgress(
            Consumer<RevokeSecurityGroupEgressRequest.Builder> request) {
        argument("revokeEgress", "request", request);
        return change(
                "revokeEgress",
                "RevokeSecurityGroupEgress",
                client -> client.revokeSecurityGroupEgress(RevokeSecurityGroupEgressRequest.builder()
                        .applyMutation(request)
                        .groupId(id)
                        .build()));
    }

    /**
     * Calls {@code RevokeSecurityGroupIngress} for this security group.
     *
     * <p>The request's {@code groupId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param ipPermissions the request's {@code ipPermissions}
     * @return the SDK's response
     * @see Ec2AsyncClient#revokeSecurityGroupIngress(RevokeSecurityGroupIngressRequest)
     */
    public Mono<RevokeSecurityGroupIngressResponse> revokeIngress(Collection<IpPermission> ipPermissions) {
        argument("revokeIngress", "ipPermissions", ipPermissions);
        return change(
                "revokeIngress",
                "RevokeSecurityGroupIngress",
                client -> client.revokeSecurityGroupIngress(RevokeSecurityGroupIngressRequest.builder()
                        .ipPermissions(ipPermissions)
                        .groupId(id)
                        .build()));
    }

    /**
     * Calls {@code RevokeSecurityGroupIngress} for this security group.
     *
     * <p>The request's {@code groupId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#revokeSecurityGroupIngress(RevokeSecurityGroupIngressRequest)
     */
    public Mono<RevokeSecurityGroupIngressResponse> revokeIngress(
            Consumer<RevokeSecurityGroupIngressRequest.Builder> request) {
        argument("revokeIngress", "request", request);
        return change(
                "revokeIngress",
                "RevokeSecurityGroupIngress",
                client -> client.revokeSecurityGroupIngress(RevokeSecurityGroupIngressRequest.builder()
                        .applyMutation(request)
                        .groupId(id)
                        .build()));
    }

    /**
     * Waits until this security group exists: a poll of {@code DescribeSecurityGroups} at once and then one every 5
     * seconds, 6 at most.
     *
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<SecurityGroup> waitUntilExists() {
        return waitUntilExists(WaiterConfig.defaults());
    }

    /**
     * Waits until this security group exists.
     *
     * @param config how often and how long; what it doesn't set is as in the form without it
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<SecurityGroup> waitUntilExists(WaiterConfig config) {
        argument("waitUntilExists", "config", config);
        return waiter("waitUntilExists", "DescribeSecurityGroups", EXISTS, config);
    }
}
