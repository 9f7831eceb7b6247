package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.spi.Arguments;
import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.core.spi.calls.ObservedTask;
import io.reactiveaws.core.spi.meters.ResourceMeter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * What can be done with the bytes of one object: the door through which resources reach transfers, and by what it
 * extends bodies.
 *
 * <p>Users don't need it: the methods of {@code S3Object} and its kind say what each of these does.
 */
public final class ObjectCalls extends ObjectReads {

    private static final String PUT = "put";
    private static final String PUT_JSON = "putJson";
    private static final String INITIATE = "initiateMultipartUpload";
    private static final String DOWNLOAD_FILE = "downloadFile";
    private static final String DOWNLOAD_STREAM = "downloadStream";
    private static final String COPY = "copy";

    private static final String TEXT = "text/plain;charset=utf-8";
    private static final String JSON = "application/json";

    /**
     * Makes the calls of a resource. This is done for each of its methods, so it computes nothing.
     *
     * @param calls makes the resource's calls
     * @param scope what all resources of the client share
     * @param resource names the resource in errors, by its {@code toString}
     * @param bucket the object's bucket
     * @param key the object's key
     */
    public ObjectCalls(
            ResourceCalls calls, ClientScope<S3AsyncClient> scope, Object resource, String bucket, String key) {
        super(calls, scope, resource, bucket, key, null);
    }

    /**
     * Checks what the caller says of a content whose length is known.
     *
     * @param where names the call in errors
     * @param announced what the caller says; null if nothing
     * @param size the bytes of the content
     * @throws IllegalArgumentException if it is another number
     */
    public static void requireFits(String where, @Nullable Long announced, long size) {
        StreamLength.requireFits(where, announced, size);
    }

    /**
     * Writes bytes.
     *
     * @param bytes the content
     * @param request completes the request
     * @return the SDK's response
     */
    public Mono<PutObjectResponse> put(byte[] bytes, Consumer<PutObjectRequest.Builder> request) {
        argument(PUT, "bytes", bytes);
        argument(PUT, "request", request);
        return putBytes(PUT, () -> bytes, request);
    }

    /**
     * Writes a text.
     *
     * @param text the content
     * @param request completes the request
     * @return the SDK's response
     */
    public Mono<PutObjectResponse> put(String text, Consumer<PutObjectRequest.Builder> request) {
        argument(PUT, "text", text);
        argument(PUT, "request", request);
        return putBytes(PUT, () -> text.getBytes(StandardCharsets.UTF_8), typed(TEXT, request));
    }

    /**
     * Writes a value as JSON.
     *
     * @param value the content
     * @param request completes the request
     * @return the SDK's response
     */
    public Mono<PutObjectResponse> putJson(Object value, Consumer<PutObjectRequest.Builder> request) {
        argument(PUT_JSON, "value", value);
        argument(PUT_JSON, "request", request);
        return putBytes(PUT_JSON, () -> scope().json().writeValueAsBytes(value), typed(JSON, request));
    }

    private Mono<PutObjectResponse> putBytes(
            String member, Supplier<byte[]> content, Consumer<PutObjectRequest.Builder> request) {
        TransferScope scope = scopeOf(member);
        return calls().changing(Mono.defer(() -> {
            try {
                byte[] bytes = content.get();
                LongConsumer sent = calls().task(member, "PutObject").values(ResourceMeter.BYTES_SENT);
                return putBytes(scope, putRequest(member, request), bytes)
                        .doOnSuccess(answer -> sent.accept(bytes.length));
            } catch (RuntimeException e) {
                return Mono.<PutObjectResponse>error(e).checkpoint(scope.where() + " [PutObject]");
            }
        }));
    }

    private static Mono<PutObjectResponse> putBytes(TransferScope scope, PutObjectRequest request, byte[] bytes) {
        StreamLength.requireFits(scope.where(), request.contentLength(), bytes.length);
        List<ByteBuffer> content = List.of(ByteBuffer.wrap(bytes));
        return scope.put(
                scope.withChecksum(request, content),
                () -> AsyncRequestBody.fromBytesUnsafe(bytes),
                () -> Written.of(content));
    }

    private static Consumer<PutObjectRequest.Builder> typed(
            String contentType, Consumer<PutObjectRequest.Builder> request) {
        return builder -> request.accept(builder.contentType(contentType));
    }

    /**
     * Begins an upload in parts that the caller sends.
     *
     * @param request completes the request
     * @return the SDK's response
     */
    public Mono<CreateMultipartUploadResponse> initiateMultipartUpload(
            Consumer<CreateMultipartUploadRequest.Builder> request) {
        argument(INITIATE, "request", request);
        return calls().call(
                        INITIATE,
                        "CreateMultipartUpload",
                        client -> client.createMultipartUpload(createRequest(request)));
    }

    /**
     * Uploads a file.
     *
     * @param member the resource's member that uploads
     * @param file the file
     * @param config when and how it is split
     * @param request completes the request
     * @return the upload
     */
    public Transfer<PutObjectResponse> uploadFile(
            String member, Path file, TransferConfig config, Consumer<PutObjectRequest.Builder> request) {
        argument(member, "file", file);
        argument(member, "config", config);
        argument(member, "request", request);
        return uploading(
                member,
                progress -> new FileUpload(scopeOf(member), config, putRequest(member, request), progress).run(file));
    }

    /**
     * Uploads a stream.
     *
     * @param member the resource's member that uploads
     * @param bytes the content
     * @param config when and how it is split
     * @param request completes the request
     * @return the upload
     */
    public Transfer<PutObjectResponse> uploadStream(
            String member,
            Publisher<ByteBuffer> bytes,
            TransferConfig config,
            Consumer<PutObjectRequest.Builder> request) {
        argument(member, "bytes", bytes);
        argument(member, "config", config);
        argument(member, "request", request);
        return uploading(
                member,
                progress ->
                        new StreamUpload(scopeOf(member), config, putRequest(member, request), progress).run(bytes));
    }

    /**
     * Downloads the object to a file.
     *
     * @param file the target
     * @param config when and how it is split
     * @param request completes each request
     * @return the download
     */
    public Transfer<GetObjectResponse> downloadFile(
            Path file, TransferConfig config, Consumer<GetObjectRequest.Builder> request) {
        argument(DOWNLOAD_FILE, "file", file);
        argument(DOWNLOAD_FILE, "config", config);
        argument(DOWNLOAD_FILE, "request", request);
        TransferScope transfer = scopeOf(DOWNLOAD_FILE);
        return new Transfer<>(progress -> calls().task(DOWNLOAD_FILE, "GetObject")
                .of(new FileDownload(transfer, reader(), config, request, progress)
                        .run(() -> TemporaryFile.beside(transfer.where(), file))));
    }

    /**
     * Downloads the object as a stream.
     *
     * @param config how often the body is asked for
     * @param request completes the request
     * @return the bytes
     */
    public DownloadFlux downloadStream(TransferConfig config, Consumer<GetObjectRequest.Builder> request) {
        argument(DOWNLOAD_STREAM, "config", config);
        argument(DOWNLOAD_STREAM, "request", request);
        ObjectReader reader = reader().attempts(config.attempts());
        return new DownloadFlux(progress -> reader.download(DOWNLOAD_STREAM, request, progress));
    }

    /**
     * Copies an object to this one, whose client asks for the size.
     *
     * @param source names the object that is copied
     * @param config when and how it is split
     * @param request completes the request
     * @return the copy
     */
    public Transfer<CopyObjectResponse> copy(
            CopySource source, TransferConfig config, Consumer<CopyObjectRequest.Builder> request) {
        argument(COPY, "source", source);
        return copy(source, this, config, request);
    }

    /**
     * Copies an object to this one.
     *
     * @param source the reads of the object that is copied, whose own client asks for its size
     * @param config when and how it is split
     * @param request completes the request
     * @return the copy
     */
    public Transfer<CopyObjectResponse> copy(
            ObjectReads source, TransferConfig config, Consumer<CopyObjectRequest.Builder> request) {
        return copy(source.asSource(), source, config, request);
    }

    private Transfer<CopyObjectResponse> copy(
            CopySource source, ObjectReads asks, TransferConfig config, Consumer<CopyObjectRequest.Builder> request) {
        argument(COPY, "config", config);
        argument(COPY, "request", request);
        return changing(
                calls().task(COPY, "CopyObject"),
                progress -> new ObjectCopy(
                                asks.scopeOf(COPY), scopeOf(COPY), config, copyRequest(source, request), progress)
                        .run());
    }

    private void argument(String member, String name, @Nullable Object value) {
        Arguments.argument(resource(), member, name, value);
    }

    private <T> Transfer<T> uploading(String member, Function<ProgressCounter, Mono<T>> run) {
        ObservedTask task = calls().task(member, "PutObject");
        return changing(task, progress -> {
            progress.measuredBy(task.values(ResourceMeter.BYTES_SENT));
            return run.apply(progress);
        });
    }

    private <T> Transfer<T> changing(ObservedTask task, Function<ProgressCounter, Mono<T>> run) {
        return new Transfer<>(progress -> task.of(calls().changing(Mono.defer(() -> run.apply(progress)))));
    }

    private PutObjectRequest putRequest(String member, Consumer<PutObjectRequest.Builder> request) {
        PutObjectRequest complete = PutObjectRequest.builder()
                .applyMutation(request)
                .bucket(bucket())
                .key(key())
                .build();
        if (complete.writeOffsetBytes() != null && !isInDirectoryBucket()) {
            throw new IllegalArgumentException(
                    ("%s.%s: 'writeOffsetBytes' is for directory buckets, whose names end with \"--x-s3\"; in any other"
                                    + " bucket the object cannot be appended to, and stores that ignore the"
                                    + " offset replace it")
                            .formatted(resource(), member));
        }
        return complete;
    }

    /** By its name, that of its access point, or the ARN of either. */
    private boolean isInDirectoryBucket() {
        return bucket().endsWith("--x-s3") || bucket().endsWith("--xa-s3") || bucket().contains(":s3express:");
    }

    private CreateMultipartUploadRequest createRequest(Consumer<CreateMultipartUploadRequest.Builder> request) {
        return CreateMultipartUploadRequest.builder()
                .checksumAlgorithm(scopeOf(INITIATE).algorithmOfParts())
                .applyMutation(request)
                .bucket(bucket())
                .key(key())
                .build();
    }

    private CopyObjectRequest copyRequest(CopySource source, Consumer<CopyObjectRequest.Builder> request) {
        return CopyObjectRequest.builder()
                .applyMutation(request)
                .applyMutation(source::fill)
                .destinationBucket(bucket())
                .destinationKey(key())
                .build();
    }
}
