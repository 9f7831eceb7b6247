package io.reactiveaws.s3;

import io.reactiveaws.core.LoadableResource;
import io.reactiveaws.core.spi.ResourceContext;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.VersioningConfiguration;

/** The parts of {@link BucketVersioning} that the model cannot say. */
abstract class AbstractBucketVersioning
        extends LoadableResource<S3AsyncClient, GetBucketVersioningResponse, BucketVersioning> {

    AbstractBucketVersioning(ResourceContext<S3AsyncClient> context, @Nullable GetBucketVersioningResponse data) {
        super(context, data);
    }

    abstract Mono<PutBucketVersioningResponse> put(Consumer<PutBucketVersioningRequest.Builder> request);

    /**
     * Enables versioning, so that the bucket keeps every version of its objects.
     *
     * <p>Nothing is sent before subscription; each subscription sends one {@code PutBucketVersioning}. When the call
     * ends, what was loaded before is forgotten.
     *
     * @return the SDK's response
     * @see S3AsyncClient#putBucketVersioning(PutBucketVersioningRequest)
     */
    public Mono<PutBucketVersioningResponse> enable() {
        return enable(request -> {});
    }

    /**
     * Enables versioning, so that the bucket keeps every version of its objects.
     *
     * <p>The request's status is {@code Enabled}; this overrides what {@code request} says. Nothing is sent before
     * subscription; each subscription sends one {@code PutBucketVersioning}. When the call ends, what was loaded before
     * is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see S3AsyncClient#putBucketVersioning(PutBucketVersioningRequest)
     */
    public Mono<PutBucketVersioningResponse> enable(Consumer<PutBucketVersioningRequest.Builder> request) {
        argument("enable", "request", request);
        return put(request, BucketVersioningStatus.ENABLED);
    }

    /**
     * Suspends versioning: what versions there are stay, new ones are not kept.
     *
     * <p>Nothing is sent before subscription; each subscription sends one {@code PutBucketVersioning}. When the call
     * ends, what was loaded before is forgotten.
     *
     * @return the SDK's response
     * @see S3AsyncClient#putBucketVersioning(PutBucketVersioningRequest)
     */
    public Mono<PutBucketVersioningResponse> suspend() {
        return suspend(request -> {});
    }

    /**
     * Suspends versioning: what versions there are stay, new ones are not kept.
     *
     * <p>The request's status is {@code Suspended}; this overrides what {@code request} says. Nothing is sent before
     * subscription; each subscription sends one {@code PutBucketVersioning}. When the call ends, what was loaded before
     * is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see S3AsyncClient#putBucketVersioning(PutBucketVersioningRequest)
     */
    public Mono<PutBucketVersioningResponse> suspend(Consumer<PutBucketVersioningRequest.Builder> request) {
        argument("suspend", "request", request);
        return put(request, BucketVersioningStatus.SUSPENDED);
    }

    /** Sets the status and leaves the other settings that a user gives. */
    private Mono<PutBucketVersioningResponse> put(
            Consumer<PutBucketVersioningRequest.Builder> request, BucketVersioningStatus status) {
        return put(builder -> {
            request.accept(builder);
            VersioningConfiguration given = builder.build().versioningConfiguration();
            builder.versioningConfiguration((given == null ? VersioningConfiguration.builder() : given.toBuilder())
                    .status(status)
                    .build());
        });
    }
}
