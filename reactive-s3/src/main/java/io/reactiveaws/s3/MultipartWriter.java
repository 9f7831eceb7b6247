package io.reactiveaws.s3;

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
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;

/**
 * Writes an object in parts.
 *
 * <p>The upload is completed, or it is aborted: when a part or the completion fails, and when the subscriber cancels, even
 * while the upload is being created. S3 charges for the parts of an upload that is neither.
 */
final class MultipartWriter {

    private static final int ABORT_RETRIES = 3;
    private static final Duration ABORT_DELAY = Duration.ofMillis(200);
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
     * @param parts sends the parts of the upload with an id; they may end in any order
     * @param size the size of the object, asked for when all parts are there
     * @return S3's answer to the completion
     */
    Mono<CompleteMultipartUploadResponse> write(Function<String, Flux<CompletedPart>> parts, LongSupplier size) {
        return Undoable.run(
                create(),
                uploadId -> Flux.defer(() -> parts.apply(uploadId))
                        .collectSortedList(Comparator.comparing(CompletedPart::partNumber))
                        .flatMap(completed -> complete(uploadId, completed, size.getAsLong())),
                this::abort);
    }

    private Mono<String> create() {
        return scope.call("CreateMultipartUpload", client -> client.createMultipartUpload(requests.create()))
                .map(CreateMultipartUploadResponse::uploadId);
    }

    private Mono<CompleteMultipartUploadResponse> complete(String uploadId, List<CompletedPart> parts, long size) {
        return scope.call(
                "CompleteMultipartUpload",
                client -> client.completeMultipartUpload(requests.complete(uploadId, parts, size)));
    }

    private Mono<Void> abort(String uploadId) {
        return scope.call("AbortMultipartUpload", client -> client.abortMultipartUpload(requests.abort(uploadId)))
                .retryWhen(Retry.backoff(ABORT_RETRIES, ABORT_DELAY)
                        .scheduler(scope.timer())
                        .filter(Transient::matches)
                        .onRetryExhaustedThrow((retry, signal) -> signal.failure()))
                .onErrorComplete(MultipartWriter::isGone)
                .then();
    }

    /** An upload that isn't there needs no abort. */
    private static boolean isGone(Throwable error) {
        return error instanceof SdkServiceException service && service.statusCode() == NOT_FOUND;
    }
}
