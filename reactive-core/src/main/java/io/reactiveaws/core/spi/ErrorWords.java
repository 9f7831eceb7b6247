package io.reactiveaws.core.spi;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Says what happened where a service's answer has no words for it: it had no body, or one of somebody else. */
final class ErrorWords {

    /** By this, S3 says where a bucket is; no other service has it. */
    private static final String BUCKET_REGION = "x-amz-bucket-region";

    /** What the SDK shows of a body that is empty. */
    private static final String NO_DOCUMENT = "<eof/>";

    private static final int MOVED = 301;
    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;

    private ErrorWords() {}

    /** What is to be said of an error; null if it says enough, or if no answer lies behind it. */
    static @Nullable String of(AwsServiceException error, AwsErrorDetails details) {
        SdkHttpResponse response = details.sdkHttpResponse();
        if (response == null) {
            return null;
        }
        boolean silent = details.errorCode() == null && isReasonPhrase(details.errorMessage(), response);
        String words = silent
                ? words(error.statusCode()) + body(details)
                : String.valueOf(details.errorMessage() == null ? details.errorCode() : details.errorMessage());
        String region = response.firstMatchingHeader(BUCKET_REGION).orElse(null);
        boolean elsewhere = error.statusCode() == MOVED || (silent && error.statusCode() == BAD_REQUEST);
        if (elsewhere && region != null) {
            return words + "; the bucket is in the region \"" + region + "\": use a session of that region, or a client"
                    + " with crossRegionAccessEnabled(true)";
        }
        return silent || isWordless(error) ? words : null;
    }

    private static boolean isReasonPhrase(@Nullable String message, SdkHttpResponse response) {
        return message == null
                || message.isBlank()
                || message.equals(response.statusText().orElse(null));
    }

    /** The SDK's error of a HEAD that finds nothing has its words, but not in its message. */
    private static boolean isWordless(AwsServiceException error) {
        return error.getMessage() == null || error.getMessage().startsWith("(Service: ");
    }

    private static String words(int status) {
        return switch (status) {
            case MOVED, 302, 307, 308 -> "the service redirects the request to another place";
            case 304 -> "it has not changed: by the request's If-None-Match or If-Modified-Since nothing is to be sent";
            case BAD_REQUEST -> "the service refuses the request";
            case 401, 403 -> "access is denied";
            case 404 -> "it is not found";
            case 405 -> "the service does not allow this method on it";
            case 409 -> "it conflicts with what is there or under way";
            case 412 -> "a condition of the request, such as If-Match or If-None-Match, does not hold";
            case 416 -> "the range begins behind the end";
            default -> status >= SERVER_ERROR ? "the service fails" : "the service answers with HTTP " + status;
        };
    }

    private static String body(AwsErrorDetails details) {
        SdkBytes body = details.rawResponse();
        return body == null || body.asUtf8String().isBlank() || NO_DOCUMENT.equals(body.asUtf8String())
                ? ", and the answer does not say why"
                : ", with a body that is not an error of AWS: " + FirstWords.of(body.asByteBuffer());
    }
}
