// Generated from s3.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.s3;

import io.reactiveaws.core.LoadableResource;
import io.reactiveaws.core.ResourceNotFoundException;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import java.util.List;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.BucketLoggingStatus;
import software.amazon.awssdk.services.s3.model.GetBucketLoggingRequest;
import software.amazon.awssdk.services.s3.model.GetBucketLoggingResponse;
import software.amazon.awssdk.services.s3.model.LoggingEnabled;
import software.amazon.awssdk.services.s3.model.PutBucketLoggingRequest;
import software.amazon.awssdk.services.s3.model.PutBucketLoggingResponse;

/**
 * The resource {@code s3.BucketLogging}, known by {@code bucketName}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a {@link GetBucketLoggingResponse}.
 */
@Generated("io.reactiveaws.codegen")
public final class BucketLogging extends LoadableResource<S3AsyncClient, GetBucketLoggingResponse, BucketLogging> {
    static final ResourceType TYPE = new ResourceType("s3", "BucketLogging", List.of("bucketName"));

    private static final @Nullable GetBucketLoggingResponse NO_DATA = null;

    private final String bucketName;

    BucketLogging(ResourceContext<S3AsyncClient> context, String bucketName) {
        this(context, bucketName, NO_DATA);
    }

    BucketLogging(ResourceContext<S3AsyncClient> context, String bucketName, @Nullable GetBucketLoggingResponse data) {
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
    protected BucketLogging self() {
        return this;
    }

    /**
     * Returns an identifier of this bucket logging. Calls nothing.
     *
     * @return the identifier {@code bucketName}
     */
    public String bucketName() {
        return bucketName;
    }

    /**
     * Emits the attribute {@code loggingEnabled}: without a call if this bucket logging's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<LoggingEnabled> loggingEnabled() {
        return attribute("loggingEnabled", data -> data.loggingEnabled());
    }

    @Override
    protected Mono<GetBucketLoggingResponse> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code GetBucketLogging} for each subscription.
     *
     * @param request completes the request; what identifies this bucket logging wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<BucketLogging> reload(Consumer<GetBucketLoggingRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<GetBucketLoggingResponse> fetch(Consumer<GetBucketLoggingRequest.Builder> request) {
        return call(
                "load",
                "GetBucketLogging",
                client -> client.getBucketLogging(GetBucketLoggingRequest.builder()
                        .applyMutation(request)
                        .bucket(bucketName)
                        .build()));
    }

    /**
     * Calls {@code PutBucketLogging} for this bucket logging.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param bucketLoggingStatus the request's {@code bucketLoggingStatus}
     * @return the SDK's response
     * @see S3AsyncClient#putBucketLogging(PutBucketLoggingRequest)
     */
    public Mono<PutBucketLoggingResponse> put(BucketLoggingStatus bucketLoggingStatus) {
        argument("put", "bucketLoggingStatus", bucketLoggingStatus);
        return change(
                "put",
                "PutBucketLogging",
                client -> client.putBucketLogging(PutBucketLoggingRequest.builder()
                        .bucketLoggingStatus(bucketLoggingStatus)
                        .bucket(bucketName)
                        .build()));
    }

    /**
     * Calls {@code PutBucketLogging} for this bucket logging.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see S3AsyncClient#putBucketLogging(PutBucketLoggingRequest)
     */
    public Mono<PutBucketLoggingResponse> put(Consumer<PutBucketLoggingRequest.Builder> request) {
        argument("put", "request", request);
        return change(
                "put",
                "PutBucketLogging",
                client -> client.putBucketLogging(PutBucketLoggingRequest.builder()
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
