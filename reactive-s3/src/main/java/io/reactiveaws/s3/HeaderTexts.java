package io.reactiveaws.s3;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Request;

/**
 * Refuses what an object is to have and HTTP's headers can't carry. The SDK sends a question mark for each character
 * beyond ASCII, which AWS refuses for its signature, and others store.
 */
final class HeaderTexts {

    private static final int LAST_OF_ASCII = 0x7f;

    /** Capitals, without the one that begins the second word. */
    private static final Pattern FIRST_WORD = Pattern.compile("^\\p{Lu}+(?!\\p{Ll})|^\\p{Lu}");

    /** A key of the caller's is checked by {@link CustomerKeys}, and shown nowhere. */
    private static final String CUSTOMER_KEY = "SSECustomerKey";

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
                    .filter(field -> field.location() == MarshallLocation.HEADER
                            && !field.memberName().endsWith(CUSTOMER_KEY))
                    .forEach(field -> check(request, field));
        }
    }

    private static void check(S3Request request, SdkField<?> field) {
        Object value = field.getValueOrDefault(request);
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((name, text) -> {
                require("the name of an entry of ", field, name);
                require("the value of the entry \"" + name + "\" of ", field, text);
            });
        } else {
            require("", field, value);
        }
    }

    private static void require(String what, SdkField<?> field, @Nullable Object value) {
        if (isBeyondAscii(value)) {
            throw new IllegalArgumentException(
                    ("%s'%s' goes as a header of HTTP, which carries ASCII only, and is \"%s\"; encode it, such as by"
                                    + " URLEncoder, and decode it where it is read")
                            .formatted(what, setterOf(field), value));
        }
    }

    private static boolean isBeyondAscii(@Nullable Object value) {
        return value instanceof String text && text.chars().anyMatch(character -> character > LAST_OF_ASCII);
    }

    /** The SDK's name: {@code SSECustomerKeyMD5} is set by {@code sseCustomerKeyMD5}, {@code ACL} by {@code acl}. */
    private static String setterOf(SdkField<?> field) {
        Matcher words = FIRST_WORD.matcher(field.memberName());
        return words.replaceFirst(first -> first.group().toLowerCase(Locale.ROOT));
    }
}
