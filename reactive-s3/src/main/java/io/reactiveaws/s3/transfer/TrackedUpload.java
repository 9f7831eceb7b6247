package io.reactiveaws.s3.transfer;

import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** An upload in parts, which knows whether a part may still reach S3 after its call has ended here. */
final class TrackedUpload {

    private final String id;
    private volatile boolean partsUnderWay;

    TrackedUpload(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /**
     * Tracks how a part ends. Cancel ends the SDK's future at once, but what has left for the network arrives; so does what
     * was given up for a time-out. Only an answer of the service says that it will not come later.
     */
    <T> Mono<T> track(Mono<T> part) {
        return Mono.defer(() -> {
            AtomicBoolean ended = new AtomicBoolean(); // what has failed is cancelled all the same
            return part.doOnTerminate(() -> ended.set(true))
                    .doOnError(error -> !(error instanceof SdkServiceException), error -> partsUnderWay = true)
                    .doOnCancel(() -> {
                        if (!ended.get()) {
                            partsUnderWay = true;
                        }
                    });
        });
    }

    /** Whether a part may arrive later. */
    boolean mayGetMoreParts() {
        return partsUnderWay;
    }
}
