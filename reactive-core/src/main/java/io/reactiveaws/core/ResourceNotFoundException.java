package io.reactiveaws.core;

/** AWS answered a load without an error and without the resource. */
public final class ResourceNotFoundException extends ResourceException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message names the resource
     */
    public ResourceNotFoundException(String message) {
        super(message);
    }
}
