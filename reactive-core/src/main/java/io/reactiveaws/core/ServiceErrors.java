package io.reactiveaws.core;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Reads what the service says of an error. */
final class ServiceErrors {

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

    /** Whether the service says that it is asked too often. */
    static boolean saysTooOften(Throwable error) {
        return error instanceof SdkServiceException service && service.isThrottlingException();
    }
}
