package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.spi.ServiceErrors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * An upload in parts, which tries each part again and knows whether one may still reach S3 after its call has ended
 * here.
 */
final class TrackedUpload {

    private final String id;
    private final int attempts;
    private final Scheduler timer;
    private final LongConsumer retries;
    private final FirstError errors = new FirstError();
    private volatile boolean partsUnderWay;

    /**
     * Makes an upload.
     *
     * @param id S3's name of it
     * @param attempts how often a part is tried
     * @param timer the clock of the pauses between two tries
     */
    TrackedUpload(String id, int attempts, Scheduler timer, LongConsumer retries) {
        this.id = id;
        this.attempts = attempts;
        this.timer = timer;
        this.retries = retries;
    }

    String id() {
        return id;
    }

    /** What ends the upload. */
    FirstError errors() {
        return errors;
    }

    /**
     * Tries a part again where that may help, and tracks how it ends. Cancel ends the SDK's future at once, but what
     * has left for the network arrives; so does what was given up for a time-out. Only an answer of the service says
     * that it will not come later.
     */
    <T> Mono<T> track(Mono<T> part) {
        return errors.piece(Mono.defer(() -> {
            AtomicBoolean ended = new AtomicBoolean(); // what has failed is cancelled all the same
            Mono<T> attempt = part.doOnError(TrackedUpload::isWithoutAnswer, error -> partsUnderWay = true);
            return TransferBackoff.retried(attempt, attempts, timer, retries)
                    .doOnTerminate(() -> ended.set(true))
                    .doOnCancel(() -> {
                        if (!ended.get()) {
                            partsUnderWay = true;
                        }
                    });
        }));
    }

    /** Whether the service has not answered to what was sent, or only when the client had sent it again. */
    private static boolean isWithoutAnswer(Throwable error) {
        return !(error instanceof SdkServiceException) || ServiceErrors.wasRetried(error);
    }

    /** Whether a part may arrive later. */
    boolean mayGetMoreParts() {
        return partsUnderWay;
    }
}
