package io.reactiveaws.spring.web.error;

import org.springframework.http.HttpStatus;

/** What is told of an error: nothing that only the server's owner should know. */
enum Problem {
    INVALID(HttpStatus.BAD_REQUEST, "The name is not a valid one."),
    DENIED(HttpStatus.FORBIDDEN, "Access is denied."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such resource."),
    CONFLICT(HttpStatus.CONFLICT, "The resource is in a state, or is being changed, so that this cannot be done."),
    CONDITION_FAILED(HttpStatus.PRECONDITION_FAILED, "A condition of the request does not hold."),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The content is larger than the store takes."),
    NO_SUCH_RANGE(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "The content has no such range."),
    NOT_IMPLEMENTED(HttpStatus.NOT_IMPLEMENTED, "The service cannot do this."),
    FAILED(HttpStatus.BAD_GATEWAY, "The connection to a service failed."),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "A service is overloaded or away. Try again later."),
    TIMED_OUT(HttpStatus.GATEWAY_TIMEOUT, "A service did not answer in time.");

    private final HttpStatus status;
    private final String detail;

    Problem(HttpStatus status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    HttpStatus status() {
        return status;
    }

    String detail() {
        return detail;
    }
}
