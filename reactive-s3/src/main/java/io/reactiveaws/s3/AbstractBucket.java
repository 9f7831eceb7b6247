package io.reactiveaws.s3;

import io.reactiveaws.core.LoadableResource;
import io.reactiveaws.core.spi.ReliableCancel;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.s3.transfer.CopySource;
import io.reactiveaws.s3.transfer.DownloadFlux;
import io.reactiveaws.s3.transfer.Transfer;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The parts of {@link Bucket} that the model cannot say. */
abstract class AbstractBucket
        extends LoadableResource<S3AsyncClient, software.amazon.awssdk.services.s3.model.Bucket, Bucket> {

    private static final String REGION = "bucketRegion";
    private static final String BUCKET_REGION = "x-amz-bucket-region";
    private static final int MOVED = 301;
    private static final int FORBIDDEN = 403;

    private final ListedBucket entry;

    AbstractBucket(
            ResourceContext<S3AsyncClient> context, software.amazon.awssdk.services.s3.model.@Nullable Bucket data) {
        super(context, data, missingIn(data));
        this.entry = new ListedBucket(context, this, data);
    }

    /** Not every store tells regions where it lists buckets; HEAD may. */
    private static Set<String> missingIn(software.amazon.awssdk.services.s3.model.@Nullable Bucket listed) {
        return listed == null || listed.bucketRegion() != null ? Set.of() : Set.of(REGION);
    }

    abstract String name();

    abstract S3Object object(String key);

    @Override
    protected void forget() {
        super.forget();
        entry.forget();
    }

    /**
     * What HEAD tells of a bucket, which is all but its creation date: that stays what the list of buckets has said.
     */
    software.amazon.awssdk.services.s3.model.Bucket ofHead(HeadBucketResponse response) {
        return software.amazon.awssdk.services.s3.model.Bucket.builder()
                .name(name())
                .bucketRegion(response.bucketRegion())
                .bucketArn(response.bucketArn())
                .creationDate(entry.snapshot()
                        .map(software.amazon.awssdk.services.s3.model.Bucket::creationDate)
                        .orElse(null))
                .build();
    }

    /**
     * Emits when the bucket was created: without a call if it comes from a listing of buckets, also after a reload.
     *
     * <p>Else the list of buckets is searched for it, once for all readers; only this attribute needs the right to list
     * buckets.
     *
     * @return the creation date; empty if the list of buckets does not have this one
     * @see S3AsyncClient#listBuckets(ListBucketsRequest)
     */
    public Mono<Instant> creationDate() {
        return entry.creationDate();
    }

    /**
     * Emits the region of the bucket: without a call if the bucket was loaded or comes from a listing that tells it, as
     * AWS does. Else HEAD is asked, once for all readers. The header of an answer that redirects or denies tells it as
     * well, so that neither the right region nor a right to the bucket is needed.
     *
     * @return the region; empty if the store does not say it, which some do not
     * @see S3AsyncClient#headBucket(HeadBucketRequest)
     */
    public Mono<String> bucketRegion() {
        return ReliableCancel.mono(cancel -> cancel.track(
                        attribute(REGION, software.amazon.awssdk.services.s3.model.Bucket::bucketRegion))
                .onErrorResume(
                        S3Exception.class,
                        error -> Mono.justOrEmpty(regionOf(error)).switchIfEmpty(Mono.error(error))));
    }

    private static Optional<String> regionOf(S3Exception error) {
        return Optional.ofNullable(error.awsErrorDetails())
                .map(AwsErrorDetails::sdkHttpResponse)
                .flatMap(response -> response.firstMatchingHeader(BUCKET_REGION))
                .filter(region -> !region.isBlank());
    }

    /**
     * Tells whether there is such a bucket now, with one call for each subscription. A bucket that belongs to another
     * account exists.
     *
     * @return true or false
     * @see S3AsyncClient#headBucket(HeadBucketRequest)
     */
    @Override
    public Mono<Boolean> exists() {
        return ReliableCancel.mono(cancel -> cancel.track(super.exists())
                .onErrorResume(
                        S3Exception.class,
                        error -> error.statusCode() == MOVED || error.statusCode() == FORBIDDEN
                                ? Mono.just(true)
                                : Mono.error(error)));
    }

    /**
     * Puts an object into this bucket.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param key the object's key
     * @param content the object's content; it must not change until the call has ended
     * @return the object
     */
    public Mono<S3Object> putObject(String key, byte[] content) {
        argument("putObject", "content", content);
        S3Object object = object(key);
        return object.put(content).thenReturn(object);
    }

    /**
     * Puts an object into this bucket.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param key the object's key
     * @param content the object's content, sent as UTF-8
     * @return the object
     */
    public Mono<S3Object> putObject(String key, String content) {
        argument("putObject", "content", (Object) content);
        S3Object object = object(key);
        return object.put(content).thenReturn(object);
    }

    /**
     * Uploads a file, as {@link S3Object#uploadFile(Path)} does. Settings go through {@code object(key)}.
     *
     * @param file the file
     * @param key the key of the object that it becomes
     * @return the upload; it runs at each subscription
     */
    public Transfer<PutObjectResponse> uploadFile(Path file, String key) {
        return object(key).uploadFile(file);
    }

    /**
     * Uploads bytes of unknown length, as {@link S3Object#uploadStream(Publisher)} does. Settings go through
     * {@code object(key)}.
     *
     * @param bytes the bytes
     * @param key the key of the object that they become
     * @return the upload; it runs at each subscription
     */
    public Transfer<PutObjectResponse> uploadStream(Publisher<ByteBuffer> bytes, String key) {
        return object(key).uploadStream(bytes);
    }

    /**
     * Downloads an object to a file, as {@link S3Object#downloadFile(Path)} does. Settings go through
     * {@code object(key)}.
     *
     * @param key the key of the object
     * @param file the target
     * @return the download; it runs at each subscription
     */
    public Transfer<GetObjectResponse> downloadFile(String key, Path file) {
        return object(key).downloadFile(file);
    }

    /**
     * Emits the bytes of an object, as {@link S3Object#downloadStream()} does. Settings go through {@code object(key)}.
     *
     * @param key the key of the object
     * @return the bytes
     */
    public DownloadFlux downloadStream(String key) {
        return object(key).downloadStream();
    }

    /**
     * Copies an object into this bucket, as {@link S3Object#copy(CopySource)} does. Settings go through
     * {@code object(key)}.
     *
     * @param source names the object that is copied
     * @param key the key of the copy
     * @return the copy; it runs at each subscription
     */
    public Transfer<CopyObjectResponse> copy(CopySource source, String key) {
        return object(key).copy(source);
    }

    /**
     * The versions and delete markers of this bucket's objects, in the order of their keys, the latest of a key first.
     * Calls nothing by itself.
     *
     * @return an immutable collection
     * @see S3AsyncClient#listObjectVersions(software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest)
     */
    public ObjectVersionCollection objectVersions() {
        return new ObjectVersionCollection(
                listing(
                        "objectVersions",
                        VersionListing.LIST_OBJECT_VERSIONS,
                        request -> request.bucket(name()).encodingType(EncodingType.URL),
                        new VersionListing(context(), name())::entries),
                name(),
                this::call);
    }
}
