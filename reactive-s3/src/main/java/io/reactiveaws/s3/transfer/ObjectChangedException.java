package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.ResourceException;

/**
 * An object was replaced or deleted while it was being read, so that the bytes that are missing belong to another
 * object than those that have arrived.
 */
public final class ObjectChangedException extends ResourceException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message which object, how many bytes had arrived, and the way out
     */
    public ObjectChangedException(String message) {
        super(message);
    }

    /**
     * Makes an exception with a cause.
     *
     * @param message which object, how many bytes had arrived, and the way out
     * @param cause what the service said
     */
    public ObjectChangedException(String message, Throwable cause) {
        super(message, cause);
    }
}
