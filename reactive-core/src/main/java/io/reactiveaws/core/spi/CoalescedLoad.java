package io.reactiveaws.core.spi;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An operation that reads many resources of one type by their identifiers: what loads that overlap are coalesced into.
 *
 * <p>A resource type that can be read so has one of these as a constant, which {@code LoadableResource.coalescedLoad()}
 * returns. Each result goes to the readers of its identifier; the others receive a {@code ResourceNotFoundException}.
 * The operation must find each resource that the plain load finds, including those that the service hides from listings
 * unless asked. The type must have one identifier only.
 *
 * @param operation the operation's name, for errors
 * @param size the most identifiers in one call, 2 or more
 * @param identifier reads the identifier from the data of one resource
 * @param listing lists, page by page, the data of the resources that have the identifiers; the identifiers are
 *     distinct, at least 2 and at most {@code size}
 * @param rules how the service takes the identifiers
 * @param <C> the SDK's async client
 * @param <M> the data of one resource, the SDK's model object
 */
public record CoalescedLoad<C, M>(
        String operation,
        int size,
        Function<? super M, @Nullable String> identifier,
        BiFunction<ResourceContext<C>, List<String>, Listing<?, ?, M>> listing,
        IdentifierRules rules) {

    /**
     * Makes an operation.
     *
     * @param operation the operation's name
     * @param size the most identifiers in one call
     * @param identifier reads the identifier from the data
     * @param listing lists the data
     * @param rules how the service takes the identifiers
     * @throws IllegalArgumentException if fewer than 2 identifiers fit in one call
     */
    public CoalescedLoad {
        Arguments.within("size", size, 2, Integer.MAX_VALUE);
    }
}
