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
import software.amazon.awssdk.services.s3.model.GetBucketAclRequest;
import software.amazon.awssdk.services.s3.model.GetBucketAclResponse;
import software.amazon.awssdk.services.s3.model.Grant;
import software.amazon.awssdk.services.s3.model.Owner;
import software.amazon.awssdk.services.s3.model.PutBucketAclRequest;
import software.amazon.awssdk.services.s3.model.PutBucketAclResponse;

/**
 * The resource {@code s3.BucketAcl}, known by {@code bucketName}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a {@link GetBucketAclResponse}.
 */
@Generated("io.reactiveaws.codegen")
public final class BucketAcl extends LoadableResource<S3AsyncClient, GetBucketAclResponse, BucketAcl> {
    static final ResourceType TYPE = new ResourceType("s3", "BucketAcl", List.of("bucketName"));

    private static final @Nullable GetBucketAclResponse NO_DATA = null;

    private final String bucketName;

    BucketAcl(ResourceContext<S3AsyncClient> context, String bucketName) {
        this(context, bucketName, NO_DATA);
    }

    BucketAcl(ResourceContext<S3AsyncClient> context, String bucketName, @Nullable GetBucketAclResponse data) {
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
    protected BucketAcl self() {
        return this;
    }

    /**
     * Returns an identifier of this bucket acl. Calls nothing.
     *
     * @return the identifier {@code bucketName}
     */
    public String bucketName() {
        return bucketName;
    }

    /**
     * Emits the attribute {@code owner}: without a call if this bucket acl's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Owner> owner() {
        return attribute("owner", data -> data.owner());
    }

    /**
     * Emits the attribute {@code grants}: without a call if this bucket acl's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<Grant>> grants() {
        return attribute("grants", data -> data.grants());
    }

    @Override
    protected Mono<GetBucketAclResponse> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code GetBucketAcl} for each subscription.
     *
     * @param request completes the request; what identifies this bucket acl wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<BucketAcl> reload(Consumer<GetBucketAclRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<GetBucketAclResponse> fetch(Consumer<GetBucketAclRequest.Builder> request) {
        return call(
                "load",
                "GetBucketAcl",
                client -> client.getBucketAcl(GetBucketAclRequest.builder()
                        .applyMutation(request)
                        .bucket(bucketName)
                        .build()));
    }

    /**
     * Calls {@code PutBucketAcl} for this bucket acl.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see S3AsyncClient#putBucketAcl(PutBucketAclRequest)
     */
    public Mono<PutBucketAclResponse> put() {
        return change(
                "put",
                "PutBucketAcl",
                client -> client.putBucketAcl(
                        PutBucketAclRequest.builder().bucket(bucketName).build()));
    }

    /**
     * Calls {@code PutBucketAcl} for this bucket acl.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see S3AsyncClient#putBucketAcl(PutBucketAclRequest)
     */
    public Mono<PutBucketAclResponse> put(Consumer<PutBucketAclRequest.Builder> request) {
        argument("put", "request", request);
        return change(
                "put",
                "PutBucketAcl",
                client -> client.putBucketAcl(PutBucketAclRequest.builder()
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
