package io.reactiveaws.examples.service;

import io.reactiveaws.testkit.Backend;
import io.reactiveaws.testkit.Emulator;
import io.reactiveaws.testkit.http.CannedServer;
import io.reactiveaws.testkit.http.HttpReply;
import io.reactiveaws.testkit.http.HttpRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import reactor.core.publisher.Sinks;

/**
 * As much of S3 as objects of any size need: bytes are counted on their way in, and made on their way out. Each key has
 * an object, whatever was stored.
 */
final class HugeObject implements AutoCloseable {

    static final String ETAG = "\"huge-1\"";

    /** Only so that a test that hangs ends. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");
    private static final String XML = "Content-Type: application/xml\r\n";
    private static final String ETAG_HEADER = "ETag: " + ETAG + "\r\n";
    private static final int PIECE = 64 * 1024;

    private final CannedServer server = CannedServer.start(this::answer);
    private final Map<String, Long> arrived = new ConcurrentHashMap<>();
    private final Set<String> stored = ConcurrentHashMap.newKeySet();
    private final Sinks.Many<String> cutOff = Sinks.many().replay().all();
    private final long length;

    /** Gives objects of a length. */
    HugeObject(long length) {
        this.length = length;
    }

    /** Starts the service on it, without a consumer: there is no queue. */
    ServiceProcess startService(String... properties) {
        return ServiceProcess.start(
                Backend.open(Emulator.CANNED, server.endpoint()),
                Stream.concat(Stream.of("reactiveaws.sqs.consumer.auto-startup=false"), Stream.of(properties))
                        .toArray(String[]::new));
    }

    /** How many bytes the object has that was stored under a key; 0 if none was. */
    long stored(String key) {
        return stored.contains(key) ? arrived.getOrDefault(key, 0L) : 0;
    }

    /** What was asked for. */
    List<HttpRequest> requests(String operation, String key) {
        return server.requests().stream()
                .filter(request -> isFor(request, operation, key))
                .toList();
    }

    /** Waits for a request. */
    void awaitRequest(String operation, String key) {
        server.arrivals().filter(request -> isFor(request, operation, key)).blockFirst(LIMIT);
    }

    private static boolean isFor(HttpRequest request, String operation, String key) {
        return request.operation().equals(operation) && request.key().equals(key);
    }

    /** Waits until the connection is closed on which an object is given, before all of it was. */
    void awaitCutOff(String key) {
        cutOff.asFlux().filter(key::equals).blockFirst(LIMIT);
    }

    private void answer(HttpRequest request, HttpReply reply) throws IOException {
        switch (request.operation()) {
            case "CreateMultipartUpload" ->
                reply.answer(
                        "200 OK",
                        "<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>",
                        XML);
            case "UploadPart" -> take(request, reply);
            case "PutObject" -> {
                take(request, reply);
                stored.add(request.key());
            }
            case "CompleteMultipartUpload" -> {
                stored.add(request.key());
                reply.answer(
                        "200 OK",
                        "<CompleteMultipartUploadResult><ETag>\"huge-1\"</ETag></CompleteMultipartUploadResult>",
                        XML);
            }
            case "AbortMultipartUpload" -> reply.head("204 No Content", "");
            case "HeadObject" -> reply.head("200 OK", "Content-Length: %d\r\n".formatted(length), ETAG_HEADER);
            case "GetObject" -> giveOrTell(request, reply);
            default -> reply.answer("404 Not Found", "");
        }
    }

    private void take(HttpRequest request, HttpReply reply) throws IOException {
        request.skipBody();
        String decoded = request.header("x-amz-decoded-content-length");
        String said = decoded == null ? request.header("Content-Length") : decoded;
        arrived.merge(request.key(), Long.parseLong(Objects.requireNonNull(said)), Long::sum);
        reply.answer("200 OK", "", ETAG_HEADER);
    }

    private void giveOrTell(HttpRequest request, HttpReply reply) throws IOException {
        try {
            give(request.header("Range"), reply);
        } catch (IOException gone) {
            synchronized (cutOff) {
                cutOff.tryEmitNext(request.key()).orThrow();
            }
            throw gone;
        }
    }

    private void give(String range, HttpReply reply) throws IOException {
        long first = 0;
        long last = length - 1;
        if (range == null) {
            reply.head("200 OK", "Content-Length: %d\r\n".formatted(length), ETAG_HEADER);
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
                    ETAG_HEADER);
        }
        Content content = new Content(first, last + 1);
        byte[] piece = new byte[PIECE];
        for (int count = content.read(piece, 0, PIECE); count >= 0; count = content.read(piece, 0, PIECE)) {
            reply.body(piece, 0, count);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
