package io.reactiveaws.ec2;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.CreateRouteRequest;
import software.amazon.awssdk.services.ec2.model.Route;

/**
 * What a route leads to, which is what tells it from the table's others: an IPv4 block, an IPv6 block or a prefix list.
 */
enum RouteDestination {
    /** An IPv4 block, such as {@code 10.0.0.0/16}. */
    IPV4,
    /** An IPv6 block, such as {@code ::/0}. */
    IPV6,
    /** A prefix list, such as {@code pl-12345678}. */
    PREFIX_LIST;

    /** The kind of a destination; nothing else has a colon, or begins like a prefix list's id. */
    static RouteDestination of(String destination) {
        if (destination.startsWith("pl-")) {
            return PREFIX_LIST;
        }
        return destination.contains(":") ? IPV6 : IPV4;
    }

    /** The destination, if this is its kind. */
    @Nullable
    String only(String destination) {
        return of(destination) == this ? destination : null;
    }

    /** Sets the member of a request that a destination is, and unsets the others. */
    static void set(
            String destination,
            Consumer<? super @Nullable String> ipv4,
            Consumer<? super @Nullable String> ipv6,
            Consumer<? super @Nullable String> prefixList) {
        ipv4.accept(IPV4.only(destination));
        ipv6.accept(IPV6.only(destination));
        prefixList.accept(PREFIX_LIST.only(destination));
    }

    /** The destination that a route has. */
    static @Nullable String in(Route route) {
        return first(route.destinationCidrBlock(), route.destinationIpv6CidrBlock(), route.destinationPrefixListId());
    }

    /** The destination that a request names. */
    static @Nullable String in(CreateRouteRequest request) {
        return first(
                request.destinationCidrBlock(), request.destinationIpv6CidrBlock(), request.destinationPrefixListId());
    }

    private static @Nullable String first(@Nullable String... destinations) {
        return Stream.of(destinations).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
