package io.reactiveaws.core;

/** A listing cannot go on: the service gave the same token twice in a row, and would do so for ever. */
public final class PaginationException extends ResourceException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message names the collection, the operation and the page
     */
    public PaginationException(String message) {
        super(message);
    }
}
