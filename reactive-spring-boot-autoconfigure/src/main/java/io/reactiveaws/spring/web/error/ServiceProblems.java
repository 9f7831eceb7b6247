package io.reactiveaws.spring.web.error;

import io.reactiveaws.core.spi.ServiceErrors;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** What a service's error is to a client of the application. */
final class ServiceProblems {

    /** Errors that the status doesn't tell apart, as most of SQS and EC2, which is 400. */
    private static final Map<String, Problem> BY_CODE = Map.ofEntries(
            Map.entry("AWS.SimpleQueueService.NonExistentQueue", Problem.NOT_FOUND),
            Map.entry("QueueDoesNotExist", Problem.NOT_FOUND),
            Map.entry("QueueAlreadyExists", Problem.CONFLICT),
            Map.entry("QueueNameExists", Problem.CONFLICT),
            Map.entry("IncorrectInstanceState", Problem.CONFLICT),
            Map.entry("IncorrectState", Problem.CONFLICT),
            Map.entry("DependencyViolation", Problem.CONFLICT),
            Map.entry("InvalidObjectState", Problem.CONFLICT),
            Map.entry("UnauthorizedOperation", Problem.DENIED),
            Map.entry("EntityTooLarge", Problem.TOO_LARGE),
            Map.entry("KeyTooLongError", Problem.INVALID),
            Map.entry("SlowDown", Problem.UNAVAILABLE));

    /** The server's own credentials or clock are wrong, which no client can mend. */
    private static final Set<String> OF_THE_SERVER = Set.of(
            "ExpiredToken",
            "ExpiredTokenException",
            "InvalidAccessKeyId",
            "InvalidClientTokenId",
            "InvalidSecurity",
            "InvalidToken",
            "RequestExpired",
            "RequestTimeTooSkewed",
            "SignatureDoesNotMatch",
            "UnrecognizedClientException");

    private ServiceProblems() {}

    /** Null for what is the server's own fault. */
    static @Nullable Problem of(SdkServiceException error) {
        String code = Objects.requireNonNullElse(ServiceErrors.code(error), "");
        if (OF_THE_SERVER.contains(code)) {
            return null;
        }
        if (error.isThrottlingException()) {
            return Problem.UNAVAILABLE;
        }
        Problem known = BY_CODE.get(code);
        return known != null ? known : ofIdentifier(code, error.statusCode());
    }

    /** EC2 has a code for each kind of resource, such as InvalidInstanceID.NotFound. */
    private static @Nullable Problem ofIdentifier(String code, int status) {
        if (code.endsWith(".NotFound")) {
            return Problem.NOT_FOUND;
        }
        return code.endsWith(".Malformed") ? Problem.INVALID : ofStatus(status);
    }

    private static @Nullable Problem ofStatus(int status) {
        return switch (status) {
            case 403 -> Problem.DENIED;
            case 404 -> Problem.NOT_FOUND;
            case 409 -> Problem.CONFLICT;
            case 412 -> Problem.CONDITION_FAILED;
            case 416 -> Problem.NO_SUCH_RANGE;
            case 429, 500, 502, 503 -> Problem.UNAVAILABLE;
            case 501 -> Problem.NOT_IMPLEMENTED;
            case 504 -> Problem.TIMED_OUT;
            default -> null;
        };
    }
}
