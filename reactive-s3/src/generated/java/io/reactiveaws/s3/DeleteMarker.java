// Generated from s3.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.s3;

import io.reactiveaws.core.ModelResource;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.Owner;

/**
 * The resource {@code s3.DeleteMarker}, known by {@code bucketName} and {@code objectKey} and {@code id}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a {@link DeleteMarkerEntry}.
 */
@Generated("io.reactiveaws.codegen")
public final class DeleteMarker extends ModelResource<S3AsyncClient, DeleteMarkerEntry> implements ObjectVersionEntry {
    static final ResourceType TYPE = new ResourceType("s3", "DeleteMarker", List.of("bucketName", "objectKey", "id"));

    private static final @Nullable DeleteMarkerEntry NO_DATA = null;

    private final String bucketName;

    private final String objectKey;

    private final String id;

    DeleteMarker(ResourceContext<S3AsyncClient> context, String bucketName, String objectKey, String id) {
        this(context, bucketName, objectKey, id, NO_DATA);
    }

    DeleteMarker(
            ResourceContext<S3AsyncClient> context,
            String bucketName,
            String objectKey,
            String id,
            @Nullable DeleteMarkerEntry data) {
        super(context, data);
        this.bucketName = TYPE.require("bucketName", bucketName);
        this.objectKey = TYPE.requireNotEmpty("objectKey", objectKey);
        this.id = TYPE.require("id", id);
    }

    @Override
    protected ResourceType type() {
        return TYPE;
    }

    @Override
    protected List<String> identifierValues() {
        return List.of(bucketName, objectKey, id);
    }

    /**
     * Returns an identifier of this delete marker. Calls nothing.
     *
     * @return the identifier {@code bucketName}
     */
    public String bucketName() {
        return bucketName;
    }

    /**
     * Returns an identifier of this delete marker. Calls nothing.
     *
     * @return the identifier {@code objectKey}
     */
    public String objectKey() {
        return objectKey;
    }

    /**
     * Returns an identifier of this delete marker. Calls nothing.
     *
     * @return the identifier {@code id}
     */
    public String id() {
        return id;
    }

    /**
     * Emits the attribute {@code owner}: without a call if this delete marker's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Owner> owner() {
        return attribute("owner", data -> data.owner());
    }

    /**
     * Returns {@link #objectKey()} under the name that the service has for it. Calls nothing.
     *
     * @return the identifier
     */
    public String key() {
        return objectKey;
    }

    /**
     * Returns {@link #id()} under the name that the service has for it. Calls nothing.
     *
     * @return the identifier
     */
    public String versionId() {
        return id;
    }

    /**
     * Emits the attribute {@code isLatest}: without a call if this delete marker's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Boolean> isLatest() {
        return attribute("isLatest", data -> data.isLatest());
    }

    /**
     * Emits the attribute {@code lastModified}: without a call if this delete marker's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Instant> lastModified() {
        return attribute("lastModified", data -> data.lastModified());
    }

    /**
     * Calls {@code DeleteObject} for this delete marker.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}, {@code key} is {@link #objectKey()}, {@code versionId}
     * is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @return the SDK's response
     * @see S3AsyncClient#deleteObject(DeleteObjectRequest)
     */
    public Mono<DeleteObjectResponse> delete() {
        return call(
                "delete",
                "DeleteObject",
                client -> client.deleteObject(DeleteObjectRequest.builder()
                        .bucket(bucketName)
                        .key(objectKey)
                        .versionId(id)
                        .build()));
    }

    /**
     * Calls {@code DeleteObject} for this delete marker.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}, {@code key} is {@link #objectKey()}, {@code versionId}
     * is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see S3AsyncClient#deleteObject(DeleteObjectRequest)
     */
    public Mono<DeleteObjectResponse> delete(Consumer<DeleteObjectRequest.Builder> request) {
        argument("delete", "request", request);
        return call(
                "delete",
                "DeleteObject",
                client -> client.deleteObject(DeleteObjectRequest.builder()
                        .applyMutation(request)
                        .bucket(bucketName)
                        .key(objectKey)
                        .versionId(id)
                        .build()));
    }

    /**
     * Makes the {@code S3Object} with these identifiers. Calls nothing.
     *
     * @return the resource, whether or not there is such a one
     */
    public S3Object object() {
        return new S3Object(context(), bucketName, objectKey);
    }
}
