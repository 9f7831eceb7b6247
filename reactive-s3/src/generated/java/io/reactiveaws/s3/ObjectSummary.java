// Generated from s3.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.s3;

import io.reactiveaws.core.ResourceNotFoundException;
import io.reactiveaws.core.WaiterConfig;
import io.reactiveaws.core.WaiterException;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import io.reactiveaws.core.spi.Verdict;
import io.reactiveaws.core.spi.WaiterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectStorageClass;
import software.amazon.awssdk.services.s3.model.Owner;
import software.amazon.awssdk.services.s3.model.RestoreObjectRequest;
import software.amazon.awssdk.services.s3.model.RestoreObjectResponse;
import software.amazon.awssdk.services.s3.model.RestoreStatus;

/**
 * The resource {@code s3.ObjectSummary}, known by {@code bucketName} and {@code key}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a
 * {@link software.amazon.awssdk.services.s3.model.S3Object}.
 */
@Generated("io.reactiveaws.codegen")
public final class ObjectSummary extends AbstractObjectSummary {
    static final ResourceType TYPE = new ResourceType("s3", "ObjectSummary", List.of("bucketName", "key"));

    private static final software.amazon.awssdk.services.s3.model.@Nullable S3Object NO_DATA = null;

    private static final WaiterSpec<HeadObjectResponse> EXISTS = WaiterSpec.<HeadObjectResponse>of(
                    "exists", Duration.ofSeconds(5), 20)
            .ifStatus(Verdict.SUCCESS, 200)
            .ifStatus(Verdict.RETRY, 404);

    private static final WaiterSpec<HeadObjectResponse> NOT_EXISTS = WaiterSpec.<HeadObjectResponse>of(
                    "not exists", Duration.ofSeconds(5), 20)
            .ifStatus(Verdict.SUCCESS, 404);

    private final String bucketName;

    private final String key;

    ObjectSummary(ResourceContext<S3AsyncClient> context, String bucketName, String key) {
        this(context, bucketName, key, NO_DATA);
    }

    ObjectSummary(
            ResourceContext<S3AsyncClient> context,
            String bucketName,
            String key,
            software.amazon.awssdk.services.s3.model.@Nullable S3Object data) {
        super(context, data);
        this.bucketName = TYPE.require("bucketName", bucketName);
        this.key = TYPE.requireNotEmpty("key", key);
    }

    @Override
    protected ResourceType type() {
        return TYPE;
    }

    @Override
    protected List<String> identifierValues() {
        return List.of(bucketName, key);
    }

    @Override
    protected ObjectSummary self() {
        return this;
    }

    /**
     * Returns an identifier of this object summary. Calls nothing.
     *
     * @return the identifier {@code bucketName}
     */
    public String bucketName() {
        return bucketName;
    }

    /**
     * Returns an identifier of this object summary. Calls nothing.
     *
     * @return the identifier {@code key}
     */
    public String key() {
        return key;
    }

    /**
     * Emits the attribute {@code lastModified}: without a call if this object summary's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Instant> lastModified() {
        return attribute("lastModified", data -> data.lastModified());
    }

    /**
     * Emits the attribute {@code eTag}: without a call if this object summary's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> eTag() {
        return attribute("eTag", data -> data.eTag());
    }

    /**
     * Emits the attribute {@code checksumAlgorithm}: without a call if this object summary's data is known, else it is
     * loaded.
     *
     * @return the attribute; an empty collection if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the
     *     SDK has no name for: {@link #checksumAlgorithmAsStrings()} tells it
     */
    public Mono<List<ChecksumAlgorithm>> checksumAlgorithm() {
        return attribute("checksumAlgorithm", data -> data.checksumAlgorithm());
    }

    /**
     * Emits the attribute {@code checksumAlgorithm} as the service writes it, also where the SDK has no name for it:
     * without a call if this object summary's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<String>> checksumAlgorithmAsStrings() {
        return attribute("checksumAlgorithm", data -> data.checksumAlgorithmAsStrings());
    }

    /**
     * Emits the attribute {@code checksumType}: without a call if this object summary's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #checksumTypeAsString()} tells it
     */
    public Mono<ChecksumType> checksumType() {
        return attribute("checksumType", data -> data.checksumType());
    }

    /**
     * Emits the attribute {@code checksumType} as the service writes it, also where the SDK has no name for it: without
     * a call if this object summary's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> checksumTypeAsString() {
        return attribute("checksumType", data -> data.checksumTypeAsString());
    }

    /**
     * Emits the attribute {@code size}: without a call if this object summary's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Long> size() {
        return attribute("size", data -> data.size());
    }

    /**
     * Emits the attribute {@code storageClass}: without a call if this object summary's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #storageClassAsString()} tells it
     */
    public Mono<ObjectStorageClass> storageClass() {
        return attribute("storageClass", data -> data.storageClass());
    }

    /**
     * Emits the attribute {@code storageClass} as the service writes it, also where the SDK has no name for it: without
     * a call if this object summary's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> storageClassAsString() {
        return attribute("storageClass", data -> data.storageClassAsString());
    }

    /**
     * Emits the attribute {@code owner}: without a call if this object summary's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Owner> owner() {
        return attribute("owner", data -> data.owner());
    }

    /**
     * Emits the attribute {@code restoreStatus}: without a call if this object summary's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<RestoreStatus> restoreStatus() {
        return attribute("restoreStatus", data -> data.restoreStatus());
    }

    @Override
    protected Mono<software.amazon.awssdk.services.s3.model.S3Object> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code HeadObject} for each subscription.
     *
     * @param request completes the request; what identifies this object summary wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<ObjectSummary> reload(Consumer<HeadObjectRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<software.amazon.awssdk.services.s3.model.S3Object> fetch(Consumer<HeadObjectRequest.Builder> request) {
        return call(
                        "load",
                        "HeadObject",
                        client -> client.headObject(HeadObjectRequest.builder()
                                .applyMutation(request)
                                .bucket(bucketName)
                                .key(key)
                                .build()))
                .mapNotNull(response -> ofHead(response));
    }

    @Override
    protected Set<String> notFoundCodes() {
        return Set.of("NoSuchKey");
    }

    /**
     * Calls {@code CopyObject} for this object summary.
     *
     * <p>The request's {@code destinationBucket} is {@link #bucketName()}, {@code destinationKey} is {@link #key()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param sourceBucket the request's {@code sourceBucket}
     * @param sourceKey the request's {@code sourceKey}
     * @return the SDK's response
     * @see S3AsyncClient#copyObject(CopyObjectRequest)
     */
    public Mono<CopyObjectResponse> copyFrom(String sourceBucket, String sourceKey) {
        argument("copyFrom", "sourceBucket", sourceBucket);
        argument("copyFrom", "sourceKey", sourceKey);
        return change(
                "copyFrom",
                "CopyObject",
                client -> client.copyObject(CopyObjectRequest.builder()
                        .sourceBucket(sourceBucket)
                        .sourceKey(sourceKey)
                        .destinationBucket(bucketName)
                        .destinationKey(key)
                        .build()));
    }

    /**
     * Calls {@code CopyObject} for this object summary.
     *
     * <p>The request's {@code destinationBucket} is {@link #bucketName()}, {@code destinationKey} is {@link #key()};
     * this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see S3AsyncClient#copyObject(CopyObjectRequest)
     */
    public Mono<CopyObjectResponse> copyFrom(Consumer<CopyObjectRequest.Builder> request) {
        argument("copyFrom", "request", request);
        return change(
                "copyFrom",
                "CopyObject",
                client -> client.copyObject(CopyObjectRequest.builder()
                        .applyMutation(request)
                        .destinationBucket(bucketName)
                        .destinationKey(key)
                        .build()));
    }

    /**
     * Calls {@code DeleteObject} for this object summary.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}, {@code key} is {@link #key()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see S3AsyncClient#deleteObject(DeleteObjectRequest)
     */
    public Mono<DeleteObjectResponse> delete() {
        return change(
                "delete",
                "DeleteObject",
                client -> client.deleteObject(DeleteObjectRequest.builder()
                        .bucket(bucketName)
                        .key(key)
                        .build()));
    }

    /**
     * Calls {@code DeleteObject} for this object summary.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}, {@code key} is {@link #key()}; this wins over what
     * {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see S3AsyncClient#deleteObject(DeleteObjectRequest)
     */
    public Mono<DeleteObjectResponse> delete(Consumer<DeleteObjectRequest.Builder> request) {
        argument("delete", "request", request);
        return change(
                "delete",
                "DeleteObject",
                client -> client.deleteObject(DeleteObjectRequest.builder()
                        .applyMutation(request)
                        .bucket(bucketName)
                        .key(key)
                        .build()));
    }

    /**
     * Calls {@code RestoreObject} for this object summary.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}, {@code key} is {@link #key()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see S3AsyncClient#restoreObject(RestoreObjectRequest)
     */
    public Mono<RestoreObjectResponse> restoreObject() {
        return change(
                "restoreObject",
                "RestoreObject",
                client -> client.restoreObject(RestoreObjectRequest.builder()
                        .bucket(bucketName)
                        .key(key)
                        .build()));
    }

    /**
     * Calls {@code RestoreObject} for this object summary.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}, {@code key} is {@link #key()}; this wins over what
     * {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see S3AsyncClient#restoreObject(RestoreObjectRequest)
     */
    public Mono<RestoreObjectResponse> restoreObject(Consumer<RestoreObjectRequest.Builder> request) {
        argument("restoreObject", "request", request);
        return change(
                "restoreObject",
                "RestoreObject",
                client -> client.restoreObject(RestoreObjectRequest.builder()
                        .applyMutation(request)
                        .bucket(bucketName)
                        .key(key)
                        .build()));
    }

    /**
     * Makes the {@code ObjectAcl} with these identifiers. Calls nothing.
     *
     * @return the resource, whether or not there is such a one
     */
    public ObjectAcl acl() {
        return new ObjectAcl(context(), bucketName, key);
    }

    /**
     * Makes the {@code Bucket} with these identifiers. Calls nothing.
     *
     * @return the resource, whether or not there is such a one
     */
    public Bucket bucket() {
        return new Bucket(context(), bucketName);
    }

    /**
     * Makes the {@code MultipartUpload} with these identifiers. Calls nothing.
     *
     * @param id the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public MultipartUpload multipartUpload(String id) {
        return new MultipartUpload(context(), bucketName, key, id);
    }

    /**
     * Makes the {@code S3Object} with these identifiers. Calls nothing.
     *
     * @return the resource, whether or not there is such a one
     */
    public S3Object object() {
        return new S3Object(context(), bucketName, key);
    }

    /**
     * Makes the {@code ObjectVersion} with these identifiers. Calls nothing.
     *
     * @param id the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public ObjectVersion version(String id) {
        return new ObjectVersion(context(), bucketName, key, id);
    }

    /**
     * Waits until this object summary exists: a poll of {@code HeadObject} at once and then one every 5 seconds, 20 at
     * most.
     *
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<ObjectSummary> waitUntilExists() {
        return waitUntilExists(WaiterConfig.defaults());
    }

    /**
     * Waits until this object summary exists.
     *
     * @param config how often and how long; what it doesn't set is as in the form without it
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<ObjectSummary> waitUntilExists(WaiterConfig config) {
        argument("waitUntilExists", "config", config);
        return waiter(
                "waitUntilExists",
                "HeadObject",
                EXISTS,
                config,
                call(
                        "waitUntilExists",
                        "HeadObject",
                        client -> client.headObject(HeadObjectRequest.builder()
                                .bucket(bucketName)
                                .key(key)
                                .build())),
                response -> ofHead(response));
    }

    /**
     * Waits until this object summary does not exist any more: a poll of {@code HeadObject} at once and then one every
     * 5 seconds, 20 at most.
     *
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<ObjectSummary> waitUntilNotExists() {
        return waitUntilNotExists(WaiterConfig.defaults());
    }

    /**
     * Waits until this object summary does not exist any more.
     *
     * @param config how often and how long; what it doesn't set is as in the form without it
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<ObjectSummary> waitUntilNotExists(WaiterConfig config) {
        argument("waitUntilNotExists", "config", config);
        return waiter(
                "waitUntilNotExists",
                "HeadObject",
                NOT_EXISTS,
                config,
                call(
                        "waitUntilNotExists",
                        "HeadObject",
                        client -> client.headObject(HeadObjectRequest.builder()
                                .bucket(bucketName)
                                .key(key)
                                .build())),
                response -> ofHead(response));
    }
}
