package io.reactiveaws.core;

import io.reactiveaws.core.spi.ServiceErrors;
import org.jspecify.annotations.Nullable;

/**
 * What became of one resource in a batch: done, or failed.
 *
 * @param <R> the resource
 */
public sealed interface BatchOutcome<R> {

    /**
     * Returns the resource.
     *
     * @return the resource as it was given
     */
    R resource();

    /**
     * Makes the outcome of a resource whose call failed.
     *
     * @param resource the resource
     * @param error what failed the call
     * @param <R> its type
     * @return the failure, with the service's code and message where the error has them
     */
    static <R> BatchOutcome<R> failed(R resource, Exception error) {
        String code = ServiceErrors.code(error);
        String message = ServiceErrors.message(error);
        return new Failed<>(
                resource,
                code == null ? error.getClass().getSimpleName() : code,
                message == null ? String.valueOf(error.getMessage()) : message,
                error);
    }

    /**
     * The service did what was asked.
     *
     * @param resource the resource
     * @param <R> its type
     */
    record Done<R>(R resource) implements BatchOutcome<R> {}

    /**
     * The service refused, or its answer never came.
     *
     * @param resource the resource
     * @param code the service's error code, or the name of the exception's class
     * @param message what the service says of it
     * @param cause the exception that failed the whole call; null if the call went through and this one entry failed
     * @param <R> its type
     */
    record Failed<R>(
            R resource,
            String code,
            String message,
            @Nullable Throwable cause) implements BatchOutcome<R> {}
}
