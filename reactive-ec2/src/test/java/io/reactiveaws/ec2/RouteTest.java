package io.reactiveaws.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.core.ResourceException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.ec2.model.CreateRouteRequest;
import software.amazon.awssdk.services.ec2.model.CreateRouteResponse;
import software.amazon.awssdk.services.ec2.model.DeleteRouteRequest;
import software.amazon.awssdk.services.ec2.model.DeleteRouteResponse;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesResponse;
import software.amazon.awssdk.services.ec2.model.ReplaceRouteRequest;
import software.amazon.awssdk.services.ec2.model.ReplaceRouteResponse;

/** Routes lead to IPv4 blocks, IPv6 blocks and prefix lists. */
class RouteTest {

    private final FakeEc2 client = new FakeEc2()
            .on(
                    DescribeRouteTablesRequest.class,
                    request -> DescribeRouteTablesResponse.builder()
                            .routeTables(software.amazon.awssdk.services.ec2.model.RouteTable.builder()
                                    .routeTableId("rtb-1")
                                    .routes(
                                            route(data -> data.destinationIpv6CidrBlock("::/0")
                                                    .egressOnlyInternetGatewayId("eigw-1")),
                                            route(data -> data.destinationCidrBlock("10.0.0.0/16")
                                                    .gatewayId("local")),
                                            route(data -> data.destinationPrefixListId("pl-1")
                                                    .gatewayId("vpce-1")))
                                    .build())
                            .build())
            .on(
                    CreateRouteRequest.class,
                    request -> CreateRouteResponse.builder().build())
            .on(
                    ReplaceRouteRequest.class,
                    request -> ReplaceRouteResponse.builder().build())
            .on(
                    DeleteRouteRequest.class,
                    request -> DeleteRouteResponse.builder().build());
    private final Ec2 ec2 = client.ec2();
    private final RouteTable table = ec2.routeTable("rtb-1");

    private static software.amazon.awssdk.services.ec2.model.Route route(
            Consumer<software.amazon.awssdk.services.ec2.model.Route.Builder> data) {
        return software.amazon.awssdk.services.ec2.model.Route.builder()
                .applyMutation(data)
                .build();
    }

    @Test
    void aTableHasAllItsRoutesEachWithItsOwnData() {
        List<Route> routes = table.routes().collectList().block();
        assertThat(routes)
                .containsExactly(
                        ec2.route("rtb-1", "::/0"), ec2.route("rtb-1", "10.0.0.0/16"), ec2.route("rtb-1", "pl-1"));
        StepVerifier.create(routes.get(0).egressOnlyInternetGatewayId())
                .expectNext("eigw-1")
                .verifyComplete();
        StepVerifier.create(routes.get(0).gatewayId()).verifyComplete();
        StepVerifier.create(routes.get(1).gatewayId()).expectNext("local").verifyComplete();
        StepVerifier.create(routes.get(2).gatewayId()).expectNext("vpce-1").verifyComplete();
        assertThat(client.sent).as("the table's load").hasSize(1);
    }

    @Test
    void demandIsRespected() {
        StepVerifier.create(table.routes(), 1)
                .expectNextCount(1)
                .thenRequest(1)
                .expectNextCount(1)
                .thenCancel()
                .verify();
    }

    @Test
    void theDestinationIsKnownWithoutACall() {
        assertDestination("10.0.0.0/16", "10.0.0.0/16", null, null);
        assertDestination("::/0", null, "::/0", null);
        assertDestination("pl-1", null, null, "pl-1");
        assertThat(client.sent).isEmpty();
    }

    private void assertDestination(String destination, String ipv4, String ipv6, String prefixList) {
        Route route = ec2.route("rtb-1", destination);
        assertThat(route.destinationCidrBlock().blockOptional().orElse(null)).isEqualTo(ipv4);
        assertThat(route.destinationIpv6CidrBlock().blockOptional().orElse(null))
                .isEqualTo(ipv6);
        assertThat(route.destinationPrefixListId().blockOptional().orElse(null)).isEqualTo(prefixList);
    }

    @Test
    void aRouteThatIsKnownByItsDestinationOnlyHasNoData() {
        StepVerifier.create(ec2.route("rtb-1", "pl-1").gatewayId()).verifyError(ResourceException.class);
        assertThat(client.sent).isEmpty();
    }

    @Test
    void createRouteWritesTheDestinationWhereItBelongs() {
        StepVerifier.create(table.createRoute(
                        "::/0",
                        request ->
                                request.gatewayId("igw-1").routeTableId("other").destinationCidrBlock("0.0.0.0/0")))
                .expectNext(ec2.route("rtb-1", "::/0"))
                .verifyComplete();
        assertThat(client.sent)
                .containsExactly(CreateRouteRequest.builder()
                        .routeTableId("rtb-1")
                        .destinationIpv6CidrBlock("::/0")
                        .gatewayId("igw-1")
                        .build());
    }

    @Test
    void createRouteTakesTheDestinationFromTheRequest() {
        StepVerifier.create(table.createRoute(request -> request.destinationPrefixListId("pl-2")))
                .expectNext(ec2.route("rtb-1", "pl-2"))
                .verifyComplete();
    }

    @Test
    void createRouteWithoutADestinationCallsNothing() {
        StepVerifier.create(table.createRoute(request -> request.gatewayId("igw-1")))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("'destinationCidrBlock, destinationIpv6CidrBlock or destinationPrefixListId'"
                                + " must not be null")
                        .satisfies(e -> assertThat(e.getSuppressed()[0])
                                .hasMessageContaining("ec2.RouteTable(id=rtb-1).createRoute [CreateRoute]")));
        assertThat(client.sent).isEmpty();
        assertThatThrownBy(() -> table.createRoute("", request -> {}))
                .hasMessage("ec2.RouteTable(id=rtb-1).createRoute: 'destination' must not be empty");
        assertThatThrownBy(() -> table.createRoute("::/0", null))
                .hasMessage("ec2.RouteTable(id=rtb-1).createRoute: 'request' must not be null");
        assertThatThrownBy(() -> table.createRoute(null))
                .hasMessage("ec2.RouteTable(id=rtb-1).createRoute: 'request' must not be null");
    }

    @Test
    void createRouteMakesTheTableLoadAgain() {
        table.load().block();
        table.createRoute("::/0", request -> {}).block();
        table.load().block();
        assertThat(client.sent(DescribeRouteTablesRequest.class)).hasSize(2);
    }

    @Test
    void cancelReachesTheCall() {
        CompletableFuture<CreateRouteResponse> answer = new CompletableFuture<>();
        client.onFuture(CreateRouteRequest.class, request -> answer);
        StepVerifier.create(table.createRoute("::/0", request -> {}))
                .expectSubscription()
                .thenCancel()
                .verify();
        assertThat(answer).isCancelled();
    }

    @Test
    void deleteNamesTheTableAndTheDestination() {
        ec2.route("rtb-1", "10.0.0.0/16")
                .delete(request -> request.destinationIpv6CidrBlock("::/0"))
                .block();
        ec2.route("rtb-1", "::/0").delete().block();
        ec2.route("rtb-1", "pl-1").delete().block();
        assertThat(client.sent)
                .containsExactly(
                        DeleteRouteRequest.builder()
                                .routeTableId("rtb-1")
                                .destinationCidrBlock("10.0.0.0/16")
                                .build(),
                        DeleteRouteRequest.builder()
                                .routeTableId("rtb-1")
                                .destinationIpv6CidrBlock("::/0")
                                .build(),
                        DeleteRouteRequest.builder()
                                .routeTableId("rtb-1")
                                .destinationPrefixListId("pl-1")
                                .build());
        assertThatThrownBy(() -> ec2.route("rtb-1", "pl-1").delete(null))
                .hasMessage("ec2.Route(routeTableId=rtb-1, destination=pl-1).delete: 'request' must not be null");
    }

    @Test
    void replaceNamesTheTableAndTheDestination() {
        Route route = ec2.route("rtb-1", "::/0");
        route.replace(request -> request.gatewayId("igw-1").destinationPrefixListId("pl-1"))
                .block();
        assertThat(client.sent(ReplaceRouteRequest.class))
                .containsExactly(ReplaceRouteRequest.builder()
                        .routeTableId("rtb-1")
                        .destinationIpv6CidrBlock("::/0")
                        .gatewayId("igw-1")
                        .build());
        assertThatThrownBy(() -> route.replace(null))
                .hasMessage("ec2.Route(routeTableId=rtb-1, destination=::/0).replace: 'request' must not be null");
    }
}
