package io.reactiveaws.spring.web.error;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The server stops, so that an upload that is under way is not stored: status 503. */
public final class ServerStoppingException extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception. */
    public ServerStoppingException() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "The server stops; nothing was stored.");
    }
}
