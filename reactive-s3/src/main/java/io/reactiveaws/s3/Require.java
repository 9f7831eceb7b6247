package io.reactiveaws.s3;

import org.jspecify.annotations.Nullable;

/** Checks of arguments where there is no resource to check them. */
final class Require {

    private Require() {}

    /**
     * Checks that an argument is there.
     *
     * @param member the member, its resource included
     * @throws IllegalArgumentException if the value is null
     */
    static void argument(String member, String name, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("%s: '%s' must not be null".formatted(member, name));
        }
    }
}
