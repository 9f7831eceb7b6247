package io.reactiveaws.core.spi;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Answers that are not the service's: the page of a proxy or a portal, sent with HTTP 200. The SDK reads from them that
 * nothing is there.
 */
public final class ForeignAnswers {

    private static final int OK = 200;
    private static final String PAGE = "text/html";

    private ForeignAnswers() {}

    /**
     * Checks by its headers that an answer is the service's: that it is no page from which nothing was read. A session's
     * clients look into the answer besides.
     *
     * @param answer what a call has given
     * @param <T> its type
     * @return the same answer
     * @throws SdkClientException if it is somebody else's
     */
    public static <T> T refused(T answer) {
        if (answer instanceof SdkResponse response && isPage(response.sdkHttpResponse()) && isEmpty(response)) {
            throw exception(response.sdkHttpResponse(), "");
        }
        return answer;
    }

    private static boolean isPage(@Nullable SdkHttpResponse response) {
        return response != null
                && response.statusCode() == OK
                && response.firstMatchingHeader("Content-Type")
                        .filter(type -> type.startsWith(PAGE))
                        .isPresent()
                && response.firstMatchingHeader("Content-Length")
                        .filter("0"::equals)
                        .isEmpty()
                && response.headers().keySet().stream().noneMatch(ForeignAnswers::isOfAws);
    }

    private static boolean isOfAws(String header) {
        return header.regionMatches(true, 0, "x-amz", 0, "x-amz".length());
    }

    /**
     * Tells whether nothing has been read from an answer.
     *
     * @param answer the answer
     * @return whether none of its members is set
     */
    public static boolean isEmpty(SdkPojo answer) {
        return answer.sdkFields().stream().noneMatch(field -> SdkMembers.isSet(field.getValueOrDefault(answer)));
    }

    /**
     * Makes the error that says what came in place of an answer.
     *
     * @param response the answer's headers
     * @param begin how it begins; empty if that isn't known
     * @return the error
     */
    public static SdkClientException exception(SdkHttpResponse response, String begin) {
        String type = response.firstMatchingHeader("Content-Type").orElse("none");
        return SdkClientException.create(
                ("the answer is not the service's: HTTP %d with the content type %s%s; a proxy, a portal or"
                                + " another server seems to have answered, look at the endpoint and the proxy settings")
                        .formatted(response.statusCode(), type, begin.isEmpty() ? "" : ", which begins with " + begin));
    }
}
