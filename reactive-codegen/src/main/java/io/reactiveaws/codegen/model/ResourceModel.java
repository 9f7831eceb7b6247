package io.reactiveaws.codegen.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One resource.
 *
 * @param name the name of its class
 * @param named its name in boto3, where its class has another one
 * @param base the hand-written class above it
 * @param contract the hand-written interface that it implements
 * @param collection the hand-written class of the collections that list it
 * @param written the names of the hand-written members, attributes among them
 * @param identifiers what it is known by
 * @param shape the SDK's class of the data
 * @param load the operation that loads it
 * @param coalesced the operation that loads many of it
 * @param notFound the error codes by which the service says that there is none
 * @param actions the actions
 * @param uncut the hand-written members that make one call, which a cancel does not cut once it is sent
 * @param batch the actions on many of it
 * @param references the resources that its data names
 * @param subresources the resources below it
 * @param collections the lists below it
 * @param waiters the states that can be waited for
 */
public record ResourceModel(
        String name,
        @Nullable Line named,
        @Nullable Line base,
        @Nullable Line contract,
        @Nullable Line collection,
        List<Line> written,
        List<IdentifierModel> identifiers,
        @Nullable Line shape,
        @Nullable Load load,
        @Nullable CoalescedLoad coalesced,
        List<Line> notFound,
        List<Action> actions,
        List<Action> uncut,
        List<BatchAction> batch,
        List<Reference> references,
        List<Subresource> subresources,
        List<Listing> collections,
        List<Waiter> waiters) {

    /**
     * Tells whether it can be loaded.
     *
     * @return whether it has a load
     */
    public boolean isLoadable() {
        return load != null;
    }

    /**
     * Returns the names of its identifiers.
     *
     * @return the names, in their order
     */
    public List<String> identifierNames() {
        return identifiers.stream().map(IdentifierModel::name).toList();
    }

    /**
     * Returns an identifier that a line names.
     *
     * @param line the line
     * @param identifier the identifier's name
     * @return the identifier
     * @throws ModelException if there is none of that name
     */
    public IdentifierModel identifier(Line line, String identifier) {
        return identifiers.stream()
                .filter(known -> known.name().equals(identifier))
                .findFirst()
                .orElseThrow(
                        () -> ModelException.unknown(line, name + " has no identifier", identifier, identifierNames()));
    }

    /**
     * Tells whether a member is written by hand.
     *
     * @param member the member's name
     * @return whether
     */
    public boolean isWritten(String member) {
        return written.stream().anyMatch(line -> line.text().equals(member));
    }

    /**
     * Returns the members that have a method of their own name; batch actions are methods of the collections.
     *
     * @return the members, kind by kind
     */
    public Stream<Member> members() {
        return Stream.of(actions, references, subresources, collections, waiters)
                .flatMap(List::stream);
    }

    /**
     * Returns the names of all members but the attributes, and the identifiers' and hand-written ones.
     *
     * @return the names
     */
    public Set<String> memberNames() {
        Set<String> names = new LinkedHashSet<>(identifierNames());
        members().map(Member::name).forEach(names::add);
        written.stream().map(Line::text).forEach(names::add);
        return names;
    }

    /**
     * Tells whether a waiter polls by loads, which are coalesced, so that an answer is the data of one resource.
     *
     * @param waiter the waiter
     * @return whether
     */
    public boolean pollsByLoads(Waiter waiter) {
        return coalesced != null && load != null && load.call().saysTheSameAs(waiter.poll());
    }
}
