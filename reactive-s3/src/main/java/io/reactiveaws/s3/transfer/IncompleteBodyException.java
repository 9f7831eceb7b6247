package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.ResourceException;

/** A body came to its end, without an error, before all the bytes that were announced had arrived. */
final class IncompleteBodyException extends ResourceException {

    private static final long serialVersionUID = 1L;

    IncompleteBodyException(String message) {
        super(message);
    }
}
