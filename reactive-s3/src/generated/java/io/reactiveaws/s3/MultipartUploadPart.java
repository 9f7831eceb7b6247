// Generated from s3.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.s3;

import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;
import software.amazon.awssdk.services.s3.model.UploadPartCopyResponse;

/**
 * The resource {@code s3.MultipartUploadPart}, known by {@code bucketName} and {@code objectKey} and
 * {@code multipartUploadId} and {@code partNumber}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a {@link Part}.
 */
@Generated("io.reactiveaws.codegen")
public final class MultipartUploadPart extends AbstractMultipartUploadPart {
    static final ResourceType TYPE = new ResourceType(
            "s3", "MultipartUploadPart", List.of("bucketName", "objectKey", "multipartUploadId", "partNumber"));

    private static final @Nullable Part NO_DATA = null;

    private final String bucketName;

    private final String objectKey;

    private final String multipartUploadId;

    private final int partNumber;

    MultipartUploadPart(
            ResourceContext<S3AsyncClient> context,
            String bucketName,
            String objectKey,
            String multipartUploadId,
            Integer partNumber) {
        this(context, bucketName, objectKey, multipartUploadId, partNumber, NO_DATA);
    }

    MultipartUploadPart(
            ResourceContext<S3AsyncClient> context,
            String bucketName,
            String objectKey,
            String multipartUploadId,
            Integer partNumber,
            @Nullable Part data) {
        super(context, data);
        this.bucketName = TYPE.require("bucketName", bucketName);
        this.objectKey = TYPE.requireNotEmpty("objectKey", objectKey);
        this.multipartUploadId = TYPE.require("multipartUploadId", multipartUploadId);
        this.partNumber = TYPE.require("partNumber", partNumber);
    }

    @Override
    protected ResourceType type() {
        return TYPE;
    }

    @Override
    protected List<String> identifierValues() {
        return List.of(bucketName, objectKey, multipartUploadId, String.valueOf(partNumber));
    }

    /**
     * Returns an identifier of this multipart upload part. Calls nothing.
     *
     * @return the identifier {@code bucketName}
     */
    public String bucketName() {
        return bucketName;
    }

    /**
     * Returns an identifier of this multipart upload part. Calls nothing.
     *
     * @return the identifier {@code objectKey}
     */
    public String objectKey() {
        return objectKey;
    }

    /**
     * Returns an identifier of this multipart upload part. Calls nothing.
     *
     * @return the identifier {@code multipartUploadId}
     */
    public String multipartUploadId() {
        return multipartUploadId;
    }

    /**
     * Returns an identifier of this multipart upload part. Calls nothing.
     *
     * @return the identifier {@code partNumber}
     */
    public int partNumber() {
        return partNumber;
    }

    /**
     * Emits the attribute {@code lastModified}: without a call if this multipart upload part's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Instant> lastModified() {
        return attribute("lastModified", data -> data.lastModified());
    }

    /**
     * Emits the attribute {@code eTag}: without a call if this multipart upload part's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> eTag() {
        return attribute("eTag", data -> data.eTag());
    }

    /**
     * Emits the attribute {@code size}: without a call if this multipart upload part's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Long> size() {
        return attribute("size", data -> data.size());
    }

    /**
     * Emits the attribute {@code checksumCRC32}: without a call if this multipart upload part's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> checksumCRC32() {
        return attribute("checksumCRC32", data -> data.checksumCRC32());
    }

    /**
     * Emits the attribute {@code checksumCRC32C}: without a call if this multipart upload part's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> checksumCRC32C() {
        return attribute("checksumCRC32C", data -> data.checksumCRC32C());
    }

    /**
     * Emits the attribute {@code checksumCRC64NVME}: without a call if this multipart upload part's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> checksumCRC64NVME() {
        return attribute("checksumCRC64NVME", data -> data.checksumCRC64NVME());
    }

    /**
     * Emits the attribute {@code checksumSHA1}: without a call if this multipart upload part's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> checksumSHA1() {
        return attribute("checksumSHA1", data -> data.checksumSHA1());
    }

    /**
     * Emits the attribute {@code checksumSHA256}: without a call if this multipart upload part's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> checksumSHA256() {
        return attribute("checksumSHA256", data -> data.checksumSHA256());
    }

    /**
     * Emits the attribute {@code checksumSHA512}: without a call if this multipart upload part's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> checksumSHA512() {
        return attribute("checksumSHA512", data -> data.checksumSHA512());
    }

    /**
     * Emits the attribute {@code checksumMD5}: without a call if this multipart upload part's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> checksumMD5() {
        return attribute("checksumMD5", data -> data.checksumMD5());
    }

    /**
     * Emits the attribute {@code checksumXXHASH64}: without a call if this multipart upload part's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> checksumXXHASH64() {
        return attribute("checksumXXHASH64", data -> data.checksumXXHASH64());
    }

    /**
     * Emits the attribute {@code checksumXXHASH3}: without a call if this multipart upload part's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> checksumXXHASH3() {
        return attribute("checksumXXHASH3", data -> data.checksumXXHASH3());
    }

    /**
     * Emits the attribute {@code checksumXXHASH128}: without a call if this multipart upload part's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> checksumXXHASH128() {
        return attribute("checksumXXHASH128", data -> data.checksumXXHASH128());
    }

    /**
     * Calls {@code UploadPartCopy} for this multipart upload part.
     *
     * <p>The request's {@code destinationBucket} is {@link #bucketName()}, {@code destinationKey} is
     * {@link #objectKey()}, {@code uploadId} is {@link #multipartUploadId()}, {@code partNumber} is
     * {@link #partNumber()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param sourceBucket the request's {@code sourceBucket}
     * @param sourceKey the request's {@code sourceKey}
     * @return the SDK's response
     * @see S3AsyncClient#uploadPartCopy(UploadPartCopyRequest)
     */
    public Mono<UploadPartCopyResponse> copyFrom(String sourceBucket, String sourceKey) {
        argument("copyFrom", "sourceBucket", sourceBucket);
        argument("copyFrom", "sourceKey", sourceKey);
        return call(
                "copyFrom",
                "UploadPartCopy",
                client -> client.uploadPartCopy(UploadPartCopyRequest.builder()
                        .sourceBucket(sourceBucket)
                        .sourceKey(sourceKey)
                        .destinationBucket(bucketName)
                        .destinationKey(objectKey)
                        .uploadId(multipartUploadId)
                        .partNumber(partNumber)
                        .build()));
    }

    /**
     * Calls {@code UploadPartCopy} for this multipart upload part.
     *
     * <p>The request's {@code destinationBucket} is {@link #bucketName()}, {@code destinationKey} is
     * {@link #objectKey()}, {@code uploadId} is {@link #multipartUploadId()}, {@code partNumber} is
     * {@link #partNumber()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see S3AsyncClient#uploadPartCopy(UploadPartCopyRequest)
     */
    public Mono<UploadPartCopyResponse> copyFrom(Consumer<UploadPartCopyRequest.Builder> request) {
        argument("copyFrom", "request", request);
        return call(
                "copyFrom",
                "UploadPartCopy",
                client -> client.uploadPartCopy(UploadPartCopyRequest.builder()
                        .applyMutation(request)
                        .destinationBucket(bucketName)
                        .destinationKey(objectKey)
                        .uploadId(multipartUploadId)
                        .partNumber(partNumber)
                        .build()));
    }

    /**
     * Makes the {@code MultipartUpload} with these identifiers. Calls nothing.
     *
     * @return the resource, whether or not there is such a one
     */
    public MultipartUpload multipartUpload() {
        return new MultipartUpload(context(), bucketName, objectKey, multipartUploadId);
    }
}
