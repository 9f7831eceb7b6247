package io.reactiveaws.core.spi;

import io.reactiveaws.core.spi.calls.ConnectionPlace;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Answers that are not the service's, sent with HTTP 200: the page of a proxy or a portal, or no body at all. The SDK
 * reads from them that nothing is there.
 */
public final class ForeignAnswers {

    private static final int OK = 200;
    private static final String PAGE = "text/html";
    private static final String LENGTH = "Content-Length";

    /** The headers that a page has too, besides those of its content. */
    private static final Set<String> OF_ANY_SERVER =
            Set.of("accept-ranges", "cache-control", "expires", "expiresstring");

    private ForeignAnswers() {}

    /**
     * Checks by its headers that an answer is the service's: that it is no page from which nothing was read, no listing
     * without a body, and nothing that says nothing at all. A session's clients look into the answer besides, but not
     * into an object that is read.
     *
     * @param answer what a call has given; of one whose bytes are still to come, the headers are checked
     * @param <T> its type
     * @return the same answer
     * @throws SdkClientException if it is somebody else's
     */
    public static <T> T refused(T answer) {
        Object said = answer instanceof ConnectionPlace.Holder holder ? holder.headers() : answer;
        if (said instanceof SdkResponse response) {
            SdkHttpResponse headers = response.sdkHttpResponse();
            if (headers != null && headers.statusCode() == OK) {
                check(response, headers);
            }
        }
        return answer;
    }

    private static void check(SdkResponse response, SdkHttpResponse headers) {
        if (headers.firstMatchingHeader(LENGTH).filter("0"::equals).isPresent()) {
            if (isListing(response.getClass().getSimpleName()) || saysNothing(response, headers)) {
                throw withoutBody(headers);
            }
        } else if (isPage(headers) && isEmpty(response)) {
            throw exception(headers, "");
        }
    }

    /**
     * Whether nothing was read from an answer in which a service always says something, such as an object's ETag, and
     * it has no header of AWS's either. Stores that have one may leave out a document in which nothing would stand.
     */
    private static boolean saysNothing(SdkPojo answer, SdkHttpResponse headers) {
        return isEmpty(answer)
                && answer.sdkFields().stream().anyMatch(ForeignAnswers::isAlwaysSaid)
                && isWithoutAws(headers);
    }

    private static boolean isAlwaysSaid(SdkField<?> field) {
        return field.location() == MarshallLocation.PAYLOAD || "ETag".equals(field.locationName());
    }

    /**
     * Tells whether an answer whose body has no bytes lacks one: that of a listing, and one that says nothing at all.
     *
     * @param operation the operation's name
     * @param answer what was read
     * @param headers its headers
     * @return whether it is somebody else's; false if its length is told, by which {@link #refused} knows
     */
    public static boolean lacksBody(String operation, SdkPojo answer, SdkHttpResponse headers) {
        return isListing(operation)
                || (headers.statusCode() == OK
                        && headers.firstMatchingHeader(LENGTH).isEmpty()
                        && saysNothing(answer, headers));
    }

    private static boolean isPage(SdkHttpResponse response) {
        return response.firstMatchingHeader("Content-Type")
                        .filter(type -> type.startsWith(PAGE))
                        .isPresent()
                && isWithoutAws(response);
    }

    private static boolean isWithoutAws(SdkHttpResponse response) {
        return response.headers().keySet().stream().noneMatch(ForeignAnswers::isOfAws);
    }

    /** A service answers to it with a document also where there is nothing. */
    private static boolean isListing(String operation) {
        return operation.startsWith("List") || operation.startsWith("Describe");
    }

    private static boolean isOfAws(String header) {
        return header.regionMatches(true, 0, "x-amz", 0, "x-amz".length());
    }

    /**
     * Tells whether nothing has been read from an answer but headers that any server writes, such as the length.
     *
     * @param answer the answer
     * @return whether none of its other members is set
     */
    public static boolean isEmpty(SdkPojo answer) {
        return answer.sdkFields().stream()
                .noneMatch(field -> !isOfAnyServer(field) && isRead(field.getValueOrDefault(answer)));
    }

    /** The SDK sets the map of an object's metadata also where there are none, and so the result of a copy. */
    private static boolean isRead(@Nullable Object value) {
        return SdkMembers.isSet(value)
                && !(value instanceof Map<?, ?> map && map.isEmpty())
                && !(value instanceof SdkPojo part && isEmpty(part));
    }

    private static boolean isOfAnyServer(SdkField<?> field) {
        String name = field.locationName().toLowerCase(Locale.ROOT);
        return field.location() == MarshallLocation.HEADER
                && (name.startsWith("content-") || OF_ANY_SERVER.contains(name));
    }

    /**
     * Makes the error that says what came in place of an answer.
     *
     * @param response the answer's headers
     * @param begin how it begins; empty if that isn't known
     * @return the error
     */
    public static SdkClientException exception(SdkHttpResponse response, String begin) {
        return error(response, begin.isEmpty() ? "" : ", which begins with " + begin);
    }

    /**
     * Makes the error that says that a body is missing.
     *
     * @param response the answer's headers
     * @return the error
     */
    public static SdkClientException withoutBody(SdkHttpResponse response) {
        return error(response, " and an empty body");
    }

    private static SdkClientException error(SdkHttpResponse response, String body) {
        String type = response.firstMatchingHeader("Content-Type").orElse("none");
        return SdkClientException.create(
                ("the answer is not the service's: HTTP %d with the content type %s%s; a proxy, a portal or"
                                + " another server seems to have answered, look at the endpoint and the proxy settings")
                        .formatted(response.statusCode(), type, body));
    }
}
