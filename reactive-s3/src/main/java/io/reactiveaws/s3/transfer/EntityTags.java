package io.reactiveaws.s3.transfer;

import org.jspecify.annotations.Nullable;

/** What an entity tag is good for. */
final class EntityTags {

    private EntityTags() {}

    /** Whether a condition can tie requests to the state that has it, which none and a weak one can't. */
    static boolean isStrong(@Nullable String eTag) {
        return eTag != null && !eTag.isEmpty() && !eTag.startsWith("W/");
    }
}
