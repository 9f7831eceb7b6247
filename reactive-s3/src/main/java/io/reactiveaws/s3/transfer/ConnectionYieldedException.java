package io.reactiveaws.s3.transfer;

import java.io.Serial;

/**
 * A body has given its connection back while nobody asked for bytes. Readers don't see it: the body goes on when they
 * do.
 */
final class ConnectionYieldedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    ConnectionYieldedException() {
        super("the connection was given back while nobody asked for bytes", null, false, false);
    }
}
