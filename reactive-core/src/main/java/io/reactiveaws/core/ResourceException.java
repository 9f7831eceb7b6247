package io.reactiveaws.core;

import org.jspecify.annotations.Nullable;

/**
 * What only this library can know to be wrong; what the service or the SDK finds wrong keeps the SDK's exception types.
 */
public class ResourceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what is wrong, where, and the way out
     */
    public ResourceException(String message) {
        super(message);
    }

    /**
     * Makes an exception with a cause.
     *
     * @param message what is wrong, where, and the way out
     * @param cause what led to it; null if nothing did
     */
    public ResourceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
