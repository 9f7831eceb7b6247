package io.reactiveaws.s3;

import io.reactiveaws.core.spi.ResourceContext;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

/** Reads one object. */
final class ObjectReader {

    private final Calls calls;
    private final Consumer<GetObjectRequest.Builder> identity;

    /**
     * Makes a reader.
     *
     * @param context has the clock of delays and the JSON mapper
     * @param calls makes the calls
     * @param identity puts bucket, key and version into a request; wins over what a user says
     */
    ObjectReader(ResourceContext<S3AsyncClient> context, Calls calls, Consumer<GetObjectRequest.Builder> identity) {
        this.calls = calls;
        this.identity = identity;
    }

    /** Asks for the object; its body is to be subscribed to soon. */
    Mono<ObjectContent> get(String member, Consumer<? super GetObjectRequest.Builder> request) {
        return calls.call(
                        member,
                        "GetObject",
                        client -> client.getObject(
                                GetObjectRequest.builder()
                                        .applyMutation(builder -> {
                                            request.accept(builder);
                                            identity.accept(builder);
                                        })
                                        .build(),
                                AsyncResponseTransformer.toPublisher()))
                .map(answer -> new ObjectContent(answer.response(), Flux.from(answer)));
    }

    /** Emits the bytes: asked for at the first demand, resumed when the body is cut. */
    Flux<ByteBuffer> body(String member, Consumer<? super GetObjectRequest.Builder> request) {
        return get(member, request).flatMapMany(ObjectContent::body);
    }
}
