package io.reactiveaws.s3;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.RestoreStatus;

/** How far an archived object is restored: HEAD says it in a header, a listing in an element. */
final class Restoration {

    private static final Pattern ONGOING = Pattern.compile("ongoing-request=\"(true|false)\"");
    private static final Pattern EXPIRY = Pattern.compile("expiry-date=\"([^\"]*)\"");

    private Restoration() {}

    /** What a listing would say; null if the header is missing or says something else. */
    static @Nullable RestoreStatus of(@Nullable String header) {
        Matcher ongoing = ONGOING.matcher(header == null ? "" : header);
        if (header == null || !ongoing.find()) {
            return null;
        }
        Matcher expiry = EXPIRY.matcher(header);
        return RestoreStatus.builder()
                .isRestoreInProgress(Boolean.valueOf(ongoing.group(1)))
                .restoreExpiryDate(expiry.find() ? date(expiry.group(1)) : null)
                .build();
    }

    private static @Nullable Instant date(String text) {
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
        } catch (DateTimeException e) { // the rest of the header is right all the same
            return null;
        }
    }
}
