package io.reactiveaws.spring.web.error;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.core.ResourceNotFoundException;
import io.reactiveaws.core.WaiterException;
import io.reactiveaws.s3.transfer.ObjectChangedException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.util.ClassUtils;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ResponseStatusException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** The mapping of the guide. */
final class DefaultErrorMapper implements AwsErrorMapper {

    private static final boolean IS_S3_THERE = ClassUtils.isPresent(
            "io.reactiveaws.s3.transfer.ObjectChangedException", DefaultErrorMapper.class.getClassLoader());

    private final String retryAfter;

    DefaultErrorMapper(Duration retryAfter) {
        this.retryAfter = String.valueOf(
                Math.max(1, retryAfter.plusSeconds(1).minusNanos(1).toSeconds()));
    }

    @Override
    public @Nullable ErrorResponse map(Throwable error) {
        if (error instanceof ServerStoppingException || error instanceof UploadTooLargeException) {
            ResponseStatusException ours = (ResponseStatusException) error;
            return response(ours, HttpStatus.valueOf(ours.getStatusCode().value()), ours.getReason());
        }
        Problem problem = problem(error);
        return problem == null ? null : response(error, problem.status(), problem.detail());
    }

    private static @Nullable Problem problem(Throwable error) {
        if (error instanceof SdkServiceException service) {
            return ServiceProblems.of(service);
        }
        if (error instanceof SdkClientException client) {
            return ClientProblems.of(client);
        }
        if (error instanceof RejectedExecutionException refused) {
            return isOfThisLibrary(refused) ? Problem.UNAVAILABLE : null;
        }
        return error instanceof ResourceException ours ? ofThisLibrary(ours) : null;
    }

    /** Those of the application's executors are its own. */
    private static boolean isOfThisLibrary(RejectedExecutionException error) {
        return String.valueOf(error.getMessage()).contains("'maxWaiting'");
    }

    private static @Nullable Problem ofThisLibrary(ResourceException error) {
        if (error instanceof ResourceNotFoundException) {
            return Problem.NOT_FOUND;
        }
        if (error instanceof WaiterException waiter && waiter.kind() == WaiterException.Kind.TIMEOUT) {
            return Problem.TIMED_OUT;
        }
        if (IS_S3_THERE && ChangedObject.is(error)) {
            return Problem.CONFLICT;
        }
        return error.getCause() == null ? null : problem(error.getCause());
    }

    /** Apart from the rest, since the module of S3 may not be there. */
    private static final class ChangedObject {

        /** Its cause is the 412 of a condition that no client has said. */
        static boolean is(ResourceException error) {
            return error instanceof ObjectChangedException;
        }
    }

    private ErrorResponse response(Throwable error, HttpStatus status, @Nullable String detail) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        ErrorResponse.Builder response = ErrorResponse.builder(error, body);
        return status == HttpStatus.SERVICE_UNAVAILABLE
                ? response.header(HttpHeaders.RETRY_AFTER, retryAfter).build()
                : response.build();
    }
}
