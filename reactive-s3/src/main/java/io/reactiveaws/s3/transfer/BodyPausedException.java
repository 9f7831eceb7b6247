package io.reactiveaws.s3.transfer;

import java.io.IOException;

/** The connection of a body was given back before its end; the body goes on with another one. No reader sees it. */
final class BodyPausedException extends IOException {

    private static final long serialVersionUID = 1L;

    BodyPausedException() {
        super("the connection was given back while the body was read");
    }
}
