package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.spi.ClientScope;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

/**
 * How the bytes of one object are read: the door through which resources that can only be read reach bodies.
 *
 * <p>Users don't need it: the methods of {@code ReadableObject} say what each of these does.
 */
public class ObjectReads {

    private final ResourceCalls calls;
    private final ClientScope<S3AsyncClient> scope;
    private final Object resource;
    private final String bucket;
    private final String key;
    private final @Nullable String versionId;

    /**
     * Makes the reads of a resource. This is done for each of its methods, so it computes nothing.
     *
     * @param calls makes the resource's calls
     * @param scope what all resources of the client share
     * @param resource names the resource in errors, by its {@code toString}
     * @param bucket the object's bucket
     * @param key the object's key
     * @param versionId the object's version; null for the current one
     */
    public ObjectReads(
            ResourceCalls calls,
            ClientScope<S3AsyncClient> scope,
            Object resource,
            String bucket,
            String key,
            @Nullable String versionId) {
        this.calls = calls;
        this.scope = scope;
        this.resource = resource;
        this.bucket = bucket;
        this.key = key;
        this.versionId = versionId;
    }

    /**
     * Asks for the object.
     *
     * @param request completes the request
     * @return the content
     */
    public Mono<ObjectContent> get(Consumer<GetObjectRequest.Builder> request) {
        return reader().get("get", request);
    }

    /**
     * Emits the object's bytes.
     *
     * @param request completes the request
     * @return the bytes
     */
    public Flux<ByteBuffer> body(Consumer<GetObjectRequest.Builder> request) {
        return reader().body("body", request);
    }

    final ObjectReader reader() {
        return new ObjectReader(calls, scope, resource.toString(), this::identify);
    }

    private void identify(GetObjectRequest.Builder request) {
        request.bucket(bucket).key(key);
        if (versionId != null) {
            request.versionId(versionId);
        }
    }

    final TransferScope scopeOf(String member) {
        return new TransferScope(calls, scope, resource.toString(), member);
    }

    /** Names the object as what is copied. */
    final CopySource asSource() {
        return new CopySource(bucket, key, versionId);
    }

    final ResourceCalls calls() {
        return calls;
    }

    final ClientScope<S3AsyncClient> scope() {
        return scope;
    }

    final Object resource() {
        return resource;
    }

    final String bucket() {
        return bucket;
    }

    final String key() {
        return key;
    }
}
