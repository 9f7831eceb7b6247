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
import software.amazon.awssdk.services.s3.model.DeleteBucketWebsiteRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketWebsiteResponse;
import software.amazon.awssdk.services.s3.model.ErrorDocument;
import software.amazon.awssdk.services.s3.model.GetBucketWebsiteRequest;
import software.amazon.awssdk.services.s3.model.GetBucketWebsiteResponse;
import software.amazon.awssdk.services.s3.model.IndexDocument;
import software.amazon.awssdk.services.s3.model.PutBucketWebsiteRequest;
import software.amazon.awssdk.services.s3.model.PutBucketWebsiteResponse;
import software.amazon.awssdk.services.s3.model.RedirectAllRequestsTo;
import software.amazon.awssdk.services.s3.model.RoutingRule;
import software.amazon.awssdk.services.s3.model.WebsiteConfiguration;

/**
 * The resource {@code s3.BucketWebsite}, known by {@code bucketName}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a {@link GetBucketWebsiteResponse}.
 */
@Generated("io.reactiveaws.codegen")
public final class BucketWebsite extends LoadableResource<S3AsyncClient, GetBucketWebsiteResponse, BucketWebsite> {
    static final ResourceType TYPE = new ResourceType("s3", "BucketWebsite", List.of("bucketName"));

    private static final @Nullable GetBucketWebsiteResponse NO_DATA = null;

    private final String bucketName;

    BucketWebsite(ResourceContext<S3AsyncClient> context, String bucketName) {
        this(context, bucketName, NO_DATA);
    }

    BucketWebsite(ResourceContext<S3AsyncClient> context, String bucketName, @Nullable GetBucketWebsiteResponse data) {
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
    protected BucketWebsite self() {
        return this;
    }

    /**
     * Returns an identifier of this bucket website. Calls nothing.
     *
     * @return the identifier {@code bucketName}
     */
    public String bucketName() {
        return bucketName;
    }

    /**
     * Emits the attribute {@code redirectAllRequestsTo}: without a call if this bucket website's data is known, else it
     * is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<RedirectAllRequestsTo> redirectAllRequestsTo() {
        return attribute("redirectAllRequestsTo", data -> data.redirectAllRequestsTo());
    }

    /**
     * Emits the attribute {@code indexDocument}: without a call if this bucket website's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<IndexDocument> indexDocument() {
        return attribute("indexDocument", data -> data.indexDocument());
    }

    /**
     * Emits the attribute {@code errorDocument}: without a call if this bucket website's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<ErrorDocument> errorDocument() {
        return attribute("errorDocument", data -> data.errorDocument());
    }

    /**
     * Emits the attribute {@code routingRules}: without a call if this bucket website's data is known, else it is
     * loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<RoutingRule>> routingRules() {
        return attribute("routingRules", data -> data.routingRules());
    }

    @Override
    protected Mono<GetBucketWebsiteResponse> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code GetBucketWebsite} for each subscription.
     *
     * @param request completes the request; what identifies this bucket website wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<BucketWebsite> reload(Consumer<GetBucketWebsiteRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<GetBucketWebsiteResponse> fetch(Consumer<GetBucketWebsiteRequest.Builder> request) {
        return call(
                "load",
                "GetBucketWebsite",
                client -> client.getBucketWebsite(GetBucketWebsiteRequest.builder()
                        .applyMutation(request)
                        .bucket(bucketName)
                        .build()));
    }

    @Override
    protected Set<String> notFoundCodes() {
        return Set.of("NoSuchWebsiteConfiguration");
    }

    /**
     * Calls {@code DeleteBucketWebsite} for this bucket website.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see S3AsyncClient#deleteBucketWebsite(DeleteBucketWebsiteRequest)
     */
    public Mono<DeleteBucketWebsiteResponse> delete() {
        return change(
                "delete",
                "DeleteBucketWebsite",
                client -> client.deleteBucketWebsite(
                        DeleteBucketWebsiteRequest.builder().bucket(bucketName).build()));
    }

    /**
     * Calls {@code DeleteBucketWebsite} for this bucket website.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see S3AsyncClient#deleteBucketWebsite(DeleteBucketWebsiteRequest)
     */
    public Mono<DeleteBucketWebsiteResponse> delete(Consumer<DeleteBucketWebsiteRequest.Builder> request) {
        argument("delete", "request", request);
        return change(
                "delete",
                "DeleteBucketWebsite",
                client -> client.deleteBucketWebsite(DeleteBucketWebsiteRequest.builder()
                        .applyMutation(request)
                        .bucket(bucketName)
                        .build()));
    }

    /**
     * Calls {@code PutBucketWebsite} for this bucket website.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param websiteConfiguration the request's {@code websiteConfiguration}
     * @return the SDK's response
     * @see S3AsyncClient#putBucketWebsite(PutBucketWebsiteRequest)
     */
    public Mono<PutBucketWebsiteResponse> put(WebsiteConfiguration websiteConfiguration) {
        argument("put", "websiteConfiguration", websiteConfiguration);
        return change(
                "put",
                "PutBucketWebsite",
                client -> client.putBucketWebsite(PutBucketWebsiteRequest.builder()
                        .websiteConfiguration(websiteConfiguration)
                        .bucket(bucketName)
                        .build()));
    }

    /**
     * Calls {@code PutBucketWebsite} for this bucket website.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see S3AsyncClient#putBucketWebsite(PutBucketWebsiteRequest)
     */
    public Mono<PutBucketWebsiteResponse> put(Consumer<PutBucketWebsiteRequest.Builder> request) {
        argument("put", "request", request);
        return change(
                "put",
                "PutBucketWebsite",
                client -> client.putBucketWebsite(PutBucketWebsiteRequest.builder()
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
