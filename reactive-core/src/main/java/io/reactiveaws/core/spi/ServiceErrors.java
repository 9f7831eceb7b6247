package io.reactiveaws.core.spi;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Reads what a service says of an error. */
public final class ServiceErrors {

    private ServiceErrors() {}

    /**
     * Returns the error code.
     *
     * @param error the error
     * @return the code; null if the error is not a service's or has none
     */
    public static @Nullable String code(Throwable error) {
        AwsErrorDetails details = details(error);
        return details == null ? null : details.errorCode();
    }

    /**
     * Returns the message of the service, without what the SDK adds to it.
     *
     * @param error the error
     * @return the message; null if the error is not a service's or has none
     */
    public static @Nullable String message(Throwable error) {
        AwsErrorDetails details = details(error);
        return details == null ? null : details.errorMessage();
    }

    /**
     * Tells whether the call was throttled.
     *
     * @param error the error
     * @return whether it was
     */
    public static boolean isThrottling(Throwable error) {
        return error instanceof SdkServiceException service && service.isThrottlingException();
    }

    private static @Nullable AwsErrorDetails details(Throwable error) {
        return error instanceof AwsServiceException service ? service.awsErrorDetails() : null;
    }
}
