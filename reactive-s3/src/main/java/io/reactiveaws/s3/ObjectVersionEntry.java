package io.reactiveaws.s3;

import java.time.Instant;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;

/** What a bucket with versioning keeps of an object: a version, or the marker of a deletion. */
public sealed interface ObjectVersionEntry permits ObjectVersion, DeleteMarker {

    /**
     * Returns the bucket's name.
     *
     * @return the identifier {@code bucketName}
     */
    String bucketName();

    /**
     * Returns the object's key.
     *
     * @return the identifier {@code objectKey}
     */
    String objectKey();

    /**
     * Returns the version's id.
     *
     * @return the identifier {@code id}; {@code null} as a text for what was put while the bucket had no versioning
     */
    String id();

    /**
     * Emits whether it is the newest of its object: without a call, from the listing.
     *
     * @return true if no newer version or marker stands above it
     */
    Mono<Boolean> isLatest();

    /**
     * Emits when it was made: without a call, from the listing.
     *
     * @return the time
     */
    Mono<Instant> lastModified();

    /**
     * Deletes it for good; a deleted marker brings the version below it back.
     *
     * @return the SDK's response
     */
    Mono<DeleteObjectResponse> delete();

    /**
     * Makes the object of this version.
     *
     * @return the resource
     */
    S3Object object();
}
