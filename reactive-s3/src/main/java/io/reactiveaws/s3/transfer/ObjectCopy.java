package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.spi.calls.ClientLifecycle;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectResult;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.GetObjectTaggingResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.TaggingDirective;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;

/** Copies an object within S3: in one call if it is small, else in parts that look the same afterwards. */
final class ObjectCopy {

    private static final String COPY = "CopyObject";

    private final CopiedObject from;
    private final TransferScope source;
    private final TransferScope scope;
    private final TransferConfig config;
    private final CopyObjectRequest request;
    private final ProgressCounter progress;

    /**
     * Makes a copy.
     *
     * @param source makes the calls to the source
     * @param scope makes the calls to the target
     * @param config when and how it is split
     * @param request says whence and where to, and has the settings
     * @param progress counts
     */
    ObjectCopy(
            TransferScope source,
            TransferScope scope,
            TransferConfig config,
            CopyObjectRequest request,
            ProgressCounter progress) {
        this.source = source;
        this.scope = scope;
        this.config = config;
        this.request = request;
        this.progress = progress;
        this.from = new CopiedObject(scope.where(), request);
    }

    Mono<CopyObjectResponse> run() {
        return from.read(source.call("HeadObject", client -> client.headObject(CopyRequests.head(request))))
                .flatMap(head -> copy(head).contextWrite(ClientLifecycle::continuation));
    }

    private Mono<CopyObjectResponse> copy(HeadObjectResponse head) {
        long size = from.size(head);
        progress.total(size);
        return size < config.threshold() || from.mustBeWhole(head) ? copyWhole(head) : copyParts(head);
    }

    private Mono<CopyObjectResponse> copyWhole(HeadObjectResponse head) {
        Mono<CopyObjectResponse> copied = from.copied(scope.call(COPY, client -> client.copyObject(request)))
                .doOnNext(response -> Responses.requireETag(scope.where(), COPY, eTagOf(response.copyObjectResult())));
        boolean conditional = request.ifMatch() != null || request.ifNoneMatch() != null;
        return (conditional ? orFound(copied, head) : copied)
                .doOnSuccess(response -> progress.add(head.contentLength()));
    }

    private static @Nullable String eTagOf(@Nullable CopyObjectResult result) {
        return result == null ? null : result.eTag();
    }

    private Mono<CopyObjectResponse> orFound(Mono<CopyObjectResponse> copied, HeadObjectResponse head) {
        return new LostAnswer(
                        scope,
                        request,
                        request.destinationBucket(),
                        request.destinationKey(),
                        WrittenHeaders.of(CopyRequests.create(request, head, "")))
                .ofConditional(
                        copied,
                        Mono.fromSupplier(() -> Written.like(head)),
                        found -> Responses.copy(found, head.versionId()));
    }

    private Mono<CopyObjectResponse> copyParts(HeadObjectResponse head) {
        return tags(head).flatMap(tagging -> {
            CreateMultipartUploadRequest create = CopyRequests.create(request, head, tagging);
            MultipartRequests requests = MultipartRequests.of(request, create);
            return new MultipartWriter(scope, requests, config)
                    .write(upload -> sendParts(requests, upload, head), head::contentLength)
                    .map(completed -> Responses.copy(completed, head.versionId()));
        });
    }

    /**
     * The source's tags where the copy is to have them: one call takes them along, parts don't. That HEAD gives no
     * count does not say that there are none, for it is silent as well to who may not read tags.
     */
    private Mono<String> tags(HeadObjectResponse head) {
        boolean none = head.tagCount() != null && head.tagCount() == 0;
        return none || request.taggingDirective() == TaggingDirective.REPLACE
                ? Mono.just("")
                : from.orNoTags(source.call(
                                "GetObjectTagging", client -> client.getObjectTagging(CopyRequests.tagging(request)))
                        .map(GetObjectTaggingResponse::tagSet)
                        .map(CopyRequests::encode));
    }

    private Flux<CompletedPart> sendParts(MultipartRequests requests, TrackedUpload upload, HeadObjectResponse head) {
        long size = head.contentLength();
        long partSize = PartSizes.fixed(config.partSize(), size);
        return Flux.range(0, PartSizes.count(partSize, size))
                .flatMap(
                        index -> {
                            long first = index * partSize;
                            long last = Math.min(first + partSize, size) - 1;
                            UploadPartCopyRequest part = requests.copiedPart(upload.id(), index + 1)
                                    .copySourceIfMatch(head.eTag())
                                    .copySourceRange("bytes=" + first + "-" + last)
                                    .build();
                            return upload.track(sendPart(part, last + 1 - first));
                        },
                        config.concurrency());
    }

    private Mono<CompletedPart> sendPart(UploadPartCopyRequest part, long length) {
        return from.partCopied(scope.call("UploadPartCopy", client -> client.uploadPartCopy(part)))
                .map(response -> CompletedParts.of(scope.where(), response.copyPartResult(), part.partNumber()))
                .doOnSuccess(completed -> progress.add(length));
    }
}
