package io.reactiveaws.examples.service;

import io.reactiveaws.testkit.http.CannedServer;
import io.reactiveaws.testkit.http.HttpReply;
import io.reactiveaws.testkit.http.HttpRequest;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of S3 as an object of any size needs: bytes are counted on their way in, and made on their way out. */
final class HugeObject implements AutoCloseable {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");
    private static final String ETAG = "ETag: \"huge-1\"\r\n";
    private static final byte[] BLOCK = new byte[64 * 1024];

    private final CannedServer server = CannedServer.start(this::answer);
    private final AtomicLong stored = new AtomicLong();
    private final long length;

    HugeObject(long length) {
        this.length = length;
    }

    URI endpoint() {
        return server.endpoint();
    }

    /** How many bytes have come. */
    long stored() {
        return stored.get();
    }

    private void answer(HttpRequest request, HttpReply reply) throws IOException {
        switch (request.operation()) {
            case "CreateMultipartUpload" ->
                reply.answer(
                        "200 OK",
                        "<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>",
                        "Content-Type: application/xml\r\n");
            case "UploadPart", "PutObject" -> {
                request.skipBody();
                stored.addAndGet(decodedLength(request));
                reply.answer("200 OK", "", ETAG);
            }
            case "CompleteMultipartUpload" ->
                reply.answer(
                        "200 OK",
                        "<CompleteMultipartUploadResult><ETag>\"huge-1\"</ETag></CompleteMultipartUploadResult>",
                        "Content-Type: application/xml\r\n");
            case "GetObject" -> send(request.header("Range"), reply);
            default -> reply.answer("404 Not Found", "");
        }
    }

    private static long decodedLength(HttpRequest request) {
        String decoded = request.header("x-amz-decoded-content-length");
        return Long.parseLong(decoded == null ? String.valueOf(request.header("Content-Length")) : decoded);
    }

    private void send(String range, HttpReply reply) throws IOException {
        long first = 0;
        long last = length - 1;
        if (range == null) {
            reply.head("200 OK", "Content-Length: %d\r\n".formatted(length), ETAG);
        } else {
            Matcher asked = RANGE.matcher(range);
            if (!asked.matches()) {
                throw new AssertionError("asked for the range " + range);
            }
            first = Long.parseLong(asked.group(1));
            last = asked.group(2).isEmpty() ? last : Long.parseLong(asked.group(2));
            reply.head(
                    "206 Partial Content",
                    "Content-Length: %d\r\n".formatted(last - first + 1),
                    "Content-Range: bytes %d-%d/%d\r\n".formatted(first, last, length),
                    ETAG);
        }
        for (long left = last - first + 1; left > 0; left -= BLOCK.length) {
            reply.body(BLOCK, 0, (int) Math.min(left, BLOCK.length));
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
