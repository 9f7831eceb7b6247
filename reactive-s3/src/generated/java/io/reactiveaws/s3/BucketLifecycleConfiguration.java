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
import software.amazon.awssdk.services.s3.model.DeleteBucketLifecycleRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketLifecycleResponse;
import software.amazon.awssdk.services.s3.model.GetBucketLifecycleConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketLifecycleConfigurationResponse;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.PutBucketLifecycleConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketLifecycleConfigurationResponse;
import software.amazon.awssdk.services.s3.model.TransitionDefaultMinimumObjectSize;

/**
 * The resource {@code s3.BucketLifecycleConfiguration}, known by {@code bucketName}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a
 * {@link GetBucketLifecycleConfigurationResponse}.
 */
@Generated("io.reactiveaws.codegen")
public final class BucketLifecycleConfiguration
        extends LoadableResource<S3AsyncClient, GetBucketLifecycleConfigurationResponse, BucketLifecycleConfiguration> {
    static final ResourceType TYPE = new ResourceType("s3", "BucketLifecycleConfiguration", List.of("bucketName"));

    private static final @Nullable GetBucketLifecycleConfigurationResponse NO_DATA = null;

    private final String bucketName;

    BucketLifecycleConfiguration(ResourceContext<S3AsyncClient> context, String bucketName) {
        this(context, bucketName, NO_DATA);
    }

    BucketLifecycleConfiguration(
            ResourceContext<S3AsyncClient> context,
            String bucketName,
            @Nullable GetBucketLifecycleConfigurationResponse data) {
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
    protected BucketLifecycleConfiguration self() {
        return this;
    }

    /**
     * Returns an identifier of this bucket lifecycle configuration. Calls nothing.
     *
     * @return the identifier {@code bucketName}
     */
    public String bucketName() {
        return bucketName;
    }

    /**
     * Emits the attribute {@code rules}: without a call if this bucket lifecycle configuration's data is known, else it
     * is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<LifecycleRule>> rules() {
        return attribute("rules", data -> data.rules());
    }

    /**
     * Emits the attribute {@code transitionDefaultMinimumObjectSize}: without a call if this bucket lifecycle
     * configuration's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #transitionDefaultMinimumObjectSizeAsString()} tells it
     */
    public Mono<TransitionDefaultMinimumObjectSize> transitionDefaultMinimumObjectSize() {
        return attribute("transitionDefaultMinimumObjectSize", data -> data.transitionDefaultMinimumObjectSize());
    }

    /**
     * Emits the attribute {@code transitionDefaultMinimumObjectSize} as the service writes it, also where the SDK has
     * no name for it: without a call if this bucket lifecycle configuration's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> transitionDefaultMinimumObjectSizeAsString() {
        return attribute(
                "transitionDefaultMinimumObjectSize", data -> data.transitionDefaultMinimumObjectSizeAsString());
    }

    @Override
    protected Mono<GetBucketLifecycleConfigurationResponse> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code GetBucketLifecycleConfiguration} for each
     * subscription.
     *
     * @param request completes the request; what identifies this bucket lifecycle configuration wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<BucketLifecycleConfiguration> reload(Consumer<GetBucketLifecycleConfigurationRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<GetBucketLifecycleConfigurationResponse> fetch(
            Consumer<GetBucketLifecycleConfigurationRequest.Builder> request) {
        return call(
                "load",
                "GetBucketLifecycleConfiguration",
                client -> client.getBucketLifecycleConfiguration(GetBucketLifecycleConfigurationRequest.builder()
                        .applyMutation(request)
                        .bucket(bucketName)
                        .build()));
    }

    @Override
    protected Set<String> notFoundCodes() {
        return Set.of("NoSuchLifecycleConfiguration");
    }

    /**
     * Calls {@code DeleteBucketLifecycle} for this bucket lifecycle configuration.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see S3AsyncClient#deleteBucketLifecycle(DeleteBucketLifecycleRequest)
     */
    public Mono<DeleteBucketLifecycleResponse> delete() {
        return change(
                "delete",
                "DeleteBucketLifecycle",
                client -> client.deleteBucketLifecycle(DeleteBucketLifecycleRequest.builder()
                        .bucket(bucketName)
                        .build()));
    }

    /**
     * Calls {@code DeleteBucketLifecycle} for this bucket lifecycle configuration.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see S3AsyncClient#deleteBucketLifecycle(DeleteBucketLifecycleRequest)
     */
    public Mono<DeleteBucketLifecycleResponse> delete(Consumer<DeleteBucketLifecycleRequest.Builder> request) {
        argument("delete", "request", request);
        return change(
                "delete",
                "DeleteBucketLifecycle",
                client -> client.deleteBucketLifecycle(DeleteBucketLifecycleRequest.builder()
                        .applyMutation(request)
                        .bucket(bucketName)
                        .build()));
    }

    /**
     * Calls {@code PutBucketLifecycleConfiguration} for this bucket lifecycle configuration.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param lifecycleConfiguration the request's {@code lifecycleConfiguration}
     * @return the SDK's response
     * @see S3AsyncClient#putBucketLifecycleConfiguration(PutBucketLifecycleConfigurationRequest)
     */
    public Mono<PutBucketLifecycleConfigurationResponse> put(
            software.amazon.awssdk.services.s3.model.BucketLifecycleConfiguration lifecycleConfiguration) {
        argument("put", "lifecycleConfiguration", lifecycleConfiguration);
        return change(
                "put",
                "PutBucketLifecycleConfiguration",
                client -> client.putBucketLifecycleConfiguration(PutBucketLifecycleConfigurationRequest.builder()
                        .lifecycleConfiguration(lifecycleConfiguration)
                        .bucket(bucketName)
                        .build()));
    }

    /**
     * Calls {@code PutBucketLifecycleConfiguration} for this bucket lifecycle configuration.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see S3AsyncClient#putBucketLifecycleConfiguration(PutBucketLifecycleConfigurationRequest)
     */
    public Mono<PutBucketLifecycleConfigurationResponse> put(
            Consumer<PutBucketLifecycleConfigurationRequest.Builder> request) {
        argument("put", "request", request);
        return change(
                "put",
                "PutBucketLifecycleConfiguration",
                client -> client.putBucketLifecycleConfiguration(PutBucketLifecycleConfigurationRequest.builder()
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
