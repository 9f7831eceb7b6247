package io.reactiveaws.s3;

import java.nio.ByteBuffer;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** An object that is being read: what the service says of it, and its bytes. */
public final class ObjectContent {

    private final GetObjectResponse response;
    private final Flux<ByteBuffer> body;

    ObjectContent(GetObjectResponse response, Flux<ByteBuffer> body) {
        this.response = response;
        this.body = body;
    }

    /**
     * Returns what the service says of the object.
     *
     * @return the SDK's response
     */
    public GetObjectResponse response() {
        return response;
    }

    /**
     * Emits the bytes.
     *
     * @return the bytes
     */
    public Flux<ByteBuffer> body() {
        return body;
    }
}
