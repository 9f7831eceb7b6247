package io.reactiveaws.s3;

import io.reactiveaws.core.spi.ResourceContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * Writing of objects in one go.
 *
 * @param <M> the SDK's model object
 * @param <R> the resource itself
 */
abstract class WritableObject<M, R extends WritableObject<M, R>> extends ObjectAccess<M, R> {

    private static final String PUT = "put";
    private static final String PUT_JSON = "putJson";

    private static final String TEXT = "text/plain;charset=utf-8";
    private static final String JSON = "application/json";

    WritableObject(ResourceContext<S3AsyncClient> context, @Nullable M data) {
        super(context, data);
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
        return putBytes(PUT_JSON, () -> scope().json().writeValueAsBytes(value), typed(JSON, request));
    }

    /**
     * Writes a file to the object, as {@link S3Object#uploadFile(Path)} does.
     *
     * @param file is read when it is sent
     * @return the SDK's response; {@link java.io.IOException} if the file cannot be read
     */
    public Mono<PutObjectResponse> put(Path file) {
        return put(file, request -> {});
    }

    /**
     * Writes a file to the object, as {@link S3Object#uploadFile(Path, Consumer)} does.
     *
     * @param file is read when it is sent
     * @param request completes the request; bucket and key win over it
     * @return the SDK's response; {@link java.io.IOException} if the file cannot be read
     */
    public Mono<PutObjectResponse> put(Path file, Consumer<PutObjectRequest.Builder> request) {
        return uploadFile(PUT, file, TransferConfig.defaults(), request);
    }

    /**
     * Writes a stream of any length to the object, as {@link S3Object#uploadStream(Publisher)} does.
     *
     * @param bytes the content; an empty stream makes an empty object
     * @return the SDK's response; the error of the stream if that fails
     */
    public Mono<PutObjectResponse> put(Publisher<ByteBuffer> bytes) {
        return put(bytes, request -> {});
    }

    /**
     * Writes a stream of any length to the object, as {@link S3Object#uploadStream(Publisher, Consumer)} does.
     *
     * @param bytes the content; an empty stream makes an empty object
     * @param request completes the request; bucket and key win over it
     * @return the SDK's response; the error of the stream if that fails
     */
    public Mono<PutObjectResponse> put(Publisher<ByteBuffer> bytes, Consumer<PutObjectRequest.Builder> request) {
        return uploadStream(PUT, bytes, TransferConfig.defaults(), request);
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

    private static Consumer<PutObjectRequest.Builder> typed(
            String contentType, Consumer<PutObjectRequest.Builder> request) {
        return builder -> request.accept(builder.contentType(contentType));
    }
}
