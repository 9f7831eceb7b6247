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
import software.amazon.awssdk.services.s3.model.GetObjectAclRequest;
import software.amazon.awssdk.services.s3.model.GetObjectAclResponse;
import software.amazon.awssdk.services.s3.model.Grant;
import software.amazon.awssdk.services.s3.model.Owner;
import software.amazon.awssdk.services.s3.model.PutObjectAclRequest;
import software.amazon.awssdk.services.s3.model.PutObjectAclResponse;
import software.amazon.awssdk.services.s3.model.RequestCharged;

/**
 * The resource {@code s3.ObjectAcl}, known by {@code bucketName} and {@code objectKey}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a {@link GetObjectAclResponse}.
 */
@Generated("io.reactiveaws.codegen")
public final class ObjectAcl extends LoadableResource<S3AsyncClient, GetObjectAclResponse, ObjectAcl> {
    static final ResourceType TYPE = new ResourceType("s3", "ObjectAcl", List.of("bucketName", "objectKey"));

    private static final @Nullable GetObjectAclResponse NO_DATA = null;

    private final String bucketName;

    private final String objectKey;

    ObjectAcl(ResourceContext<S3AsyncClient> context, String bucketName, String objectKey) {
        this(context, bucketName, objectKey, NO_DATA);
    }

    ObjectAcl(
            ResourceContext<S3AsyncClient> context,
            String bucketName,
            String objectKey,
            @Nullable GetObjectAclResponse data) {
        super(context, data);
        this.bucketName = TYPE.require("bucketName", bucketName);
        this.objectKey = TYPE.requireNotEmpty("objectKey", objectKey);
    }

    @Override
    protected ResourceType type() {
        return TYPE;
    }

    @Override
    protected List<String> identifierValues() {
        return List.of(bucketName, objectKey);
    }

    @Override
    protected ObjectAcl self() {
        return this;
    }

    /**
     * Returns an identifier of this object acl. Calls nothing.
     *
     * @return the identifier {@code bucketName}
     */
    public String bucketName() {
        return bucketName;
    }

    /**
     * Returns an identifier of this object acl. Calls nothing.
     *
     * @return the identifier {@code objectKey}
     */
    public String objectKey() {
        return objectKey;
    }

    /**
     * Emits the attribute {@code owner}: without a call if this object acl's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Owner> owner() {
        return attribute("owner", data -> data.owner());
    }

    /**
     * Emits the attribute {@code grants}: without a call if this object acl's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<Grant>> grants() {
        return attribute("grants", data -> data.grants());
    }

    /**
     * Emits the attribute {@code requestCharged}: without a call if this object acl's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #requestChargedAsString()} tells it
     */
    public Mono<RequestCharged> requestCharged() {
        return attribute("requestCharged", data -> data.requestCharged());
    }

    /**
     * Emits the attribute {@code requestCharged} as the service writes it, also where the SDK has no name for it:
     * without a call if this object acl's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> requestChargedAsString() {
        return attribute("requestCharged", data -> data.requestChargedAsString());
    }

    @Override
    protected Mono<GetObjectAclResponse> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code GetObjectAcl} for each subscription.
     *
     * @param request completes the request; what identifies this object acl wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<ObjectAcl> reload(Consumer<GetObjectAclRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<GetObjectAclResponse> fetch(Consumer<GetObjectAclRequest.Builder> request) {
        return call(
                "load",
                "GetObjectAcl",
                client -> client.getObjectAcl(GetObjectAclRequest.builder()
                        .applyMutation(request)
                        .bucket(bucketName)
                        .key(objectKey)
                        .build()));
    }

    /**
     * Calls {@code PutObjectAcl} for this object acl.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}, {@code key} is {@link #objectKey()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see S3AsyncClient#putObjectAcl(PutObjectAclRequest)
     */
    public Mono<PutObjectAclResponse> put() {
        return change(
                "put",
                "PutObjectAcl",
                client -> client.putObjectAcl(PutObjectAclRequest.builder()
                        .bucket(bucketName)
                        .key(objectKey)
                        .build()));
    }

    /**
     * Calls {@code PutObjectAcl} for this object acl.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}, {@code key} is {@link #objectKey()}; this wins over
     * what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see S3AsyncClient#putObjectAcl(PutObjectAclRequest)
     */
    public Mono<PutObjectAclResponse> put(Consumer<PutObjectAclRequest.Builder> request) {
        argument("put", "request", request);
        return change(
                "put",
                "PutObjectAcl",
                client -> client.putObjectAcl(PutObjectAclRequest.builder()
                        .applyMutation(request)
                        .bucket(bucketName)
                        .key(objectKey)
                        .build()));
    }

    /**
     * Makes the {@code S3Object} with these identifiers. Calls nothing.
     *
     * @return the resource, whether or not there is such a one
     */
    public S3Object object() {
        return new S3Object(context(), bucketName, objectKey);
    }
}
