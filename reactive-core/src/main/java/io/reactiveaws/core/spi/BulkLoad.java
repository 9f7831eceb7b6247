package io.reactiveaws.core.spi;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An operation that reads many resources of one type at once, by a filter of their identifiers: what loads that come
 * together are gathered in.
 *
 * <p>A resource type that can be read so has one of these as a constant, which {@code LoadableResource.bulk()} returns:
 *
 * <pre>{@code
 * private static final BulkLoad<Ec2AsyncClient, InstanceData> BULK = new BulkLoad<>(
 *         "DescribeInstances",
 *         200,
 *         data -> data.instanceId(),
 *         (context, ids) -> new Listing<>(
 *                 "ec2.Instance.load [DescribeInstances]",
 *                 DescribeInstancesRequest::builder,
 *                 request -> request.filters(Filter.builder().name("instance-id").values(ids).build()),
 *                 request -> context.send(client -> client.describeInstances(request.build())),
 *                 response -> ...,
 *                 new Paging<>(...)));
 * }</pre>
 *
 * <p>It has to be a filter that leaves out what it doesn't find: a list of identifiers of which one is unknown fails as
 * a whole. What is found is dealt out by its identifier; who gets nothing is told that there is no such resource. The
 * filter must find each resource that the plain load finds, those too that the service hides from listings unless asked.
 *
 * <p>The type must have one identifier only. One that has a wildcard in it is loaded alone, because a filter would take
 * it for a pattern.
 *
 * @param operation the operation's name, for errors
 * @param size the most identifiers that the filter takes in one call
 * @param identifier reads the identifier from the data of one resource
 * @param listing lists, page by page, the data of the resources that have the identifiers; the identifiers are distinct,
 *     at least 2 and at most {@code size}
 * @param <C> the SDK's async client
 * @param <M> the data of one resource, the SDK's model object
 */
public record BulkLoad<C, M>(
        String operation,
        int size,
        Function<? super M, @Nullable String> identifier,
        BiFunction<ResourceContext<C>, List<String>, Listing<?, ?, M>> listing) {

    private static final String WILDCARDS = "*?\\";

    /**
     * Makes an operation.
     *
     * @param operation the operation's name
     * @param size the most identifiers in one call
     * @param identifier reads the identifier from the data
     * @param listing lists the data
     * @throws IllegalArgumentException if fewer than 2 identifiers fit in one call
     */
    public BulkLoad {
        Arguments.within("size", size, 2, Integer.MAX_VALUE);
    }

    /**
     * Tells whether the filter can ask for an identifier.
     *
     * @param value the identifier
     * @return false if it has a wildcard in it
     */
    public boolean takes(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (WILDCARDS.indexOf(value.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
