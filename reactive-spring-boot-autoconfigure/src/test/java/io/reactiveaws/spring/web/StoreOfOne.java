package io.reactiveaws.spring.web;

import io.reactiveaws.testkit.http.CannedServer.Answer;
import io.reactiveaws.testkit.http.HttpReply;
import io.reactiveaws.testkit.http.HttpRequest;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * S3 with one text under each key, as far as downloads need it. Some keys are special: {@code missing}, {@code denied},
 * {@code endless}, which is a gigabyte, {@code silent}, to which there is no answer, {@code broken}, whose bytes end
 * early and can't be had again, {@code bodyless}, which has none of them, and {@code blind}, which knows neither
 * conditions nor, in an error, its length.
 */
final class StoreOfOne implements Answer {

    static final String TEXT = "0123456789";
    static final String TAG = "\"tag-1\"";
    static final String MODIFIED = "Mon, 05 Oct 2026 10:00:00 GMT";
    static final String BEFORE = "Mon, 05 Oct 2026 09:59:59 GMT";

    private static final long GIGABYTE = 1L << 30;
    private static final byte[] CHUNK = new byte[16 * 1024];
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");

    private static final String VALIDATORS =
            "ETag: " + TAG + "\r\nLast-Modified: " + MODIFIED + "\r\nCache-Control: max-age=60\r\n";

    private static final String STORED = VALIDATORS + """
            Content-Type: text/plain;charset=UTF-8\r
            Content-Disposition: inline\r
            Content-Encoding: identity\r
            Content-Language: en\r
            Expires: Tue, 05 Oct 2027 10:00:00 GMT\r
            """;

    @Override
    public void to(HttpRequest request, HttpReply reply) throws IOException {
        switch (request.key()) {
            case "missing" -> error(reply, "404 Not Found", "NoSuchKey");
            case "denied" -> error(reply, "403 Forbidden", "AccessDenied");
            case "endless" -> endless(reply);
            case "silent" -> {}
            case "broken" -> broken(request, reply, 500);
            case "bodyless" -> broken(request, reply, 0);
            case "blind" -> range(request, reply, "");
            default -> conditional(request, reply);
        }
    }

    private static void error(HttpReply reply, String status, String code, String... headers) throws IOException {
        String xml = "<Error><Code>%s</Code><Message>no</Message></Error>".formatted(code);
        reply.answer(status, xml, "Content-Type: application/xml\r\n", String.join("", headers));
    }

    private static void endless(HttpReply reply) throws IOException {
        reply.head("200 OK", "Content-Length: " + GIGABYTE + "\r\n", STORED);
        for (long sent = 0; sent < GIGABYTE; sent += CHUNK.length) {
            reply.body(CHUNK, 0, CHUNK.length);
        }
    }

    private static void broken(HttpRequest request, HttpReply reply, int length) throws IOException {
        if (request.header("If-Match") != null) {
            error(reply, "412 Precondition Failed", "PreconditionFailed");
        } else {
            reply.head("200 OK", "Content-Length: 1000\r\n", STORED);
            reply.body(CHUNK, 0, length);
            reply.hangUp();
        }
    }

    private static void conditional(HttpRequest request, HttpReply reply) throws IOException {
        String match = request.header("If-Match");
        String noneMatch = request.header("If-None-Match");
        String unmodified = request.header("If-Unmodified-Since");
        String modified = request.header("If-Modified-Since");
        if ((match != null && !match.equals(TAG)) || (unmodified != null && isChangedSince(unmodified))) {
            error(reply, "412 Precondition Failed", "PreconditionFailed");
        } else if (TAG.equals(noneMatch) || (modified != null && !isChangedSince(modified))) {
            reply.head("304 Not Modified", VALIDATORS);
        } else {
            range(request, reply, "Content-Range: bytes */" + TEXT.length() + "\r\n");
        }
    }

    private static boolean isChangedSince(String date) {
        return time(MODIFIED).isAfter(time(date));
    }

    private static ZonedDateTime time(String date) {
        return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).withZoneSameInstant(ZoneOffset.UTC);
    }

    private static void range(HttpRequest request, HttpReply reply, String lengthOfUnsatisfiable) throws IOException {
        String range = request.header("Range");
        Matcher bytes = RANGE.matcher(String.valueOf(range));
        if (!bytes.matches()) {
            reply.answer("200 OK", TEXT, STORED);
            return;
        }
        int first = Integer.parseInt(bytes.group(1));
        if (first >= TEXT.length()) {
            error(reply, "416 Requested Range Not Satisfiable", "InvalidRange", lengthOfUnsatisfiable);
            return;
        }
        int last = bytes.group(2).isEmpty() ? TEXT.length() - 1 : Integer.parseInt(bytes.group(2));
        int end = Math.min(TEXT.length(), last + 1);
        String contentRange = "Content-Range: bytes %d-%d/%d\r\n".formatted(first, end - 1, TEXT.length());
        reply.answer("206 Partial Content", TEXT.substring(first, end), STORED, contentRange);
    }
}
