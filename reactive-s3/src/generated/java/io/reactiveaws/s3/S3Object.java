// Generated from s3.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.s3;

import io.reactiveaws.core.ResourceNotFoundException;
import io.reactiveaws.core.WaiterConfig;
import io.reactiveaws.core.WaiterException;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import io.reactiveaws.core.spi.Verdict;
import io.reactiveaws.core.spi.WaiterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.ArchiveStatus;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectLockEventHold;
import software.amazon.awssdk.services.s3.model.ObjectLockLegalHoldStatus;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;
import software.amazon.awssdk.services.s3.model.ReplicationStatus;
import software.amazon.awssdk.services.s3.model.RequestCharged;
import software.amazon.awssdk.services.s3.model.RestoreObjectRequest;
import software.amazon.awssdk.services.s3.model.RestoreObjectResponse;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.StorageClass;

/**
 * The resource {@code s3.Object}, known by {@code bucketName} and {@code key}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a {@link HeadObjectResponse}.
 */
@Generated("io.reactiveaws.codegen")
public final class S3Object extends AbstractObject<HeadObjectResponse, S3Object> {
    static final ResourceType TYPE = new ResourceType("s3", "Object", List.of("bucketName", "key"));

    private static final @Nullable HeadObjectResponse NO_DATA = null;

    private static final WaiterSpec<HeadObjectResponse> EXISTS = WaiterSpec.<HeadObjectResponse>of(
                    "exists", Duration.ofSeconds(5), 20)
            .ifStatus(Verdict.SUCCESS, 200)
            .ifStatus(Verdict.RETRY, 404);

    private static final WaiterSpec<HeadObjectResponse> NOT_EXISTS = WaiterSpec.<HeadObjectResponse>of(
                    "not exists", Duration.ofSeconds(5), 20)
            .ifStatus(Verdict.SUCCESS, 404);

    private final String bucketName;

    private final String key;

    S3Object(ResourceContext<S3AsyncClient> context, String bucketName, String key) {
        this(context, bucketName, key, NO_DATA);
    }

    S3Object(ResourceContext<S3AsyncClient> context, String bucketName, String key, @Nullable HeadObjectResponse data) {
        super(context, data);
        this.bucketName = TYPE.require("bucketName", bucketName);
        this.key = TYPE.requireNotEmpty("key", key);
    }

    @Override
    protected ResourceType type() {
        return TYPE;
    }

    @Override
    protected List<String> identifierValues() {
        return List.of(bucketName, key);
    }

    @Override
    protected S3Object self() {
        return this;
    }

    /**
     * Returns an identifier of this object. Calls nothing.
     *
     * @return the identifier {@code bucketName}
     */
    public String bucketName() {
        return bucketName;
    }

    /**
     * Returns an identifier of this object. Calls nothing.
     *
     * @return the identifier {@code key}
     */
    public String key() {
        return key;
    }

    /**
     * Emits the attribute {@code deleteMarker}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Boolean> deleteMarker() {
        return attribute("deleteMarker", data -> data.deleteMarker());
    }

    /**
     * Emits the attribute {@code acceptRanges}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> acceptRanges() {
        return attribute("acceptRanges", data -> data.acceptRanges());
    }

    /**
     * Emits the attribute {@code expiration}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> expiration() {
        return attribute("expiration", data -> data.expiration());
    }

    /**
     * Emits the attribute {@code restore}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> restore() {
        return attribute("restore", data -> data.restore());
    }

    /**
     * Emits the attribute {@code archiveStatus}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #archiveStatusAsString()} tells it
     */
    public Mono<ArchiveStatus> archiveStatus() {
        return attribute("archiveStatus", data -> data.archiveStatus());
    }

    /**
     * Emits the attribute {@code archiveStatus} as the service writes it, also where the SDK has no name for it:
     * without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> archiveStatusAsString() {
        return attribute("archiveStatus", data -> data.archiveStatusAsString());
    }

    /**
     * Emits the attribute {@code lastModified}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Instant> lastModified() {
        return attribute("lastModified", data -> data.lastModified());
    }

    /**
     * Emits the attribute {@code contentLength}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Long> contentLength() {
        return attribute("contentLength", data -> data.contentLength());
    }

    /**
     * Emits the attribute {@code checksumCRC32}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> checksumCRC32() {
        return attribute("checksumCRC32", data -> data.checksumCRC32());
    }

    /**
     * Emits the attribute {@code checksumCRC32C}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> checksumCRC32C() {
        return attribute("checksumCRC32C", data -> data.checksumCRC32C());
    }

    /**
     * Emits the attribute {@code checksumCRC64NVME}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> checksumCRC64NVME() {
        return attribute("checksumCRC64NVME", data -> data.checksumCRC64NVME());
    }

    /**
     * Emits the attribute {@code checksumSHA1}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> checksumSHA1() {
        return attribute("checksumSHA1", data -> data.checksumSHA1());
    }

    /**
     * Emits the attribute {@code checksumSHA256}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> checksumSHA256() {
        return attribute("checksumSHA256", data -> data.checksumSHA256());
    }

    /**
     * Emits the attribute {@code checksumSHA512}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> checksumSHA512() {
        return attribute("checksumSHA512", data -> data.checksumSHA512());
    }

    /**
     * Emits the attribute {@code checksumMD5}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> checksumMD5() {
        return attribute("checksumMD5", data -> data.checksumMD5());
    }

    /**
     * Emits the attribute {@code checksumXXHASH64}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> checksumXXHASH64() {
        return attribute("checksumXXHASH64", data -> data.checksumXXHASH64());
    }

    /**
     * Emits the attribute {@code checksumXXHASH3}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> checksumXXHASH3() {
        return attribute("checksumXXHASH3", data -> data.checksumXXHASH3());
    }

    /**
     * Emits the attribute {@code checksumXXHASH128}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> checksumXXHASH128() {
        return attribute("checksumXXHASH128", data -> data.checksumXXHASH128());
    }

    /**
     * Emits the attribute {@code checksumType}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #checksumTypeAsString()} tells it
     */
    public Mono<ChecksumType> checksumType() {
        return attribute("checksumType", data -> data.checksumType());
    }

    /**
     * Emits the attribute {@code checksumType} as the service writes it, also where the SDK has no name for it: without
     * a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> checksumTypeAsString() {
        return attribute("checksumType", data -> data.checksumTypeAsString());
    }

    /**
     * Emits the attribute {@code eTag}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> eTag() {
        return attribute("eTag", data -> data.eTag());
    }

    /**
     * Emits the attribute {@code missingMeta}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Integer> missingMeta() {
        return attribute("missingMeta", data -> data.missingMeta());
    }

    /**
     * Emits the attribute {@code versionId}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> versionId() {
        return attribute("versionId", data -> data.versionId());
    }

    /**
     * Emits the attribute {@code cacheControl}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> cacheControl() {
        return attribute("cacheControl", data -> data.cacheControl());
    }

    /**
     * Emits the attribute {@code contentDisposition}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> contentDisposition() {
        return attribute("contentDisposition", data -> data.contentDisposition());
    }

    /**
     * Emits the attribute {@code contentEncoding}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> contentEncoding() {
        return attribute("contentEncoding", data -> data.contentEncoding());
    }

    /**
     * Emits the attribute {@code contentLanguage}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> contentLanguage() {
        return attribute("contentLanguage", data -> data.contentLanguage());
    }

    /**
     * Emits the attribute {@code contentType}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> contentType() {
        return attribute("contentType", data -> data.contentType());
    }

    /**
     * Emits the attribute {@code contentRange}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> contentRange() {
        return attribute("contentRange", data -> data.contentRange());
    }

    /**
     * Emits the attribute {@code expires}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     * @deprecated the SDK's own member is deprecated, see there
     */
    @Deprecated
    public Mono<Instant> expires() {
        return attribute("expires", data -> data.expires());
    }

    /**
     * Emits the attribute {@code websiteRedirectLocation}: without a call if this object's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> websiteRedirectLocation() {
        return attribute("websiteRedirectLocation", data -> data.websiteRedirectLocation());
    }

    /**
     * Emits the attribute {@code serverSideEncryption}: without a call if this object's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #serverSideEncryptionAsString()} tells it
     */
    public Mono<ServerSideEncryption> serverSideEncryption() {
        return attribute("serverSideEncryption", data -> data.serverSideEncryption());
    }

    /**
     * Emits the attribute {@code serverSideEncryption} as the service writes it, also where the SDK has no name for it:
     * without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> serverSideEncryptionAsString() {
        return attribute("serverSideEncryption", data -> data.serverSideEncryptionAsString());
    }

    /**
     * Emits the attribute {@code metadata}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<Map<String, String>> metadata() {
        return attribute("metadata", data -> data.metadata());
    }

    /**
     * Emits the attribute {@code sseCustomerAlgorithm}: without a call if this object's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> sseCustomerAlgorithm() {
        return attribute("sseCustomerAlgorithm", data -> data.sseCustomerAlgorithm());
    }

    /**
     * Emits the attribute {@code sseCustomerKeyMD5}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> sseCustomerKeyMD5() {
        return attribute("sseCustomerKeyMD5", data -> data.sseCustomerKeyMD5());
    }

    /**
     * Emits the attribute {@code ssekmsKeyId}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> ssekmsKeyId() {
        return attribute("ssekmsKeyId", data -> data.ssekmsKeyId());
    }

    /**
     * Emits the attribute {@code bucketKeyEnabled}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Boolean> bucketKeyEnabled() {
        return attribute("bucketKeyEnabled", data -> data.bucketKeyEnabled());
    }

    /**
     * Emits the attribute {@code storageClass}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #storageClassAsString()} tells it
     */
    public Mono<StorageClass> storageClass() {
        return attribute("storageClass", data -> data.storageClass());
    }

    /**
     * Emits the attribute {@code storageClass} as the service writes it, also where the SDK has no name for it: without
     * a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> storageClassAsString() {
        return attribute("storageClass", data -> data.storageClassAsString());
    }

    /**
     * Emits the attribute {@code requestCharged}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #requestChargedAsString()} tells it
     */
    public Mono<RequestCharged> requestCharged() {
        return attribute("requestCharged", data -> data.requestCharged());
    }

    /**
     * Emits the attribute {@code requestCharged} as the service writes it, also where the SDK has no name for it:
     * without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> requestChargedAsString() {
        return attribute("requestCharged", data -> data.requestChargedAsString());
    }

    /**
     * Emits the attribute {@code replicationStatus}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #replicationStatusAsString()} tells it
     */
    public Mono<ReplicationStatus> replicationStatus() {
        return attribute("replicationStatus", data -> data.replicationStatus());
    }

    /**
     * Emits the attribute {@code replicationStatus} as the service writes it, also where the SDK has no name for it:
     * without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> replicationStatusAsString() {
        return attribute("replicationStatus", data -> data.replicationStatusAsString());
    }

    /**
     * Emits the attribute {@code partsCount}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Integer> partsCount() {
        return attribute("partsCount", data -> data.partsCount());
    }

    /**
     * Emits the attribute {@code tagCount}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Integer> tagCount() {
        return attribute("tagCount", data -> data.tagCount());
    }

    /**
     * Emits the attribute {@code objectLockMode}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #objectLockModeAsString()} tells it
     */
    public Mono<ObjectLockMode> objectLockMode() {
        return attribute("objectLockMode", data -> data.objectLockMode());
    }

    /**
     * Emits the attribute {@code objectLockMode} as the service writes it, also where the SDK has no name for it:
     * without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> objectLockModeAsString() {
        return attribute("objectLockMode", data -> data.objectLockModeAsString());
    }

    /**
     * Emits the attribute {@code objectLockRetainUntilDate}: without a call if this object's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Instant> objectLockRetainUntilDate() {
        return attribute("objectLockRetainUntilDate", data -> data.objectLockRetainUntilDate());
    }

    /**
     * Emits the attribute {@code objectLockLegalHoldStatus}: without a call if this object's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #objectLockLegalHoldStatusAsString()} tells it
     */
    public Mono<ObjectLockLegalHoldStatus> objectLockLegalHoldStatus() {
        return attribute("objectLockLegalHoldStatus", data -> data.objectLockLegalHoldStatus());
    }

    /**
     * Emits the attribute {@code objectLockLegalHoldStatus} as the service writes it, also where the SDK has no name
     * for it: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> objectLockLegalHoldStatusAsString() {
        return attribute("objectLockLegalHoldStatus", data -> data.objectLockLegalHoldStatusAsString());
    }

    /**
     * Emits the attribute {@code objectLockEventHold}: without a call if this object's data is known, else it is
     * loaded.
     *
     * @return the attribute; empty if the service gave none; {@code UNKNOWN_TO_SDK_VERSION} for what the SDK has no
     *     name for: {@link #objectLockEventHoldAsString()} tells it
     */
    public Mono<ObjectLockEventHold> objectLockEventHold() {
        return attribute("objectLockEventHold", data -> data.objectLockEventHold());
    }

    /**
     * Emits the attribute {@code objectLockEventHold} as the service writes it, also where the SDK has no name for it:
     * without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> objectLockEventHoldAsString() {
        return attribute("objectLockEventHold", data -> data.objectLockEventHoldAsString());
    }

    /**
     * Emits the attribute {@code objectLockEventHoldDurationDays}: without a call if this object's data is known, else
     * it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Integer> objectLockEventHoldDurationDays() {
        return attribute("objectLockEventHoldDurationDays", data -> data.objectLockEventHoldDurationDays());
    }

    /**
     * Emits the attribute {@code objectLockEventHoldDurationYears}: without a call if this object's data is known, else
     * it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<Integer> objectLockEventHoldDurationYears() {
        return attribute("objectLockEventHoldDurationYears", data -> data.objectLockEventHoldDurationYears());
    }

    /**
     * Emits the attribute {@code expiresString}: without a call if this object's data is known, else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> expiresString() {
        return attribute("expiresString", data -> data.expiresString());
    }

    @Override
    protected Mono<HeadObjectResponse> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code HeadObject} for each subscription.
     *
     * @param request completes the request; what identifies this object wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<S3Object> reload(Consumer<HeadObjectRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<HeadObjectResponse> fetch(Consumer<HeadObjectRequest.Builder> request) {
        return call(
                "load",
                "HeadObject",
                client -> client.headObject(HeadObjectRequest.builder()
                        .applyMutation(request)
                        .bucket(bucketName)
                        .key(key)
                        .build()));
    }

    @Override
    protected Set<String> notFoundCodes() {
        return Set.of("NoSuchKey");
    }

    /**
     * Calls {@code CopyObject} for this object.
     *
     * <p>The request's {@code destinationBucket} is {@link #bucketName()}, {@code destinationKey} is {@link #key()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param sourceBucket the request's {@code sourceBucket}
     * @param sourceKey the request's {@code sourceKey}
     * @return the SDK's response
     * @see S3AsyncClient#copyObject(CopyObjectRequest)
     */
    public Mono<CopyObjectResponse> copyFrom(String sourceBucket, String sourceKey) {
        argument("copyFrom", "sourceBucket", sourceBucket);
        argument("copyFrom", "sourceKey", sourceKey);
        return change(
                "copyFrom",
                "CopyObject",
                client -> client.copyObject(CopyObjectRequest.builder()
                        .sourceBucket(sourceBucket)
                        .sourceKey(sourceKey)
                        .destinationBucket(bucketName)
                        .destinationKey(key)
                        .build()));
    }

    /**
     * Calls {@code CopyObject} for this object.
     *
     * <p>The request's {@code destinationBucket} is {@link #bucketName()}, {@code destinationKey} is {@link #key()};
     * this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see S3AsyncClient#copyObject(CopyObjectRequest)
     */
    public Mono<CopyObjectResponse> copyFrom(Consumer<CopyObjectRequest.Builder> request) {
        argument("copyFrom", "request", request);
        return change(
                "copyFrom",
                "CopyObject",
                client -> client.copyObject(CopyObjectRequest.builder()
                        .applyMutation(request)
                        .destinationBucket(bucketName)
                        .destinationKey(key)
                        .build()));
    }

    /**
     * Calls {@code DeleteObject} for this object.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}, {@code key} is {@link #key()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see S3AsyncClient#deleteObject(DeleteObjectRequest)
     */
    public Mono<DeleteObjectResponse> delete() {
        return change(
                "delete",
                "DeleteObject",
                client -> client.deleteObject(DeleteObjectRequest.builder()
                        .bucket(bucketName)
                        .key(key)
                        .build()));
    }

    /**
     * Calls {@code DeleteObject} for this object.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}, {@code key} is {@link #key()}; this wins over what
     * {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see S3AsyncClient#deleteObject(DeleteObjectRequest)
     */
    public Mono<DeleteObjectResponse> delete(Consumer<DeleteObjectRequest.Builder> request) {
        argument("delete", "request", request);
        return change(
                "delete",
                "DeleteObject",
                client -> client.deleteObject(DeleteObjectRequest.builder()
                        .applyMutation(request)
                        .bucket(bucketName)
                        .key(key)
                        .build()));
    }

    /**
     * Calls {@code RestoreObject} for this object.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}, {@code key} is {@link #key()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see S3AsyncClient#restoreObject(RestoreObjectRequest)
     */
    public Mono<RestoreObjectResponse> restoreObject() {
        return change(
                "restoreObject",
                "RestoreObject",
                client -> client.restoreObject(RestoreObjectRequest.builder()
                        .bucket(bucketName)
                        .key(key)
                        .build()));
    }

    /**
     * Calls {@code RestoreObject} for this object.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}, {@code key} is {@link #key()}; this wins over what
     * {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see S3AsyncClient#restoreObject(RestoreObjectRequest)
     */
    public Mono<RestoreObjectResponse> restoreObject(Consumer<RestoreObjectRequest.Builder> request) {
        argument("restoreObject", "request", request);
        return change(
                "restoreObject",
                "RestoreObject",
                client -> client.restoreObject(RestoreObjectRequest.builder()
                        .applyMutation(request)
                        .bucket(bucketName)
                        .key(key)
                        .build()));
    }

    /**
     * Makes the {@code ObjectAcl} with these identifiers. Calls nothing.
     *
     * @return the resource, whether or not there is such a one
     */
    public ObjectAcl acl() {
        return new ObjectAcl(context(), bucketName, key);
    }

    /**
     * Makes the {@code Bucket} with these identifiers. Calls nothing.
     *
     * @return the resource, whether or not there is such a one
     */
    public Bucket bucket() {
        return new Bucket(context(), bucketName);
    }

    /**
     * Makes the {@code MultipartUpload} with these identifiers. Calls nothing.
     *
     * @param id the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public MultipartUpload multipartUpload(String id) {
        return new MultipartUpload(context(), bucketName, key, id);
    }

    /**
     * Makes the {@code ObjectVersion} with these identifiers. Calls nothing.
     *
     * @param id the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public ObjectVersion version(String id) {
        return new ObjectVersion(context(), bucketName, key, id);
    }

    /**
     * Waits until this object exists: a poll of {@code HeadObject} at once and then one every 5 seconds, 20 at most.
     *
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<S3Object> waitUntilExists() {
        return waitUntilExists(WaiterConfig.defaults());
    }

    /**
     * Waits until this object exists.
     *
     * @param config how often and how long; what it doesn't set is as in the form without it
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<S3Object> waitUntilExists(WaiterConfig config) {
        argument("waitUntilExists", "config", config);
        return waiter(
                "waitUntilExists",
                "HeadObject",
                EXISTS,
                config,
                call(
                        "waitUntilExists",
                        "HeadObject",
                        client -> client.headObject(HeadObjectRequest.builder()
                                .bucket(bucketName)
                                .key(key)
                                .build())),
                response -> response);
    }

    /**
     * Waits until this object does not exist any more: a poll of {@code HeadObject} at once and then one every 5
     * seconds, 20 at most.
     *
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<S3Object> waitUntilNotExists() {
        return waitUntilNotExists(WaiterConfig.defaults());
    }

    /**
     * Waits until this object does not exist any more.
     *
     * @param config how often and how long; what it doesn't set is as in the form without it
     * @return this resource, its data filled from the last answer; {@link WaiterException} if that cannot be any more,
     *     or is not so when the time runs out
     */
    public Mono<S3Object> waitUntilNotExists(WaiterConfig config) {
        argument("waitUntilNotExists", "config", config);
        return waiter(
                "waitUntilNotExists",
                "HeadObject",
                NOT_EXISTS,
                config,
                call(
                        "waitUntilNotExists",
                        "HeadObject",
                        client -> client.headObject(HeadObjectRequest.builder()
                                .bucket(bucketName)
                                .key(key)
                                .build())),
                response -> response);
    }
}
