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
import software.amazon.awssdk.services.s3.model.DeleteBucketPolicyRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketPolicyResponse;
import software.amazon.awssdk.services.s3.model.GetBucketPolicyRequest;
import software.amazon.awssdk.services.s3.model.GetBucketPolicyResponse;
import software.amazon.awssdk.services.s3.model.PutBucketPolicyRequest;
import software.amazon.awssdk.services.s3.model.PutBucketPolicyResponse;

/**
 * The resource {@code s3.BucketPolicy}, known by {@code bucketName}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a {@link GetBucketPolicyResponse}.
 */
@Generated("io.reactiveaws.codegen")
public final class BucketPolicy extends LoadableResource<S3AsyncClient, GetBucketPolicyResponse, BucketPolicy> {
    static final ResourceType TYPE = new ResourceType("s3", "BucketPolicy", List.of("bucketName"));

    private static final @Nullable GetBucketPolicyResponse NO_DATA = null;

    private final String bucketName;

    BucketPolicy(ResourceContext<S3AsyncClient> context, String bucketName) {
        this(context, bucketName, NO_DATA);
    }

    BucketPolicy(ResourceContext<S3AsyncClient> context, String bucketName, @Nullable GetBucketPolicyResponse data) {
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
    protected BucketPolicy self() {
        return this;
    }

    /**
     * Returns an identifier of this bucket policy. Calls nothing.
     *
     * @return the identifier {@code bucketName}
     */
    public String bucketName() {
        return bucketName;
    }

    /**
     * Emits the attribute {@code policy}: without a call if this bucket policy's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> policy() {
        return attribute("policy", data -> data.policy());
    }

    @Override
    protected Mono<GetBucketPolicyResponse> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code GetBucketPolicy} for each subscription.
     *
     * @param request completes the request; what identifies this bucket policy wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<BucketPolicy> reload(Consumer<GetBucketPolicyRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<GetBucketPolicyResponse> fetch(Consumer<GetBucketPolicyRequest.Builder> request) {
        return call(
                "load",
                "GetBucketPolicy",
                client -> client.getBucketPolicy(GetBucketPolicyRequest.builder()
                        .applyMutation(request)
                        .bucket(bucketName)
                        .build()));
    }

    @Override
    protected Set<String> notFoundCodes() {
        return Set.of("NoSuchBucketPolicy");
    }

    /**
     * Calls {@code DeleteBucketPolicy} for this bucket policy.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see S3AsyncClient#deleteBucketPolicy(DeleteBucketPolicyRequest)
     */
    public Mono<DeleteBucketPolicyResponse> delete() {
        return change(
                "delete",
                "DeleteBucketPolicy",
                client -> client.deleteBucketPolicy(
                        DeleteBucketPolicyRequest.builder().bucket(bucketName).build()));
    }

    /**
     * Calls {@code DeleteBucketPolicy} for this bucket policy.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see S3AsyncClient#deleteBucketPolicy(DeleteBucketPolicyRequest)
     */
    public Mono<DeleteBucketPolicyResponse> delete(Consumer<DeleteBucketPolicyRequest.Builder> request) {
        argument("delete", "request", request);
        return change(
                "delete",
                "DeleteBucketPolicy",
                client -> client.deleteBucketPolicy(DeleteBucketPolicyRequest.builder()
                        .applyMutation(request)
                        .bucket(bucketName)
                        .build()));
    }

    /**
     * Calls {@code PutBucketPolicy} for this bucket policy.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param policy the request's {@code policy}
     * @return the SDK's response
     * @see S3AsyncClient#putBucketPolicy(PutBucketPolicyRequest)
     */
    public Mono<PutBucketPolicyResponse> put(String policy) {
        argument("put", "policy", policy);
        return change(
                "put",
                "PutBucketPolicy",
                client -> client.putBucketPolicy(PutBucketPolicyRequest.builder()
                        .policy(policy)
                        .bucket(bucketName)
                        .build()));
    }

    /**
     * Calls {@code PutBucketPolicy} for this bucket policy.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see S3AsyncClient#putBucketPolicy(PutBucketPolicyRequest)
     */
    public Mono<PutBucketPolicyResponse> put(Consumer<PutBucketPolicyRequest.Builder> request) {
        argument("put", "request", request);
        return change(
                "put",
                "PutBucketPolicy",
                client -> client.putBucketPolicy(PutBucketPolicyRequest.builder()
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
