package io.reactiveaws.codegen.model;

import java.util.Locale;
import javax.lang.model.SourceVersion;

/** How names are written. */
public final class Names {

    private Names() {}

    /**
     * Tells whether Java takes this as the name of a class or a method.
     *
     * @param name the name
     * @return whether
     */
    public static boolean isJava(String name) {
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

    /** The name of a member of the SDK, which is found in any case, in one case. */
    static String normalized(String member) {
        return member.toLowerCase(Locale.ROOT);
    }

    /**
     * Begins a name with a small letter.
     *
     * @param name the name
     * @return {@code queue} for {@code Queue}
     */
    public static String lowercased(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
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
     * Returns the method that waits for a state.
     *
     * @param state the state
     * @return {@code waitUntilRunning} for {@code running}
     */
    public static String waiter(String state) {
        return "waitUntil" + capitalized(state);
    }
}
