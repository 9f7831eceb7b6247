package io.reactiveaws.s3;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of an object that an answer has.
 *
 * @param first the position of its first byte
 * @param last the position of its last byte
 * @param total the size of the object
 */
record ContentRange(long first, long last, long total) {

    private static final Pattern HEADER = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");

    /** Reads the header {@code Content-Range}. */
    static ContentRange parse(String header) {
        Matcher matcher = HEADER.matcher(header);
        if (!matcher.matches()) {
            throw new IllegalStateException("the service answered with a Content-Range of \"" + header
                    + "\" where bytes, their first and last position and the size were asked for");
        }
        return new ContentRange(
                Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)), Long.parseLong(matcher.group(3)));
    }

    long length() {
        return last - first + 1;
    }
}
