package io.reactiveaws.s3.transfer;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Uploads a file: in one call if it is small, else in parts, each read from the file when it is sent. */
final class FileUpload {

    /**
     * Up to here a file is sent as bytes are, with a checksum computed first; the SDK's trailer takes 256 KiB a call.
     */
    private static final long MOST_IN_MEMORY = 1024 * 1024;

    private final TransferScope scope;
    private final TransferConfig config;
    private final PutObjectRequest request;
    private final ProgressCounter progress;

    FileUpload(TransferScope scope, TransferConfig config, PutObjectRequest request, ProgressCounter progress) {
        this.scope = scope;
        this.config = config;
        this.request = request;
        this.progress = progress;
    }

    Mono<PutObjectResponse> run(Path path) {
        return Mono.fromCallable(() -> FileSource.of(scope.where(), path))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(file -> {
                    StreamLength.requireFits(scope.where(), request.contentLength(), file.size());
                    progress.total(file.size());
                    return file.size() < config.threshold() ? putWhole(file) : putParts(file);
                });
    }

    private Mono<PutObjectResponse> putWhole(FileSource file) {
        return file.size() > MOST_IN_MEMORY
                ? put(request, new FileBody(file.body()), file)
                : Mono.fromCallable(() -> file.read(scope.where()))
                        .subscribeOn(Schedulers.boundedElastic())
                        .flatMap(bytes -> put(
                                scope.withChecksum(withContentType(file), List.of(ByteBuffer.wrap(bytes))),
                                AsyncRequestBody.fromBytesUnsafe(bytes),
                                file));
    }

    private Mono<PutObjectResponse> put(PutObjectRequest whole, AsyncRequestBody body, FileSource file) {
        ProgressCounter.Part counted = progress.part();
        return scope.put(whole, () -> new CountedBody(body, counted), () -> Written.of(file.path()))
                .doOnSuccess(response -> counted.reached(file.size()));
    }

    private Mono<PutObjectResponse> putParts(FileSource file) {
        MultipartRequests requests = MultipartRequests.of(
                scope.where(), withContentType(file), scope.algorithmOfParts(), "raise 'threshold'");
        return new MultipartWriter(scope, requests, config)
                .write(upload -> sendParts(requests, upload, file).concatWith(checked(file)), file::size)
                .map(response -> Responses.put(response, file.size()));
    }

    private PutObjectRequest withContentType(FileSource file) {
        return ContentType.orThatOf(file.body(), request);
    }

    private Flux<CompletedPart> sendParts(MultipartRequests requests, TrackedUpload upload, FileSource file) {
        long partSize = PartSizes.fixed(config.partSize(), file.size());
        return Flux.range(0, PartSizes.count(partSize, file.size()))
                .flatMap(
                        index -> {
                            long position = index * partSize;
                            long length = Math.min(partSize, file.size() - position);
                            return upload.track(sendPart(
                                    requests, upload.id(), index + 1, () -> file.body(position, length), length));
                        },
                        config.concurrency());
    }

    private Mono<CompletedPart> sendPart(
            MultipartRequests requests, String uploadId, int number, Supplier<AsyncRequestBody> body, long length) {
        ProgressCounter.Part counted = progress.part();
        return Mono.fromCallable(() -> new CountedBody(new FileBody(body.get()), counted))
                .subscribeOn(
                        Schedulers.boundedElastic()) // making the body looks at the file; the place is given anywhere
                .flatMap(part -> scope.call(
                        "UploadPart",
                        client -> client.uploadPart(
                                requests.part(uploadId, number).build(), part)))
                .map(response -> CompletedParts.of(scope.where(), response, number))
                .doOnSuccess(completed -> counted.reached(length));
    }

    /** Nothing, unless the file has changed since. */
    private Mono<CompletedPart> checked(FileSource file) {
        return Mono.fromCallable(() -> file.requireUnchanged(scope.where()))
                .subscribeOn(Schedulers.boundedElastic())
                .then(Mono.empty());
    }
}
