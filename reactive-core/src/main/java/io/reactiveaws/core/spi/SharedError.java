package io.reactiveaws.core.spi;

import reactor.core.Exceptions;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * One error of a call that many readers get, each with a checkpoint of its own, which Reactor writes into the error.
 */
public final class SharedError {

    private SharedError() {}

    /**
     * Copies an error for one of many.
     *
     * @param error the error
     * @return one of the same type without checkpoints, where the error is the SDK's; else the error itself
     */
    public static Throwable copy(Throwable error) {
        if (!(error instanceof SdkException sdk)) {
            return error;
        }
        SdkException copy = sdk.toBuilder().build();
        if (copy.getClass() != sdk.getClass()) {
            return error;
        }
        copy.setStackTrace(sdk.getStackTrace());
        for (Throwable suppressed : sdk.getSuppressed()) {
            if (!Exceptions.isTraceback(suppressed)) {
                copy.addSuppressed(suppressed);
            }
        }
        return copy;
    }
}
