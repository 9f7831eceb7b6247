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
import software.amazon.awssdk.services.s3.model.GetBucketRequestPaymentRequest;
import software.amazon.awssdk.services.s3.model.GetBucketRequestPaymentResponse;
import software.amazon.awssdk.services.s3.model.Payer;
import software.amazon.awssdk.services.s3.model.PutBucketRequestPaymentRequest;
import software.amazon.awssdk.services.s3.model.PutBucketRequestPaymentResponse;
import software.amazon.awssdk.services.s3.model.RequestPaymentConfiguration;

/**
 * The resource {@code s3.BucketRequestPayment}, known by {@code bucketName}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a {@link GetBucketRequestPaymentResponse}.
 */
@Generated("io.reactiveaws.codegen")
public final class BucketRequestPayment
        extends LoadableResource<S3AsyncClient, GetBucketRequestPaymentResponse, BucketRequestPayment> {
    static final ResourceType TYPE = new ResourceType("s3", "BucketRequestPayment", List.of("bucketName"));

    private static final @Nullable GetBucketRequestPaymentResponse NO_DATA = null;

    private final String bucketName;

    BucketRequestPayment(ResourceContext<S3AsyncClient> context, String bucketName) {
        this(context, bucketName, NO_DATA);
    }

    BucketRequestPayment(
            ResourceContext<S3AsyncClient> context, String bucketName, @Nullable GetBucketRequestPaymentResponse data) {
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
    protected BucketRequestPayment self() {
        return this;
    }

    /**
     * Returns an identifier of this bucket request payment. Calls nothing.
     *
     * @return the identifier {@code bucketName}
     */
    public String bucketName() {
        return bucketName;
    }

    /**
     * Emits the attribute {@code payer}: without a call if this bucket request payment's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #payerAsString()} tells it
     */
    public Mono<Payer> payer() {
        return attribute("payer", data -> data.payer());
    }

    /**
     * Emits the attribute {@code payer} as the service writes it, also where the SDK has no name for it: without a call
     * if this bucket request payment's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> payerAsString() {
        return attribute("payer", data -> data.payerAsString());
    }

    @Override
    protected Mono<GetBucketRequestPaymentResponse> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code GetBucketRequestPayment} for each subscription.
     *
     * @param request completes the request; what identifies this bucket request payment wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<BucketRequestPayment> reload(Consumer<GetBucketRequestPaymentRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<GetBucketRequestPaymentResponse> fetch(Consumer<GetBucketRequestPaymentRequest.Builder> request) {
        return call(
                "load",
                "GetBucketRequestPayment",
                client -> client.getBucketRequestPayment(GetBucketRequestPaymentRequest.builder()
                        .applyMutation(request)
                        .bucket(bucketName)
                        .build()));
    }

    /**
     * Calls {@code PutBucketRequestPayment} for this bucket request payment.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param requestPaymentConfiguration the request's {@code requestPaymentConfiguration}
     * @return the SDK's response
     * @see S3AsyncClient#putBucketRequestPayment(PutBucketRequestPaymentRequest)
     */
    public Mono<PutBucketRequestPaymentResponse> put(RequestPaymentConfiguration requestPaymentConfiguration) {
        argument("put", "requestPaymentConfiguration", requestPaymentConfiguration);
        return change(
                "put",
                "PutBucketRequestPayment",
                client -> client.putBucketRequestPayment(PutBucketRequestPaymentRequest.builder()
                        .requestPaymentConfiguration(requestPaymentConfiguration)
                        .bucket(bucketName)
                        .build()));
    }

    /**
     * Calls {@code PutBucketRequestPayment} for this bucket request payment.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see S3AsyncClient#putBucketRequestPayment(PutBucketRequestPaymentRequest)
     */
    public Mono<PutBucketRequestPaymentResponse> put(Consumer<PutBucketRequestPaymentRequest.Builder> request) {
        argument("put", "request", request);
        return change(
                "put",
                "PutBucketRequestPayment",
                client -> client.putBucketRequestPayment(PutBucketRequestPaymentRequest.builder()
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
