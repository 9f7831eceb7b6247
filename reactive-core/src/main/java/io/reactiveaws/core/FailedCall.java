package io.reactiveaws.core;

import io.reactiveaws.core.spi.BatchCall.Refusal;
import io.reactiveaws.core.spi.ServiceErrors;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * What the failure of a whole call says of each resource in it. This is the one place of the rule:
 *
 * <ul>
 *   <li>No answer of the service, as after an I/O error, a time-out or a cancelled call: unknown. The request may have
 *       arrived.
 *   <li>A server error, also one that comes with the status of success: unknown, unless the service throttled the call.
 *   <li>A call that the client sent more than once: unknown. An earlier try may have been carried out and its answer
 *       lost.
 *   <li>A refusal: failed where the call was for one resource, or where it is a {@link Refusal#NOTHING_DONE}; else
 *       unknown, for the error names one of them, some or none, and the others may be done.
 *   <li>A dry run, and a request that could not be made or was refused its wait for a connection: failed. Nothing was
 *       done.
 * </ul>
 */
final class FailedCall {

    private static final int SUCCESS = 200;
    private static final int REDIRECTION = 300;
    private static final int SERVER_ERROR = 500;

    private FailedCall() {}

    static <R> List<BatchOutcome<R>> outcomes(List<? extends R> resources, Refusal refusal, Exception error) {
        boolean nothingDone = nothingDone(resources.size(), refusal, error);
        return resources.stream()
                .<BatchOutcome<R>>map(resource -> outcome(resource, nothingDone, error))
                .toList();
    }

    /** The failure of what was not sent, or of work of a user's own, of which only its end is known. */
    static <R> BatchOutcome<R> failed(R element, Throwable error) {
        return outcome(element, true, error);
    }

    private static boolean nothingDone(int resources, Refusal refusal, Exception error) {
        if (ServiceErrors.isDryRun(error) || isUnsent(error)) {
            return true;
        }
        return isRefusal(error)
                && !ServiceErrors.wasRetried(error)
                && (resources == 1 || refusal == Refusal.NOTHING_DONE);
    }

    /** A bad request, or a call that was not let wait for a connection. */
    private static boolean isUnsent(Exception error) {
        return error instanceof IllegalArgumentException || error instanceof RejectedExecutionException;
    }

    private static boolean isRefusal(Exception error) {
        return error instanceof SdkServiceException service
                && (service.isThrottlingException()
                        || (service.statusCode() < SERVER_ERROR && !isSuccess(service.statusCode())));
    }

    private static boolean isSuccess(int status) {
        return status >= SUCCESS && status < REDIRECTION;
    }

    private static <R> BatchOutcome<R> outcome(R resource, boolean nothingDone, Throwable error) {
        String code = ServiceErrors.code(error);
        String words = ServiceErrors.message(error);
        String name = code == null ? error.getClass().getSimpleName() : code;
        String message = words == null ? String.valueOf(error.getMessage()) : words;
        return nothingDone
                ? new BatchOutcome.Failed<>(resource, name, message, error)
                : new BatchOutcome.Unknown<>(resource, name, message, error);
    }
}
