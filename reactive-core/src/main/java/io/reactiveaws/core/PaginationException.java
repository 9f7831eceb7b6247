package io.reactiveaws.core;

/**
 * A listing cannot go on: the service says that more follows and gives no token for it, or gives a token again and
 * would do so for ever. What it had listed before has been emitted.
 */
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
