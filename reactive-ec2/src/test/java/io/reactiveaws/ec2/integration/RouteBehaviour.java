package io.reactiveaws.ec2.integration;

import static io.reactiveaws.ec2.integration.Ec2Behaviour.assertRefused;
import static io.reactiveaws.ec2.integration.Ec2Behaviour.call;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.assertEmpty;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.ec2.InternetGateway;
import io.reactiveaws.ec2.NetworkInterface;
import io.reactiveaws.ec2.Route;
import io.reactiveaws.ec2.RouteTable;
import io.reactiveaws.ec2.Vpc;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.ec2.model.AddPrefixListEntry;

/** Routes lead to IPv4 blocks, IPv6 blocks and prefix lists. */
interface RouteBehaviour extends Ec2Behaviour {

    private String newPrefixList() {
        String id = await(call(() -> ec2().client()
                        .createManagedPrefixList(request -> request.prefixListName(newName("list"))
                                .maxEntries(1)
                                .addressFamily("IPv4")
                                .entries(AddPrefixListEntry.builder()
                                        .cidr("192.0.2.0/24")
                                        .build()))))
                .prefixList()
                .prefixListId();
        return removed(id, call(() -> ec2().client().deleteManagedPrefixList(request -> request.prefixListId(id))));
    }

    @Test
    default void routesOfAllKindsAreListedWithTheirOwnData() {
        Vpc vpc = newVpc();
        InternetGateway gateway = newInternetGateway(vpc);
        String prefixList = newPrefixList();
        RouteTable table = newRouteTable(vpc);

        Route ipv4 = await(table.createRoute("0.0.0.0/0", request -> request.gatewayId(gateway.id())));
        Route ipv6 = await(table.createRoute("::/0", request -> request.gatewayId(gateway.id())));
        Route listed = await(table.createRoute(prefixList, request -> request.gatewayId(gateway.id())));

        List<Route> routes = await(table.routes());
        assertThat(routes).containsExactlyInAnyOrder(ec2().route(table.id(), "10.0.0.0/16"), ipv4, ipv6, listed);
        assertThat(routes)
                .allSatisfy(route -> assertEmits(
                        route.gatewayId(), route.destination().equals("10.0.0.0/16") ? "local" : gateway.id()));
        assertEmits(ipv4.destinationCidrBlock(), "0.0.0.0/0");
        assertEmits(ipv6.destinationIpv6CidrBlock(), "::/0");
        assertEmits(listed.destinationPrefixListId(), prefixList);
        assertEmpty(listed.destinationCidrBlock());
        assertThat(ipv4.routeTable()).isEqualTo(table);
    }

    @Test
    default void routesOfAllKindsAreReplacedAndDeleted() {
        Vpc vpc = newVpc();
        InternetGateway gateway = newInternetGateway(vpc);
        NetworkInterface target = newNetworkInterface(newSubnet(vpc, 1));
        String prefixList = newPrefixList();
        RouteTable table = newRouteTable(vpc);

        List.of("0.0.0.0/0", "::/0", prefixList).forEach(destination -> {
            Route route = await(table.createRoute(destination, request -> request.gatewayId(gateway.id())));

            await(route.replace(request -> request.networkInterfaceId(target.id())));
            assertEmits(route(table, destination).flatMap(Route::networkInterfaceId), target.id());

            await(route.delete());
            assertEmpty(route(table, destination));
            assertRefused(route.delete(), "InvalidRoute.NotFound", route + ".delete [DeleteRoute]");
        });
    }

    private static Mono<Route> route(RouteTable table, String destination) {
        return table.reload()
                .flatMapMany(RouteTable::routes)
                .filter(route -> route.destination().equals(destination))
                .next();
    }
}
