package io.reactiveaws.spring.health;

import io.reactiveaws.core.spi.ServiceErrors;
import java.util.Objects;
import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * What of a failure is shown. A service's words are not: of a signature that does not match, they have the request's
 * headers, and by that the session token.
 */
final class FailureText {

    private FailureText() {}

    static String of(Throwable error) {
        String type = error.getClass().getSimpleName();
        if (error instanceof SdkServiceException service) {
            return "%s: %s, status %d, request %s"
                    .formatted(
                            type,
                            Objects.requireNonNullElse(ServiceErrors.code(error), "no code"),
                            service.statusCode(),
                            Objects.requireNonNullElse(service.requestId(), "without an id"));
        }
        return error.getMessage() == null ? type : type + ": " + error.getMessage();
    }
}
