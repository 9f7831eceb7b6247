package io.reactiveaws.codegen.model;

import org.jspecify.annotations.Nullable;

/**
 * Data in an answer.
 *
 * @param path where it stands
 * @param mapper the hand-written method that makes the data of what stands there; null if that is the data
 */
public record FoundData(Path path, @Nullable String mapper) implements Result {

    /**
     * Tells whether the answer itself is the data.
     *
     * @return whether
     */
    public boolean isAnswer() {
        return path.isEmpty() && mapper == null;
    }
}
