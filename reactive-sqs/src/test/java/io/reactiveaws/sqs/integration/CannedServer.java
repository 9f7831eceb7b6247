package io.reactiveaws.sqs.integration;

import io.reactiveaws.testkit.SocketServer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;

/** An HTTP server on a real socket that answers each request with the next of its answers, whatever is asked. */
final class CannedServer implements AutoCloseable {

    private static final Pattern CONTENT_LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");

    private final SocketServer server;
    private final Queue<Answer> answers;
    private final AtomicInteger requests = new AtomicInteger();
    private final CompletableFuture<Void> asked = new CompletableFuture<>();
    private final CompletableFuture<Void> hungUp = new CompletableFuture<>();

    /** What is done with one request. */
    @FunctionalInterface
    interface Answer {

        /** Returns whether the connection stays open for the next request. */
        boolean to(Socket client) throws IOException;

        /** A whole answer. */
        static Answer of(int status, String json) {
            return client -> {
                write(client, status, json.length(), json);
                return true;
            };
        }

        /** An answer that is cut off after half of its body. */
        static Answer cutOff(String json) {
            return client -> {
                write(client, 200, json.length(), json.substring(0, json.length() / 2));
                return false;
            };
        }

        /** Nothing, for ever. */
        static Answer none() {
            return client -> true;
        }

        /** Another answer, as soon as the gate is open. */
        static Answer after(CompletableFuture<?> gate, Answer answer) {
            return client -> {
                gate.join();
                return answer.to(client);
            };
        }

        private static void write(Socket client, int status, int length, String body) throws IOException {
            OutputStream out = client.getOutputStream();
            String head = "HTTP/1.1 %d Canned\r\nContent-Type: application/x-amz-json-1.0\r\nContent-Length: %d\r\n\r\n"
                    .formatted(status, length);
            out.write((head + body).getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }

    CannedServer(Answer... answers) {
        this.answers = new ConcurrentLinkedQueue<>(List.of(answers));
        this.server = SocketServer.start("canned-server", null, this::serve);
    }

    URI endpoint() {
        return server.endpoint();
    }

    /** How many requests have come. */
    int requests() {
        return requests.get();
    }

    /** Completes when the first request has come whole. */
    Mono<Void> asked() {
        return Mono.fromFuture(asked, true);
    }

    /** Completes when a client has closed its connection. */
    Mono<Void> hungUp() {
        return Mono.fromFuture(hungUp, true);
    }

    private void serve(Socket client) {
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            while (readRequest(in)) {
                requests.incrementAndGet();
                asked.complete(null);
                if (!answers.remove().to(client)) {
                    return;
                }
            }
        } catch (IOException reset) {
            // the client went away without a farewell
        }
        hungUp.complete(null);
    }

    /** Returns false at the end of the connection. */
    private static boolean readRequest(InputStream in) throws IOException {
        String head = SocketServer.readHead(in);
        if (head == null) {
            return false;
        }
        Matcher length = CONTENT_LENGTH.matcher(head);
        in.skipNBytes(length.find() ? Long.parseLong(length.group(1)) : 0);
        return true;
    }

    @Override
    public void close() {
        server.close();
    }
}
