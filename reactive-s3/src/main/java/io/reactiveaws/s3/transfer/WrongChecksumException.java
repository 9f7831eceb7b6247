package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.ResourceException;
import org.jspecify.annotations.Nullable;
import reactor.util.retry.Retry;

/** All bytes of a body came, and not as the service's checksum says that they are. */
final class WrongChecksumException extends ResourceException {

    private static final long serialVersionUID = 1L;

    /** As often as the SDK sends a request by default. */
    private static final int READS = 4;

    private final boolean canBeReadAgain;

    /**
     * Makes an exception.
     *
     * @param message which object, and how the checksums differ
     * @param canBeReadAgain whether the same object can be asked for once more
     * @param cause what the SDK says; null if it was not the SDK that compared
     */
    WrongChecksumException(String message, boolean canBeReadAgain, @Nullable Throwable cause) {
        super(message);
        if (cause != null) {
            initCause(cause);
        }
        this.canBeReadAgain = canBeReadAgain;
    }

    /** Reads again, four times in all, what nobody has seen yet. */
    static Retry readAgain() {
        return Retry.max(READS - 1)
                .filter(error -> error instanceof WrongChecksumException wrong && wrong.canBeReadAgain)
                .onRetryExhaustedThrow((retry, last) -> last.failure());
    }
}
