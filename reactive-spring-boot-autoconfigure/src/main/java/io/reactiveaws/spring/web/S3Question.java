package io.reactiveaws.spring.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;

/** What of a client's request S3 is asked; null is not asked. */
record S3Question(
        @Nullable String ifMatch,
        @Nullable Instant ifUnmodifiedSince,
        @Nullable String ifNoneMatch,
        @Nullable Instant ifModifiedSince,
        @Nullable String range) {

    S3Question withRange(String range) {
        return new S3Question(ifMatch, ifUnmodifiedSince, ifNoneMatch, ifModifiedSince, range);
    }

    S3Question withMatch(@Nullable String match, @Nullable Instant unmodifiedSince) {
        return new S3Question(match, unmodifiedSince, ifNoneMatch, ifModifiedSince, range);
    }

    void applyTo(GetObjectRequest.Builder request) {
        request.ifMatch(ifMatch)
                .ifUnmodifiedSince(ifUnmodifiedSince)
                .ifNoneMatch(ifNoneMatch)
                .ifModifiedSince(ifModifiedSince)
                .range(range);
    }

    /** A range says nothing to HEAD. */
    void applyTo(HeadObjectRequest.Builder request) {
        request.ifMatch(ifMatch)
                .ifUnmodifiedSince(ifUnmodifiedSince)
                .ifNoneMatch(ifNoneMatch)
                .ifModifiedSince(ifModifiedSince);
    }
}
