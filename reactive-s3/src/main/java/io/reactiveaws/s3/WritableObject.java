package io.reactiveaws.s3;

import io.reactiveaws.s3.transfer.ObjectCalls;
import io.reactiveaws.s3.transfer.TransferConfig;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * An object that can be written: with bytes, a text, a value as JSON, a file or a stream.
 *
 * <p>Nothing is sent before subscription; each subscription writes the object again.
 */
public interface WritableObject {

    /**
     * Returns what these methods are made of. There is no need to call it.
     *
     * @return the calls of this object
     */
    ObjectCalls calls();

    /**
     * Writes the object: one call of {@code PutObject}.
     *
     * <p>The bytes are not copied: leave them as they are until the call has ended. Unless the client computes none, a
     * CRC32 goes along, with which S3 refuses bytes that were changed before or on their way.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param bytes the content
     * @return the SDK's response
     * @see S3AsyncClient#putObject(PutObjectRequest, AsyncRequestBody)
     */
    default Mono<PutObjectResponse> put(byte[] bytes) {
        return put(bytes, request -> {});
    }

    /**
     * Writes the object: one call of {@code PutObject}.
     *
     * <p>The bytes are not copied: leave them as they are until the call has ended. Unless the client computes none, a
     * CRC32 goes along, with which S3 refuses bytes that were changed before or on their way, unless {@code request}
     * has a checksum or names an algorithm of its own.
     *
     * <p>Where the client has sent a conditional request more than once and it is refused, {@code HeadObject} looks
     * whether the object is there, not older than the first try, with this size, ETag or checksum, metadata and content
     * type; if so, the write has succeeded. Writers that compete for a key put something into the content or the
     * metadata that is only theirs: those that write the same at the same time can't be told apart.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param bytes the content
     * @param request completes the request; bucket and key override it
     * @return the SDK's response; {@link IllegalArgumentException}, before any call, if the request's
     *     {@code contentLength} is not that of the content
     * @see S3AsyncClient#putObject(PutObjectRequest, AsyncRequestBody)
     */
    default Mono<PutObjectResponse> put(byte[] bytes, Consumer<PutObjectRequest.Builder> request) {
        return calls().put(bytes, request);
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
    default Mono<PutObjectResponse> put(String text) {
        return put(text, request -> {});
    }

    /**
     * Writes a text as UTF-8: one call of {@code PutObject}, with the content type {@code text/plain;charset=utf-8}
     * unless {@code request} says otherwise.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param text the content, which may be empty
     * @param request completes the request; bucket and key override it
     * @return the SDK's response; {@link IllegalArgumentException}, before any call, if the request's
     *     {@code contentLength} is not that of the content
     * @see S3AsyncClient#putObject(PutObjectRequest, AsyncRequestBody)
     */
    default Mono<PutObjectResponse> put(String text, Consumer<PutObjectRequest.Builder> request) {
        return calls().put(text, request);
    }

    /**
     * Writes a value as JSON: one call of {@code PutObject}, with the content type {@code application/json}.
     *
     * <p>Nothing is sent before subscription; each subscription writes the value again and sends one request. When the
     * call ends, what was loaded before is forgotten.
     *
     * @param value what Jackson can write
     * @return the SDK's response; Jackson's exception if it cannot write the value
     * @see S3AsyncClient#putObject(PutObjectRequest, AsyncRequestBody)
     */
    default Mono<PutObjectResponse> putJson(Object value) {
        return putJson(value, request -> {});
    }

    /**
     * Writes a value as JSON: one call of {@code PutObject}, with the content type {@code application/json} unless
     * {@code request} says otherwise.
     *
     * <p>Nothing is sent before subscription; each subscription writes the value again and sends one request. When the
     * call ends, what was loaded before is forgotten.
     *
     * @param value what Jackson can write
     * @param request completes the request; bucket and key override it
     * @return the SDK's response; Jackson's exception if it cannot write the value; {@link IllegalArgumentException},
     *     before any call, if the request's {@code contentLength} is not that of the content
     * @see S3AsyncClient#putObject(PutObjectRequest, AsyncRequestBody)
     */
    default Mono<PutObjectResponse> putJson(Object value, Consumer<PutObjectRequest.Builder> request) {
        return calls().putJson(value, request);
    }

    /**
     * Writes a file to the object, as {@link S3Object#uploadFile(Path)} does.
     *
     * @param file is read when it is sent
     * @return the SDK's response; {@link java.io.IOException} if the file cannot be read
     */
    default Mono<PutObjectResponse> put(Path file) {
        return put(file, request -> {});
    }

    /**
     * Writes a file to the object, as {@link S3Object#uploadFile(Path, Consumer)} does.
     *
     * @param file is read when it is sent
     * @param request completes the request; bucket and key override it
     * @return the SDK's response; {@link java.io.IOException} if the file cannot be read;
     *     {@link IllegalArgumentException}, before any call, if the request's {@code contentLength} is not the file's
     *     size
     */
    default Mono<PutObjectResponse> put(Path file, Consumer<PutObjectRequest.Builder> request) {
        return calls().uploadFile("put", file, TransferConfig.defaults(), request);
    }

    /**
     * Writes a stream of any length to the object, as {@link S3Object#uploadStream(Publisher)} does.
     *
     * @param bytes the content; an empty stream makes an empty object
     * @return the SDK's response; the error of the stream if that fails
     */
    default Mono<PutObjectResponse> put(Publisher<ByteBuffer> bytes) {
        return put(bytes, request -> {});
    }

    /**
     * Writes a stream of any length to the object, as {@link S3Object#uploadStream(Publisher, Consumer)} does.
     *
     * @param bytes the content; an empty stream makes an empty object
     * @param request completes the request; bucket and key override it
     * @return the SDK's response; the error of the stream if that fails; {@link IllegalArgumentException} if the
     *     request's {@code contentLength} cannot be an object's, before any call, or if the stream has another length
     */
    default Mono<PutObjectResponse> put(Publisher<ByteBuffer> bytes, Consumer<PutObjectRequest.Builder> request) {
        return calls().uploadStream("put", bytes, TransferConfig.defaults(), request);
    }

    /**
     * Begins an upload in parts: one call of {@code CreateMultipartUpload}.
     *
     * <p>As {@link #initiateMultipartUpload(Consumer)} without other settings.
     *
     * @return the upload; an error if the answer lacks its id
     * @see S3AsyncClient#createMultipartUpload(CreateMultipartUploadRequest)
     */
    default Mono<MultipartUpload> initiateMultipartUpload() {
        return initiateMultipartUpload(request -> {});
    }

    /**
     * Begins an upload in parts: one call of {@code CreateMultipartUpload}.
     *
     * <p>The upload has CRC32 checksums unless {@code request} names another algorithm, for the client sends one with
     * each part, and S3 refuses to complete an upload that was not begun with them; one with a client that computes
     * checksums only {@code WHEN_REQUIRED} has none. Complete it with what {@link MultipartUploadPart#completed} gives
     * of each part.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. S3 keeps and charges for the parts
     * until the upload is completed or aborted.
     *
     * @param request completes the request; bucket and key override it
     * @return the upload; an error if the answer lacks its id
     * @see S3AsyncClient#createMultipartUpload(CreateMultipartUploadRequest)
     */
    Mono<MultipartUpload> initiateMultipartUpload(Consumer<CreateMultipartUploadRequest.Builder> request);
}
