package io.reactiveaws.ec2;

import io.reactiveaws.core.ModelResource;
import io.reactiveaws.core.spi.ResourceContext;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.DeleteRouteRequest;
import software.amazon.awssdk.services.ec2.model.DeleteRouteResponse;
import software.amazon.awssdk.services.ec2.model.ReplaceRouteRequest;
import software.amazon.awssdk.services.ec2.model.ReplaceRouteResponse;

/** The parts of {@link Route} that the model cannot say: its destination is of one of three kinds. */
abstract class AbstractRoute extends ModelResource<Ec2AsyncClient, software.amazon.awssdk.services.ec2.model.Route> {

    AbstractRoute(
            ResourceContext<Ec2AsyncClient> context, software.amazon.awssdk.services.ec2.model.@Nullable Route data) {
        super(context, data);
    }

    @Override
    protected Set<String> notFoundCodes() {
        return Set.of("InvalidRoute.NotFound");
    }

    abstract String routeTableId();

    abstract String destination();

    /**
     * Emits the destination if it is an IPv4 block. Calls nothing.
     *
     * @return such as {@code 10.0.0.0/16}; empty if it is something else
     */
    public Mono<String> destinationCidrBlock() {
        return destinationIf(RouteDestination.IPV4);
    }

    /**
     * Emits the destination if it is an IPv6 block. Calls nothing.
     *
     * @return such as {@code ::/0}; empty if it is something else
     */
    public Mono<String> destinationIpv6CidrBlock() {
        return destinationIf(RouteDestination.IPV6);
    }

    /**
     * Emits the destination if it is a prefix list. Calls nothing.
     *
     * @return such as {@code pl-12345678}; empty if it is something else
     */
    public Mono<String> destinationPrefixListId() {
        return destinationIf(RouteDestination.PREFIX_LIST);
    }

    private Mono<String> destinationIf(RouteDestination kind) {
        return Mono.justOrEmpty(kind.only(destination()));
    }

    /**
     * Calls {@code DeleteRoute} for this route.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteRoute(DeleteRouteRequest)
     */
    public Mono<DeleteRouteResponse> delete() {
        return delete(request -> {});
    }

    /**
     * Calls {@code DeleteRoute} for this route.
     *
     * <p>The request's {@code routeTableId} is {@link Route#routeTableId()}, and one of its destinations is
     * {@link Route#destination()}; this overrides what {@code request} says. Nothing is sent before subscription; each
     * subscription sends one request.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see Ec2AsyncClient#deleteRoute(DeleteRouteRequest)
     */
    public Mono<DeleteRouteResponse> delete(Consumer<DeleteRouteRequest.Builder> request) {
        argument("delete", "request", request);
        return call(
                "delete",
                "DeleteRoute",
                client -> client.deleteRoute(DeleteRouteRequest.builder()
                        .applyMutation(request)
                        .routeTableId(routeTableId())
                        .applyMutation(builder -> RouteDestination.set(
                                destination(),
                                builder::destinationCidrBlock,
                                builder::destinationIpv6CidrBlock,
                                builder::destinationPrefixListId))
                        .build()));
    }

    /**
     * Calls {@code ReplaceRoute} for this route: leads its destination to another target.
     *
     * <p>The request's {@code routeTableId} is {@link Route#routeTableId()}, and one of its destinations is
     * {@link Route#destination()}; this overrides what {@code request} says. Nothing is sent before subscription; each
     * subscription sends one request.
     *
     * @param request completes the request; it says what the target is
     * @return the SDK's response
     * @see Ec2AsyncClient#replaceRoute(ReplaceRouteRequest)
     */
    public Mono<ReplaceRouteResponse> replace(Consumer<ReplaceRouteRequest.Builder> request) {
        argument("replace", "request", request);
        return call(
                "replace",
                "ReplaceRoute",
                client -> client.replaceRoute(ReplaceRouteRequest.builder()
                        .applyMutation(request)
                        .routeTableId(routeTableId())
                        .applyMutation(builder -> RouteDestination.set(
                                destination(),
                                builder::destinationCidrBlock,
                                builder::destinationIpv6CidrBlock,
                                builder::destinationPrefixListId))
                        .build()));
    }
}
