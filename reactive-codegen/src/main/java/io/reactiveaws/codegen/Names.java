package io.reactiveaws.codegen;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Names of generated members. */
public final class Names {

    /** Members of the kernel's classes of resources that have data. */
    private static final Set<String> OF_DATA =
            Set.of("self", "fetch", "load", "reload", "data", "exists", "find", "snapshot");

    /** Members of all of the kernel's classes and of {@link Object} that an attribute must not hide. */
    private static final Set<String> TAKEN = Set.of(
            "type", "context", "identifiers", "identifierValues", "client", "wait", "notify", "notifyAll", "getClass");

    /** Other methods of the kernel's classes and of {@link Object}: no member may have such a name, with arguments or not. */
    private static final Set<String> RESERVED = Set.of(
            "argument",
            "attribute",
            "batch",
            "coalescedLoad",
            "call",
            "change",
            "clone",
            "equals",
            "finalize",
            "hashCode",
            "location",
            "notFoundCodes",
            "toString",
            "waitUntil",
            "waiter");

    /** Methods that a collection has, which a batch action must not hide. */
    private static final Set<String> OF_COLLECTIONS = Set.of("all", "filter", "limit", "pageSize", "pages");

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

    /** Variables of the lambdas in methods that have arguments. */
    private static final Set<String> LAMBDA_VARIABLES = Set.of("client", "item", "response");

    /** What the names of operations begin with that make what their answers name. */
    private static final Pattern CREATING =
            Pattern.compile("(Allocate|Copy|Create|Import|Register|Request|Run)\\p{Upper}.*");

    private Names() {}

    /** Tells whether an operation makes the resources that its answer names. */
    static boolean isCreating(String operation) {
        return CREATING.matcher(operation).matches();
    }

    /** Tells whether Java takes this as the name of a class or a method. */
    static boolean isJava(String name) {
        return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name);
    }

    /**
     * Returns the name of a base class without the mark of its type arguments.
     *
     * @param base the name as the model writes it
     * @return {@code TaggedResource} for {@code TaggedResource<>}
     */
    public static String withoutArguments(String base) {
        return base.endsWith("<>") ? base.substring(0, base.length() - 2) : base;
    }

    /** Tells whether a class above the generated ones has a method of this name. */
    static boolean isReserved(String name, boolean hasData) {
        return TAKEN.contains(name) || RESERVED.contains(name) || (hasData && OF_DATA.contains(name));
    }

    /** Tells whether a collection has a method of this name. */
    static boolean isOfCollections(String name) {
        return OF_COLLECTIONS.contains(name);
    }

    /** Tells whether generated methods have a variable of this name. */
    static boolean isVariable(String name) {
        return VARIABLES.contains(name);
    }

    /** Tells whether an argument of this name clashes with a lambda's variable. */
    static boolean isLambdaVariable(String name) {
        return LAMBDA_VARIABLES.contains(name);
    }

    static String lowercased(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** The method that waits for a state. */
    static String waiter(String state) {
        return "waitUntil" + capitalized(state);
    }

    /**
     * Begins a name with a capital letter.
     *
     * @param name the name
     * @return {@code Running} for {@code running}
     */
    public static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /**
     * Returns the name of an attribute's method: the attribute's, unless another member has it; then boto3's way of naming
     * the loser.
     *
     * @param name the attribute
     * @param members the names of the resource's other members
     * @return the method's name
     */
    public static String attribute(String name, Set<String> members) {
        return members.contains(name) || TAKEN.contains(name) || OF_DATA.contains(name) ? name + "Attribute" : name;
    }

    /** The constant that says what another shape of the data lacks. */
    static String missing(Class<?> shape) {
        return "NOT_IN_" + constant(lowercased(shape.getSimpleName()));
    }

    /** A constant's name: {@code waitUntilRunning} becomes {@code WAIT_UNTIL_RUNNING}. */
    static String constant(String name) {
        return name.replaceAll("(?<=\\p{Lower})(?=\\p{Upper})", "_").toUpperCase(Locale.ROOT);
    }

    /** A resource's name in a sentence: {@code KeyPair} becomes {@code key pair}. */
    static String words(String name) {
        return name.replaceAll("(?<=\\p{Lower})(?=\\p{Upper})", " ").toLowerCase(Locale.ROOT);
    }
}
