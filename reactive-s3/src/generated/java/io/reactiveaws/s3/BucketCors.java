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
import software.amazon.awssdk.services.s3.model.CORSConfiguration;
import software.amazon.awssdk.services.s3.model.CORSRule;
import software.amazon.awssdk.services.s3.model.DeleteBucketCorsRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketCorsResponse;
import software.amazon.awssdk.services.s3.model.GetBucketCorsRequest;
import software.amazon.awssdk.services.s3.model.GetBucketCorsResponse;
import software.amazon.awssdk.services.s3.model.PutBucketCorsRequest;
import software.amazon.awssdk.services.s3.model.PutBucketCorsResponse;

/**
 * The resource {@code s3.BucketCors}, known by {@code bucketName}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a {@link GetBucketCorsResponse}.
 */
@Generated("io.reactiveaws.codegen")
public final class BucketCors extends LoadableResource<S3AsyncClient, GetBucketCorsResponse, BucketCors> {
    static final ResourceType TYPE = new ResourceType("s3", "BucketCors", List.of("bucketName"));

    private static final @Nullable GetBucketCorsResponse NO_DATA = null;

    private final String bucketName;

    BucketCors(ResourceContext<S3AsyncClient> context, String bucketName) {
        this(context, bucketName, NO_DATA);
    }

    BucketCors(ResourceContext<S3AsyncClient> context, String bucketName, @Nullable GetBucketCorsResponse data) {
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
    protected BucketCors self() {
        return this;
    }

    /**
     * Returns an identifier of this bucket cors. Calls nothing.
     *
     * @return the identifier {@code bucketName}
     */
    public String bucketName() {
        return bucketName;
    }

    /**
     * Emits the attribute {@code corsRules}: without a call if this bucket cors's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<CORSRule>> corsRules() {
        return attribute("corsRules", data -> data.corsRules());
    }

    @Override
    protected Mono<GetBucketCorsResponse> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code GetBucketCors} for each subscription.
     *
     * @param request completes the request; what identifies this bucket cors wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<BucketCors> reload(Consumer<GetBucketCorsRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<GetBucketCorsResponse> fetch(Consumer<GetBucketCorsRequest.Builder> request) {
        return call(
                "load",
                "GetBucketCors",
                client -> client.getBucketCors(GetBucketCorsRequest.builder()
                        .applyMutation(request)
                        .bucket(bucketName)
                        .build()));
    }

    @Override
    protected Set<String> notFoundCodes() {
        return Set.of("NoSuchCORSConfiguration");
    }

    /**
     * Calls {@code DeleteBucketCors} for this bucket cors.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see S3AsyncClient#deleteBucketCors(DeleteBucketCorsRequest)
     */
    public Mono<DeleteBucketCorsResponse> delete() {
        return change(
                "delete",
                "DeleteBucketCors",
                client -> client.deleteBucketCors(
                        DeleteBucketCorsRequest.builder().bucket(bucketName).build()));
    }

    /**
     * Calls {@code DeleteBucketCors} for this bucket cors.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see S3AsyncClient#deleteBucketCors(DeleteBucketCorsRequest)
     */
    public Mono<DeleteBucketCorsResponse> delete(Consumer<DeleteBucketCorsRequest.Builder> request) {
        argument("delete", "request", request);
        return change(
                "delete",
                "DeleteBucketCors",
                client -> client.deleteBucketCors(DeleteBucketCorsRequest.builder()
                        .applyMutation(request)
                        .bucket(bucketName)
                        .build()));
    }

    /**
     * Calls {@code PutBucketCors} for this bucket cors.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param corsConfiguration the request's {@code corsConfiguration}
     * @return the SDK's response
     * @see S3AsyncClient#putBucketCors(PutBucketCorsRequest)
     */
    public Mono<PutBucketCorsResponse> put(CORSConfiguration corsConfiguration) {
        argument("put", "corsConfiguration", corsConfiguration);
        return change(
                "put",
                "PutBucketCors",
                client -> client.putBucketCors(PutBucketCorsRequest.builder()
                        .corsConfiguration(corsConfiguration)
                        .bucket(bucketName)
                        .build()));
    }

    /**
     * Calls {@code PutBucketCors} for this bucket cors.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see S3AsyncClient#putBucketCors(PutBucketCorsRequest)
     */
    public Mono<PutBucketCorsResponse> put(Consumer<PutBucketCorsRequest.Builder> request) {
        argument("put", "request", request);
        return change(
                "put",
                "PutBucketCors",
                client -> client.putBucketCors(PutBucketCorsRequest.builder()
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
