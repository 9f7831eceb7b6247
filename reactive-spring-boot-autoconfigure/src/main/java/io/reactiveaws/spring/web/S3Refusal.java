package io.reactiveaws.spring.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * An error of S3 that is an answer to a client: to a condition or to a range.
 *
 * @param status 304, 412 or 416
 * @param headers those that it came with
 */
record S3Refusal(HttpStatus status, HttpHeaders headers) {

    private static final List<String> OF_NOT_MODIFIED =
            List.of(HttpHeaders.CACHE_CONTROL, HttpHeaders.ETAG, HttpHeaders.EXPIRES, HttpHeaders.LAST_MODIFIED);

    private static final Map<Integer, HttpStatus> STATUSES = Map.of(
            304, HttpStatus.NOT_MODIFIED,
            412, HttpStatus.PRECONDITION_FAILED,
            416, HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE);

    private static final Pattern TOTAL = Pattern.compile("bytes \\*/(\\d{1,18})");

    /** Null if the error is another one. */
    static @Nullable S3Refusal of(Throwable error) {
        if (!(error instanceof AwsServiceException refused)) {
            return null;
        }
        HttpStatus status = STATUSES.get(refused.statusCode());
        return status == null ? null : new S3Refusal(status, headers(refused));
    }

    /** None where the client is a stand-in that says the status alone. */
    private static HttpHeaders headers(AwsServiceException refused) {
        HttpHeaders headers = new HttpHeaders();
        Optional.ofNullable(refused.awsErrorDetails())
                .map(AwsErrorDetails::sdkHttpResponse)
                .ifPresent(response -> response.forEachHeader(headers::addAll));
        return headers;
    }

    /** The headers of the answer to the client. */
    HttpHeaders notModifiedHeaders() {
        HttpHeaders answer = new HttpHeaders();
        OF_NOT_MODIFIED.forEach(name -> {
            String value = headers.getFirst(name);
            if (value != null) {
                answer.set(name, value);
            }
        });
        return answer;
    }

    /** The length of the object that has no byte in a range; null if it isn't told. */
    @Nullable
    Long total() {
        Matcher total = TOTAL.matcher(String.valueOf(headers.getFirst(HttpHeaders.CONTENT_RANGE)));
        return total.matches() ? Long.valueOf(total.group(1)) : null;
    }
}
