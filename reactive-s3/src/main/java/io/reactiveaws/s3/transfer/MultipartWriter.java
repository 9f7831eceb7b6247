package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.core.spi.calls.ClientLifecycle;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.LongSupplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;

/**
 * Writes an object in parts.
 *
 * <p>The upload is completed, or it is aborted: when a part or the completion fails, and when the subscriber cancels,
 * even while the upload is being created. S3 charges for the parts of an upload that is neither.
 */
final class MultipartWriter {

    private static final String COMPLETE = "CompleteMultipartUpload";

    private final TransferScope scope;
    private final MultipartRequests requests;
    private final int attempts;
    private final UploadAbort abort;

    /**
     * Makes a writer.
     *
     * @param scope makes the calls
     * @param requests the upload's requests
     * @param config how often parts and the completion are tried
     */
    MultipartWriter(TransferScope scope, MultipartRequests requests, TransferConfig config) {
        this.scope = scope;
        this.requests = requests;
        this.attempts = config.attempts();
        this.abort = new UploadAbort(scope, requests);
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
                this::create,
                upload -> Flux.defer(() -> parts.apply(upload))
                        .collectSortedList(Comparator.comparing(CompletedPart::partNumber))
                        .flatMap(completed -> complete(upload.id(), completed, size.getAsLong()))
                        .doOnError(upload.errors()::isFirst)
                        .contextWrite(ClientLifecycle::continuation),
                abort::run,
                abort::patiently,
                scope.shutdown());
    }

    private Mono<TrackedUpload> create(Runnable sent) {
        return scope.call("CreateMultipartUpload", client -> {
                    sent.run();
                    return client.createMultipartUpload(requests.create());
                })
                .map(response ->
                        new TrackedUpload(idOf(response), attempts, scope.timer(), scope.retries("UploadPart")));
    }

    /** Without it, a part would be a whole object, which replaces the one that is there. */
    private String idOf(CreateMultipartUploadResponse created) {
        String id = created.uploadId();
        if (id == null || id.isEmpty()) {
            throw new ResourceException(
                    ("%s: the answer to CreateMultipartUpload, for the key \"%s\" in the bucket %s, has no"
                                    + " 'uploadId', so that no part can be sent; look at what answers at the"
                                    + " client's endpoint, and whether it has multipart uploads")
                            .formatted(scope.where(), requests.key(), requests.bucket()));
        }
        return id;
    }

    private Mono<CompleteMultipartUploadResponse> complete(String uploadId, List<CompletedPart> parts, long size) {
        CompleteMultipartUploadRequest request = requests.complete(uploadId, parts, size);
        return requests.lostAnswer(scope)
                .ofCompletion(
                        tries -> TransferBackoff.retried(
                                complete(request, tries), attempts, scope.timer(), scope.retries(COMPLETE)),
                        Mono.fromSupplier(() -> Written.of(parts, size)),
                        requests::completed);
    }

    private Mono<CompleteMultipartUploadResponse> complete(
            CompleteMultipartUploadRequest request, AtomicInteger tries) {
        return scope.call(COMPLETE, client -> {
                    tries.incrementAndGet();
                    return client.completeMultipartUpload(request);
                })
                .doOnNext(response -> Responses.requireETag(scope.where(), COMPLETE, response.eTag()));
    }
}
