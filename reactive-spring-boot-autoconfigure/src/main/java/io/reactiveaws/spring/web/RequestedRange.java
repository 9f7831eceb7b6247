package io.reactiveaws.spring.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The one range of bytes that a client asks for.
 *
 * @param value what S3 is asked for
 * @param ifRange of which state of the object the range is to be; null if of any
 */
record RequestedRange(String value, @Nullable RangeValidator ifRange) {

    private static final Pattern BYTES = Pattern.compile("\\s*bytes\\s*=(.*)", Pattern.CASE_INSENSITIVE);

    private static final Pattern RANGE = Pattern.compile("(\\d{1,18})-(\\d{0,18})|-(\\d{1,18})");

    /**
     * Reads the headers. There is no range where there is none or several, where it is no range of bytes, or where it
     * is of a state that can't be told: then the answer is the whole object, as RFC 9110 has it.
     */
    static @Nullable RequestedRange of(HttpHeaders headers) {
        String range = single(headers.getFirst(HttpHeaders.RANGE));
        String condition = headers.getFirst(HttpHeaders.IF_RANGE);
        if (range == null || condition == null) {
            return range == null ? null : new RequestedRange(range, null);
        }
        RangeValidator validator = RangeValidator.of(condition.strip());
        return validator == null ? null : new RequestedRange(range, validator);
    }

    private static @Nullable String single(@Nullable String header) {
        Matcher bytes = BYTES.matcher(header == null ? "" : header);
        if (!bytes.matches()) {
            return null;
        }
        List<String> ranges = Stream.of(bytes.group(1).split(",", -1))
                .map(String::strip)
                .filter(range -> !range.isEmpty())
                .toList();
        return ranges.size() == 1 && isRange(ranges.get(0)) ? "bytes=" + ranges.get(0) : null;
    }

    private static boolean isRange(String range) {
        Matcher matcher = RANGE.matcher(range);
        if (!matcher.matches()) {
            return false;
        }
        String last = matcher.group(2);
        return last == null || last.isEmpty() || Long.parseLong(matcher.group(1)) <= Long.parseLong(last);
    }

    /** Whether the client wants this range of an object in this state. */
    boolean isOf(StoredObject object) {
        return ifRange == null || ifRange.isOf(object);
    }

    /** Whether S3 is asked for the range on a condition that the client doesn't know of. */
    boolean isConditional(Preconditions preconditions) {
        return ifRange != null && preconditions.leaveRoomForMatch();
    }

    S3Question question(Preconditions preconditions) {
        S3Question ranged = preconditions.question().withRange(value);
        return ifRange != null && isConditional(preconditions)
                ? ranged.withMatch(ifRange.eTag(), ifRange.lastModified())
                : ranged;
    }
}
