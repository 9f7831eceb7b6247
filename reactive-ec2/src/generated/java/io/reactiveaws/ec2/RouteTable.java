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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.AssociateRouteTableRequest;
import software.amazon.awssdk.services.ec2.model.DeleteRouteTableRequest;
import software.amazon.awssdk.services.ec2.model.DeleteRouteTableResponse;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesRequest;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.PropagatingVgw;
import software.amazon.awssdk.services.ec2.model.Tag;

/**
 * The resource {@code ec2.RouteTable}, known by {@code id}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a
 * {@link software.amazon.awssdk.services.ec2.model.RouteTable}.
 */
@Generated("io.reactiveaws.codegen")
public final class RouteTable extends AbstractRouteTable {
    static final ResourceType TYPE = new ResourceType("ec2", "RouteTable", List.of("id"));

    private static final software.amazon.awssdk.services.ec2.model.@Nullable RouteTable NO_DATA = null;

    private static final CoalescedLoad<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.RouteTable> COALESCED =
            new CoalescedLoad<>(
                    "DescribeRouteTables",
                    200,
                    data -> data.routeTableId(),
                    (context, id) -> Listing.in(
                            "ec2.RouteTable.load [DescribeRouteTables]",
                            context.scope(),
                            Ec2Operations.DESCRIBE_ROUTE_TABLES,
                            request -> request.filters(Filter.builder()
                                    .name("route-table-id")
                                    .values(id)
                                    .build()),
                            response -> response.routeTables().stream().toList()),
                    Ec2Identifiers.IN_FILTER);

    private final String id;

    RouteTable(ResourceContext<Ec2AsyncClient> context, String id) {
        this(context, id, NO_DATA);
    }

    RouteTable(
            ResourceContext<Ec2AsyncClient> context,
            String id,
            software.amazon.awssdk.services.ec2.model.@Nullable RouteTable data) {
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
    protected RouteTable self() {
        return this;
    }

    /**
     * Returns an identifier of this route table. Calls nothing.
     *
     * @return the identifier {@code id}
     */
    public String id() {
        return id;
    }

    /**
     * Emits the attribute {@code associations}: without a call if this route table's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<software.amazon.awssdk.services.ec2.model.RouteTableAssociation>> associationsAttribute() {
        return attribute("associations", data -> data.associations());
    }

    /**
     * Emits the attribute {@code propagatingVgws}: without a call if this route table's data is known, else it is
     * loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<PropagatingVgw>> propagatingVgws() {
        return attribute("propagatingVgws", data -> data.propagatingVgws());
    }

    /**
     * Returns {@link #id()} under the name that the service has for it. Calls nothing.
     *
     * @return the identifier
     */
    public String routeTableId() {
        return id;
    }

    /**
     * Emits the attribute {@code tags}: without a call if this route table's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<Tag>> tags() {
        return attribute("tags", data -> data.tags());
    }

    /**
     * Emits the attribute {@code vpcId}: without a call if this route table's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> vpcId() {
        return attribute("vpcId", data -> data.vpcId());
    }

    /**
     * Emits the attribute {@code ownerId}: without a call if this route table's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> ownerId() {
        return attribute("ownerId", data -> data.ownerId());
    }

    @Override
    protected Mono<software.amazon.awssdk.services.ec2.model.RouteTable> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code DescribeRouteTables} for each subscription.
     *
     * @param request completes the request; what identifies this route table wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<RouteTable> reload(Consumer<DescribeRouteTablesRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<software.amazon.awssdk.services.ec2.model.RouteTable> fetch(
            Consumer<DescribeRouteTablesRequest.Builder> request) {
        return call(
                        "load",
                        "DescribeRouteTables",
                        client -> client.describeRouteTables(DescribeRouteTablesRequest.builder()
                                .applyMutation(request)
                                .routeTableIds(id)
                                .build()))
                .mapNotNull(
                        response -> response.routeTables().stream().findFirst().orElse(null));
    }

    @Override
    protected Set<String> notFoundCodes() {
        return Set.of("InvalidRouteTableID.NotFound", "InvalidRouteTableId.NotFound");
    }

    @Override
    protected CoalescedLoad<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.RouteTable> coalescedLoad() {
        return COALESCED;
    }

    /**
     * Calls {@code AssociateRouteTable} for this route table.
     *
     * <p>The request's {@code routeTableId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param subnetId the request's {@code subnetId}
     * @return the {@code RouteTableAssociation}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#associateRouteTable(AssociateRouteTableRequest)
     */
    public Mono<RouteTableAssociation> associateWithSubnet(String subnetId) {
        argument("associateWithSubnet", "subnetId", subnetId);
        return change(
                        "associateWithSubnet",
                        "AssociateRouteTable",
                        client -> client.associateRouteTable(AssociateRouteTableRequest.builder()
                                .subnetId(subnetId)
                                .routeTableId(id)
                                .build()))
                .map(making(
                        "associateWithSubnet",
                        "AssociateRouteTable",
                        "AssociationId",
                        response -> new RouteTableAssociation(context(), response.associationId())));
    }

    /**
     * Calls {@code AssociateRouteTable} for this route table.
     *
     * <p>The request's {@code routeTableId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the {@code RouteTableAssociation}; an error if the answer lacks what it is known by
     * @see Ec2AsyncClient#associateRouteTable(AssociateRouteTableRequest)
     */
    public Mono<RouteTableAssociation> associateWithSubnet(Consumer<AssociateRouteTableRequest.Builder> request) {
        argument("associateWithSubnet", "request", request);
        return change(
                        "associateWithSubnet",
                        "AssociateRouteTable",
                        client -> client.associateRouteTable(AssociateRouteTableRequest.builder()
                                .applyMutation(request)
                                .routeTableId(id)
                                .build()))
                .map(making(
                        "associateWithSubnet",
                        "AssociateRouteTable",
                        "AssociationId",
                        response -> new RouteTableAssociation(context(), response.associationId())));
    }

    /**
     * Calls {@code DeleteRouteTable} for this route table.
     *
     * <p>The request's {@code routeTableId} is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteRouteTable(DeleteRouteTableRequest)
     */
    public Mono<DeleteRouteTableResponse> delete() {
        return change(
                "delete",
                "DeleteRouteTable",
                client -> client.deleteRouteTable(
                        DeleteRouteTableRequest.builder().routeTableId(id).build()));
    }

    /**
     * Calls {@code DeleteRouteTable} for this route table.
     *
     * <p>The request's {@code routeTableId} is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteRouteTable(DeleteRouteTableRequest)
     */
    public Mono<DeleteRouteTableResponse> delete(Consumer<DeleteRouteTableRequest.Builder> request) {
        argument("delete", "request", request);
        return change(
                "delete",
                "DeleteRouteTable",
                client -> client.deleteRouteTable(DeleteRouteTableRequest.builder()
                        .applyMutation(request)
                        .routeTableId(id)
                        .build()));
    }

    /**
     * Emits each {@code RouteTableAssociation} that this route table's data names: one call at most, if the data isn't
     * known.
     *
     * @return the resources; empty if there are none
     */
    public Flux<RouteTableAssociation> associations() {
        return attribute("associations", data -> data.associations())
                .flatMapIterable(items -> items)
                .filter(item -> item.routeTableAssociationId() != null
                        && !item.routeTableAssociationId().isBlank())
                .map(item -> new RouteTableAssociation(context(), item.routeTableAssociationId(), item));
    }

    /**
     * Emits the {@code Vpc} that this route table's data names: one call at most, if the data isn't known.
     *
     * @return the resource; empty if there is none
     */
    public Mono<Vpc> vpc() {
        return attribute("vpcId", data -> data.vpcId())
                .filter(identifier -> !identifier.isBlank())
                .map(identifier -> new Vpc(context(), identifier));
    }
}
