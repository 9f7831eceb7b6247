package io.reactiveaws.s3.transfer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Compares the bytes that an answer announces with those that were asked for. */
final class AnsweredRange {

    /** From a byte to another one, from a byte to the end, or the last so many. */
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,18})?-(\\d{1,18})?");

    private AnsweredRange() {}

    /** Says what an answer to a request has in place of what was asked for; null if it may be right. */
    static @Nullable String misfit(GetObjectRequest request, GetObjectResponse answer) {
        boolean isPiece = request.range() != null || request.partNumber() != null;
        if (!ByteRange.isTold(answer)) {
            Long length = answer.contentLength();
            boolean isEmpty = length != null && length == 0; // no range could name its bytes
            return isPiece && !isEmpty
                    ? misfit(asked(request), "the whole object" + (length == null ? "" : ", of " + length + " bytes"))
                    : null;
        }
        boolean isRight = isPiece
                ? request.range() == null || mayAnswer(request.range(), answer)
                : ByteRange.isWhole(answer) || ByteRange.totalOf(answer) == ByteRange.UNKNOWN;
        return isRight ? null : misfit(asked(request), given(answer));
    }

    private static String misfit(String asked, String given) {
        return "asked for %s, the service gave %s".formatted(asked, given);
    }

    private static String asked(GetObjectRequest request) {
        if (request.range() != null) {
            return request.range();
        }
        return request.partNumber() == null ? "the whole object" : "part " + request.partNumber();
    }

    private static String given(GetObjectResponse answer) {
        long total = ByteRange.totalOf(answer);
        return ByteRange.of(answer) + (total == ByteRange.UNKNOWN ? "" : " of " + total);
    }

    private static boolean mayAnswer(String range, GetObjectResponse answer) {
        Matcher asked = RANGE.matcher(range);
        if (!asked.matches()) {
            return true;
        }
        ByteRange given = ByteRange.of(answer);
        long total = ByteRange.totalOf(answer);
        long end = total == ByteRange.UNKNOWN ? given.end() : total;
        if (asked.group(1) != null) {
            long last = asked.group(2) == null ? Long.MAX_VALUE : Long.parseLong(asked.group(2)) + 1;
            return given.first() == Long.parseLong(asked.group(1)) && given.end() == Math.min(last, end);
        }
        return asked.group(2) == null
                || (given.first() == Math.max(0, end - Long.parseLong(asked.group(2))) && given.end() == end);
    }
}
