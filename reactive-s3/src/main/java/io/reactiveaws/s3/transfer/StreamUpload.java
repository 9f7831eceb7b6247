package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.spi.ReliableCancel;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;

/** Uploads a stream: in one call if it ends within the first part, else in parts. */
final class StreamUpload {

    private final TransferScope scope;
    private final TransferConfig config;
    private final PutObjectRequest request;
    private final ProgressCounter progress;

    StreamUpload(TransferScope scope, TransferConfig config, PutObjectRequest request, ProgressCounter progress) {
        this.scope = scope;
        this.config = config;
        this.request = request;
        this.progress = progress;
    }

    Mono<PutObjectResponse> run(Publisher<ByteBuffer> source) {
        StreamLength length = StreamLength.of(scope.where(), request.contentLength(), config);
        if (length.announced() != null) {
            progress.total(length.announced());
        }
        TransferMemory.Account memory = TransferMemory.of(scope.scope()).open();
        return new PartBuffers(source, length, config.bytesInFlight(), memory)
                .switchOnFirst((first, parts) -> {
                    BufferedPart part = first.get();
                    return part == null || part.isOnly()
                            ? ReliableCancel.flux(cancel -> parts.concatMap(only -> cancel.track(putWhole(only))))
                            : putParts(part, parts);
                })
                .single()
                .doFinally(end -> memory.close());
    }

    private Mono<PutObjectResponse> putWhole(BufferedPart part) {
        progress.total(part.size());
        ProgressCounter.Part counted = progress.part();
        PutObjectRequest whole = scope.withChecksum(request, part.bytes());
        return scope.put(whole, () -> new CountedBody(part.body(), counted), () -> Written.of(part.bytes()))
                .doOnSuccess(response -> counted.reached(part.size()));
    }

    private Mono<PutObjectResponse> putParts(BufferedPart first, Flux<BufferedPart> parts) {
        MultipartRequests requests = MultipartRequests.of(
                scope.where(),
                ContentType.orThatOf(first.body(), request),
                scope.algorithmOfParts(),
                "raise 'partSize', which a stream must fit into");
        AtomicLong size = new AtomicLong();
        return new MultipartWriter(scope, requests, config)
                .write(
                        upload -> parts.flatMap(
                                part -> {
                                    size.addAndGet(part.size());
                                    return upload.track(putPart(requests, upload.id(), part));
                                },
                                config.concurrency()),
                        size::get)
                .map(response -> Responses.put(response, size.get()))
                .doOnSuccess(response -> progress.total(size.get()));
    }

    private Mono<CompletedPart> putPart(MultipartRequests requests, String uploadId, BufferedPart part) {
        ProgressCounter.Part counted = progress.part();
        UploadPartRequest.Builder partRequest = requests.part(uploadId, part.number());
        if (requests.create().checksumAlgorithm() == ChecksumAlgorithm.CRC32) {
            partRequest.checksumCRC32(Checksums.crc32(part.bytes()));
        }
        return scope.call(
                        "UploadPart",
                        client -> client.uploadPart(partRequest.build(), new CountedBody(part.body(), counted)))
                .map(response -> CompletedParts.of(scope.where(), response, part.number()))
                .doOnSuccess(completed -> {
                    counted.reached(part.size());
                    part.release();
                });
    }
}
