package io.reactiveaws.core;

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
     * @param cause what led to it
     */
    public ResourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
