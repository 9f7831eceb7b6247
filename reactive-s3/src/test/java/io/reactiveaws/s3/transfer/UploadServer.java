package io.reactiveaws.s3.transfer;

import io.reactiveaws.testkit.http.CannedServer;
import io.reactiveaws.testkit.http.HttpRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import software.amazon.awssdk.utils.BinaryUtils;

/**
 * As much of S3 as uploads need, on a real socket. It keeps what comes whole, refuses what doesn't fit its CRC32 and
 * uploads whose parts have checksums that it wasn't told of when they began or when they are completed, and breaks
 * connections where the test wants it.
 */
final class UploadServer implements AutoCloseable {

    private static final Pattern PART_NUMBER = Pattern.compile("<PartNumber>(\\d+)</PartNumber>");
    private static final Pattern CHECKSUM = Pattern.compile("<ChecksumCRC32>(.+?)</ChecksumCRC32>");

    private final CannedServer server = ObjectReply.server(this::answer);
    private final Faults faults;
    private final Sinks.Many<Event> events = Sinks.many().replay().all();

    // what follows is guarded by this
    private final List<Event> happened = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, byte[]> objects = new HashMap<>();
    private final Map<String, String> eTags = new HashMap<>();
    private final Map<String, TreeMap<Integer, UploadBody>> uploads = new HashMap<>();
    private final Set<String> withChecksums = new HashSet<>();

    /** What becomes of a request. */
    enum Fate {
        ANSWERED,
        /** For its condition. */
        REFUSED,
        /** Half of the body is read, then the connection is closed. */
        CUT_IN_THE_BODY,
        /** The body is read, then the connection is closed. */
        CUT_BEFORE_THE_ANSWER,
        /** The request is carried out, then the connection is closed without the answer. */
        CUT_AFTER_THE_DEED,
        /** Half of the body is read, then nothing happens any more. */
        HELD_IN_THE_BODY
    }

    /** Says what becomes of requests. */
    @FunctionalInterface
    interface Faults {

        /**
         * Says it for one.
         *
         * @param operation its operation
         * @param before how many like it have come before: of the same operation, and of the same part
         */
        Fate of(String operation, int before);
    }

    /** Something that has happened to a request. */
    record Event(String operation, Fate fate) {}

    UploadServer(Faults faults) {
        this.faults = faults;
    }

    URI endpoint() {
        return server.endpoint();
    }

    /** Emits each time when an operation meets with a fate, and for the times before the subscription. */
    Flux<Event> events(String operation, Fate fate) {
        return events.asFlux().filter(new Event(operation, fate)::equals);
    }

    /** How often an operation has met with a fate so far. */
    synchronized int count(String operation, Fate fate) {
        return Collections.frequency(happened, new Event(operation, fate));
    }

    /** What is stored under a key; null if nothing is. */
    synchronized byte[] object(String key) {
        return objects.get(key);
    }

    /** The requests that have come, in order. */
    List<HttpRequest> requests() {
        return server.requests();
    }

    /** The ids of the uploads that are neither completed nor aborted. */
    synchronized List<String> openUploads() {
        return List.copyOf(uploads.keySet());
    }

    private void answer(HttpRequest request, ObjectReply reply) throws IOException {
        String operation = request.operation();
        Fate fate = faults.of(operation, countBefore(operation + request.parameter("partNumber")));
        int length = Integer.parseInt(Objects.requireNonNullElse(request.header("Content-Length"), "0"));
        boolean half = fate == Fate.CUT_IN_THE_BODY || fate == Fate.HELD_IN_THE_BODY;
        byte[] raw = request.body().readNBytes(half ? length / 2 : length);
        switch (fate) {
            case ANSWERED, CUT_AFTER_THE_DEED -> carryOut(operation, request, UploadBody.of(request, raw), fate, reply);
            case CUT_IN_THE_BODY, CUT_BEFORE_THE_ANSWER -> {
                reply.hangUp();
                tell(operation, fate);
            }
            case REFUSED -> throw new AssertionError("that is the server's to say");
            case HELD_IN_THE_BODY -> {
                tell(operation, fate);
                hold();
            }
        }
    }

    private synchronized int countBefore(String kind) {
        return counts.merge(kind, 1, Integer::sum) - 1;
    }

    private synchronized void tell(String operation, Fate fate) {
        Event event = new Event(operation, fate);
        happened.add(event);
        events.tryEmitNext(event).orThrow();
    }

    /** Until the server is closed, which interrupts. */
    private static void hold() throws IOException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException closed) {
            throw new IOException(closed);
        }
    }

    private synchronized void carryOut(
            String operation, HttpRequest request, UploadBody body, Fate fate, ObjectReply reply) throws IOException {
        if (operation.equals("HeadObject")) {
            tell(operation, fate);
            byte[] object = objects.get(request.key());
            reply.headers("200 OK", object.length, "ETag: %s\r\n".formatted(eTags.get(request.key())));
            return;
        }
        if (request.header("If-None-Match") != null && objects.containsKey(request.key())) {
            tell(operation, Fate.REFUSED);
            reply.error(412, "PreconditionFailed");
            return;
        }
        String id = request.parameter("uploadId");
        if (id != null && !uploads.containsKey(id)) {
            reply.error(404, "NoSuchUpload");
            return;
        }
        if (request.method().equals("PUT") && !body.isWhole()) {
            reply.error(400, "BadDigest");
            return;
        }
        if (operation.equals("CompleteMultipartUpload") && !hasChecksums(id, body)) {
            reply.error(400, "InvalidPart");
            return;
        }
        String eTag = "\"" + BinaryUtils.toHex(md5(body.bytes())) + "\"";
        switch (operation) {
            case "PutObject" -> put(request.key(), body.bytes(), eTag);
            case "CreateMultipartUpload" -> {
                id = "upload-" + counts.get(operation + null);
                uploads.put(id, new TreeMap<>());
                if ("CRC32".equals(request.header("x-amz-checksum-algorithm"))) {
                    withChecksums.add(id);
                }
            }
            case "UploadPart" -> uploads.get(id).put(Integer.valueOf(request.parameter("partNumber")), body);
            case "CompleteMultipartUpload" -> {
                Map<Integer, UploadBody> parts = uploads.remove(id);
                eTag = eTagOf(parts.values());
                put(request.key(), joined(parts, body), eTag);
            }
            case "AbortMultipartUpload" -> uploads.remove(id);
            default -> throw new AssertionError("not an upload: " + request);
        }
        tell(operation, fate);
        if (fate == Fate.CUT_AFTER_THE_DEED) {
            reply.hangUp();
            return;
        }
        reply.answer(
                "200 OK",
                "<Result><UploadId>%s</UploadId><ETag>%s</ETag></Result>".formatted(id, eTag),
                "ETag: " + eTag + "\r\n",
                body.crc32() == null ? "" : "x-amz-checksum-crc32: " + body.crc32() + "\r\n");
    }

    private void put(String key, byte[] bytes, String eTag) {
        objects.put(key, bytes);
        eTags.put(key, eTag);
    }

    /** As S3 makes it of the parts. */
    private static String eTagOf(Collection<UploadBody> parts) {
        ByteArrayOutputStream digests = new ByteArrayOutputStream();
        parts.forEach(part -> digests.writeBytes(md5(part.bytes())));
        return "\"" + BinaryUtils.toHex(md5(digests.toByteArray())) + "-" + parts.size() + "\"";
    }

    private static byte[] md5(byte[] bytes) {
        try {
            return MessageDigest.getInstance("MD5").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Whether the body names each checksum that parts came with, if the upload was begun with them, and else none. */
    private boolean hasChecksums(String id, UploadBody named) {
        Stream<String> came = uploads.get(id).values().stream().map(UploadBody::crc32);
        return CHECKSUM.matcher(new String(named.bytes(), StandardCharsets.US_ASCII))
                .results()
                .map(checksum -> checksum.group(1))
                .toList()
                .equals(withChecksums.contains(id) ? came.toList() : List.of());
    }

    /** The parts that the body names. */
    private static byte[] joined(Map<Integer, UploadBody> parts, UploadBody named) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        PART_NUMBER
                .matcher(new String(named.bytes(), StandardCharsets.US_ASCII))
                .results()
                .map(part -> parts.get(Integer.valueOf(part.group(1))).bytes())
                .forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    @Override
    public void close() {
        server.close();
    }
}
