package io.reactiveaws.spring.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * On which conditions a client wants an object (RFC 9110, section 13). S3 takes one entity tag for each of them; what
 * it can't take, or a store doesn't look at, is held against its answer.
 *
 * @param ifMatch one of these tags, none where they can't be read; null if that is no condition
 * @param ifUnmodifiedSince not changed after this; null if that is no condition, or if there are tags
 * @param ifNoneMatch none of these tags; null if that is no condition
 * @param ifModifiedSince changed after this; null if that is no condition, or if there are tags
 */
record Preconditions(
        @Nullable List<ETag> ifMatch,
        @Nullable Instant ifUnmodifiedSince,
        @Nullable List<ETag> ifNoneMatch,
        @Nullable Instant ifModifiedSince) {

    static Preconditions of(HttpHeaders headers) {
        List<ETag> ifMatch = tags(headers, HttpHeaders.IF_MATCH);
        List<ETag> tags = tags(headers, HttpHeaders.IF_NONE_MATCH);
        List<ETag> ifNoneMatch = tags == null || tags.isEmpty() ? null : tags; // as WebFlux has it, which looks again
        return new Preconditions(
                ifMatch,
                ifMatch == null ? time(headers.getIfUnmodifiedSince()) : null,
                ifNoneMatch,
                ifNoneMatch == null ? time(headers.getIfModifiedSince()) : null);
    }

    private static @Nullable List<ETag> tags(HttpHeaders headers, String name) {
        List<String> lines = headers.get(name);
        return lines == null ? null : ETag.parse(String.join(",", lines));
    }

    /** Spring gives -1 for a date that isn't there, or isn't one. */
    private static @Nullable Instant time(long millis) {
        return millis < 0 ? null : Instant.ofEpochMilli(millis);
    }

    /** Whether S3 may be given a condition of ours that is like these. */
    boolean leaveRoomForMatch() {
        return ifMatch == null && ifUnmodifiedSince == null;
    }

    /** As much of it as S3 can be asked. */
    S3Question question() {
        return new S3Question(
                single(ifMatch, false), ifUnmodifiedSince, single(ifNoneMatch, true), ifModifiedSince, null);
    }

    /** S3 has no weak tags, which {@code If-None-Match} compares as if they were strong. */
    private static @Nullable String single(@Nullable List<ETag> tags, boolean mayBeWeak) {
        if (tags == null || tags.size() != 1) {
            return null;
        }
        ETag tag = tags.get(0);
        return tag.isWildcard() || (tag.weak() && !mayBeWeak) ? null : new ETag(tag.tag(), false).formattedTag();
    }

    /** What is answered in place of an object; null if it fulfils the conditions. */
    @Nullable
    HttpStatus refusal(StoredObject object) {
        if (!isMatch(object)) {
            return HttpStatus.PRECONDITION_FAILED;
        }
        return isKnown(object) ? HttpStatus.NOT_MODIFIED : null;
    }

    private boolean isMatch(StoredObject object) {
        if (ifMatch != null) {
            return object.isOneOf(ifMatch, true);
        }
        Instant modified = seconds(object.lastModified());
        return ifUnmodifiedSince == null || modified == null || !modified.isAfter(ifUnmodifiedSince);
    }

    private boolean isKnown(StoredObject object) {
        if (ifNoneMatch != null) {
            return object.isOneOf(ifNoneMatch, false);
        }
        Instant modified = seconds(object.lastModified());
        return ifModifiedSince != null && modified != null && !modified.isAfter(ifModifiedSince);
    }

    /** HTTP has whole seconds. */
    private static @Nullable Instant seconds(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS);
    }
}
