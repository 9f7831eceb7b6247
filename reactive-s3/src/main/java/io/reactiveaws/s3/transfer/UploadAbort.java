package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.core.spi.Transient;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * Throws the parts of an upload away.
 *
 * <p>A part that is on its way during the abort may arrive after it and stay. Where there may be such parts, the upload
 * is aborted again until the service says that it is gone, as AWS advises. That takes no other right than aborting
 * does, as a look for parts that are left would.
 *
 * <p>A service that is away is tried again for a minute, so that one that restarts keeps no parts. An error waits for
 * that no longer than two seconds.
 */
final class UploadAbort {

    private static final Duration FIRST_DELAY = Duration.ofMillis(200);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(10);
    private static final Duration LONGEST_TRY = Duration.ofSeconds(10);
    private static final Duration SPAN = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MORE_ABORTS = 3;
    private static final int NOT_FOUND = 404;

    private final TransferScope scope;
    private final MultipartRequests requests;

    UploadAbort(TransferScope scope, MultipartRequests requests) {
        this.scope = scope;
        this.requests = requests;
    }

    /**
     * Completes when the upload is gone, some seconds after a minute at the latest, and what it waits for connections.
     */
    Mono<Void> run(TrackedUpload upload) {
        return Mono.defer(() -> {
                    Mono<Boolean> abort = abort(upload.id(), new Span());
                    return untilGone(abort, upload.mayGetMoreParts() ? MORE_ABORTS : 0, FIRST_DELAY);
                })
                .onErrorMap(error -> new ResourceException(
                        left(upload, "could not be aborted: " + error.getMessage(), "Its parts stay"), error));
    }

    /** Waits for an abort as long as an error is held back for it. */
    Mono<Void> patiently(TrackedUpload upload, Mono<Void> aborted) {
        return aborted.timeout(
                PATIENCE,
                Mono.error(() -> new ResourceException(left(
                        upload,
                        "is not aborted yet; that is tried for a minute",
                        "If that fails too, its parts stay"))),
                scope.timer());
    }

    private String left(TrackedUpload upload, String state, String consequence) {
        return ("%s: the upload in parts %s, of the key \"%s\" in the bucket %s, %s. %s, and are paid for, until"
                        + " somebody aborts it: multipartUpload(\"%4$s\", \"%3$s\", \"%2$s\").abort() of the S3"
                        + " resource, or a lifecycle rule of the bucket with AbortIncompleteMultipartUpload")
                .formatted(scope.where(), upload.id(), requests.key(), requests.bucket(), state, consequence);
    }

    private Mono<Void> untilGone(Mono<Boolean> abort, int more, Duration delay) {
        return abort.flatMap(gone -> gone || more == 0
                ? Mono.empty()
                : Mono.delay(delay, scope.timer()).then(untilGone(abort, more - 1, delay.multipliedBy(2))));
    }

    /** Emits whether the upload was gone before. */
    private Mono<Boolean> abort(String uploadId, Span span) {
        return scope.call("AbortMultipartUpload", LONGEST_TRY, client -> {
                    span.begin();
                    return client.abortMultipartUpload(requests.abort(uploadId));
                })
                .retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_DELAY)
                        .maxBackoff(LONGEST_DELAY)
                        .scheduler(scope.timer())
                        .filter(error -> !span.isOver() && Transient.matches(error)))
                .thenReturn(false)
                .onErrorResume(UploadAbort::isGone, error -> Mono.just(true));
    }

    private long now() {
        return scope.timer().now(TimeUnit.MILLISECONDS);
    }

    /** An upload that isn't there needs no abort. */
    private static boolean isGone(Throwable error) {
        return error instanceof SdkServiceException service && service.statusCode() == NOT_FOUND;
    }

    /** As long as it is tried: from the first request, which may wait for a connection. */
    private final class Span {

        private final AtomicBoolean begun = new AtomicBoolean();
        private volatile long end = now() + SPAN.toMillis();

        void begin() {
            if (begun.compareAndSet(false, true)) {
                end = now() + SPAN.toMillis();
            }
        }

        boolean isOver() {
            return now() >= end;
        }
    }
}
