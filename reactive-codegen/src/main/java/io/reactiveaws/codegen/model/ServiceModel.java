package io.reactiveaws.codegen.model;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One service's model; maps and lists that its file leaves out are empty.
 *
 * @param service the class of the service resource
 * @param name the service's name in boto3
 * @param packageName the package of the generated classes
 * @param client the SDK's async client
 * @param filterValue the hand-written class whose {@code literal} writes an identifier as the value of a filter; null
 *     where filters take values as they are
 * @param identifierRules the hand-written enum that says how the service takes identifiers, {@code IN_FILTER} and
 *     {@code IN_LIST}; null where it has no habits
 * @param profile the hand-written class whose {@code applied} sets what a profile says of this service alone; null
 *     where it says nothing
 * @param checks the hand-written classes whose {@code checked} looks at the requests of an operation, by operation
 * @param paging how operations page, by operation
 * @param resources the resources by name; the service resource is the first
 */
public record ServiceModel(
        Line service,
        Line name,
        Line packageName,
        Line client,
        @Nullable Line filterValue,
        @Nullable Line identifierRules,
        @Nullable Line profile,
        Map<String, Line> checks,
        Map<String, PagingSpec> paging,
        Map<String, ResourceModel> resources) {

    /**
     * Returns how a resource prints itself.
     *
     * @param resource the name of its class
     * @return its name in boto3
     */
    public String printedName(String resource) {
        return Optional.ofNullable(resources.get(resource))
                .map(ResourceModel::named)
                .map(Line::text)
                .orElse(resource);
    }

    /**
     * Tells whether a resource is the service resource.
     *
     * @param resource the resource's name
     * @return whether it is
     */
    public boolean isService(String resource) {
        return resource.equals(service.text());
    }

    /**
     * Returns a resource that a line names.
     *
     * @param line the line
     * @param resource the resource's name
     * @return the resource
     * @throws ModelException if there is none of that name
     */
    public ResourceModel resource(Line line, String resource) {
        return Optional.ofNullable(resources.get(resource))
                .orElseThrow(() -> ModelException.unknown(line, "no resource", resource, resources.keySet()));
    }

    /**
     * Returns the calls that list.
     *
     * @return those of all collections and coalesced loads
     */
    public Stream<Call> listingCalls() {
        return resources.values().stream()
                .flatMap(resource -> Stream.concat(
                        resource.collections().stream().map(Listing::call),
                        Stream.ofNullable(resource.coalesced()).map(CoalescedLoad::call)));
    }

    /**
     * Returns the collections that list a resource.
     *
     * @param resource the resource's name
     * @return the collections of all resources that make it
     */
    public Stream<Listing> listings(String resource) {
        return resources.values().stream()
                .flatMap(owner -> owner.collections().stream())
                .filter(listing -> listing.made().resource().equals(resource));
    }
}
