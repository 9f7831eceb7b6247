package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.spi.Transient;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * Writes an object in parts.
 *
 * <p>The upload is completed, or it is aborted: when a part or the completion fails, and when the subscriber cancels, even
 * while the upload is being created. S3 charges for the parts of an upload that is neither.
 *
 * <p>A part that is on its way during the abort may arrive after it and stay. Where there may be such parts, the upload is
 * aborted again until the service says that it is gone, as AWS advises. That takes no other right than aborting does, as a
 * look for parts that are left would.
 */
final class MultipartWriter {

    private static final int ABORT_RETRIES = 3;
    private static final Duration ABORT_DELAY = Duration.ofMillis(200);
    private static final int MORE_ABORTS = 3;
    private static final int NOT_FOUND = 404;

    private final TransferScope scope;
    private final MultipartRequests requests;

    MultipartWriter(TransferScope scope, MultipartRequests requests) {
        this.scope = scope;
        this.requests = requests;
    }

    /**
     * Writes an object, once a subscription.
     *
     * @param parts sends the parts of an upload, which tracks each of them; they may end in any order
     * @param size the size of the object, asked for when all parts are there
     * @return S3's answer to the completion
     */
    Mono<CompleteMultipartUploadResponse> write(Function<TrackedUpload, Flux<CompletedPart>> parts, LongSupplier size) {
        return UndoOnFailure.run(
                create(),
                upload -> Flux.defer(() -> parts.apply(upload))
                        .collectSortedList(Comparator.comparing(CompletedPart::partNumber))
                        .flatMap(completed -> complete(upload.id(), completed, size.getAsLong())),
                this::abort,
                scope.shutdown());
    }

    private Mono<TrackedUpload> create() {
        return scope.call("CreateMultipartUpload", client -> client.createMultipartUpload(requests.create()))
                .map(response -> new TrackedUpload(response.uploadId()));
    }

    private Mono<CompleteMultipartUploadResponse> complete(String uploadId, List<CompletedPart> parts, long size) {
        return scope.call(
                "CompleteMultipartUpload",
                client -> client.completeMultipartUpload(requests.complete(uploadId, parts, size)));
    }

    private Mono<Void> abort(TrackedUpload upload) {
        return untilGone(abort(upload.id()), upload.mayGetMoreParts() ? MORE_ABORTS : 0, ABORT_DELAY);
    }

    private Mono<Void> untilGone(Mono<Boolean> abort, int more, Duration delay) {
        return abort.flatMap(gone -> gone || more == 0
                ? Mono.empty()
                : Mono.delay(delay, scope.timer()).then(untilGone(abort, more - 1, delay.multipliedBy(2))));
    }

    /** Emits whether the upload was gone before. */
    private Mono<Boolean> abort(String uploadId) {
        return scope.call("AbortMultipartUpload", client -> client.abortMultipartUpload(requests.abort(uploadId)))
                .retryWhen(Retry.backoff(ABORT_RETRIES, ABORT_DELAY)
                        .scheduler(scope.timer())
                        .filter(Transient::matches)
                        .onRetryExhaustedThrow((retry, signal) -> signal.failure()))
                .thenReturn(false)
                .onErrorResume(MultipartWriter::isGone, error -> Mono.just(true));
    }

    /** An upload that isn't there needs no abort. */
    private static boolean isGone(Throwable error) {
        return error instanceof SdkServiceException service && service.statusCode() == NOT_FOUND;
    }
}
