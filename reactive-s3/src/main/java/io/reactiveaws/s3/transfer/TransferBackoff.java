package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.spi.ReliableCancel;
import io.reactiveaws.core.spi.ServiceErrors;
import io.reactiveaws.core.spi.Transient;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.retry.Retry;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * How a transfer goes on when the service is away: what it has begun is tried again, spaced out.
 *
 * <p>{@link Backoff} has the pauses: the first ones are for a connection that broke, the later ones for a server that
 * restarts.
 */
final class TransferBackoff {

    private static final int NOT_IMPLEMENTED = 501;

    /**
     * Who has waited so long for an answer, as often as the client tries, is not to wait for it again. Each HTTP client
     * has exceptions of its own for it.
     */
    private static final Set<String> TIME_OUTS = Set.of(
            "ApiCallAttemptTimeoutException",
            "ApiCallTimeoutException",
            "HttpTimeoutException",
            "ReadTimeoutException",
            "SocketTimeoutException",
            "WriteTimeoutException");

    /** What S3 also says with a status that tells nothing of it: 200 where the answer had begun, and 400. */
    private static final Set<String> PASSING =
            Set.of("InternalError", "RequestTimeout", "ServiceUnavailable", "SlowDown");

    private TransferBackoff() {}

    /**
     * Tries a call again that fails for the moment; its last error is the error.
     *
     * @param retries counts how often it is tried again
     */
    static <T> Mono<T> retried(Mono<T> call, int attempts, Scheduler timer, LongConsumer retries) {
        return ReliableCancel.mono(cancel -> cancel.track(call).retryWhen(spec(attempts, timer, error -> {
            boolean again = mayPass(error);
            retries.accept(again ? 1 : 0);
            return again;
        })));
    }

    /** The tries and their pauses, for errors that a test lets pass. */
    static Retry spec(int attempts, Scheduler timer, Predicate<? super Throwable> again) {
        return Retry.from(failures -> failures.concatMap(failure -> {
            long failed = failure.totalRetries() + 1;
            return failed < attempts && again.test(failure.failure())
                    ? Mono.delay(Backoff.after((int) failed), timer)
                    : Mono.error(failure.failure());
        }));
    }

    /**
     * Whether another try of a call may succeed that the client has given up: refused, reset, throttled, out of order.
     */
    static boolean mayPass(Throwable error) {
        if (isTimeOut(error) || (error instanceof SdkServiceException service && isUnknown(service))) {
            return false;
        }
        String code = ServiceErrors.code(error);
        return Transient.matches(error)
                || (error instanceof SdkException sdk && sdk.retryable())
                || (code != null && PASSING.contains(code));
    }

    private static boolean isTimeOut(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (TIME_OUTS.contains(cause.getClass().getSimpleName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnknown(SdkServiceException error) {
        return error.statusCode() == NOT_IMPLEMENTED;
    }
}
