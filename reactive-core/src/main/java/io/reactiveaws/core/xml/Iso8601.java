package io.reactiveaws.core.xml;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import software.amazon.awssdk.utils.DateUtils;

/** Instants in the form that AWS sends, 2024-01-02T03:04:05Z or with a fraction, without a formatter. */
final class Iso8601 {

    private static final String FORM = "0000-00-00T00:00:00";
    private static final int FRACTION = FORM.length() + 1;
    private static final int NANO_DIGITS = 9;

    private Iso8601() {}

    /** As the SDK reads it, who reads all other forms. */
    static Instant parse(String text) {
        return isUsual(text) ? usual(text) : DateUtils.parseIso8601Date(text);
    }

    private static boolean isUsual(String text) {
        int end = text.length() - 1;
        if (end < FORM.length() || end > FRACTION + NANO_DIGITS || end == FRACTION || text.charAt(end) != 'Z') {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            if (FORM.charAt(i) == '0' ? !isDigit(text.charAt(i)) : text.charAt(i) != FORM.charAt(i)) {
                return false;
            }
        }
        for (int i = FRACTION; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return (end == FORM.length() || text.charAt(FORM.length()) == '.') && isDate(text) && isTime(text);
    }

    /** A 30th of February is the formatter's matter. */
    private static boolean isDate(String text) {
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        return month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || YearMonth.of(number(text, 0, 4), month).isValidDay(day));
    }

    /** So are an hour of 24 and a second of 60. */
    private static boolean isTime(String text) {
        return number(text, 11, 13) < 24 && number(text, 14, 16) < 60 && number(text, 17, 19) < 60;
    }

    private static Instant usual(String text) {
        LocalDateTime seconds = LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19));
        return Instant.ofEpochSecond(seconds.toEpochSecond(ZoneOffset.UTC), nanos(text));
    }

    private static int nanos(String text) {
        int end = text.length() - 1;
        int nanos = end > FRACTION ? number(text, FRACTION, end) : 0;
        for (int digits = end - FRACTION; digits < NANO_DIGITS; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
