package io.reactiveaws.codegen.model;

import java.util.Locale;
import java.util.Set;

/** Names that the classes above the generated ones have, and the generated code itself. */
public final class ReservedNames {

    /** Members of the kernel's classes of resources that have data. */
    private static final Set<String> OF_DATA =
            Set.of("self", "fetch", "load", "coalescedLoad", "reload", "forget", "data", "exists", "find", "snapshot");

    /** Members of all of the kernel's classes and of {@link Object} that an attribute must not hide. */
    private static final Set<String> TAKEN = Set.of(
            "type",
            "context",
            "scope",
            "identifiers",
            "identifierValues",
            "notFoundCodes",
            "client",
            "wait",
            "notify",
            "notifyAll",
            "getClass",
            "clone",
            "finalize",
            "hashCode",
            "toString");

    /**
     * Methods with arguments of the kernel's classes and of {@link Object}: no member but an attribute may have such a
     * name.
     */
    private static final Set<String> RESERVED = Set.of(
            "argument",
            "attribute",
            "batch",
            "call",
            "change",
            "contextOf",
            "equals",
            "explained",
            "listing",
            "location",
            "making",
            "observed",
            "task",
            "waitUntil",
            "waiter");

    /** Methods that a collection has, which a batch action must not hide. */
    private static final Set<String> OF_COLLECTIONS =
            Set.of("all", "each", "filter", "limit", "pageSize", "pages", "polled", "readAs");

    /** Variables of the generated methods, which would hide an identifier of the same name. */
    private static final Set<String> VARIABLES = Set.of(
            "client",
            "config",
            "context",
            "data",
            "identifier",
            "item",
            "items",
            "page",
            "request",
            "resources",
            "response");

    /** States whose constants would have the name of another one. */
    private static final Set<String> STATES = Set.of("coalesced", "type");

    /** Variables of the lambdas in methods that have arguments. */
    private static final Set<String> LAMBDA_VARIABLES = Set.of("client", "item", "response");

    private ReservedNames() {}

    /**
     * Tells whether a class above the generated ones has a method of this name.
     *
     * @param name the name
     * @param hasData whether the class is one of those of resources that have data
     * @return whether
     */
    public static boolean isOfKernel(String name, boolean hasData) {
        return TAKEN.contains(name) || RESERVED.contains(name) || (hasData && OF_DATA.contains(name));
    }

    /**
     * Tells whether a collection has a method of this name.
     *
     * @param name the name
     * @return whether
     */
    public static boolean isOfCollections(String name) {
        return OF_COLLECTIONS.contains(name);
    }

    /**
     * Tells whether generated methods have a variable of this name.
     *
     * @param name the name
     * @return whether
     */
    public static boolean isVariable(String name) {
        return VARIABLES.contains(name);
    }

    /**
     * Tells whether a generated class has a constant of another kind where that of a state would stand.
     *
     * @param state the state
     * @return whether
     */
    public static boolean isConstant(String state) {
        return STATES.contains(state.toLowerCase(Locale.ROOT));
    }

    /**
     * Tells whether an argument of this name clashes with a lambda's variable.
     *
     * @param name the name
     * @return whether
     */
    public static boolean isLambdaVariable(String name) {
        return LAMBDA_VARIABLES.contains(name);
    }

    /**
     * Returns the name of an attribute's method: the attribute's, unless another member has it; then boto3's way of
     * naming the loser.
     *
     * @param name the attribute
     * @param members the names of the resource's other members
     * @return the method's name
     */
    public static String attribute(String name, Set<String> members) {
        return members.contains(name) || TAKEN.contains(name) || OF_DATA.contains(name) ? name + "Attribute" : name;
    }
}
