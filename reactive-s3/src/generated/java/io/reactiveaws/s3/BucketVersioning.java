// Generated from s3.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.s3;

import io.reactiveaws.core.ResourceNotFoundException;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import java.util.List;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.MFADeleteStatus;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.VersioningConfiguration;

/**
 * The resource {@code s3.BucketVersioning}, known by {@code bucketName}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a {@link GetBucketVersioningResponse}.
 */
@Generated("io.reactiveaws.codegen")
public final class BucketVersioning extends AbstractBucketVersioning {
    static final ResourceType TYPE = new ResourceType("s3", "BucketVersioning", List.of("bucketName"));

    private static final @Nullable GetBucketVersioningResponse NO_DATA = null;

    private final String bucketName;

    BucketVersioning(ResourceContext<S3AsyncClient> context, String bucketName) {
        this(context, bucketName, NO_DATA);
    }

    BucketVersioning(
            ResourceContext<S3AsyncClient> context, String bucketName, @Nullable GetBucketVersioningResponse data) {
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
    protected BucketVersioning self() {
        return this;
    }

    /**
     * Returns an identifier of this bucket versioning. Calls nothing.
     *
     * @return the identifier {@code bucketName}
     */
    public String bucketName() {
        return bucketName;
    }

    /**
     * Emits the attribute {@code status}: without a call if this bucket versioning's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #statusAsString()} tells it
     */
    public Mono<BucketVersioningStatus> status() {
        return attribute("status", data -> data.status());
    }

    /**
     * Emits the attribute {@code status} as the service writes it, also where the SDK has no name for it: without a
     * call if this bucket versioning's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> statusAsString() {
        return attribute("status", data -> data.statusAsString());
    }

    /**
     * Emits the attribute {@code mfaDelete}: without a call if this bucket versioning's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #mfaDeleteAsString()} tells it
     */
    public Mono<MFADeleteStatus> mfaDelete() {
        return attribute("mfaDelete", data -> data.mfaDelete());
    }

    /**
     * Emits the attribute {@code mfaDelete} as the service writes it, also where the SDK has no name for it: without a
     * call if this bucket versioning's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> mfaDeleteAsString() {
        return attribute("mfaDelete", data -> data.mfaDeleteAsString());
    }

    @Override
    protected Mono<GetBucketVersioningResponse> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code GetBucketVersioning} for each subscription.
     *
     * @param request completes the request; what identifies this bucket versioning wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<BucketVersioning> reload(Consumer<GetBucketVersioningRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<GetBucketVersioningResponse> fetch(Consumer<GetBucketVersioningRequest.Builder> request) {
        return call(
                "load",
                "GetBucketVersioning",
                client -> client.getBucketVersioning(GetBucketVersioningRequest.builder()
                        .applyMutation(request)
                        .bucket(bucketName)
                        .build()));
    }

    /**
     * Calls {@code PutBucketVersioning} for this bucket versioning.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param versioningConfiguration the request's {@code versioningConfiguration}
     * @return the SDK's response
     * @see S3AsyncClient#putBucketVersioning(PutBucketVersioningRequest)
     */
    public Mono<PutBucketVersioningResponse> put(VersioningConfiguration versioningConfiguration) {
        argument("put", "versioningConfiguration", versioningConfiguration);
        return change(
                "put",
                "PutBucketVersioning",
                client -> client.putBucketVersioning(PutBucketVersioningRequest.builder()
                        .versioningConfiguration(versioningConfiguration)
                        .bucket(bucketName)
                        .build()));
    }

    /**
     * Calls {@code PutBucketVersioning} for this bucket versioning.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see S3AsyncClient#putBucketVersioning(PutBucketVersioningRequest)
     */
    public Mono<PutBucketVersioningResponse> put(Consumer<PutBucketVersioningRequest.Builder> request) {
        argument("put", "request", request);
        return change(
                "put",
                "PutBucketVersioning",
                client -> client.putBucketVersioning(PutBucketVersioningRequest.builder()
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
