package io.reactiveaws.s3.transfer;

import io.reactiveaws.testkit.http.CannedServer;
import io.reactiveaws.testkit.http.HttpReply;
import io.reactiveaws.testkit.http.HttpRequest;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes one answer of S3. */
final class ObjectReply {

    /** The kernel takes no more than this on behalf of a client that doesn't read, or twice as much. */
    static final int SOCKET_BUFFER = 64 * 1024;

    private static final int PIECE = 16 * 1024;
    private static final int MD5 = 16;
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");

    private final HttpReply reply;
    private byte[] md5Mask = {};

    /** What is done with a request. */
    @FunctionalInterface
    interface Answer {

        /** Writes the answer. */
        void to(HttpRequest request, ObjectReply reply) throws IOException;
    }

    private ObjectReply(HttpReply reply) {
        this.reply = reply;
    }

    /** Starts a server that answers as S3 does, and that counts what it could write. */
    static CannedServer server(Answer answer) {
        return CannedServer.start(SOCKET_BUFFER, (request, reply) -> answer.to(request, new ObjectReply(reply)));
    }

    /** From now on appends the MD5 to the bytes where the request wishes that, as S3 does. */
    ObjectReply appendingMd5() {
        md5Mask = new byte[MD5];
        return this;
    }

    /** The same, but it is the MD5 of other bytes. */
    ObjectReply appendingWrongMd5() {
        md5Mask = new byte[MD5];
        md5Mask[0] = 1;
        return this;
    }

    /** The object, or the range of it that is asked for. */
    void object(HttpRequest request, byte[] object, String... headers) throws IOException {
        part(request, object, Integer.MAX_VALUE, headers);
    }

    /** All of an object, whatever is asked for. */
    void whole(byte[] object, String... headers) throws IOException {
        headers("200 OK", object.length, headers);
        reply.body(object, 0, object.length);
    }

    /** The beginning of the same answer, an appended MD5 included; then the connection is closed. */
    void cut(HttpRequest request, byte[] object, int length, String... headers) throws IOException {
        part(request, object, length, headers);
        reply.hangUp();
    }

    /** The beginning of the same answer; then nothing comes, and the connection stays open. */
    void stall(HttpRequest request, byte[] object, int length, String... headers) throws IOException {
        part(request, object, length, headers);
    }

    private void part(HttpRequest request, byte[] object, int most, String... headers) throws IOException {
        Matcher range = RANGE.matcher(String.valueOf(request.header("Range")));
        int start = 0;
        int end = object.length;
        String status = "200 OK";
        String contentRange = "";
        if (range.matches()) {
            start = Integer.parseInt(range.group(1));
            end = Integer.parseInt(range.group(2)) + 1;
            status = "206 Partial Content";
            contentRange = "Content-Range: bytes %d-%d/%d\r\n".formatted(start, end - 1, object.length);
        }
        byte[] md5 = md5Of(request, object, start, end);
        String encoding = md5.length == 0 ? "" : "x-amz-transfer-encoding: append-md5\r\n";
        headers(status, end - start + md5.length, contentRange, encoding, String.join("", headers));
        reply.body(object, start, Math.min(most, end - start));
        reply.body(md5, 0, Math.max(0, Math.min(most - (end - start), md5.length)));
    }

    private byte[] md5Of(HttpRequest request, byte[] object, int start, int end) {
        if (md5Mask.length == 0 || !"append-md5".equals(request.header("x-amz-te"))) {
            return new byte[0];
        }
        byte[] md5 = digest("MD5", Arrays.copyOfRange(object, start, end));
        for (int i = 0; i < MD5; i++) {
            md5[i] ^= md5Mask[i];
        }
        return md5;
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** The answer to HEAD. */
    void head(byte[] object, String... headers) throws IOException {
        headers("200 OK", object.length, headers);
    }

    /** An error as S3 tells it. */
    void error(int status, String code) throws IOException {
        String xml = "<?xml version=\"1.0\"?><Error><Code>" + code + "</Code><Message>no</Message></Error>";
        answer(status + " Error", xml);
    }

    /** An answer as a text. */
    void answer(String status, String text, String... headers) throws IOException {
        reply.answer(status, text, withETag(headers));
    }

    /** An answer of somebody else than the store, without a header of S3. */
    void foreign(String type, String text) throws IOException {
        reply.answer("200 OK", text, "Content-Type: " + type + "\r\n");
    }

    /** The answer to HEAD of somebody else, with no headers but these. */
    void foreignHead(String headers) throws IOException {
        reply.head("200 OK", headers);
    }

    /** An answer that ends where the connection does. */
    void untilTheEnd() throws IOException {
        reply.head("200 OK", "Connection: close\r\n");
        reply.hangUp();
    }

    /** An answer to HEAD. */
    void headers(String status, long length, String... headers) throws IOException {
        reply.head(status, "Content-Length: %d\r\n".formatted(length), withETag(headers));
    }

    /** Closes the connection instead of an answer. */
    void hangUp() {
        reply.hangUp();
    }

    /** An object of zeros; the counter tells how many of them the socket has taken. */
    void zeros(long length, AtomicLong written) throws IOException {
        headers("200 OK", length);
        byte[] piece = new byte[PIECE];
        while (written.get() < length) {
            reply.body(piece, 0, PIECE);
            written.addAndGet(PIECE);
        }
    }

    private static String withETag(String... headers) {
        String all = String.join("", headers);
        return all.contains("ETag: ") ? all : "ETag: \"e1\"\r\n" + all;
    }
}
