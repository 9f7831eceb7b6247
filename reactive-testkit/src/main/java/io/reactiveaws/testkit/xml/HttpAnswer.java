package io.reactiveaws.testkit.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * An answer of a service.
 *
 * @param status the code
 * @param headers each with its value
 * @param chunks the body in the parts in which it comes
 */
public record HttpAnswer(int status, Map<String, String> headers, List<byte[]> chunks) {

    /**
     * Makes a successful answer in XML, with a request's id in the headers.
     *
     * @param document the body
     * @return the answer, in one part
     */
    public static HttpAnswer of(String document) {
        return of(document.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Makes a successful answer in XML, with a request's id in the headers.
     *
     * @param document the body
     * @return the answer, in one part
     */
    public static HttpAnswer of(byte[] document) {
        return new HttpAnswer(
                200,
                Map.of("Content-Type", "application/xml", "x-amzn-RequestId", "of-the-headers"),
                List.of(document));
    }

    /**
     * Says what the status is.
     *
     * @param other the code
     * @return the same answer with it
     */
    public HttpAnswer withStatus(int other) {
        return new HttpAnswer(other, headers, chunks);
    }

    /**
     * Says what the headers are.
     *
     * @param other each with its value
     * @return the same answer with these alone
     */
    public HttpAnswer withHeaders(Map<String, String> other) {
        return new HttpAnswer(status, other, chunks);
    }

    /**
     * Cuts the body in two.
     *
     * @param border the number of bytes of the first part
     * @return the same answer in two parts
     */
    public HttpAnswer cutAt(int border) {
        byte[] body = chunks.get(0);
        return new HttpAnswer(
                status, headers, List.of(Arrays.copyOf(body, border), Arrays.copyOfRange(body, border, body.length)));
    }

    SdkHttpResponse head() {
        SdkHttpFullResponse.Builder head = SdkHttpFullResponse.builder().statusCode(status);
        headers.forEach(head::putHeader);
        return head.build();
    }

    /** Its text, as a failure shows it. */
    String text() {
        StringBuilder text = new StringBuilder();
        chunks.forEach(
                chunk -> text.append(new String(chunk, StandardCharsets.UTF_8)).append('|'));
        return status + " " + headers + "\n" + text;
    }
}
