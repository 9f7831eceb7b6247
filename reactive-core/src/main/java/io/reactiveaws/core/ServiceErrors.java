package io.reactiveaws.core;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Reads what the service says of an error. */
final class ServiceErrors {

    /** How the error codes end by which services say that an identifier is none. */
    private static final String MALFORMED = ".Malformed";

    private ServiceErrors() {}

    /** The service's details; null if the error is not of a service or has none. */
    static @Nullable AwsErrorDetails details(Throwable error) {
        return error instanceof AwsServiceException service ? service.awsErrorDetails() : null;
    }

    /** The service's code; null if there is none. */
    static @Nullable String code(Throwable error) {
        AwsErrorDetails details = details(error);
        return details == null ? null : details.errorCode();
    }

    /** Whether the service says that an identifier is none. */
    static boolean saysMalformed(Throwable error) {
        String code = code(error);
        return code != null && code.endsWith(MALFORMED);
    }
}
