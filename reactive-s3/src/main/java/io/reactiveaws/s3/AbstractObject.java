package io.reactiveaws.s3;

import io.reactiveaws.core.LoadableResource;
import io.reactiveaws.core.spi.ResourceContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * Writing and transferring of objects: what S3Object and ObjectSummary have in common and the model cannot say.
 *
 * @param <M> the SDK's model object
 * @param <R> the resource itself
 */
abstract class AbstractObject<M, R extends AbstractObject<M, R>> extends LoadableResource<S3AsyncClient, M, R>
        implements ReadableObject {

    private static final String PUT = "put";
    private static final String PUT_JSON = "putJson";
    private static final String UPLOAD_FILE = "uploadFile";
    private static final String UPLOAD_STREAM = "uploadStream";
    private static final String DOWNLOAD_FILE = "downloadFile";
    private static final String DOWNLOAD_STREAM = "downloadStream";
    private static final String COPY = "copy";

    private static final String TEXT = "text/plain;charset=utf-8";
    private static final String JSON = "application/json";

    AbstractObject(ResourceContext<S3AsyncClient> context, @Nullable M data) {
        super(context, data);
    }

    AbstractObject(ResourceContext<S3AsyncClient> context, @Nullable M data, Set<String> missing) {
        super(context, data, missing);
    }

    /**
     * Returns the name of the object's bucket. Calls nothing.
     *
     * @return the name
     */
    public abstract String bucketName();

    /**
     * Returns the object's key. Calls nothing.
     *
     * @return the key
     */
    public abstract String key();

    @Override
    public Mono<ObjectContent> get(Consumer<GetObjectRequest.Builder> request) {
        return reader().get("get", request);
    }

    @Override
    public Flux<ByteBuffer> body(Consumer<GetObjectRequest.Builder> request) {
        return reader().body("body", request);
    }

    /**
     * Writes the object: one call of {@code PutObject}.
     *
     * <p>The bytes are not copied: leave them as they are until the call has ended. A CRC32 goes along, with which S3
     * refuses bytes that were changed meanwhile or on their way.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param bytes the content
     * @return the SDK's response
     * @see S3AsyncClient#putObject(PutObjectRequest, AsyncRequestBody)
     */
    public Mono<PutObjectResponse> put(byte[] bytes) {
        return put(bytes, request -> {});
    }

    /**
     * Writes the object: one call of {@code PutObject}.
     *
     * <p>The bytes are not copied: leave them as they are until the call has ended. A CRC32 goes along, with which S3
     * refuses bytes that were changed meanwhile or on their way, unless {@code request} has a checksum or names an
     * algorithm of its own.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param bytes the content
     * @param request completes the request; bucket and key win over it
     * @return the SDK's response
     * @see S3AsyncClient#putObject(PutObjectRequest, AsyncRequestBody)
     */
    public Mono<PutObjectResponse> put(byte[] bytes, Consumer<PutObjectRequest.Builder> request) {
        argument(PUT, "bytes", bytes);
        argument(PUT, "request", request);
        return putBytes(PUT, () -> bytes, request);
    }

    /**
     * Writes a text as UTF-8: one call of {@code PutObject}, with the content type {@code text/plain;charset=utf-8}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param text the content
     * @return the SDK's response
     * @see S3AsyncClient#putObject(PutObjectRequest, AsyncRequestBody)
     */
    public Mono<PutObjectResponse> put(String text) {
        return put(text, request -> {});
    }

    /**
     * Writes a text as UTF-8: one call of {@code PutObject}, with the content type {@code text/plain;charset=utf-8} unless
     * {@code request} says otherwise.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param text the content, which may be empty
     * @param request completes the request; bucket and key win over it
     * @return the SDK's response
     * @see S3AsyncClient#putObject(PutObjectRequest, AsyncRequestBody)
     */
    public Mono<PutObjectResponse> put(String text, Consumer<PutObjectRequest.Builder> request) {
        argument(PUT, "text", (Object) text);
        argument(PUT, "request", request);
        return putBytes(PUT, () -> text.getBytes(StandardCharsets.UTF_8), typed(TEXT, request));
    }

    /**
     * Writes a value as JSON: one call of {@code PutObject}, with the content type {@code application/json}.
     *
     * <p>Nothing is sent before subscription; each subscription writes the value anew and sends one request. When the call
     * ends, what was loaded before is forgotten.
     *
     * @param value what Jackson can write
     * @return the SDK's response; Jackson's exception if it cannot write the value
     * @see S3AsyncClient#putObject(PutObjectRequest, AsyncRequestBody)
     */
    public Mono<PutObjectResponse> putJson(Object value) {
        return putJson(value, request -> {});
    }

    /**
     * Writes a value as JSON: one call of {@code PutObject}, with the content type {@code application/json} unless
     * {@code request} says otherwise.
     *
     * <p>Nothing is sent before subscription; each subscription writes the value anew and sends one request. When the call
     * ends, what was loaded before is forgotten.
     *
     * @param value what Jackson can write
     * @param request completes the request; bucket and key win over it
     * @return the SDK's response; Jackson's exception if it cannot write the value
     * @see S3AsyncClient#putObject(PutObjectRequest, AsyncRequestBody)
     */
    public Mono<PutObjectResponse> putJson(Object value, Consumer<PutObjectRequest.Builder> request) {
        argument(PUT_JSON, "value", value);
        argument(PUT_JSON, "request", request);
        return putBytes(PUT_JSON, () -> context().json().writeValueAsBytes(value), typed(JSON, request));
    }

    /**
     * Writes a file to the object, as {@link #uploadFile(Path)} does.
     *
     * @param file is read when it is sent
     * @return the SDK's response; {@link java.io.IOException} if the file cannot be read
     */
    public Mono<PutObjectResponse> put(Path file) {
        return put(file, request -> {});
    }

    /**
     * Writes a file to the object, as {@link #uploadFile(Path, Consumer)} does.
     *
     * @param file is read when it is sent
     * @param request completes the request; bucket and key win over it
     * @return the SDK's response; {@link java.io.IOException} if the file cannot be read
     */
    public Mono<PutObjectResponse> put(Path file, Consumer<PutObjectRequest.Builder> request) {
        return uploadFile(PUT, file, TransferConfig.defaults(), request);
    }

    /**
     * Writes a stream of any length to the object, as {@link #uploadStream(Publisher)} does.
     *
     * @param bytes the content; an empty stream makes an empty object
     * @return the SDK's response; the error of the stream if that fails
     */
    public Mono<PutObjectResponse> put(Publisher<ByteBuffer> bytes) {
        return put(bytes, request -> {});
    }

    /**
     * Writes a stream of any length to the object, as {@link #uploadStream(Publisher, Consumer)} does.
     *
     * @param bytes the content; an empty stream makes an empty object
     * @param request completes the request; bucket and key win over it
     * @return the SDK's response; the error of the stream if that fails
     */
    public Mono<PutObjectResponse> put(Publisher<ByteBuffer> bytes, Consumer<PutObjectRequest.Builder> request) {
        return uploadStream(PUT, bytes, TransferConfig.defaults(), request);
    }

    /**
     * Uploads a file to the object.
     *
     * <p>As {@link #uploadFile(Path, TransferConfig, Consumer)} with the defaults.
     *
     * @param file is read when it is sent; leave it as it is until the transfer has ended
     * @return the SDK's response; {@link java.io.IOException} that names the file if it is not there, is no regular file or
     *     cannot be read, before any call
     */
    public Transfer<PutObjectResponse> uploadFile(Path file) {
        return uploadFile(file, TransferConfig.defaults(), request -> {});
    }

    /**
     * Uploads a file to the object.
     *
     * <p>As {@link #uploadFile(Path, TransferConfig, Consumer)} without other settings.
     *
     * @param file is read when it is sent; leave it as it is until the transfer has ended
     * @param config when and how it is split
     * @return the SDK's response; {@link java.io.IOException} that names the file if it is not there, is no regular file or
     *     cannot be read, before any call
     */
    public Transfer<PutObjectResponse> uploadFile(Path file, TransferConfig config) {
        return uploadFile(file, config, request -> {});
    }

    /**
     * Uploads a file to the object.
     *
     * <p>As {@link #uploadFile(Path, TransferConfig, Consumer)} with the default sizes.
     *
     * @param file is read when it is sent; leave it as it is until the transfer has ended
     * @param request completes the request; bucket and key win over it
     * @return the SDK's response; {@link java.io.IOException} that names the file if it is not there, is no regular file or
     *     cannot be read, before any call
     */
    public Transfer<PutObjectResponse> uploadFile(Path file, Consumer<PutObjectRequest.Builder> request) {
        return uploadFile(file, TransferConfig.defaults(), request);
    }

    /**
     * Uploads a file to the object.
     *
     * <p>A file below the threshold takes one call of {@code PutObject}. A larger one is sent in parts, several at once, and is
     * an object when all are there: {@code CreateMultipartUpload}, {@code UploadPart} for each,
     * {@code CompleteMultipartUpload}. When one fails, or on cancel, {@code AbortMultipartUpload} removes the parts that were
     * sent; the SDK tries each call anew where that may help.
     *
     * <p>The content type comes from the name of the file unless {@code request} has one. All of the request's settings that a
     * multipart upload can have are carried over to it; a {@code contentMD5} is not. When the transfer ends, what was loaded
     * before is forgotten.
     *
     * @param file is read when it is sent; leave it as it is until the transfer has ended
     * @param config when and how it is split
     * @param request completes the request; bucket and key win over it
     * @return the SDK's response; {@link java.io.IOException} that names the file if it is not there, is no regular file or
     *     cannot be read, before any call
     */
    public Transfer<PutObjectResponse> uploadFile(
            Path file, TransferConfig config, Consumer<PutObjectRequest.Builder> request) {
        return uploadFile(UPLOAD_FILE, file, config, request);
    }

    /**
     * Uploads a stream of any length to the object.
     *
     * <p>As {@link #uploadStream(Publisher, TransferConfig, Consumer)} with the defaults.
     *
     * @param bytes the content; an empty stream makes an empty object
     * @return the SDK's response; the error of the stream if that fails
     */
    public Transfer<PutObjectResponse> uploadStream(Publisher<ByteBuffer> bytes) {
        return uploadStream(bytes, TransferConfig.defaults(), request -> {});
    }

    /**
     * Uploads a stream of any length to the object.
     *
     * <p>As {@link #uploadStream(Publisher, TransferConfig, Consumer)} without other settings.
     *
     * @param bytes the content; an empty stream makes an empty object
     * @param config when and how it is split
     * @return the SDK's response; the error of the stream if that fails
     */
    public Transfer<PutObjectResponse> uploadStream(Publisher<ByteBuffer> bytes, TransferConfig config) {
        return uploadStream(bytes, config, request -> {});
    }

    /**
     * Uploads a stream of any length to the object.
     *
     * <p>As {@link #uploadStream(Publisher, TransferConfig, Consumer)} with the default sizes.
     *
     * @param bytes the content; an empty stream makes an empty object
     * @param request completes the request; bucket and key win over it
     * @return the SDK's response; the error of the stream if that fails
     */
    public Transfer<PutObjectResponse> uploadStream(
            Publisher<ByteBuffer> bytes, Consumer<PutObjectRequest.Builder> request) {
        return uploadStream(bytes, TransferConfig.defaults(), request);
    }

    /**
     * Uploads a stream of any length to the object.
     *
     * <p>A stream that ends within the first part takes one call of {@code PutObject}. A longer one is sent in parts, several at
     * once, and is an object when all are there: {@code CreateMultipartUpload}, {@code UploadPart} for each,
     * {@code CompleteMultipartUpload}. When one fails, when the stream does, or on cancel, {@code AbortMultipartUpload}
     * removes the parts that were sent; the SDK tries each call anew where that may help.
     *
     * <p>The stream is asked for one buffer at a time, and only as long as fewer than the configured bytes in flight are held.
     * Its buffers are copied and may be used again once the next one is asked for. Parts have the configured size and later a
     * 1,250th of what was sent before, so that the 10,000 parts that S3 allows hold the 5 TiB that it allows. If
     * {@code request} has a {@code contentLength}, all parts have one size and the stream must have that length.
     *
     * <p>All of the request's settings that a multipart upload can have are carried over to it; a {@code contentMD5} is not. When
     * the transfer ends, what was loaded before is forgotten.
     *
     * @param bytes the content; an empty stream makes an empty object
     * @param config when and how it is split
     * @param request completes the request; bucket and key win over it
     * @return the SDK's response; the error of the stream if that fails
     */
    public Transfer<PutObjectResponse> uploadStream(
            Publisher<ByteBuffer> bytes, TransferConfig config, Consumer<PutObjectRequest.Builder> request) {
        return uploadStream(UPLOAD_STREAM, bytes, config, request);
    }

    /**
     * Downloads the object to a file.
     *
     * <p>As {@link #downloadFile(Path, TransferConfig, Consumer)} with the defaults.
     *
     * @param file the target; its folder must be there
     * @return the SDK's response, with the size of the whole object; {@link java.io.IOException} that names the file if it cannot
     *     be written
     */
    public Transfer<GetObjectResponse> downloadFile(Path file) {
        return downloadFile(file, TransferConfig.defaults(), request -> {});
    }

    /**
     * Downloads the object to a file.
     *
     * <p>As {@link #downloadFile(Path, TransferConfig, Consumer)} without other settings.
     *
     * @param file the target; its folder must be there
     * @param config when and how it is split
     * @return the SDK's response, with the size of the whole object; {@link java.io.IOException} that names the file if it cannot
     *     be written
     */
    public Transfer<GetObjectResponse> downloadFile(Path file, TransferConfig config) {
        return downloadFile(file, config, request -> {});
    }

    /**
     * Downloads the object to a file.
     *
     * <p>As {@link #downloadFile(Path, TransferConfig, Consumer)} with the default sizes.
     *
     * @param file the target; its folder must be there
     * @param request completes each request; bucket and key win over it
     * @return the SDK's response, with the size of the whole object; {@link java.io.IOException} that names the file if it cannot
     *     be written
     */
    public Transfer<GetObjectResponse> downloadFile(Path file, Consumer<GetObjectRequest.Builder> request) {
        return downloadFile(file, TransferConfig.defaults(), request);
    }

    /**
     * Downloads the object to a file.
     *
     * <p>One call of {@code GetObject} asks for the first part. If the object is larger, calls for the other parts follow, several
     * at once, which fail if the object is replaced meanwhile. A body that breaks off is asked for again from where it broke
     * off. An empty object takes two calls.
     *
     * <p>The bytes go to a temporary file in the folder of the target, which takes the target's place when it is whole, even if
     * there is a file already. On error and on cancel the temporary file is removed, and the target is as it was. If
     * {@code request} has a {@code range} or a {@code partNumber}, one call asks for just that.
     *
     * @param file the target; its folder must be there
     * @param config when and how it is split
     * @param request completes each request; bucket and key win over it
     * @return the SDK's response, with the size of the whole object; {@link java.io.IOException} that names the file if it cannot
     *     be written
     */
    public Transfer<GetObjectResponse> downloadFile(
            Path file, TransferConfig config, Consumer<GetObjectRequest.Builder> request) {
        argument(DOWNLOAD_FILE, "file", file);
        argument(DOWNLOAD_FILE, "config", config);
        argument(DOWNLOAD_FILE, "request", request);
        TransferScope scope = scope(DOWNLOAD_FILE);
        return new Transfer<>(progress -> new FileDownload(scope, reader(), config, request, progress)
                .run(() -> TemporaryFile.beside(scope.where(), file)));
    }

    /**
     * Emits the object's bytes.
     *
     * <p>The object is asked for at the first demand: one call of {@code GetObject}. A body that breaks off is asked for again from
     * where it broke off, and fails if the object was replaced meanwhile.
     *
     * @return the bytes; nothing if the object is empty
     */
    public Flux<ByteBuffer> downloadStream() {
        return downloadStream(request -> {});
    }

    /**
     * Emits the object's bytes.
     *
     * <p>The object is asked for at the first demand: one call of {@code GetObject}. A body that breaks off is asked for again from
     * where it broke off, and fails if the object was replaced meanwhile.
     *
     * @param request completes the request; bucket and key win over it
     * @return the bytes; nothing if the object is empty
     */
    public Flux<ByteBuffer> downloadStream(Consumer<GetObjectRequest.Builder> request) {
        argument(DOWNLOAD_STREAM, "request", request);
        return reader().body(DOWNLOAD_STREAM, request);
    }

    /**
     * Copies another object to this one, within S3.
     *
     * <p>As {@link #copy(CopySource, TransferConfig, Consumer)} with the defaults.
     *
     * @param source names the object that is copied
     * @return the SDK's response
     */
    public Transfer<CopyObjectResponse> copy(CopySource source) {
        return copy(source, TransferConfig.defaults(), request -> {});
    }

    /**
     * Copies another object to this one, within S3.
     *
     * <p>As {@link #copy(CopySource, TransferConfig, Consumer)} without other settings.
     *
     * @param source names the object that is copied
     * @param config when and how it is split
     * @return the SDK's response
     */
    public Transfer<CopyObjectResponse> copy(CopySource source, TransferConfig config) {
        return copy(source, config, request -> {});
    }

    /**
     * Copies another object to this one, within S3.
     *
     * <p>As {@link #copy(CopySource, TransferConfig, Consumer)} with the default sizes.
     *
     * @param source names the object that is copied
     * @param request completes the request; source, bucket and key win over it
     * @return the SDK's response
     */
    public Transfer<CopyObjectResponse> copy(CopySource source, Consumer<CopyObjectRequest.Builder> request) {
        return copy(source, TransferConfig.defaults(), request);
    }

    /**
     * Copies another object to this one, within S3.
     *
     * <p>One call of {@code HeadObject} asks for the size of the source. Below the threshold, one call of {@code CopyObject}
     * follows. A larger source is copied in parts, several at once, and is an object when all are there:
     * {@code CreateMultipartUpload}, {@code UploadPartCopy} for each, {@code CompleteMultipartUpload}; these fail if the source
     * is replaced meanwhile. When one fails, or on cancel, {@code AbortMultipartUpload} removes the parts that were copied.
     *
     * <p>Parts do as one call does: unless {@code request} has the metadata directive {@code REPLACE}, the metadata is the
     * source's and not the request's; unless it has the tagging directive {@code REPLACE}, so are the tags, which takes another
     * call of {@code GetObjectTagging} if there are any. When the transfer ends, what was loaded before is forgotten.
     *
     * @param source names the object that is copied
     * @param config when and how it is split
     * @param request completes the request; source, bucket and key win over it
     * @return the SDK's response
     */
    public Transfer<CopyObjectResponse> copy(
            CopySource source, TransferConfig config, Consumer<CopyObjectRequest.Builder> request) {
        argument(COPY, "source", source);
        return copy(source, this, config, request);
    }

    /**
     * Copies another object to this one, within S3.
     *
     * <p>As {@link #copy(AbstractObject, TransferConfig, Consumer)} with the defaults.
     *
     * @param source the object that is copied; its own client asks for its size, so that it may be in another region
     * @return the SDK's response
     */
    public Transfer<CopyObjectResponse> copy(AbstractObject<?, ?> source) {
        return copy(source, TransferConfig.defaults(), request -> {});
    }

    /**
     * Copies another object to this one, within S3.
     *
     * <p>As {@link #copy(AbstractObject, TransferConfig, Consumer)} without other settings.
     *
     * @param source the object that is copied; its own client asks for its size, so that it may be in another region
     * @param config when and how it is split
     * @return the SDK's response
     */
    public Transfer<CopyObjectResponse> copy(AbstractObject<?, ?> source, TransferConfig config) {
        return copy(source, config, request -> {});
    }

    /**
     * Copies another object to this one, within S3.
     *
     * <p>As {@link #copy(AbstractObject, TransferConfig, Consumer)} with the default sizes.
     *
     * @param source the object that is copied; its own client asks for its size, so that it may be in another region
     * @param request completes the request; source, bucket and key win over it
     * @return the SDK's response
     */
    public Transfer<CopyObjectResponse> copy(AbstractObject<?, ?> source, Consumer<CopyObjectRequest.Builder> request) {
        return copy(source, TransferConfig.defaults(), request);
    }

    /**
     * Copies another object to this one, within S3.
     *
     * <p>One call of {@code HeadObject} asks for the size of the source. Below the threshold, one call of {@code CopyObject}
     * follows. A larger source is copied in parts, several at once, and is an object when all are there:
     * {@code CreateMultipartUpload}, {@code UploadPartCopy} for each, {@code CompleteMultipartUpload}; these fail if the source
     * is replaced meanwhile. When one fails, or on cancel, {@code AbortMultipartUpload} removes the parts that were copied.
     *
     * <p>Parts do as one call does: unless {@code request} has the metadata directive {@code REPLACE}, the metadata is the
     * source's and not the request's; unless it has the tagging directive {@code REPLACE}, so are the tags, which takes another
     * call of {@code GetObjectTagging} if there are any. When the transfer ends, what was loaded before is forgotten.
     *
     * @param source the object that is copied; its own client asks for its size, so that it may be in another region
     * @param config when and how it is split
     * @param request completes the request; source, bucket and key win over it
     * @return the SDK's response
     */
    public Transfer<CopyObjectResponse> copy(
            AbstractObject<?, ?> source, TransferConfig config, Consumer<CopyObjectRequest.Builder> request) {
        argument(COPY, "source", source);
        return copy(new CopySource(source.bucketName(), source.key()), source, config, request);
    }

    private Mono<PutObjectResponse> putBytes(
            String member, Supplier<byte[]> content, Consumer<PutObjectRequest.Builder> request) {
        return change(member, "PutObject", client -> {
            byte[] bytes = content.get();
            return client.putObject(
                    Checksums.withCrc32(putRequest(request), List.of(ByteBuffer.wrap(bytes))),
                    AsyncRequestBody.fromBytesUnsafe(bytes));
        });
    }

    private Transfer<PutObjectResponse> uploadFile(
            String member, Path file, TransferConfig config, Consumer<PutObjectRequest.Builder> request) {
        argument(member, "file", file);
        argument(member, "config", config);
        argument(member, "request", request);
        return changing(progress -> new FileUpload(scope(member), config, putRequest(request), progress).run(file));
    }

    private Transfer<PutObjectResponse> uploadStream(
            String member,
            Publisher<ByteBuffer> bytes,
            TransferConfig config,
            Consumer<PutObjectRequest.Builder> request) {
        argument(member, "bytes", bytes);
        argument(member, "config", config);
        argument(member, "request", request);
        return changing(progress -> new StreamUpload(scope(member), config, putRequest(request), progress).run(bytes));
    }

    private Transfer<CopyObjectResponse> copy(
            CopySource source,
            AbstractObject<?, ?> head,
            TransferConfig config,
            Consumer<CopyObjectRequest.Builder> request) {
        argument(COPY, "config", config);
        argument(COPY, "request", request);
        return changing(progress ->
                new ManagedCopy(head.scope(COPY), scope(COPY), config, copyRequest(source, request), progress).run());
    }

    private <T> Transfer<T> changing(Function<Progress, Mono<T>> run) {
        return new Transfer<>(progress -> change(List.of(this), Mono.defer(() -> run.apply(progress))));
    }

    private TransferScope scope(String member) {
        return new TransferScope(this::call, context(), toString(), member);
    }

    private ObjectReader reader() {
        return new ObjectReader(
                context(),
                this::call,
                toString(),
                request -> request.bucket(bucketName()).key(key()));
    }

    private PutObjectRequest putRequest(Consumer<PutObjectRequest.Builder> request) {
        return PutObjectRequest.builder()
                .applyMutation(request)
                .bucket(bucketName())
                .key(key())
                .build();
    }

    private CopyObjectRequest copyRequest(CopySource source, Consumer<CopyObjectRequest.Builder> request) {
        return CopyObjectRequest.builder()
                .applyMutation(request)
                .applyMutation(source::fill)
                .destinationBucket(bucketName())
                .destinationKey(key())
                .build();
    }

    private static Consumer<PutObjectRequest.Builder> typed(
            String contentType, Consumer<PutObjectRequest.Builder> request) {
        return builder -> request.accept(builder.contentType(contentType));
    }
}
