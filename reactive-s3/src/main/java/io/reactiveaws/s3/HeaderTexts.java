package io.reactiveaws.s3;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Request;

/**
 * Refuses what an object is to have and HTTP's headers can't carry. The SDK sends a question mark for each character beyond
 * ASCII, which AWS refuses for its signature, and others store.
 */
final class HeaderTexts {

    private static final int LAST_OF_ASCII = 0x7f;

    private HeaderTexts() {}

    /**
     * Looks at the headers of a request that writes an object.
     *
     * @throws IllegalArgumentException if one is not in ASCII; names it
     */
    static void check(S3Request request) {
        if (request instanceof PutObjectRequest
                || request instanceof CopyObjectRequest
                || request instanceof CreateMultipartUploadRequest) {
            request.sdkFields().stream()
                    .filter(field -> field.location() == MarshallLocation.HEADER)
                    .forEach(field -> check(request, field));
        }
    }

    private static void check(S3Request request, SdkField<?> field) {
        Object value = field.getValueOrDefault(request);
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((name, text) -> {
                if (isBeyondAscii(name) || isBeyondAscii(text)) {
                    throw unfit("the entry \"%s\" of '%s'".formatted(name, nameOf(field)), text);
                }
            });
        } else if (isBeyondAscii(value)) {
            throw unfit("'%s'".formatted(nameOf(field)), value);
        }
    }

    private static boolean isBeyondAscii(@Nullable Object value) {
        return value instanceof String text && text.chars().anyMatch(character -> character > LAST_OF_ASCII);
    }

    private static String nameOf(SdkField<?> field) {
        String member = field.memberName();
        return Character.toLowerCase(member.charAt(0)) + member.substring(1);
    }

    private static IllegalArgumentException unfit(String what, @Nullable Object value) {
        return new IllegalArgumentException(
                ("%s goes as a header of HTTP, which carries ASCII only, and is \"%s\"; encode it, such as by URLEncoder, and"
                                + " decode it where it is read")
                        .formatted(what, value));
    }
}
