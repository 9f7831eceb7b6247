package io.reactiveaws.s3.transfer;

import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** An upload in parts that has begun, and whether S3 may still get some of its parts when nobody waits for them any more. */
final class TrackedUpload {

    private final String id;
    private volatile boolean unsure;

    TrackedUpload(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /**
     * Watches how a part ends. Cancel ends the SDK's future at once, but what has left for the network arrives; so does what
     * was given up for a time-out. Only an answer of the service says that it will not come later.
     */
    <T> Mono<T> watching(Mono<T> part) {
        return Mono.defer(() -> {
            AtomicBoolean ended = new AtomicBoolean(); // what has failed is cancelled all the same
            return part.doOnTerminate(() -> ended.set(true))
                    .doOnError(error -> !(error instanceof SdkServiceException), error -> isUnsure())
                    .doOnCancel(() -> {
                        if (!ended.get()) {
                            isUnsure();
                        }
                    });
        });
    }

    private void isUnsure() {
        unsure = true;
    }

    /** Whether a part may arrive later. */
    boolean awaitsParts() {
        return unsure;
    }
}
