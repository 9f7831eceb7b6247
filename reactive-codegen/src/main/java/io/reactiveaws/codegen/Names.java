package io.reactiveaws.codegen;

import java.util.Locale;
import java.util.Set;

/** Names of generated members. */
public final class Names {

    /** Members of the kernel's classes and of {@link Object} that an attribute must not hide. */
    private static final Set<String> TAKEN = Set.of(
            "load", "reload", "data", "snapshot", "identifiers", "client", "wait", "notify", "notifyAll", "getClass");

    private Names() {}

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
        return members.contains(name) || TAKEN.contains(name) ? name + "Attribute" : name;
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
