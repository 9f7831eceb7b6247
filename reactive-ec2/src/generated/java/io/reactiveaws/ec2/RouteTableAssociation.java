// Generated from ec2.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.ec2;

import io.reactiveaws.core.ModelResource;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import java.util.List;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.DisassociateRouteTableRequest;
import software.amazon.awssdk.services.ec2.model.DisassociateRouteTableResponse;
import software.amazon.awssdk.services.ec2.model.ReplaceRouteTableAssociationRequest;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociationState;

/**
 * The resource {@code ec2.RouteTableAssociation}, known by {@code id}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a
 * {@link software.amazon.awssdk.services.ec2.model.RouteTableAssociation}.
 */
@Generated("io.reactiveaws.codegen")
public final class RouteTableAssociation
        extends ModelResource<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.RouteTableAssociation> {
    static final ResourceType TYPE = new ResourceType("ec2", "RouteTableAssociation", List.of("id"));

    private static final software.amazon.awssdk.services.ec2.model.@Nullable RouteTableAssociation NO_DATA = null;

    private final String id;

    RouteTableAssociation(ResourceContext<Ec2AsyncClient> context, String id) {
        this(context, id, NO_DATA);
    }

    RouteTableAssociation(
            ResourceContext<Ec2AsyncClient> context,
            String id,
            software.amazon.awssdk.services.ec2.model.@Nullable RouteTableAssociation data) {
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

    /**
     * Returns an identifier of this route table association. Calls nothing.
     *
     * @return the identifier {@code id}
     */
    public String id() {
        return id;
    }

    /**
     * Emits the attribute {@code main}: without a call if this route table association's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Boolean> main() {
        return attribute("main", data -> data.main());
    }

    /**
     * Returns {@link #id()} under the name that the service has for it. Calls nothing.
     *
     * @return the identifier
     */
    public String routeTableAssociationId() {
        return id;
    }

    /**
     * Emits the attribute {@code routeTableId}: without a call if this route table association's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> routeTableId() {
        return attribute("routeTableId", data -> data.routeTableId());
    }

    /**
     * Emits the attribute {@code subnetId}: without a call if this route table association's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> subnetId() {
        return attribute("subnetId", data -> data.subnetId());
    }

    /**
     * Emits the attribute {@code gatewayId}: without a call if this route table association's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> gatewayId() {
        return attribute("gatewayId", data -> data.gatewayId());
    }

    /**
     * Emits the attribute {@code publicIpv4Pool}: without a call if this route table association's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> publicIpv4Pool() {
        return attribute("publicIpv4Pool", data -> data.publicIpv4Pool());
    }

    /**
     * Emits the attribute {@code associationState}: without a call if this route table association's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<RouteTableAssociationState> associationState() {
        return attribute("associationState", data -> data.associationState());
    }

    /**
     * Calls {@code DisassociateRouteTable} for this route table association.
     *
     * <p>The request's {@code associationId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#disassociateRouteTable(DisassociateRouteTableRequest)
     */
    public Mono<DisassociateRouteTableResponse> delete() {
        return call(
                "delete",
                "DisassociateRouteTable",
                client -> client.disassociateRouteTable(DisassociateRouteTableRequest.builder()
                        .associationId(id)
                        .build()));
    }

    /**
     * Calls {@code DisassociateRouteTable} for this route table association.
     *
     * <p>The request's {@code associationId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#disassociateRouteTable(DisassociateRouteTableRequest)
     */
    public Mono<DisassociateRouteTableResponse> delete(Consumer<DisassociateRouteTableRequest.Builder> request) {
        argument("delete", "request", request);
        return call(
                "delete",
                "DisassociateRouteTable",
                client -> client.disassociateRouteTable(DisassociateRouteTableRequest.builder()
                        .applyMutation(request)
                        .associationId(id)
                        .build()));
    }

    /**
     * Calls {@code ReplaceRouteTableAssociation} for this route table association.
     *
     * <p>The request's {@code associationId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param routeTableId the request's {@code routeTableId}
     * @return the {@code RouteTableAssociation}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#replaceRouteTableAssociation(ReplaceRouteTableAssociationRequest)
     */
    public Mono<RouteTableAssociation> replaceSubnet(String routeTableId) {
        argument("replaceSubnet", "routeTableId", routeTableId);
        return call(
                        "replaceSubnet",
                        "ReplaceRouteTableAssociation",
                        client -> client.replaceRouteTableAssociation(ReplaceRouteTableAssociationRequest.builder()
                                .routeTableId(routeTableId)
                                .associationId(id)
                                .build()))
                .map(making(
                        "replaceSubnet",
                        "ReplaceRouteTableAssociation",
                        "NewAssociationId",
                        response -> new RouteTableAssociation(context(), response.newAssociationId())));
    }

    /**
     * Calls {@code ReplaceRouteTableAssociation} for this route table association.
     *
     * <p>The request's {@code associationId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the {@code RouteTableAssociation}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#replaceRouteTableAssociation(ReplaceRouteTableAssociationRequest)
     */
    public Mono<RouteTableAssociation> replaceSubnet(Consumer<ReplaceRouteTableAssociationRequest.Builder> request) {
        argument("replaceSubnet", "request", request);
        return call(
                        "replaceSubnet",
                        "ReplaceRouteTableAssociation",
                        client -> client.replaceRouteTableAssociation(ReplaceRouteTableAssociationRequest.builder()
                                .applyMutation(request)
                                .associationId(id)
                                .build()))
                .map(making(
                        "replaceSubnet",
                        "ReplaceRouteTableAssociation",
                        "NewAssociationId",
                        response -> new RouteTableAssociation(context(), response.newAssociationId())));
    }

    /**
     * Emits the {@code RouteTable} that this route table association's data names: one call at most, if the data isn't
     * known.
     *
     * @return the resource; empty if there is none
     */
    public Mono<RouteTable> routeTable() {
        return attribute("routeTableId", data -> data.routeTableId())
                .filter(identifier -> !identifier.isBlank())
                .map(identifier -> new RouteTable(context(), identifier));
    }

    /**
     * Emits the {@code Subnet} that this route table association's data names: one call at most, if the data isn't
     * known.
     *
     * @return the resource; empty if there is none
     */
    public Mono<Subnet> subnet() {
        return attribute("subnetId", data -> data.subnetId())
                .filter(identifier -> !identifier.isBlank())
                .map(identifier -> new Subnet(context(), identifier));
    }
}
