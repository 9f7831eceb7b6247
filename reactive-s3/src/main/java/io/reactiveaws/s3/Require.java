package io.reactiveaws.s3;

import org.jspecify.annotations.Nullable;

/** Checks of arguments where there is no resource to check them. */
final class Require {

    private Require() {}

    /**
     * Checks that an argument is there.
     *
     * @param owner what the member belongs to, as it prints itself
     * @param member the member
     * @param name the argument's name
     * @param value the value given
     * @throws IllegalArgumentException if the value is null
     */
    static void argument(Object owner, String member, String name, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("%s.%s: '%s' must not be null".formatted(owner, member, name));
        }
    }
}
