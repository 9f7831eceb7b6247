package io.reactiveaws.s3.transfer;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/**
 * What is written beside the content, by which two writers of the same bytes may differ.
 *
 * @param metadata the metadata, its names in lower case
 * @param contentType the content type, in lower case and without spaces; null if the service chooses it
 */
record WrittenHeaders(
        Map<String, String> metadata, @Nullable String contentType) {

    /** Those of a request that writes, or of an object that HEAD tells of. */
    static WrittenHeaders of(SdkPojo pojo) {
        return new WrittenHeaders(metadata(value(pojo, "Metadata")), contentType(value(pojo, "ContentType")));
    }

    private static @Nullable Object value(SdkPojo pojo, String member) {
        return pojo.sdkFields().stream()
                .filter(field -> field.memberName().equals(member))
                .map(field -> field.getValueOrDefault(pojo))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> metadata(@Nullable Object entries) {
        return entries instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> String.valueOf(entry.getKey()).toLowerCase(Locale.ROOT),
                                entry -> String.valueOf(entry.getValue()).strip(),
                                (first, second) -> first))
                : Map.of();
    }

    private static @Nullable String contentType(@Nullable Object type) {
        return type == null ? null : type.toString().replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** Whether an object has them. A content type of which one side says nothing may be any. */
    boolean areOf(HeadObjectResponse head) {
        WrittenHeaders there = of(head);
        return metadata.equals(there.metadata)
                && (contentType == null || there.contentType == null || contentType.equals(there.contentType));
    }
}
