package io.reactiveaws.s3;

import io.reactiveaws.core.spi.ReliableCancel;
import io.reactiveaws.core.spi.ResourceContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The parts of {@link Bucket} that the model cannot say. */
abstract class AbstractBucket extends BucketTransfers {

    private static final int MOVED = 301;
    private static final int FORBIDDEN = 403;

    private final BucketEntry entry;

    AbstractBucket(
            ResourceContext<S3AsyncClient> context, software.amazon.awssdk.services.s3.model.@Nullable Bucket data) {
        super(context, data);
        this.entry = new BucketEntry(context, this, data);
    }

    /**
     * Returns the bucket's name; implemented by {@link Bucket}.
     *
     * @return the identifier {@code name}
     */
    public abstract String name();

    @Override
    protected void forget() {
        super.forget();
        entry.forget();
    }

    /** What HEAD tells of a bucket, which is all but its creation date: that stays what the list of buckets has said. */
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
     * Tells whether there is such a bucket now, with one call for each subscription. A bucket that belongs to somebody
     * else exists.
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
