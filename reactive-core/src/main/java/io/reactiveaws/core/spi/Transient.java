package io.reactiveaws.core.spi;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Errors that may be gone at the next try: throttling, server errors, I/O and time-outs. */
public final class Transient {

    private static final int SERVER_ERROR = 500;

    private Transient() {}

    /**
     * Tells whether another try may succeed.
     *
     * @param error the error; its causes are looked at too
     * @return whether it is transient
     */
    public static boolean matches(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SdkServiceException service) {
                return service.isThrottlingException() || service.statusCode() >= SERVER_ERROR;
            }
            if (cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof ApiCallTimeoutException
                    || cause instanceof ApiCallAttemptTimeoutException) {
                return true;
            }
        }
        return false;
    }
}
