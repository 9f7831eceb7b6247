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
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.AcceptVpcPeeringConnectionRequest;
import software.amazon.awssdk.services.ec2.model.AcceptVpcPeeringConnectionResponse;
import software.amazon.awssdk.services.ec2.model.DeleteVpcPeeringConnectionRequest;
import software.amazon.awssdk.services.ec2.model.DeleteVpcPeeringConnectionResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcPeeringConnectionsRequest;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.RejectVpcPeeringConnectionRequest;
import software.amazon.awssdk.services.ec2.model.RejectVpcPeeringConnectionResponse;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnectionStateReason;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnectionVpcInfo;

/**
 * The resource {@code ec2.VpcPeeringConnection}, known by {@code id}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a
 * {@link software.amazon.awssdk.services.ec2.model.VpcPeeringConnection}.
 */
@Generated("io.reactiveaws.codegen")
public final class VpcPeeringConnection
        extends TaggedResource<software.amazon.awssdk.services.ec2.model.VpcPeeringConnection, VpcPeeringConnection> {
    static final ResourceType TYPE = new ResourceType("ec2", "VpcPeeringConnection", List.of("id"));

    private static final software.amazon.awssdk.services.ec2.model.@Nullable VpcPeeringConnection NO_DATA = null;

    private static final CoalescedLoad<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.VpcPeeringConnection>
            COALESCED = new CoalescedLoad<>(
                    "DescribeVpcPeeringConnections",
                    200,
                    data -> data.vpcPeeringConnectionId(),
                    (context, id) -> Listing.in(
                            "ec2.VpcPeeringConnection.load [DescribeVpcPeeringConnections]",
                            context.scope(),
                            Ec2Operations.DESCRIBE_VPC_PEERING_CONNECTIONS,
                            request -> request.filters(Filter.builder()
                                    .name("vpc-peering-connection-id")
                                    .values(id)
                                    .build()),
                            response ->
                                    response.vpcPeeringConnections().stream().toList()),
                    Ec2Identifiers.IN_FILTER);

    private static final WaiterSpec<software.amazon.awssdk.services.ec2.model.VpcPeeringConnection> DELETED =
            WaiterSpec.<software.amazon.awssdk.services.ec2.model.VpcPeeringConnection>of(
                            "deleted", Duration.ofSeconds(15), 40)
                    .watching(VpcPeeringConnection::watchedStatusCode)
                    .ifAll(Verdict.SUCCESS, "deleted")
                    .ifError(Verdict.SUCCESS, "InvalidVpcPeeringConnectionID.NotFound");

    private static final WaiterSpec<software.amazon.awssdk.services.ec2.model.VpcPeeringConnection> EXISTS =
            WaiterSpec.<software.amazon.awssdk.services.ec2.model.VpcPeeringConnection>of(
                            "exists", Duration.ofSeconds(15), 40)
                    .ifAnswered(Verdict.SUCCESS)
                    .ifError(Verdict.RETRY, "InvalidVpcPeeringConnectionID.NotFound");

    private final String id;

    VpcPeeringConnection(ResourceContext<Ec2AsyncClient> context, String id) {
        this(context, id, NO_DATA);
    }

    VpcPeeringConnection(
            ResourceContext<Ec2AsyncClient> context,
            String id,
            software.amazon.awssdk.services.ec2.model.@Nullable VpcPeeringConnection data) {
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
    protected VpcPeeringConnection self() {
        return this;
    }

    /**
     * Returns an identifier of this vpc peering connection. Calls nothing.
     *
     * @return the identifier {@code id}
     */
    public String id() {
        return id;
    }

    /**
     * Emits the attribute {@code accepterVpcInfo}: without a call if this vpc peering connection's data is known, else
     * it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<VpcPeeringConnectionVpcInfo> accepterVpcInfo() {
        return attribute("accepterVpcInfo", data -> data.accepterVpcInfo());
    }

    /**
     * Emits the attribute {@code expirationTime}: without a call if this vpc peering connection's data is known, else
     * it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Instant> expirationTime() {
        return attribute("expirationTime", data -> data.expirationTime());
    }

    /**
     * Emits the attribute {@code requesterVpcInfo}: without a call if this vpc peering connection's data is known, else
     * it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<VpcPeeringConnectionVpcInfo> requesterVpcInfo() {
        return attribute("requesterVpcInfo", data -> data.requesterVpcInfo());
    }

    /**
     * Emits the attribute {@code status}: without a call if this vpc peering connection's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<VpcPeeringConnectionStateReason> status() {
        return attribute("status", data -> data.status());
    }

    /**
     * Emits the attribute {@code tags}: without a call if this vpc peering connection's data is known, else it is
     * loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<Tag>> tags() {
        return attribute("tags", data -> data.tags());
    }

    /**
     * Returns {@link #id()} under the name that the service has for it. Calls nothing.
     *
     * @return the identifier
     */
    public String vpcPeeringConnectionId() {
        return id;
    }

    @Override
    protected Mono<software.amazon.awssdk.services.ec2.model.VpcPeeringConnection> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code DescribeVpcPeeringConnections} for each
     * subscription.
     *
     * @param request completes the request; what identifies this vpc peering connection wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<VpcPeeringConnection> reload(Consumer<DescribeVpcPeeringConnectionsRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<software.amazon.awssdk.services.ec2.model.VpcPeeringConnection> fetch(
            Consumer<DescribeVpcPeeringConnectionsRequest.Builder> request) {
        return call(
                        "load",
                        "DescribeVpcPeeringConnections",
                        client -> client.describeVpcPeeringConnections(DescribeVpcPeeringConnectionsRequest.builder()
                                .applyMutation(request)
                                .vpcPeeringConnectionIds(id)
                                .build()))
                .mapNotNull(response ->
                        response.vpcPeeringConnections().stream().findFirst().orElse(null));
    }

    @Override
    protected Set<String> notFoundCodes() {
        return Set.of("InvalidVpcPeeringConnectionID.NotFound");
    }

    @Override
    protected CoalescedLoad<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.VpcPeeringConnection>
            coalescedLoad() {
        return COALESCED;
    }

    /**
     * Calls {@code AcceptVpcPeeringConnection} for this vpc peering connection.
     *
     * <p>The request's {@code vpcPeeringConnectionId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#acceptVpcPeeringConnection(AcceptVpcPeeringConnectionRequest)
     */
    public Mono<AcceptVpcPeeringConnectionResponse> accept() {
        return change(
                "accept",
                "AcceptVpcPeeringConnection",
                client -> client.acceptVpcPeeringConnection(AcceptVpcPeeringConnectionRequest.builder()
                        .vpcPeeringConnectionId(id)
                        .build()));
    }

    /**
     * Calls {@code AcceptVpcPeeringConnection} for this vpc peering connection.
     *
     * <p>The request's {@code vpcPeeringConnectionId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#acceptVpcPeeringConnection(AcceptVpcPeeringConnectionRequest)
     */
    public Mono<AcceptVpcPeeringConnectionResponse> accept(
            Consumer<AcceptVpcPeeringConnectionRequest.Builder> request) {
        argument("accept", "request", request);
        return change(
                "accept",
                "AcceptVpcPeeringConnection",
                client -> client.acceptVpcPeeringConnection(AcceptVpcPeeringConnectionRequest.builder()
                        .applyMutation(request)
                        .vpcPeeringConnectionId(id)
                        .build()));
    }

    /**
     * Calls {@code DeleteVpcPeeringConnection} for this vpc peering connection.
     *
     * <p>The request's {@code vpcPeeringConnectionId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteVpcPeeringConnection(DeleteVpcPeeringConnectionRequest)
     */
    public Mono<DeleteVpcPeeringConnectionResponse> delete() {
        return change(
                "delete",
                "DeleteVpcPeeringConnection",
                client -> client.deleteVpcPeeringConnection(DeleteVpcPeeringConnectionRequest.builder()
                        .vpcPeeringConnectionId(id)
                        .build()));
    }

    /**
     * Calls {@code DeleteVpcPeeringConnection} for this vpc peering connection.
     *
     * <p>The request's {@code vpcPeeringConnectionId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteVpcPeeringConnection(DeleteVpcPeeringConnectionRequest)
     */
    public Mono<DeleteVpcPeeringConnectionResponse> delete(
            Consumer<DeleteVpcPeeringConnectionRequest.Builder> request) {
        argument("delete", "request", request);
        return change(
                "delete",
                "DeleteVpcPeeringConnection",
                client -> client.deleteVpcPeeringConnection(DeleteVpcPeeringConnectionRequest.builder()
                        .applyMutation(request)
                        .vpcPeeringConnectionId(id)
                        .build()));
    }

    /**
     * Calls {@code RejectVpcPeeringConnection} for this vpc peering connection.
     *
     * <p>The request's {@code vpcPeeringConnectionId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#rejectVpcPeeringConnection(RejectVpcPeeringConnectionRequest)
     */
    public Mono<RejectVpcPeeringConnectionResponse> reject() {
        return change(
                "reject",
                "RejectVpcPeeringConnection",
                client -> client.rejectVpcPeeringConnection(RejectVpcPeeringConnectionRequest.builder()
                        .vpcPeeringConnectionId(id)
                        .build()));
    }

    /**
     * Calls {@code RejectVpcPeeringConnection} for this vpc peering connection.
     *
     * <p>The request's {@code vpcPeeringConnectionId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#rejectVpcPeeringConnection(RejectVpcPeeringConnectionRequest)
     */
    public Mono<RejectVpcPeeringConnectionResponse> reject(
            Consumer<RejectVpcPeeringConnectionRequest.Builder> request) {
        argument("reject", "request", request);
        return change(
                "reject",
                "RejectVpcPeeringConnection",
                client -> client.rejectVpcPeeringConnection(RejectVpcPeeringConnectionRequest.builder()
                        .applyMutation(request)
                        .vpcPeeringConnectionId(id)
                        .build()));
    }

    /**
     * Emits the {@code Vpc} that this vpc peering connection's data names: one call at most, if the data isn't known.
     *
     * @return the resource; empty if there is none
     */
    public Mono<Vpc> accepterVpc() {
        return attribute("accepterVpcInfo", data -> data.accepterVpcInfo())
                .mapNotNull(item -> item.vpcId())
                .filter(identifier -> !identifier.isBlank())
                .map(identifier -> new Vpc(context(), identifier));
    }

    /**
     * Emits the {@code Vpc} that this vpc peering connection's data names: one call at most, if the data isn't known.
     *
     * @return the resource; empty if there is none
     */
    public Mono<Vpc> requesterVpc() {
        return attribute("requesterVpcInfo", data -> data.requesterVpcInfo())
                .mapNotNull(item -> item.vpcId())
                .filter(identifier -> !identifier.isBlank())
                .map(identifier -> new Vpc(context(), identifier));
    }

    /**
     * Waits until this vpc peering connection is deleted: a poll of {@code DescribeVpcPeeringConnections} at once and
     * then one every 15 seconds, 40 at most.
     *
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<VpcPeeringConnection> waitUntilDeleted() {
        return waitUntilDeleted(WaiterConfig.defaults());
    }

    /**
     * Waits until this vpc peering connection is deleted.
     *
     * @param config how often and how long; what it doesn't set is as in the form without it
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<VpcPeeringConnection> waitUntilDeleted(WaiterConfig config) {
        argument("waitUntilDeleted", "config", config);
        return waiter("waitUntilDeleted", "DescribeVpcPeeringConnections", DELETED, config);
    }

    /**
     * Waits until this vpc peering connection exists: a poll of {@code DescribeVpcPeeringConnections} at once and then
     * one every 15 seconds, 40 at most.
     *
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<VpcPeeringConnection> waitUntilExists() {
        return waitUntilExists(WaiterConfig.defaults());
    }

    /**
     * Waits until this vpc peering connection exists.
     *
     * @param config how often and how long; what it doesn't set is as in the form without it
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<VpcPeeringConnection> waitUntilExists(WaiterConfig config) {
        argument("waitUntilExists", "config", config);
        return waiter("waitUntilExists", "DescribeVpcPeeringConnections", EXISTS, config);
    }

    private static List<?> watchedStatusCode(software.amazon.awssdk.services.ec2.model.VpcPeeringConnection response) {
        return Stream.ofNullable(response.status())
                .map(item -> item.codeAsString())
                .filter(Objects::nonNull)
                .toList();
    }
}
