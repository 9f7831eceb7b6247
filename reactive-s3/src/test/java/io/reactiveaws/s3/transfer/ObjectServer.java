package io.reactiveaws.s3.transfer;

import io.reactiveaws.testkit.SocketServer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * An HTTP server on a real socket. What it answers is the test's to say; it counts what it could write, and which
 * connections are open.
 */
final class ObjectServer implements AutoCloseable {

    /** The kernel takes no more than this on behalf of a client that doesn't read, or twice as much. */
    static final int SOCKET_BUFFER = 64 * 1024;

    private static final int PIECE = 16 * 1024;
    private static final int MD5 = 16;

    private final SocketServer server;
    private final Answer answer;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Sinks.Many<Long> hangUps = Sinks.many().replay().all();
    private final AtomicLong hungUp = new AtomicLong();

    /** What is done with a request. */
    @FunctionalInterface
    interface Answer {

        /** Writes the answer. */
        void to(Request request, Reply reply) throws IOException;
    }

    /**
     * A request.
     *
     * @param number how many have come before it
     * @param head its first line and its headers
     * @param body gives its body; who needs none leaves it
     */
    record Request(int number, String head, InputStream body) {

        /** A header's value; null if it isn't there. */
        String header(String name) {
            Matcher line = Pattern.compile("(?im)^" + Pattern.quote(name) + ": *(.*?)\\s*$")
                    .matcher(head);
            return line.find() ? line.group(1) : null;
        }

        /** The part of the path behind the bucket. */
        String key() {
            Matcher line = Pattern.compile("^\\w+ /[^/]+/([^ ?]+)").matcher(head);
            return line.find() ? line.group(1) : "";
        }

        String method() {
            return head.substring(0, head.indexOf(' '));
        }

        /** A parameter of the query, empty if it has no value; null if it isn't there. */
        String parameter(String name) {
            Matcher line = Pattern.compile("^\\w+ [^ ?]*\\?(?:[^ ]*&)?" + Pattern.quote(name) + "(?:=([^ &]*))?[ &]")
                    .matcher(head);
            return line.find() ? Objects.requireNonNullElse(line.group(1), "") : null;
        }
    }

    ObjectServer(Answer answer) {
        this.answer = answer;
        this.server = SocketServer.start("object-server", SOCKET_BUFFER, this::serve);
    }

    URI endpoint() {
        return server.endpoint();
    }

    /** The requests that have come, in order. */
    List<Request> requests() {
        return requests;
    }

    /** Emits a number for each connection that the client has closed, those before the subscription too. */
    Flux<Long> hangUps() {
        return hangUps.asFlux();
    }

    private void serve(Socket client) {
        try (client) {
            client.setSendBufferSize(SOCKET_BUFFER);
            InputStream in = new BufferedInputStream(client.getInputStream());
            for (String head = SocketServer.readHead(in); head != null; head = SocketServer.readHead(in)) {
                Request request;
                synchronized (requests) {
                    request = new Request(requests.size(), head, in);
                    requests.add(request);
                }
                Reply reply = new Reply(client.getOutputStream());
                answer.to(request, reply);
                if (reply.cut) {
                    return;
                }
            }
        } catch (IOException reset) {
            // the client went away
        }
        synchronized (hangUps) {
            hangUps.tryEmitNext(hungUp.incrementAndGet()).orThrow();
        }
    }

    @Override
    public void close() {
        server.close();
    }

    /** Writes one answer. */
    static final class Reply {

        private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");

        private final OutputStream out;
        private boolean cut;
        private byte[] md5Mask = {};

        Reply(OutputStream out) {
            this.out = out;
        }

        /** From now on appends the MD5 to the bytes where the request wishes that, as S3 does. */
        Reply appendingMd5() {
            md5Mask = new byte[MD5];
            return this;
        }

        /** The same, but it is the MD5 of other bytes. */
        Reply appendingWrongMd5() {
            md5Mask = new byte[MD5];
            md5Mask[0] = 1;
            return this;
        }

        /** The object, or the range of it that is asked for. */
        void object(Request request, byte[] object, String... headers) throws IOException {
            part(request, object, Integer.MAX_VALUE, headers);
        }

        /** The beginning of the same answer, an appended MD5 included; then the connection is closed. */
        void cut(Request request, byte[] object, int length, String... headers) throws IOException {
            part(request, object, length, headers);
            cut = true;
        }

        /** The beginning of the same answer; then nothing comes, and the connection stays open. */
        void stall(Request request, byte[] object, int length, String... headers) throws IOException {
            part(request, object, length, headers);
        }

        private void part(Request request, byte[] object, int most, String... headers) throws IOException {
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
            head(status, end - start + md5.length, contentRange + encoding + String.join("", headers));
            if (!request.method().equals("HEAD")) { // its body would stand before the connection's next answer
                out.write(object, start, Math.min(most, end - start));
                out.write(md5, 0, Math.max(0, Math.min(most - (end - start), md5.length)));
            }
            out.flush();
        }

        private byte[] md5Of(Request request, byte[] object, int start, int end) {
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
            head("200 OK", object.length, String.join("", headers));
            out.flush();
        }

        /** An error as S3 tells it. */
        void error(int status, String code) throws IOException {
            String xml = "<?xml version=\"1.0\"?><Error><Code>" + code + "</Code><Message>no</Message></Error>";
            answer(status + " Error", xml);
        }

        /** An answer as a text. */
        void answer(String status, String text, String... headers) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            head(status, bytes.length, String.join("", headers));
            out.write(bytes);
            out.flush();
        }

        /** An answer of somebody else than the store, without a header of S3. */
        void foreign(String type, String text) throws IOException {
            foreignHead("Content-Length: %d\r\nContent-Type: %s\r\n".formatted(text.length(), type));
            out.write(text.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        /** The answer to HEAD of somebody else, with no headers but these. */
        void foreignHead(String headers) throws IOException {
            out.write(("HTTP/1.1 200 OK\r\n" + headers + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        /** An answer that ends where the connection does. */
        void untilTheEnd(String text) throws IOException {
            out.write(("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + text).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            cut = true;
        }

        /** An answer to HEAD. */
        void headers(String status, long length, String... headers) throws IOException {
            head(status, length, String.join("", headers));
            out.flush();
        }

        /** Asks for the body that the client holds back until it hears that it is welcome. */
        void goOn() throws IOException {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        /** Closes the connection instead of an answer. */
        void hangUp() {
            cut = true;
        }

        /** An object of zeros; the counter tells how many of them the socket has taken. */
        void zeros(long length, AtomicLong written) throws IOException {
            head("200 OK", length, "");
            byte[] piece = new byte[PIECE];
            while (written.get() < length) {
                out.write(piece);
                written.addAndGet(PIECE);
            }
        }

        private void head(String status, long length, String headers) throws IOException {
            String eTag = headers.contains("ETag: ") ? "" : "ETag: \"e1\"\r\n";
            out.write("HTTP/1.1 %s\r\nContent-Length: %d\r\n%s%s\r\n"
                    .formatted(status, length, eTag, headers)
                    .getBytes(StandardCharsets.US_ASCII));
        }
    }
}
