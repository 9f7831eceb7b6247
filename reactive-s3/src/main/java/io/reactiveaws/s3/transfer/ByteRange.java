package io.reactiveaws.s3.transfer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * Which bytes of its object an answer announces.
 *
 * @param first the first of them, counted from 0
 * @param end the one behind the last of them; {@link #UNKNOWN} if the answer doesn't say
 */
record ByteRange(long first, long end) {

    static final long UNKNOWN = -1;

    private static final int NOT_SATISFIABLE = 416;

    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/.*");

    private static final Pattern TOTAL = Pattern.compile("\\d{1,18}");

    /** Reads Content-Range if there is one, else Content-Length. */
    static ByteRange of(GetObjectResponse response) {
        if (response.contentRange() != null) {
            Matcher range = CONTENT_RANGE.matcher(response.contentRange());
            if (range.matches()) {
                return new ByteRange(Long.parseLong(range.group(1)), Long.parseLong(range.group(2)) + 1);
            }
        }
        Long length = response.contentLength();
        return new ByteRange(0, length == null ? UNKNOWN : length);
    }

    /** The size of the whole object, of which an answer has a part; {@link #UNKNOWN} if it doesn't say. */
    static long totalOf(GetObjectResponse response) {
        return totalOf(response.contentRange());
    }

    private static long totalOf(@Nullable String range) {
        String total = range == null ? "" : range.substring(range.indexOf('/') + 1);
        return TOTAL.matcher(total).matches() ? Long.parseLong(total) : UNKNOWN;
    }

    /** Whether an error says that the object has no byte in the range. */
    static boolean isNotSatisfiable(Throwable error) {
        return error instanceof SdkServiceException service && service.statusCode() == NOT_SATISFIABLE;
    }

    /**
     * The size of the object that has no byte in the range; {@link #UNKNOWN} if an error doesn't say it, or something
     * else.
     */
    static long totalOf(Throwable error) {
        return isNotSatisfiable(error)
                        && error instanceof AwsServiceException service
                        && service.awsErrorDetails() != null
                        && service.awsErrorDetails().sdkHttpResponse() != null
                ? totalOf(service.awsErrorDetails()
                        .sdkHttpResponse()
                        .firstMatchingHeader("Content-Range")
                        .orElse(null))
                : UNKNOWN;
    }

    /** Whether an answer has a Content-Range that can be read. */
    static boolean isTold(GetObjectResponse response) {
        return response.contentRange() != null
                && CONTENT_RANGE.matcher(response.contentRange()).matches();
    }

    /** Whether an answer has all bytes of its object. */
    static boolean isWhole(GetObjectResponse response) {
        return response.contentRange() == null || of(response).equals(new ByteRange(0, totalOf(response)));
    }

    boolean endIsKnown() {
        return end != UNKNOWN;
    }

    /** Whether an answer with this range is one for another range. */
    boolean answers(ByteRange asked) {
        return first == asked.first && (end == asked.end || !asked.endIsKnown());
    }

    /** The part of this range that begins at a byte. */
    ByteRange from(long byteNumber) {
        return new ByteRange(byteNumber, end);
    }

    /** Says how much of this range lies before a byte. */
    String before(long byteNumber) {
        return byteNumber - first + (endIsKnown() ? " of " + (end - first) : "") + " bytes";
    }

    /** Writes the range as a Range header does. */
    @Override
    public String toString() {
        return "bytes=" + first + "-" + (endIsKnown() ? String.valueOf(end - 1) : "");
    }
}
