package io.reactiveaws.spring.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;

/**
 * What {@code If-Range} says: a strong entity tag or a date. Both have to be the very ones of the object.
 *
 * @param eTag the tag, in quotes; null if it is a date
 * @param lastModified the date; null if it is a tag
 */
record RangeValidator(@Nullable String eTag, @Nullable Instant lastModified) {

    private static final Pattern STRONG = Pattern.compile("\"[^\"]*\"");

    /** Null for a weak tag, which is of no bytes, and for what is neither. */
    static @Nullable RangeValidator of(String header) {
        if (STRONG.matcher(header).matches()) {
            return new RangeValidator(header, null);
        }
        try {
            Instant time = DateTimeFormatter.RFC_1123_DATE_TIME.parse(header, Instant::from);
            return new RangeValidator(null, time);
        } catch (DateTimeException e) {
            return null;
        }
    }

    boolean isOf(StoredObject object) {
        if (eTag != null) {
            return object.isOneOf(List.of(ETag.create(eTag)), true);
        }
        Instant modified = object.lastModified();
        return modified != null && modified.truncatedTo(ChronoUnit.SECONDS).equals(lastModified);
    }
}
