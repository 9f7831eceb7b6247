// Generated from s3.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.s3;

import io.reactiveaws.core.LoadableResource;
import io.reactiveaws.core.ResourceNotFoundException;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.DeleteBucketTaggingRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketTaggingResponse;
import software.amazon.awssdk.services.s3.model.GetBucketTaggingRequest;
import software.amazon.awssdk.services.s3.model.GetBucketTaggingResponse;
import software.amazon.awssdk.services.s3.model.PutBucketTaggingRequest;
import software.amazon.awssdk.services.s3.model.PutBucketTaggingResponse;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Tagging;

/**
 * The resource {@code s3.BucketTagging}, known by {@code bucketName}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a {@link GetBucketTaggingResponse}.
 */
@Generated("io.reactiveaws.codegen")
public final class BucketTagging extends LoadableResource<S3AsyncClient, GetBucketTaggingResponse, BucketTagging> {
    static final ResourceType TYPE = new ResourceType("s3", "BucketTagging", List.of("bucketName"));

    private static final @Nullable GetBucketTaggingResponse NO_DATA = null;

    private final String bucketName;

    BucketTagging(ResourceContext<S3AsyncClient> context, String bucketName) {
        this(context, bucketName, NO_DATA);
    }

    BucketTagging(ResourceContext<S3AsyncClient> context, String bucketName, @Nullable GetBucketTaggingResponse data) {
        super(context, data);
        this.bucketName = TYPE.require("bucketName", bucketName);
    }

    @Override
    protected ResourceType type() {
        return TYPE;
    }

    @Override
    protected List<String> identifierValues() {
        return List.of(bucketName);
    }

    @Override
    protected BucketTagging self() {
        return this;
    }

    /**
     * Returns an identifier of this bucket tagging. Calls nothing.
     *
     * @return the identifier {@code bucketName}
     */
    public String bucketName() {
        return bucketName;
    }

    /**
     * Emits the attribute {@code tagSet}: without a call if this bucket tagging's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<Tag>> tagSet() {
        return attribute("tagSet", data -> data.tagSet());
    }

    @Override
    protected Mono<GetBucketTaggingResponse> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code GetBucketTagging} for each subscription.
     *
     * @param request completes the request; what identifies this bucket tagging wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<BucketTagging> reload(Consumer<GetBucketTaggingRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<GetBucketTaggingResponse> fetch(Consumer<GetBucketTaggingRequest.Builder> request) {
        return call(
                "load",
                "GetBucketTagging",
                client -> client.getBucketTagging(GetBucketTaggingRequest.builder()
                        .applyMutation(request)
                        .bucket(bucketName)
                        .build()));
    }

    @Override
    protected Set<String> notFoundCodes() {
        return Set.of("NoSuchTagSet");
    }

    /**
     * Calls {@code DeleteBucketTagging} for this bucket tagging.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see S3AsyncClient#deleteBucketTagging(DeleteBucketTaggingRequest)
     */
    public Mono<DeleteBucketTaggingResponse> delete() {
        return change(
                "delete",
                "DeleteBucketTagging",
                client -> client.deleteBucketTagging(
                        DeleteBucketTaggingRequest.builder().bucket(bucketName).build()));
    }

    /**
     * Calls {@code DeleteBucketTagging} for this bucket tagging.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see S3AsyncClient#deleteBucketTagging(DeleteBucketTaggingRequest)
     */
    public Mono<DeleteBucketTaggingResponse> delete(Consumer<DeleteBucketTaggingRequest.Builder> request) {
        argument("delete", "request", request);
        return change(
                "delete",
                "DeleteBucketTagging",
                client -> client.deleteBucketTagging(DeleteBucketTaggingRequest.builder()
                        .applyMutation(request)
                        .bucket(bucketName)
                        .build()));
    }

    /**
     * Calls {@code PutBucketTagging} for this bucket tagging.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param tagging the request's {@code tagging}
     * @return the SDK's response
     * @see S3AsyncClient#putBucketTagging(PutBucketTaggingRequest)
     */
    public Mono<PutBucketTaggingResponse> put(Tagging tagging) {
        argument("put", "tagging", tagging);
        return change(
                "put",
                "PutBucketTagging",
                client -> client.putBucketTagging(PutBucketTaggingRequest.builder()
                        .tagging(tagging)
                        .bucket(bucketName)
                        .build()));
    }

    /**
     * Calls {@code PutBucketTagging} for this bucket tagging.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see S3AsyncClient#putBucketTagging(PutBucketTaggingRequest)
     */
    public Mono<PutBucketTaggingResponse> put(Consumer<PutBucketTaggingRequest.Builder> request) {
        argument("put", "request", request);
        return change(
                "put",
                "PutBucketTagging",
                client -> client.putBucketTagging(PutBucketTaggingRequest.builder()
                        .applyMutation(request)
                        .bucket(bucketName)
                        .build()));
    }

    /**
     * Makes the {@code Bucket} with these identifiers. Calls nothing.
     *
     * @return the resource, whether or not there is such a one
     */
    public Bucket bucket() {
        return new Bucket(context(), bucketName);
    }
}
