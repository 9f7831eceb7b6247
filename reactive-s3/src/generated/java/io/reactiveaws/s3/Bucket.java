// Generated from s3.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.s3;

import io.reactiveaws.core.ResourceCollection;
import io.reactiveaws.core.ResourceNotFoundException;
import io.reactiveaws.core.WaiterConfig;
import io.reactiveaws.core.WaiterException;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import io.reactiveaws.core.spi.Verdict;
import io.reactiveaws.core.spi.WaiterSpec;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.DeleteBucketRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;

/**
 * The resource {@code s3.Bucket}, known by {@code name}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a
 * {@link software.amazon.awssdk.services.s3.model.Bucket}.
 */
@Generated("io.reactiveaws.codegen")
public final class Bucket extends AbstractBucket {
    static final ResourceType TYPE = new ResourceType("s3", "Bucket", List.of("name"));

    private static final software.amazon.awssdk.services.s3.model.@Nullable Bucket NO_DATA = null;

    private static final WaiterSpec<HeadBucketResponse> EXISTS = WaiterSpec.<HeadBucketResponse>of(
                    "exists", Duration.ofSeconds(5), 20)
            .ifStatus(Verdict.SUCCESS, 200)
            .ifStatus(Verdict.SUCCESS, 301)
            .ifStatus(Verdict.SUCCESS, 403)
            .ifStatus(Verdict.RETRY, 404);

    private static final WaiterSpec<HeadBucketResponse> NOT_EXISTS = WaiterSpec.<HeadBucketResponse>of(
                    "not exists", Duration.ofSeconds(5), 20)
            .ifStatus(Verdict.SUCCESS, 404);

    private final String name;

    Bucket(ResourceContext<S3AsyncClient> context, String name) {
        this(context, name, NO_DATA);
    }

    Bucket(
            ResourceContext<S3AsyncClient> context,
            String name,
            software.amazon.awssdk.services.s3.model.@Nullable Bucket data) {
        super(context, data);
        this.name = TYPE.require("name", name);
    }

    @Override
    protected ResourceType type() {
        return TYPE;
    }

    @Override
    protected List<String> identifierValues() {
        return List.of(name);
    }

    @Override
    protected Bucket self() {
        return this;
    }

    /**
     * Returns an identifier of this bucket. Calls nothing.
     *
     * @return the identifier {@code name}
     */
    public String name() {
        return name;
    }

    /**
     * Emits the attribute {@code bucketArn}: without a call if this bucket's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> bucketArn() {
        return attribute("bucketArn", data -> data.bucketArn());
    }

    @Override
    protected Mono<software.amazon.awssdk.services.s3.model.Bucket> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code HeadBucket} for each subscription.
     *
     * @param request completes the request; what identifies this bucket wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<Bucket> reload(Consumer<HeadBucketRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<software.amazon.awssdk.services.s3.model.Bucket> fetch(Consumer<HeadBucketRequest.Builder> request) {
        return call(
                        "load",
                        "HeadBucket",
                        client -> client.headBucket(HeadBucketRequest.builder()
                                .applyMutation(request)
                                .bucket(name)
                                .build()))
                .mapNotNull(response -> ofHead(response));
    }

    @Override
    protected Set<String> notFoundCodes() {
        return Set.of("NoSuchBucket");
    }

    /**
     * Calls {@code CreateBucket} for this bucket.
     *
     * <p>The request's {@code bucket} is {@link #name()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see S3AsyncClient#createBucket(CreateBucketRequest)
     */
    public Mono<CreateBucketResponse> create() {
        return change(
                "create",
                "CreateBucket",
                client -> client.createBucket(
                        CreateBucketRequest.builder().bucket(name).build()));
    }

    /**
     * Calls {@code CreateBucket} for this bucket.
     *
     * <p>The request's {@code bucket} is {@link #name()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see S3AsyncClient#createBucket(CreateBucketRequest)
     */
    public Mono<CreateBucketResponse> create(Consumer<CreateBucketRequest.Builder> request) {
        argument("create", "request", request);
        return change(
                "create",
                "CreateBucket",
                client -> client.createBucket(CreateBucketRequest.builder()
                        .applyMutation(request)
                        .bucket(name)
                        .build()));
    }

    /**
     * Calls {@code DeleteBucket} for this bucket.
     *
     * <p>The request's {@code bucket} is {@link #name()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see S3AsyncClient#deleteBucket(DeleteBucketRequest)
     */
    public Mono<DeleteBucketResponse> delete() {
        return change(
                "delete",
                "DeleteBucket",
                client -> client.deleteBucket(
                        DeleteBucketRequest.builder().bucket(name).build()));
    }

    /**
     * Calls {@code DeleteBucket} for this bucket.
     *
     * <p>The request's {@code bucket} is {@link #name()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see S3AsyncClient#deleteBucket(DeleteBucketRequest)
     */
    public Mono<DeleteBucketResponse> delete(Consumer<DeleteBucketRequest.Builder> request) {
        argument("delete", "request", request);
        return change(
                "delete",
                "DeleteBucket",
                client -> client.deleteBucket(DeleteBucketRequest.builder()
                        .applyMutation(request)
                        .bucket(name)
                        .build()));
    }

    /**
     * Calls {@code DeleteObjects} for this bucket.
     *
     * <p>The request's {@code bucket} is {@link #name()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param delete the request's {@code delete}
     * @return the SDK's response
     * @see S3AsyncClient#deleteObjects(DeleteObjectsRequest)
     */
    public Mono<DeleteObjectsResponse> deleteObjects(Delete delete) {
        argument("deleteObjects", "delete", delete);
        return call(
                "deleteObjects",
                "DeleteObjects",
                client -> client.deleteObjects(DeleteObjectsRequest.builder()
                        .delete(delete)
                        .bucket(name)
                        .build()));
    }

    /**
     * Calls {@code DeleteObjects} for this bucket.
     *
     * <p>The request's {@code bucket} is {@link #name()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see S3AsyncClient#deleteObjects(DeleteObjectsRequest)
     */
    public Mono<DeleteObjectsResponse> deleteObjects(Consumer<DeleteObjectsRequest.Builder> request) {
        argument("deleteObjects", "request", request);
        return call(
                "deleteObjects",
                "DeleteObjects",
                client -> client.deleteObjects(DeleteObjectsRequest.builder()
                        .applyMutation(request)
                        .bucket(name)
                        .build()));
    }

    /**
     * Makes the {@code BucketAcl} with these identifiers. Calls nothing.
     *
     * @return the resource, whether or not there is such a one
     */
    public BucketAcl acl() {
        return new BucketAcl(context(), name);
    }

    /**
     * Makes the {@code BucketCors} with these identifiers. Calls nothing.
     *
     * @return the resource, whether or not there is such a one
     */
    public BucketCors cors() {
        return new BucketCors(context(), name);
    }

    /**
     * Makes the {@code BucketLifecycleConfiguration} with these identifiers. Calls nothing.
     *
     * @return the resource, whether or not there is such a one
     */
    public BucketLifecycleConfiguration lifecycleConfiguration() {
        return new BucketLifecycleConfiguration(context(), name);
    }

    /**
     * Makes the {@code BucketLogging} with these identifiers. Calls nothing.
     *
     * @return the resource, whether or not there is such a one
     */
    public BucketLogging logging() {
        return new BucketLogging(context(), name);
    }

    /**
     * Makes the {@code BucketNotification} with these identifiers. Calls nothing.
     *
     * @return the resource, whether or not there is such a one
     */
    public BucketNotification notification() {
        return new BucketNotification(context(), name);
    }

    /**
     * Makes the {@code S3Object} with these identifiers. Calls nothing.
     *
     * @param key the identifier; neither null nor empty
     * @return the resource, whether or not there is such a one
     */
    public S3Object object(String key) {
        return new S3Object(context(), name, key);
    }

    /**
     * Makes the {@code BucketPolicy} with these identifiers. Calls nothing.
     *
     * @return the resource, whether or not there is such a one
     */
    public BucketPolicy policy() {
        return new BucketPolicy(context(), name);
    }

    /**
     * Makes the {@code BucketRequestPayment} with these identifiers. Calls nothing.
     *
     * @return the resource, whether or not there is such a one
     */
    public BucketRequestPayment requestPayment() {
        return new BucketRequestPayment(context(), name);
    }

    /**
     * Makes the {@code BucketTagging} with these identifiers. Calls nothing.
     *
     * @return the resource, whether or not there is such a one
     */
    public BucketTagging tagging() {
        return new BucketTagging(context(), name);
    }

    /**
     * Makes the {@code BucketVersioning} with these identifiers. Calls nothing.
     *
     * @return the resource, whether or not there is such a one
     */
    public BucketVersioning versioning() {
        return new BucketVersioning(context(), name);
    }

    /**
     * Makes the {@code BucketWebsite} with these identifiers. Calls nothing.
     *
     * @return the resource, whether or not there is such a one
     */
    public BucketWebsite website() {
        return new BucketWebsite(context(), name);
    }

    /**
     * The {@code MultipartUpload} resources that {@code ListMultipartUploads} lists for this bucket. Calls nothing by
     * itself.
     *
     * @return an immutable collection
     * @see S3AsyncClient#listMultipartUploads(ListMultipartUploadsRequest)
     */
    public ResourceCollection<MultipartUpload, ListMultipartUploadsRequest.Builder> multipartUploads() {
        return new ResourceCollection<>(listing(
                "multipartUploads",
                S3Operations.LIST_MULTIPART_UPLOADS,
                request -> request.bucket(name).encodingType("url"),
                response -> response.uploads().stream()
                        .map(item -> new MultipartUpload(context(), name, item.key(), item.uploadId(), item))
                        .toList()));
    }

    /**
     * The {@code ObjectSummary} resources that {@code ListObjectsV2} lists for this bucket. Calls nothing by itself.
     *
     * @return an immutable collection
     * @see S3AsyncClient#listObjectsV2(ListObjectsV2Request)
     */
    public ObjectSummaryCollection objects() {
        return new ObjectSummaryCollection(listing(
                "objects",
                S3Operations.LIST_OBJECTS_V2,
                request -> request.bucket(name).encodingType("url"),
                response -> response.contents().stream()
                        .map(item -> new ObjectSummary(context(), name, item.key(), item))
                        .toList()));
    }

    /**
     * Waits until this bucket exists: a poll of {@code HeadBucket} at once and then one every 5 seconds, 20 at most.
     *
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<Bucket> waitUntilExists() {
        return waitUntilExists(WaiterConfig.defaults());
    }

    /**
     * Waits until this bucket exists.
     *
     * @param config how often and how long; what it doesn't set is as in the form without it
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<Bucket> waitUntilExists(WaiterConfig config) {
        argument("waitUntilExists", "config", config);
        return waiter(
                "waitUntilExists",
                "HeadBucket",
                EXISTS,
                config,
                call(
                        "waitUntilExists",
                        "HeadBucket",
                        client -> client.headBucket(
                                HeadBucketRequest.builder().bucket(name).build())),
                response -> ofHead(response));
    }

    /**
     * Waits until this bucket does not exist any more: a poll of {@code HeadBucket} at once and then one every 5
     * seconds, 20 at most.
     *
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<Bucket> waitUntilNotExists() {
        return waitUntilNotExists(WaiterConfig.defaults());
    }

    /**
     * Waits until this bucket does not exist any more.
     *
     * @param config how often and how long; what it doesn't set is as in the form without it
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<Bucket> waitUntilNotExists(WaiterConfig config) {
        argument("waitUntilNotExists", "config", config);
        return waiter(
                "waitUntilNotExists",
                "HeadBucket",
                NOT_EXISTS,
                config,
                call(
                        "waitUntilNotExists",
                        "HeadBucket",
                        client -> client.headBucket(
                                HeadBucketRequest.builder().bucket(name).build())),
                response -> ofHead(response));
    }
}
