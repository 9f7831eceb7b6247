package io.reactiveaws.s3;

import io.reactiveaws.core.LoadableResource;
import io.reactiveaws.core.spi.ResourceContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The parts of {@link Bucket} that the model cannot say. */
abstract class AbstractBucket
        extends LoadableResource<S3AsyncClient, software.amazon.awssdk.services.s3.model.Bucket, Bucket> {

    private static final int MOVED = 301;
    private static final int FORBIDDEN = 403;

    private final BucketEntry entry;

    AbstractBucket(
            ResourceContext<S3AsyncClient> context, software.amazon.awssdk.services.s3.model.@Nullable Bucket data) {
        super(context, data);
        this.entry = new BucketEntry(context, this);
    }

    /**
     * Returns the bucket's name; implemented by {@link Bucket}.
     *
     * @return the identifier {@code name}
     */
    public abstract String name();

    /**
     * Makes an object of this bucket; implemented by {@link Bucket}.
     *
     * @param key the object's key
     * @return the resource
     */
    public abstract S3Object object(String key);

    /** What HEAD tells of a bucket, which is all but its creation date. */
    software.amazon.awssdk.services.s3.model.Bucket ofHead(HeadBucketResponse response) {
        return software.amazon.awssdk.services.s3.model.Bucket.builder()
                .name(name())
                .bucketRegion(response.bucketRegion())
                .bucketArn(response.bucketArn())
                .build();
    }

    /**
     * Emits when the bucket was created: without a call if it comes from a listing of buckets.
     *
     * <p>Else the list of buckets is searched for it, once for all readers; only this attribute needs the right to list
     * buckets.
     *
     * @return the creation date; empty if the list of buckets does not have this one
     * @see S3AsyncClient#listBuckets(ListBucketsRequest)
     */
    public Mono<Instant> creationDate() {
        return Mono.defer(() -> snapshot()
                .map(software.amazon.awssdk.services.s3.model.Bucket::creationDate)
                .map(Mono::just)
                .orElseGet(entry::creationDate));
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
        return super.exists()
                .onErrorResume(
                        S3Exception.class,
                        error -> error.statusCode() == MOVED || error.statusCode() == FORBIDDEN
                                ? Mono.just(true)
                                : Mono.error(error));
    }

    /**
     * The versions and delete markers of this bucket's objects, in the order of their keys, the latest of a key first.
     * Calls nothing by itself.
     *
     * @return an immutable collection
     * @see S3AsyncClient#listObjectVersions(software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest)
     */
    public ObjectVersionCollection objectVersions() {
        String location = location("objectVersions", "ListObjectVersions");
        VersionListing listing = new VersionListing(context(), name());
        return new ObjectVersionCollection(listing.in(location, this::call), name(), this::call);
    }
}
