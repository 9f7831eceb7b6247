// Generated from s3.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.s3;

import io.reactiveaws.core.ModelResource;
import io.reactiveaws.core.ResourceCollection;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompletedMultipartUpload;
import software.amazon.awssdk.services.s3.model.Initiator;
import software.amazon.awssdk.services.s3.model.ListPartsRequest;
import software.amazon.awssdk.services.s3.model.Owner;
import software.amazon.awssdk.services.s3.model.StorageClass;

/**
 * The resource {@code s3.MultipartUpload}, known by {@code bucketName} and {@code objectKey} and {@code id}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a
 * {@link software.amazon.awssdk.services.s3.model.MultipartUpload}.
 */
@Generated("io.reactiveaws.codegen")
public final class MultipartUpload
        extends ModelResource<S3AsyncClient, software.amazon.awssdk.services.s3.model.MultipartUpload> {
    static final ResourceType TYPE =
            new ResourceType("s3", "MultipartUpload", List.of("bucketName", "objectKey", "id"));

    private static final software.amazon.awssdk.services.s3.model.@Nullable MultipartUpload NO_DATA = null;

    private final String bucketName;

    private final String objectKey;

    private final String id;

    MultipartUpload(ResourceContext<S3AsyncClient> context, String bucketName, String objectKey, String id) {
        this(context, bucketName, objectKey, id, NO_DATA);
    }

    MultipartUpload(
            ResourceContext<S3AsyncClient> context,
            String bucketName,
            String objectKey,
            String id,
            software.amazon.awssdk.services.s3.model.@Nullable MultipartUpload data) {
        super(context, data);
        this.bucketName = TYPE.require("bucketName", bucketName);
        this.objectKey = TYPE.requireNotEmpty("objectKey", objectKey);
        this.id = TYPE.require("id", id);
    }

    @Override
    protected ResourceType type() {
        return TYPE;
    }

    @Override
    protected List<String> identifierValues() {
        return List.of(bucketName, objectKey, id);
    }

    /**
     * Returns an identifier of this multipart upload. Calls nothing.
     *
     * @return the identifier {@code bucketName}
     */
    public String bucketName() {
        return bucketName;
    }

    /**
     * Returns an identifier of this multipart upload. Calls nothing.
     *
     * @return the identifier {@code objectKey}
     */
    public String objectKey() {
        return objectKey;
    }

    /**
     * Returns an identifier of this multipart upload. Calls nothing.
     *
     * @return the identifier {@code id}
     */
    public String id() {
        return id;
    }

    /**
     * Returns {@link #id()} under the name that the service has for it. Calls nothing.
     *
     * @return the identifier
     */
    public String uploadId() {
        return id;
    }

    /**
     * Returns {@link #objectKey()} under the name that the service has for it. Calls nothing.
     *
     * @return the identifier
     */
    public String key() {
        return objectKey;
    }

    /**
     * Emits the attribute {@code initiated}: without a call if this multipart upload's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Instant> initiated() {
        return attribute("initiated", data -> data.initiated());
    }

    /**
     * Emits the attribute {@code storageClass}: without a call if this multipart upload's data is known.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #storageClassAsString()} tells it
     */
    public Mono<StorageClass> storageClass() {
        return attribute("storageClass", data -> data.storageClass());
    }

    /**
     * Emits the attribute {@code storageClass} as the service writes it, also where the SDK has no name for it: without
     * a call if this multipart upload's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> storageClassAsString() {
        return attribute("storageClass", data -> data.storageClassAsString());
    }

    /**
     * Emits the attribute {@code owner}: without a call if this multipart upload's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Owner> owner() {
        return attribute("owner", data -> data.owner());
    }

    /**
     * Emits the attribute {@code initiator}: without a call if this multipart upload's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Initiator> initiator() {
        return attribute("initiator", data -> data.initiator());
    }

    /**
     * Emits the attribute {@code checksumAlgorithm}: without a call if this multipart upload's data is known.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #checksumAlgorithmAsString()} tells it
     */
    public Mono<ChecksumAlgorithm> checksumAlgorithm() {
        return attribute("checksumAlgorithm", data -> data.checksumAlgorithm());
    }

    /**
     * Emits the attribute {@code checksumAlgorithm} as the service writes it, also where the SDK has no name for it:
     * without a call if this multipart upload's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> checksumAlgorithmAsString() {
        return attribute("checksumAlgorithm", data -> data.checksumAlgorithmAsString());
    }

    /**
     * Emits the attribute {@code checksumType}: without a call if this multipart upload's data is known.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #checksumTypeAsString()} tells it
     */
    public Mono<ChecksumType> checksumType() {
        return attribute("checksumType", data -> data.checksumType());
    }

    /**
     * Emits the attribute {@code checksumType} as the service writes it, also where the SDK has no name for it: without
     * a call if this multipart upload's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> checksumTypeAsString() {
        return attribute("checksumType", data -> data.checksumTypeAsString());
    }

    /**
     * Calls {@code AbortMultipartUpload} for this multipart upload.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}, {@code key} is {@link #objectKey()}, {@code uploadId}
     * is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @return the SDK's response
     * @see S3AsyncClient#abortMultipartUpload(AbortMultipartUploadRequest)
     */
    public Mono<AbortMultipartUploadResponse> abort() {
        return call(
                "abort",
                "AbortMultipartUpload",
                client -> client.abortMultipartUpload(AbortMultipartUploadRequest.builder()
                        .bucket(bucketName)
                        .key(objectKey)
                        .uploadId(id)
                        .build()));
    }

    /**
     * Calls {@code AbortMultipartUpload} for this multipart upload.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}, {@code key} is {@link #objectKey()}, {@code uploadId}
     * is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see S3AsyncClient#abortMultipartUpload(AbortMultipartUploadRequest)
     */
    public Mono<AbortMultipartUploadResponse> abort(Consumer<AbortMultipartUploadRequest.Builder> request) {
        argument("abort", "request", request);
        return call(
                "abort",
                "AbortMultipartUpload",
                client -> client.abortMultipartUpload(AbortMultipartUploadRequest.builder()
                        .applyMutation(request)
                        .bucket(bucketName)
                        .key(objectKey)
                        .uploadId(id)
                        .build()));
    }

    /**
     * Calls {@code CompleteMultipartUpload} for this multipart upload.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}, {@code key} is {@link #objectKey()}, {@code uploadId}
     * is {@link #id()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param multipartUpload the request's {@code multipartUpload}
     * @return the {@code S3Object}
     * @see S3AsyncClient#completeMultipartUpload(CompleteMultipartUploadRequest)
     */
    public Mono<S3Object> complete(CompletedMultipartUpload multipartUpload) {
        argument("complete", "multipartUpload", multipartUpload);
        return call(
                        "complete",
                        "CompleteMultipartUpload",
                        client -> client.completeMultipartUpload(CompleteMultipartUploadRequest.builder()
                                .multipartUpload(multipartUpload)
                                .bucket(bucketName)
                                .key(objectKey)
                                .uploadId(id)
                                .build()))
                .map(response -> new S3Object(context(), bucketName, objectKey));
    }

    /**
     * Calls {@code CompleteMultipartUpload} for this multipart upload.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}, {@code key} is {@link #objectKey()}, {@code uploadId}
     * is {@link #id()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the {@code S3Object}
     * @see S3AsyncClient#completeMultipartUpload(CompleteMultipartUploadRequest)
     */
    public Mono<S3Object> complete(Consumer<CompleteMultipartUploadRequest.Builder> request) {
        argument("complete", "request", request);
        return call(
                        "complete",
                        "CompleteMultipartUpload",
                        client -> client.completeMultipartUpload(CompleteMultipartUploadRequest.builder()
                                .applyMutation(request)
                                .bucket(bucketName)
                                .key(objectKey)
                                .uploadId(id)
                                .build()))
                .map(response -> new S3Object(context(), bucketName, objectKey));
    }

    /**
     * Makes the {@code S3Object} with these identifiers. Calls nothing.
     *
     * @return the resource, whether or not there is such a one
     */
    public S3Object object() {
        return new S3Object(context(), bucketName, objectKey);
    }

    /**
     * Makes the {@code MultipartUploadPart} with these identifiers. Calls nothing.
     *
     * @param partNumber the identifier; 1 or more
     * @return the resource, whether or not there is such a one
     */
    public MultipartUploadPart part(int partNumber) {
        return new MultipartUploadPart(context(), bucketName, objectKey, id, partNumber);
    }

    /**
     * The {@code MultipartUploadPart} resources that {@code ListParts} lists for this multipart upload. Calls nothing
     * by itself.
     *
     * @return an immutable collection
     * @see S3AsyncClient#listParts(ListPartsRequest)
     */
    public ResourceCollection<MultipartUploadPart, ListPartsRequest.Builder> parts() {
        return new ResourceCollection<>(listing(
                "parts",
                S3Operations.LIST_PARTS,
                request -> request.bucket(bucketName).key(objectKey).uploadId(id),
                response -> response.parts().stream()
                        .map(item ->
                                new MultipartUploadPart(context(), bucketName, objectKey, id, item.partNumber(), item))
                        .toList()));
    }
}
