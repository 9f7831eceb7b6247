package io.reactiveaws.spring.web;

import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.ReadableObject;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers requests with objects of Amazon S3: streamed, with the headers that are stored with them, with ranges and
 * conditions as RFC 9110 has them. A bean of this type is there in WebFlux applications.
 *
 * <pre>{@code
 * @GetMapping("/files/{name}")
 * Mono<ResponseEntity<Flux<ByteBuffer>>> file(@PathVariable String name, ServerHttpRequest request) {
 *     return downloads.respond(files.object(name), request);
 * }
 * }</pre>
 *
 * <p>Nothing is sent before subscription. Each subscription makes one call: {@code GetObject}, or {@code HeadObject}
 * for a HEAD. It takes one more where a range is of another state of the object than {@code If-Range} says, and where a
 * range has no byte of the object and S3 doesn't say how long that is. Bytes are read from S3 as the client takes them;
 * a client that goes away cancels the call.
 *
 * <p>The answer is 200, 206, 304, 412 or 416, or 503 with {@code Retry-After} where as many downloads are under way as
 * {@code reactiveaws.web.max-downloads} says; that one makes no call, and no HEAD gets it. An object that isn't there,
 * and whatever else fails, is the SDK's exception.
 */
public final class S3Downloads {

    private final DownloadSlots slots;
    private final long secondsToRetry;

    S3Downloads(DownloadSlots slots, long secondsToRetry) {
        this.slots = slots;
        this.secondsToRetry = secondsToRetry;
    }

    /**
     * Answers the request of an annotated handler with an object.
     *
     * @param object an {@code S3Object}, an {@code ObjectVersion} or an {@code ObjectSummary}
     * @param request the client's request, GET or HEAD
     * @return the answer; the SDK's exception, such as {@code NoSuchKeyException}, if there is no object
     */
    public Mono<ResponseEntity<Flux<ByteBuffer>>> respond(ReadableObject object, ServerHttpRequest request) {
        return respond(object, request, options -> {});
    }

    /**
     * Answers the request of an annotated handler with an object.
     *
     * @param object an {@code S3Object}, an {@code ObjectVersion} or an {@code ObjectSummary}
     * @param request the client's request, GET or HEAD
     * @param options says what the answer has in place of what is stored
     * @return the answer; the SDK's exception, such as {@code NoSuchKeyException}, if there is no object
     */
    public Mono<ResponseEntity<Flux<ByteBuffer>>> respond(
            ReadableObject object, ServerHttpRequest request, Consumer<? super DownloadOptions> options) {
        return answer(object, options, request.getMethod(), request.getHeaders())
                .map(DownloadAnswer::toEntity);
    }

    /**
     * Answers the request of a handler function with an object. Its route has to name HEAD beside GET.
     *
     * @param object an {@code S3Object}, an {@code ObjectVersion} or an {@code ObjectSummary}
     * @param request the client's request, GET or HEAD
     * @return the answer; the SDK's exception, such as {@code NoSuchKeyException}, if there is no object
     */
    public Mono<ServerResponse> respond(ReadableObject object, ServerRequest request) {
        return respond(object, request, options -> {});
    }

    /**
     * Answers the request of a handler function with an object. Its route has to name HEAD beside GET.
     *
     * @param object an {@code S3Object}, an {@code ObjectVersion} or an {@code ObjectSummary}
     * @param request the client's request, GET or HEAD
     * @param options says what the answer has in place of what is stored
     * @return the answer; the SDK's exception, such as {@code NoSuchKeyException}, if there is no object
     */
    public Mono<ServerResponse> respond(
            ReadableObject object, ServerRequest request, Consumer<? super DownloadOptions> options) {
        return answer(object, options, request.method(), request.headers().asHttpHeaders())
                .flatMap(DownloadAnswer::toResponse);
    }

    /**
     * Serves the objects below a prefix as static files, to GET and HEAD: {@code files("/site/**", bucket, "public/")}
     * answers {@code /site/css/a.css} with the object {@code public/css/a.css}.
     *
     * <p>A path that ends in {@code /} is that of {@code index.html} there. The path is decoded once. One with an empty
     * segment, {@code .} or {@code ..}, a backslash or a control character is answered with 404 without a call, and so
     * is what has no object: as a {@link org.springframework.web.server.ResponseStatusException}, which Boot answers as
     * any path that nobody knows. Later routes are not asked.
     *
     * @param pattern the paths, which has to end in {@code /**}
     * @param bucket the bucket
     * @param prefix what the keys begin with: empty, or ends in {@code /}
     * @return the route
     * @throws IllegalArgumentException if the pattern or the prefix ends in another way
     */
    public RouterFunction<ServerResponse> files(String pattern, Bucket bucket, String prefix) {
        return files(pattern, bucket, prefix, options -> {});
    }

    /**
     * Serves the objects below a prefix as static files, as {@link #files(String, Bucket, String)} does.
     *
     * @param pattern the paths, which has to end in {@code /**}
     * @param bucket the bucket
     * @param prefix what the keys begin with: empty, or ends in {@code /}
     * @param options says what the answers have in place of what is stored
     * @return the route
     * @throws IllegalArgumentException if the pattern or the prefix ends in another way
     */
    public RouterFunction<ServerResponse> files(
            String pattern, Bucket bucket, String prefix, Consumer<? super DownloadOptions> options) {
        return new StaticFiles(this, bucket, prefix, options).route(pattern);
    }

    private Mono<DownloadAnswer> answer(
            ReadableObject object, Consumer<? super DownloadOptions> options, HttpMethod method, HttpHeaders request) {
        return Mono.defer(
                () -> new Download(object, DownloadOptions.of(options), slots, method, request).answer(this::busy));
    }

    private DownloadAnswer busy() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(secondsToRetry));
        return DownloadAnswer.without(HttpStatus.SERVICE_UNAVAILABLE, headers);
    }
}
