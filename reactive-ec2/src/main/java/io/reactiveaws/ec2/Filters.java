package io.reactiveaws.ec2;

import io.reactiveaws.core.spi.Arguments;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;

/**
 * Writes filters for EC2's listings, such as {@code ec2.instances().filter(request ->
 * request.filters(Filters.tag("env", "test")))}.
 *
 * <p>A resource is listed if it matches all filters of the request, and each filter by one of its values at least. In a
 * value, {@code *} stands for any text and {@code ?} for any character. Nothing here calls EC2.
 */
public final class Filters {

    private Filters() {}

    /**
     * Writes a filter.
     *
     * @param name the filter's name as EC2 documents it for the operation, such as {@code instance-type}
     * @param values the values, one at least; EC2 takes 200 in a request
     * @return the filter
     * @throws IllegalArgumentException if the name is null or blank, if there are no values, or if one is null
     */
    public static Filter of(String name, String... values) {
        return of(name, Arrays.asList(Arguments.notNull("values", values)));
    }

    /**
     * Writes a filter.
     *
     * @param name the filter's name as EC2 documents it for the operation, such as {@code instance-type}
     * @param values the values, one at least; EC2 takes 200 in a request
     * @return the filter
     * @throws IllegalArgumentException if the name is null or blank, if there are no values, or if one is null
     */
    public static Filter of(String name, Collection<String> values) {
        Arguments.notBlank("name", name);
        Arguments.notNull("values", values).forEach(value -> Arguments.notNull("values of the filter " + name, value));
        if (values.isEmpty()) {
            throw new IllegalArgumentException(
                    "'values' of the filter %s must not be empty; leave the filter out to list whatever there is"
                            .formatted(name));
        }
        return Filter.builder().name(name).values(values).build();
    }

    /**
     * Matches resources that have a tag.
     *
     * @param key the tag's key
     * @param values the values, any of which will do
     * @return the filter {@code tag:key}
     * @throws IllegalArgumentException if the key is null or blank, if there are no values, or if one is null
     */
    public static Filter tag(String key, String... values) {
        return of("tag:" + Arguments.notBlank("key", key), values);
    }

    /**
     * Matches resources that have a tag, whatever its value.
     *
     * @param keys the tags' keys, any of which will do
     * @return the filter {@code tag-key}
     * @throws IllegalArgumentException if there are no keys, or if one is null
     */
    public static Filter tagKey(String... keys) {
        return of("tag-key", keys);
    }

    /**
     * Matches instances by their state.
     *
     * @param states the states, any of which will do
     * @return the filter {@code instance-state-name}
     * @throws IllegalArgumentException if there are no states, or if one is null
     */
    public static Filter instanceState(InstanceStateName... states) {
        List<InstanceStateName> all = Arrays.asList(Arguments.notNull("states", states));
        return of(
                "instance-state-name",
                all.stream()
                        .map(state -> Arguments.notNull("states", state).toString())
                        .toList());
    }

    /**
     * Matches what is in a VPC.
     *
     * @param ids the VPCs' ids, any of which will do
     * @return the filter {@code vpc-id}
     * @throws IllegalArgumentException if there are no ids, or if one is null
     */
    public static Filter vpc(String... ids) {
        return of("vpc-id", ids);
    }

    /**
     * Matches what is in a subnet.
     *
     * @param ids the subnets' ids, any of which will do
     * @return the filter {@code subnet-id}
     * @throws IllegalArgumentException if there are no ids, or if one is null
     */
    public static Filter subnet(String... ids) {
        return of("subnet-id", ids);
    }
}
