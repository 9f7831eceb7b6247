// Generated from s3.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.s3;

import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectVersionStorageClass;
import software.amazon.awssdk.services.s3.model.Owner;
import software.amazon.awssdk.services.s3.model.RestoreStatus;

/**
 * The resource {@code s3.ObjectVersion}, known by {@code bucketName} and {@code objectKey} and {@code id}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a
 * {@link software.amazon.awssdk.services.s3.model.ObjectVersion}.
 */
@Generated("io.reactiveaws.codegen")
public final class ObjectVersion extends AbstractObjectVersion implements ObjectVersionEntry {
    static final ResourceType TYPE = new ResourceType("s3", "ObjectVersion", List.of("bucketName", "objectKey", "id"));

    private static final software.amazon.awssdk.services.s3.model.@Nullable ObjectVersion NO_DATA = null;

    private final String bucketName;

    private final String objectKey;

    private final String id;

    ObjectVersion(ResourceContext<S3AsyncClient> context, String bucketName, String objectKey, String id) {
        this(context, bucketName, objectKey, id, NO_DATA);
    }

    ObjectVersion(
            ResourceContext<S3AsyncClient> context,
            String bucketName,
            String objectKey,
            String id,
            software.amazon.awssdk.services.s3.model.@Nullable ObjectVersion data) {
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
     * Returns an identifier of this object version. Calls nothing.
     *
     * @return the identifier {@code bucketName}
     */
    public String bucketName() {
        return bucketName;
    }

    /**
     * Returns an identifier of this object version. Calls nothing.
     *
     * @return the identifier {@code objectKey}
     */
    public String objectKey() {
        return objectKey;
    }

    /**
     * Returns an identifier of this object version. Calls nothing.
     *
     * @return the identifier {@code id}
     */
    public String id() {
        return id;
    }

    /**
     * Emits the attribute {@code eTag}: without a call if this object version's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> eTag() {
        return attribute("eTag", data -> data.eTag());
    }

    /**
     * Emits the attribute {@code checksumAlgorithm}: without a call if this object version's data is known.
     *
     * @return the attribute; an empty collection if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the
     *     SDK has no name for: {@link #checksumAlgorithmAsStrings()} tells it
     */
    public Mono<List<ChecksumAlgorithm>> checksumAlgorithm() {
        return attribute("checksumAlgorithm", data -> data.checksumAlgorithm());
    }

    /**
     * Emits the attribute {@code checksumAlgorithm} as the service writes it, also where the SDK has no name for it:
     * without a call if this object version's data is known.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<String>> checksumAlgorithmAsStrings() {
        return attribute("checksumAlgorithm", data -> data.checksumAlgorithmAsStrings());
    }

    /**
     * Emits the attribute {@code checksumType}: without a call if this object version's data is known.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #checksumTypeAsString()} tells it
     */
    public Mono<ChecksumType> checksumType() {
        return attribute("checksumType", data -> data.checksumType());
    }

    /**
     * Emits the attribute {@code checksumType} as the service writes it, also where the SDK has no name for it: without
     * a call if this object version's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> checksumTypeAsString() {
        return attribute("checksumType", data -> data.checksumTypeAsString());
    }

    /**
     * Emits the attribute {@code size}: without a call if this object version's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Long> size() {
        return attribute("size", data -> data.size());
    }

    /**
     * Emits the attribute {@code storageClass}: without a call if this object version's data is known.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #storageClassAsString()} tells it
     */
    public Mono<ObjectVersionStorageClass> storageClass() {
        return attribute("storageClass", data -> data.storageClass());
    }

    /**
     * Emits the attribute {@code storageClass} as the service writes it, also where the SDK has no name for it: without
     * a call if this object version's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> storageClassAsString() {
        return attribute("storageClass", data -> data.storageClassAsString());
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
     * Emits the attribute {@code isLatest}: without a call if this object version's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Boolean> isLatest() {
        return attribute("isLatest", data -> data.isLatest());
    }

    /**
     * Emits the attribute {@code lastModified}: without a call if this object version's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Instant> lastModified() {
        return attribute("lastModified", data -> data.lastModified());
    }

    /**
     * Emits the attribute {@code owner}: without a call if this object version's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Owner> owner() {
        return attribute("owner", data -> data.owner());
    }

    /**
     * Emits the attribute {@code restoreStatus}: without a call if this object version's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<RestoreStatus> restoreStatus() {
        return attribute("restoreStatus", data -> data.restoreStatus());
    }

    /**
     * Calls {@code DeleteObject} for this object version.
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
     * Calls {@code DeleteObject} for this object version.
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
     * Calls {@code HeadObject} for this object version.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}, {@code key} is {@link #objectKey()}, {@code versionId}
     * is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @return the SDK's response
     * @see S3AsyncClient#headObject(HeadObjectRequest)
     */
    public Mono<HeadObjectResponse> head() {
        return call(
                "head",
                "HeadObject",
                client -> client.headObject(HeadObjectRequest.builder()
                        .bucket(bucketName)
                        .key(objectKey)
                        .versionId(id)
                        .build()));
    }

    /**
     * Calls {@code HeadObject} for this object version.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}, {@code key} is {@link #objectKey()}, {@code versionId}
     * is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see S3AsyncClient#headObject(HeadObjectRequest)
     */
    public Mono<HeadObjectResponse> head(Consumer<HeadObjectRequest.Builder> request) {
        argument("head", "request", request);
        return call(
                "head",
                "HeadObject",
                client -> client.headObject(HeadObjectRequest.builder()
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
