package io.reactiveaws.spring.web.upload;

import io.reactiveaws.s3.TransferableObject;
import io.reactiveaws.s3.transfer.TransferConfig;
import io.reactiveaws.spring.web.error.ServerStoppingException;
import io.reactiveaws.spring.web.error.UploadTooLargeException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * Stores what clients send to a WebFlux server as objects, streamed: nothing is kept on a disk, and of each upload no
 * more is in memory than its {@link TransferConfig} says.
 *
 * <pre>{@code
 * @PutMapping("/files/{name}")
 * Mono<ResponseEntity<Void>> store(@PathVariable String name, ServerHttpRequest request) {
 *     return uploads.store(bucket.object(name), request);
 * }
 * }</pre>
 *
 * <p>The request's {@code Content-Type}, {@code Content-Disposition}, {@code Content-Encoding},
 * {@code Content-Language}, {@code Cache-Control}, {@code If-Match} and {@code If-None-Match} go to S3, and so does
 * {@code Content-Length}, where it is known. A client that says {@code If-None-Match: *} replaces nothing: S3 refuses
 * what is there with status 412, or 409 where another write is under way.
 *
 * <p>A server that stops ends the bodies of its requests as if they were complete. Uploads of this class that are still
 * under way then fail with {@link ServerStoppingException} before that, and their parts are removed. So does a content
 * that has gone through {@link #guard(Flux)}.
 *
 * <p>Nothing is sent before subscription; each subscription is an upload of its own, as {@code uploadStream} of the
 * object does it, and by that some calls. Errors and cancels, such as of a client that goes away, remove the parts that
 * were sent. The buffers of the server are released, whatever happens.
 */
public final class S3Uploads {

    private final UploadGuard guard;
    private final @Nullable DataSize maxSize;
    private final TransferConfig config;
    private final Consumer<PutObjectRequest.Builder> completion;

    private S3Uploads(
            UploadGuard guard,
            @Nullable DataSize maxSize,
            TransferConfig config,
            Consumer<PutObjectRequest.Builder> completion) {
        this.guard = guard;
        this.maxSize = maxSize;
        this.config = config;
        this.completion = completion;
    }

    S3Uploads(UploadGuard guard, @Nullable DataSize maxSize) {
        this(guard, maxSize, TransferConfig.defaults(), request -> {});
    }

    /**
     * Sets how many bytes an upload may have, in place of {@code reactiveaws.web.upload.max-size}. Of a form, each file
     * may have as many.
     *
     * @param size the most, 0 at least
     * @return other uploads
     */
    public S3Uploads maxSize(DataSize size) {
        if (size.isNegative()) {
            throw new IllegalArgumentException("S3Uploads.maxSize: 'size' must not be negative, was " + size);
        }
        return new S3Uploads(guard, size, config, completion);
    }

    /**
     * Sets how uploads are split and how much of each is in memory.
     *
     * @param transfer when and how it is split
     * @return other uploads
     */
    public S3Uploads config(TransferConfig transfer) {
        return new S3Uploads(guard, maxSize, transfer, completion);
    }

    /**
     * Completes the requests to S3, after what the client says.
     *
     * @param request completes each request, such as by metadata or a content type; bucket and key override it
     * @return other uploads
     */
    public S3Uploads request(Consumer<PutObjectRequest.Builder> request) {
        return new S3Uploads(guard, maxSize, config, completion.andThen(request));
    }

    /**
     * Stores the body of a request and answers as S3 does.
     *
     * @param object where it is stored
     * @param request gives headers and body
     * @return status 200 with the object's ETag, or 201 if the client said {@code If-None-Match: *}; errors as of
     *     {@link #upload(TransferableObject, HttpHeaders, Flux)}
     */
    public Mono<ResponseEntity<Void>> store(TransferableObject object, ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        return upload(object, headers, Buffers.copies(request.getBody()))
                .map(stored -> ResponseEntity.status(status(headers))
                        .eTag(stored.eTag())
                        .build());
    }

    /**
     * Stores the body of a request of a functional endpoint and answers as S3 does.
     *
     * @param object where it is stored
     * @param request gives headers and body
     * @return status 200 with the object's ETag, or 201 if the client said {@code If-None-Match: *}; errors as of
     *     {@link #upload(TransferableObject, HttpHeaders, Flux)}
     */
    public Mono<ServerResponse> store(TransferableObject object, ServerRequest request) {
        HttpHeaders headers = request.headers().asHttpHeaders();
        return upload(object, headers, Buffers.copies(request.body(BodyExtractors.toDataBuffers())))
                .flatMap(stored -> ServerResponse.status(status(headers))
                        .headers(answer -> answer.setETag(stored.eTag()))
                        .build());
    }

    private static HttpStatus status(HttpHeaders headers) {
        return new UploadHeaders(headers).createsOnly() ? HttpStatus.CREATED : HttpStatus.OK;
    }

    /**
     * Stores a content that is what headers say.
     *
     * @param object where it is stored
     * @param headers those of the request
     * @param body the content, such as a {@code @RequestBody(required = false) Flux<ByteBuffer>}; empty makes an empty
     *     object
     * @return the SDK's response; {@link UploadTooLargeException}, before any call where the length is known;
     *     {@link ServerWebInputException} if the body has another length than the headers say, or if these have a
     *     {@code Content-Range}, by which it is not the whole content; {@link ServerStoppingException} if the server
     *     stops before all is stored; the errors of the body and of S3
     */
    public Mono<PutObjectResponse> upload(TransferableObject object, HttpHeaders headers, Flux<ByteBuffer> body) {
        UploadHeaders said = new UploadHeaders(headers);
        return Mono.defer(() -> {
            said.requireWhole();
            return upload(object, said.contentLength(), body, said::ofContent);
        });
    }

    /**
     * Stores a content that is what headers say.
     *
     * @param object where it is stored
     * @param headers those of the request
     * @param body the content, in buffers that are released; empty makes an empty object
     * @return the SDK's response; errors as of {@link #upload(TransferableObject, HttpHeaders, Flux)}
     */
    public Mono<PutObjectResponse> uploadBuffers(
            TransferableObject object, HttpHeaders headers, Flux<DataBuffer> body) {
        return upload(object, headers, Buffers.copies(body));
    }

    /**
     * Stores each file of a form as soon as it comes, one after another, and gives its fields.
     *
     * <p>A file of no name, as browsers send it where none was chosen, is left out. The {@code Content-Type} of a part
     * goes to S3. A part without a file name is a field, also one of another type than text, such as JSON; that may
     * have 256 KiB. What is stored stays when a later part fails.
     *
     * @param form a {@code @RequestBody Flux<PartEvent>}, or {@code request.bodyToFlux(PartEvent.class)}
     * @param target says where a file is stored; null leaves it out, and its bytes are read and dropped
     * @return the parts in their order, files when they are stored; errors as of {@link #upload(TransferableObject,
     *     HttpHeaders, Flux)}, and {@link ServerWebInputException} if the form ends within a part, or a part has no
     *     name
     */
    public Flux<StoredPart> storeParts(
            Flux<PartEvent> form, Function<? super IncomingFile, ? extends @Nullable TransferableObject> target) {
        return FormUpload.store(form, this::uploadPart, target);
    }

    private Mono<PutObjectResponse> uploadPart(TransferableObject object, IncomingFile file, Flux<ByteBuffer> content) {
        UploadHeaders said = new UploadHeaders(file.headers());
        return upload(object, said.contentLength(), content, said::ofPart);
    }

    private Mono<PutObjectResponse> upload(
            TransferableObject object,
            @Nullable Long length,
            Flux<ByteBuffer> body,
            Consumer<PutObjectRequest.Builder> said) {
        ContentCheck check = new ContentCheck(length, maxSize);
        return Mono.defer(() -> {
            check.requireAllowed();
            return guard(check.of(body), content -> object.uploadStream(content, config, said.andThen(completion)));
        });
    }

    /**
     * Fails the content of a request when the server stops, in place of the end that it would get.
     *
     * <p>The server doesn't wait for what is made of it; {@link #guard(Flux, Function)} does.
     *
     * @param content what a client sends
     * @param <T> an element
     * @return the content; {@link ServerStoppingException} when the time is over in which requests may end
     */
    public <T> Flux<T> guard(Flux<T> content) {
        return guard.guard(content);
    }

    /**
     * Fails the content of a request when the server stops, in place of the end that it would get, and lets the server
     * wait until the upload has ended, its abort included.
     *
     * @param content what a client sends
     * @param upload makes something of it, such as by {@code object.uploadStream(content)}; called once a subscription
     * @param <T> an element
     * @param <R> the upload's result
     * @return the upload; {@link ServerStoppingException} when the time is over in which requests may end
     */
    public <T, R> Mono<R> guard(Flux<T> content, Function<? super Flux<T>, ? extends Mono<R>> upload) {
        return guard.guard(content, upload);
    }
}
