// Generated from ec2.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.ec2;

import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.RouteOrigin;
import software.amazon.awssdk.services.ec2.model.RouteState;

/**
 * The resource {@code ec2.Route}, known by {@code routeTableId} and {@code destination}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a
 * {@link software.amazon.awssdk.services.ec2.model.Route}.
 */
@Generated("io.reactiveaws.codegen")
public final class Route extends AbstractRoute {
    static final ResourceType TYPE = new ResourceType("ec2", "Route", List.of("routeTableId", "destination"));

    private static final software.amazon.awssdk.services.ec2.model.@Nullable Route NO_DATA = null;

    private final String routeTableId;

    private final String destination;

    Route(ResourceContext<Ec2AsyncClient> context, String routeTableId, String destination) {
        this(context, routeTableId, destination, NO_DATA);
    }

    Route(
            ResourceContext<Ec2AsyncClient> context,
            String routeTableId,
            String destination,
            software.amazon.awssdk.services.ec2.model.@Nullable Route data) {
        super(context, data);
        this.routeTableId = TYPE.require("routeTableId", routeTableId);
        this.destination = TYPE.require("destination", destination);
    }

    @Override
    protected ResourceType type() {
        return TYPE;
    }

    @Override
    protected List<String> identifierValues() {
        return List.of(routeTableId, destination);
    }

    /**
     * Returns an identifier of this route. Calls nothing.
     *
     * @return the identifier {@code routeTableId}
     */
    public String routeTableId() {
        return routeTableId;
    }

    /**
     * Returns an identifier of this route. Calls nothing.
     *
     * @return the identifier {@code destination}
     */
    public String destination() {
        return destination;
    }

    /**
     * Emits the attribute {@code egressOnlyInternetGatewayId}: without a call if this route's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> egressOnlyInternetGatewayId() {
        return attribute("egressOnlyInternetGatewayId", data -> data.egressOnlyInternetGatewayId());
    }

    /**
     * Emits the attribute {@code gatewayId}: without a call if this route's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> gatewayId() {
        return attribute("gatewayId", data -> data.gatewayId());
    }

    /**
     * Emits the attribute {@code instanceId}: without a call if this route's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> instanceId() {
        return attribute("instanceId", data -> data.instanceId());
    }

    /**
     * Emits the attribute {@code instanceOwnerId}: without a call if this route's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> instanceOwnerId() {
        return attribute("instanceOwnerId", data -> data.instanceOwnerId());
    }

    /**
     * Emits the attribute {@code natGatewayId}: without a call if this route's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> natGatewayId() {
        return attribute("natGatewayId", data -> data.natGatewayId());
    }

    /**
     * Emits the attribute {@code transitGatewayId}: without a call if this route's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> transitGatewayId() {
        return attribute("transitGatewayId", data -> data.transitGatewayId());
    }

    /**
     * Emits the attribute {@code localGatewayId}: without a call if this route's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> localGatewayId() {
        return attribute("localGatewayId", data -> data.localGatewayId());
    }

    /**
     * Emits the attribute {@code carrierGatewayId}: without a call if this route's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> carrierGatewayId() {
        return attribute("carrierGatewayId", data -> data.carrierGatewayId());
    }

    /**
     * Emits the attribute {@code networkInterfaceId}: without a call if this route's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> networkInterfaceId() {
        return attribute("networkInterfaceId", data -> data.networkInterfaceId());
    }

    /**
     * Emits the attribute {@code origin}: without a call if this route's data is known.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #originAsString()} tells it
     */
    public Mono<RouteOrigin> origin() {
        return attribute("origin", data -> data.origin());
    }

    /**
     * Emits the attribute {@code origin} as the service writes it, also where the SDK has no name for it: without a
     * call if this route's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> originAsString() {
        return attribute("origin", data -> data.originAsString());
    }

    /**
     * Emits the attribute {@code state}: without a call if this route's data is known.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #stateAsString()} tells it
     */
    public Mono<RouteState> state() {
        return attribute("state", data -> data.state());
    }

    /**
     * Emits the attribute {@code state} as the service writes it, also where the SDK has no name for it: without a call
     * if this route's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> stateAsString() {
        return attribute("state", data -> data.stateAsString());
    }

    /**
     * Emits the attribute {@code vpcPeeringConnectionId}: without a call if this route's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> vpcPeeringConnectionId() {
        return attribute("vpcPeeringConnectionId", data -> data.vpcPeeringConnectionId());
    }

    /**
     * Emits the attribute {@code coreNetworkArn}: without a call if this route's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> coreNetworkArn() {
        return attribute("coreNetworkArn", data -> data.coreNetworkArn());
    }

    /**
     * Emits the attribute {@code odbNetworkArn}: without a call if this route's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> odbNetworkArn() {
        return attribute("odbNetworkArn", data -> data.odbNetworkArn());
    }

    /**
     * Emits the attribute {@code ipAddress}: without a call if this route's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> ipAddress() {
        return attribute("ipAddress", data -> data.ipAddress());
    }

    /**
     * Makes the {@code RouteTable} with these identifiers. Calls nothing.
     *
     * @return the resource, whether or not there is such a one
     */
    public RouteTable routeTable() {
        return new RouteTable(context(), routeTableId);
    }
}
