package io.reactiveaws.spring.web.error;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** What an error before, or in place of, a service's answer is to a client of the application. */
final class ClientProblems {

    private ClientProblems() {}

    /** Null for what is the server's own fault, such as credentials that are missing. */
    static @Nullable Problem of(SdkClientException error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            Problem problem = ofCause(cause);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private static @Nullable Problem ofCause(Throwable cause) {
        if (cause instanceof ApiCallTimeoutException || cause instanceof ApiCallAttemptTimeoutException) {
            return Problem.TIMED_OUT;
        }
        if (cause instanceof AbortedException || isWithoutConnection(cause)) {
            return Problem.UNAVAILABLE;
        }
        if (cause instanceof SocketTimeoutException || isTimeout(cause)) {
            return Problem.TIMED_OUT;
        }
        return cause instanceof IOException && cause.getCause() == null ? Problem.FAILED : null;
    }

    /** The SDK has no types for a pool that is used up: its words are all there is. */
    private static boolean isWithoutConnection(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || message.contains("Acquire operation took longer")
                || message.contains("Maximum pending connection acquisitions exceeded");
    }

    /** Netty's, of whichever copy of it the client runs on. */
    private static boolean isTimeout(Throwable cause) {
        return cause instanceof TimeoutException
                || cause.getClass().getName().endsWith(".ReadTimeoutException")
                || cause.getClass().getName().endsWith(".WriteTimeoutException");
    }
}
