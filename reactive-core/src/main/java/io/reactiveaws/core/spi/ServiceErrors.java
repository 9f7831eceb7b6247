package io.reactiveaws.core.spi;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Reads what a service says of an error. */
public final class ServiceErrors {

    /** By this, EC2 and those that follow it say that a request was only checked; no other service has it. */
    private static final String DRY_RUN = "DryRunOperation";

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

    /**
     * Tells whether the call was a dry run that would have succeeded: the service has checked the request and done
     * nothing.
     *
     * @param error the error
     * @return whether it says so
     */
    public static boolean isDryRun(Throwable error) {
        return DRY_RUN.equals(code(error));
    }

    /**
     * Tells whether the client has sent a call more than once, so that its error may not be that of all tries. What the
     * client does not tell is taken for once.
     *
     * @param error the error
     * @return whether it has
     */
    public static boolean wasRetried(Throwable error) {
        return error instanceof SdkException sdk && sdk.numAttempts() != null && sdk.numAttempts() > 1;
    }

    /**
     * Gives an error of a service words where its answer had none, as answers to HEAD, which have no body, and names
     * the region of a bucket that is in another one.
     *
     * @param error the error
     * @return the same error if it says enough, else one of the same type with a message that says what happened
     */
    public static Throwable explained(Throwable error) {
        AwsErrorDetails details = details(error);
        String words = details == null ? null : ErrorWords.of((AwsServiceException) error, details);
        return words == null ? error : saying(words, error);
    }

    /**
     * Makes an error of a service say something else.
     *
     * @param words what it says in place of the service's message
     * @param error the error
     * @return an error of the same type, with the same code, status and stack; the same one if it is no service's
     */
    public static Throwable saying(String words, Throwable error) {
        AwsErrorDetails details = details(error);
        return details == null ? error : saying(words, (AwsServiceException) error, details);
    }

    private static Throwable saying(String words, AwsServiceException error, AwsErrorDetails details) {
        AwsServiceException saying = error.toBuilder()
                .message(null) // the details make it
                .awsErrorDetails(details.toBuilder().errorMessage(words).build())
                .build();
        if (saying.getClass() != error.getClass()) {
            return error;
        }
        saying.setStackTrace(error.getStackTrace());
        for (Throwable suppressed : error.getSuppressed()) {
            saying.addSuppressed(suppressed);
        }
        return saying;
    }

    private static @Nullable AwsErrorDetails details(Throwable error) {
        return error instanceof AwsServiceException service ? service.awsErrorDetails() : null;
    }
}
