package io.reactiveaws.core;

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
