package io.reactiveaws.ec2;

import io.reactiveaws.core.spi.Arguments;
import io.reactiveaws.core.spi.ResourceContext;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.CreateRouteRequest;

/** The parts of {@link RouteTable} that the model cannot say: a route's destination is of one of three kinds. */
abstract class AbstractRouteTable
        extends TaggedResource<software.amazon.awssdk.services.ec2.model.RouteTable, RouteTable> {

    AbstractRouteTable(
            ResourceContext<Ec2AsyncClient> context,
            software.amazon.awssdk.services.ec2.model.@Nullable RouteTable data) {
        super(context, data);
    }

    abstract String id();

    /**
     * Emits each route of this table, to IPv4 blocks, IPv6 blocks and prefix lists, with its data: one call at most, if
     * the table's data isn't known.
     *
     * @return the routes; empty if there are none
     */
    public Flux<Route> routes() {
        return routesAttribute().flatMapIterable(routes -> routes).mapNotNull(this::route);
    }

    private @Nullable Route route(software.amazon.awssdk.services.ec2.model.Route data) {
        String destination = RouteDestination.in(data);
        return destination == null ? null : new Route(context(), id(), destination, data);
    }

    /**
     * Emits the attribute {@code routes}: without a call if this route table's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<software.amazon.awssdk.services.ec2.model.Route>> routesAttribute() {
        return attribute("routes", software.amazon.awssdk.services.ec2.model.RouteTable::routes);
    }

    /**
     * Calls {@code CreateRoute} for this route table.
     *
     * <p>The request's {@code routeTableId} is {@link RouteTable#id()}, and one of its destinations is the one given;
     * this overrides what {@code request} says. Nothing is sent before subscription; each subscription sends one
     * request. When the call ends, what was loaded before is forgotten.
     *
     * @param destination an IPv4 block, an IPv6 block or the id of a prefix list
     * @param request completes the request; it says what the target is
     * @return the {@code Route}
     * @see Ec2AsyncClient#createRoute(CreateRouteRequest)
     */
    public Mono<Route> createRoute(String destination, Consumer<CreateRouteRequest.Builder> request) {
        argument("createRoute", "destination", destination);
        argument("createRoute", "request", request);
        return createRoute(builder -> {
            request.accept(builder);
            RouteDestination.set(
                    destination,
                    builder::destinationCidrBlock,
                    builder::destinationIpv6CidrBlock,
                    builder::destinationPrefixListId);
        });
    }

    /**
     * Calls {@code CreateRoute} for this route table.
     *
     * <p>The request's {@code routeTableId} is {@link RouteTable#id()}; this overrides what {@code request} says.
     * Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request; it says what the destination and the target are
     * @return the {@code Route}; {@link IllegalArgumentException}, and no call, if the request names no destination
     * @see Ec2AsyncClient#createRoute(CreateRouteRequest)
     */
    public Mono<Route> createRoute(Consumer<CreateRouteRequest.Builder> request) {
        argument("createRoute", "request", request);
        return Mono.defer(() -> {
            Sent<CreateRouteRequest> sent = new Sent<>();
            return change(
                            "createRoute",
                            "CreateRoute",
                            client -> client.createRoute(sent.keep(withDestination(CreateRouteRequest.builder()
                                    .applyMutation(request)
                                    .routeTableId(id())
                                    .build()))))
                    .map(response -> new Route(context().retryingNotFound(), id(), destination(sent.request())));
        });
    }

    private static CreateRouteRequest withDestination(CreateRouteRequest request) {
        destination(request);
        return request;
    }

    private static String destination(CreateRouteRequest request) {
        return Arguments.notNull(
                "destinationCidrBlock, destinationIpv6CidrBlock or destinationPrefixListId",
                RouteDestination.in(request));
    }
}
