package io.reactiveaws.core;

import reactor.core.Exceptions;
import software.amazon.awssdk.core.exception.SdkException;

/** One error of a call that many readers get, each with a checkpoint of its own, which Reactor writes into the error. */
final class SharedError {

    private SharedError() {}

    /** A copy of the same type without checkpoints, where the error is the SDK's; else the error itself. */
    static Throwable copy(Throwable error) {
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
