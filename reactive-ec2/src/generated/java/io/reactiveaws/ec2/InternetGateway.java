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
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.AttachInternetGatewayRequest;
import software.amazon.awssdk.services.ec2.model.AttachInternetGatewayResponse;
import software.amazon.awssdk.services.ec2.model.DeleteInternetGatewayRequest;
import software.amazon.awssdk.services.ec2.model.DeleteInternetGatewayResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInternetGatewaysRequest;
import software.amazon.awssdk.services.ec2.model.DetachInternetGatewayRequest;
import software.amazon.awssdk.services.ec2.model.DetachInternetGatewayResponse;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.InternetGatewayAttachment;
import software.amazon.awssdk.services.ec2.model.Tag;

/**
 * The resource {@code ec2.InternetGateway}, known by {@code id}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a
 * {@link software.amazon.awssdk.services.ec2.model.InternetGateway}.
 */
@Generated("io.reactiveaws.codegen")
public final class InternetGateway
        extends TaggedResource<software.amazon.awssdk.services.ec2.model.InternetGateway, InternetGateway> {
    static final ResourceType TYPE = new ResourceType("ec2", "InternetGateway", List.of("id"));

    private static final software.amazon.awssdk.services.ec2.model.@Nullable InternetGateway NO_DATA = null;

    private static final CoalescedLoad<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.InternetGateway>
            COALESCED = new CoalescedLoad<>(
                    "DescribeInternetGateways",
                    200,
                    data -> data.internetGatewayId(),
                    (context, id) -> Listing.in(
                            "ec2.InternetGateway.load [DescribeInternetGateways]",
                            context.scope(),
                            Ec2Operations.DESCRIBE_INTERNET_GATEWAYS,
                            request -> request.filters(Filter.builder()
                                    .name("internet-gateway-id")
                                    .values(id)
                                    .build()),
                            response -> response.internetGateways().stream().toList()),
                    Ec2Identifiers.IN_FILTER);

    private static final WaiterSpec<software.amazon.awssdk.services.ec2.model.InternetGateway> EXISTS =
            WaiterSpec.<software.amazon.awssdk.services.ec2.model.InternetGateway>of("exists", Duration.ofSeconds(5), 6)
                    .ifAnswered(Verdict.SUCCESS)
                    .ifError(Verdict.RETRY, "InvalidInternetGateway.NotFound", "InvalidInternetGatewayID.NotFound");

    private final String id;

    InternetGateway(ResourceContext<Ec2AsyncClient> context, String id) {
        this(context, id, NO_DATA);
    }

    InternetGateway(
            ResourceContext<Ec2AsyncClient> context,
            String id,
            software.amazon.awssdk.services.ec2.model.@Nullable InternetGateway data) {
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
    protected InternetGateway self() {
        return this;
    }

    /**
     * Returns an identifier of this internet gateway. Calls nothing.
     *
     * @return the identifier {@code id}
     */
    public String id() {
        return id;
    }

    /**
     * Emits the attribute {@code attachments}: without a call if this internet gateway's data is known, else it is
     * loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<InternetGatewayAttachment>> attachments() {
        return attribute("attachments", data -> data.attachments());
    }

    /**
     * Returns {@link #id()} under the name that the service has for it. Calls nothing.
     *
     * @return the identifier
     */
    public String internetGatewayId() {
        return id;
    }

    /**
     * Emits the attribute {@code ownerId}: without a call if this internet gateway's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> ownerId() {
        return attribute("ownerId", data -> data.ownerId());
    }

    /**
     * Emits the attribute {@code tags}: without a call if this internet gateway's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<Tag>> tags() {
        return attribute("tags", data -> data.tags());
    }

    @Override
    protected Mono<software.amazon.awssdk.services.ec2.model.InternetGateway> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code DescribeInternetGateways} for each
     * subscription.
     *
     * @param request completes the request; what identifies this internet gateway wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<InternetGateway> reload(Consumer<DescribeInternetGatewaysRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<software.amazon.awssdk.services.ec2.model.InternetGateway> fetch(
            Consumer<DescribeInternetGatewaysRequest.Builder> request) {
        return call(
                        "load",
                        "DescribeInternetGateways",
                        client -> client.describeInternetGateways(DescribeInternetGatewaysRequest.builder()
                                .applyMutation(request)
                                .internetGatewayIds(id)
                                .build()))
                .mapNotNull(response ->
                        response.internetGateways().stream().findFirst().orElse(null));
    }

    @Override
    protected Set<String> notFoundCodes() {
        return Set.of("InvalidInternetGateway.NotFound", "InvalidInternetGatewayID.NotFound");
    }

    @Override
    protected CoalescedLoad<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.InternetGateway> coalescedLoad() {
        return COALESCED;
    }

    /**
     * Calls {@code AttachInternetGateway} for this internet gateway.
     *
     * <p>The request's {@code internetGatewayId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param vpcId the request's {@code vpcId}
     * @return the SDK's response
     * @see Ec2AsyncClient#attachInternetGateway(AttachInternetGatewayRequest)
     */
    public Mono<AttachInternetGatewayResponse> attachToVpc(String vpcId) {
        argument("attachToVpc", "vpcId", vpcId);
        return change(
                "attachToVpc",
                "AttachInternetGateway",
                client -> client.attachInternetGateway(AttachInternetGatewayRequest.builder()
                        .vpcId(vpcId)
                        .internetGatewayId(id)
                        .build()));
    }

    /**
     * Calls {@code AttachInternetGateway} for this internet gateway.
     *
     * <p>The request's {@code internetGatewayId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#attachInternetGateway(AttachInternetGatewayRequest)
     */
    public Mono<AttachInternetGatewayResponse> attachToVpc(Consumer<AttachInternetGatewayRequest.Builder> request) {
        argument("attachToVpc", "request", request);
        return change(
                "attachToVpc",
                "AttachInternetGateway",
                client -> client.attachInternetGateway(AttachInternetGatewayRequest.builder()
                        .applyMutation(request)
                        .internetGatewayId(id)
                        .build()));
    }

    /**
     * Calls {@code DeleteInternetGateway} for this internet gateway.
     *
     * <p>The request's {@code internetGatewayId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteInternetGateway(DeleteInternetGatewayRequest)
     */
    public Mono<DeleteInternetGatewayResponse> delete() {
        return change(
                "delete",
                "DeleteInternetGateway",
                client -> client.deleteInternetGateway(DeleteInternetGatewayRequest.builder()
                        .internetGatewayId(id)
                        .build()));
    }

    /**
     * Calls {@code DeleteInternetGateway} for this internet gateway.
     *
     * <p>The request's {@code internetGatewayId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteInternetGateway(DeleteInternetGatewayRequest)
     */
    public Mono<DeleteInternetGatewayResponse> delete(Consumer<DeleteInternetGatewayRequest.Builder> request) {
        argument("delete", "request", request);
        return change(
                "delete",
                "DeleteInternetGateway",
                client -> client.deleteInternetGateway(DeleteInternetGatewayRequest.builder()
                        .applyMutation(request)
                        .internetGatewayId(id)
                        .build()));
    }

    /**
     * Calls {@code DetachInternetGateway} for this internet gateway.
     *
     * <p>The request's {@code internetGatewayId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param vpcId the request's {@code vpcId}
     * @return the SDK's response
     * @see Ec2AsyncClient#detachInternetGateway(DetachInternetGatewayRequest)
     */
    public Mono<DetachInternetGatewayResponse> detachFromVpc(String vpcId) {
        argument("detachFromVpc", "vpcId", vpcId);
        return change(
                "detachFromVpc",
                "DetachInternetGateway",
                client -> client.detachInternetGateway(DetachInternetGatewayRequest.builder()
                        .vpcId(vpcId)
                        .internetGatewayId(id)
                        .build()));
    }

    /**
     * Calls {@code DetachInternetGateway} for this internet gateway.
     *
     * <p>The request's {@code internetGatewayId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#detachInternetGateway(DetachInternetGatewayRequest)
     */
    public Mono<DetachInternetGatewayResponse> detachFromVpc(Consumer<DetachInternetGatewayRequest.Builder> request) {
        argument("detachFromVpc", "request", request);
        return change(
                "detachFromVpc",
                "DetachInternetGateway",
                client -> client.detachInternetGateway(DetachInternetGatewayRequest.builder()
                        .applyMutation(request)
                        .internetGatewayId(id)
                        .build()));
    }

    /**
     * Waits until this internet gateway exists: a poll of {@code DescribeInternetGateways} at once and then one every 5
     * seconds, 6 at most.
     *
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<InternetGateway> waitUntilExists() {
        return waitUntilExists(WaiterConfig.defaults());
    }

    /**
     * Waits until this internet gateway exists.
     *
     * @param config how often and how long; what it doesn't set is as in the form without it
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<InternetGateway> waitUntilExists(WaiterConfig config) {
        argument("waitUntilExists", "config", config);
        return waiter("waitUntilExists", "DescribeInternetGateways", EXISTS, config);
    }
}
