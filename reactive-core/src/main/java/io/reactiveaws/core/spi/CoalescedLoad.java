package io.reactiveaws.core.spi;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An operation that reads many resources of one type at once, by their identifiers: what loads that come together are
 * coalesced in.
 *
 * <p>A resource type that can be read so has one of these as a constant, which {@code LoadableResource.coalescedLoad()} returns:
 *
 * <pre>{@code
 * private static final CoalescedLoad<Ec2AsyncClient, InstanceData> COALESCED = CoalescedLoad.byFilter(
 *         "DescribeInstances",
 *         200,
 *         data -> data.instanceId(),
 *         (context, ids) -> new Listing<>(
 *                 "ec2.Instance.load [DescribeInstances]",
 *                 DescribeInstancesRequest::builder,
 *                 request -> request.filters(Filter.builder().name("instance-id").values(ids).build()),
 *                 request -> context.scope().send(client -> client.describeInstances(request.build())),
 *                 response -> ...,
 *                 new Paging<>(...)));
 * }</pre>
 *
 * <p>What is found is dealt out by its identifier; who gets nothing is told that there is no such resource. The operation
 * must find each resource that the plain load finds, those too that the service hides from listings unless asked. The type
 * must have one identifier only.
 *
 * <p>A filter leaves out what it doesn't find. One identifier that has a wildcard in it is loaded alone, because a filter
 * would take it for a pattern. Where no filter finds all, or where it would search all that is public, the operation is
 * {@linkplain #byList asked by a list}: one identifier that the service does not take fails the whole call, which is then
 * made again for each half, until that one is alone.
 *
 * @param operation the operation's name, for errors
 * @param size the most identifiers that the filter takes in one call
 * @param identifier reads the identifier from the data of one resource
 * @param listing lists, page by page, the data of the resources that have the identifiers; the identifiers are distinct,
 *     at least 2 and at most {@code size}
 * @param isByList whether one identifier that the service does not take fails the whole call
 * @param <C> the SDK's async client
 * @param <M> the data of one resource, the SDK's model object
 */
public record CoalescedLoad<C, M>(
        String operation,
        int size,
        Function<? super M, @Nullable String> identifier,
        BiFunction<ResourceContext<C>, List<String>, Listing<?, ?, M>> listing,
        boolean isByList) {

    /**
     * Makes an operation.
     *
     * @param operation the operation's name
     * @param size the most identifiers in one call
     * @param identifier reads the identifier from the data
     * @param listing lists the data
     * @param isByList whether one identifier that the service does not take fails the whole call
     * @throws IllegalArgumentException if fewer than 2 identifiers fit in one call
     */
    public CoalescedLoad {
        Arguments.within("size", size, 2, Integer.MAX_VALUE);
    }

    /**
     * Makes an operation that is asked by a filter.
     *
     * @param operation the operation's name
     * @param size the most identifiers in one call
     * @param identifier reads the identifier from the data
     * @param listing lists the data
     * @param <C> the SDK's async client
     * @param <M> the data of one resource
     * @return the operation
     * @throws IllegalArgumentException if fewer than 2 identifiers fit in one call
     */
    public static <C, M> CoalescedLoad<C, M> byFilter(
            String operation,
            int size,
            Function<? super M, @Nullable String> identifier,
            BiFunction<ResourceContext<C>, List<String>, Listing<?, ?, M>> listing) {
        return new CoalescedLoad<>(operation, size, identifier, listing, false);
    }

    /**
     * Makes an operation that is asked by a list of identifiers.
     *
     * @param operation the operation's name
     * @param size the most identifiers in one call
     * @param identifier reads the identifier from the data
     * @param listing lists the data
     * @param <C> the SDK's async client
     * @param <M> the data of one resource
     * @return the operation
     * @throws IllegalArgumentException if fewer than 2 identifiers fit in one call
     */
    public static <C, M> CoalescedLoad<C, M> byList(
            String operation,
            int size,
            Function<? super M, @Nullable String> identifier,
            BiFunction<ResourceContext<C>, List<String>, Listing<?, ?, M>> listing) {
        return new CoalescedLoad<>(operation, size, identifier, listing, true);
    }

    /**
     * Tells whether an identifier can be asked for together with others.
     *
     * @param value the identifier
     * @return false if it has a wildcard in it that a filter would expand
     */
    public boolean takes(String value) {
        return isByList || !FilterValue.hasSpecial(value);
    }
}
