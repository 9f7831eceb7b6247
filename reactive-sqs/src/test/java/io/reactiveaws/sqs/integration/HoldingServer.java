package io.reactiveaws.sqs.integration;

import io.reactiveaws.testkit.SocketServer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reactor.core.publisher.Sinks;

/** An HTTP server on a real socket that holds some requests until the test lets them go, and counts all. */
final class HoldingServer implements AutoCloseable {

    private static final Pattern CONTENT_LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.0\r\nContent-Length: 2\r\n\r\n{}"
                    .getBytes(StandardCharsets.US_ASCII);

    private final Predicate<String> isHeld;
    private final SocketServer server;
    private final CompletableFuture<Void> gate = new CompletableFuture<>();
    private final Sinks.Many<Integer> held = Sinks.many().replay().latest();
    private final AtomicInteger heldSoFar = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();

    /** Takes which requests are held, by their heads. */
    HoldingServer(Predicate<String> isHeld) {
        this.isHeld = isHeld;
        this.server = SocketServer.start("holding-server", null, this::serve);
    }

    URI endpoint() {
        return server.endpoint();
    }

    private void serve(Socket client) {
        connections.incrementAndGet();
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            for (String head = SocketServer.readHead(in); head != null; head = SocketServer.readHead(in)) {
                Matcher length = CONTENT_LENGTH.matcher(head);
                in.skipNBytes(length.find() ? Long.parseLong(length.group(1)) : 0);
                answer(head, client.getOutputStream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(String head, OutputStream out) throws IOException {
        requests.incrementAndGet();
        if (isHeld.test(head) && !gate.isDone()) {
            synchronized (held) {
                held.tryEmitNext(heldSoFar.incrementAndGet());
            }
            gate.join();
        }
        out.write(ANSWER);
        out.flush();
    }

    /** Waits until so many requests are held. */
    void awaitHeld(int count) {
        held.asFlux().any(number -> number >= count).block();
    }

    /** Answers all that is held, and holds no more. */
    void letGo() {
        gate.complete(null);
    }

    /** How many requests are or were held. */
    int held() {
        return heldSoFar.get();
    }

    int requests() {
        return requests.get();
    }

    int connections() {
        return connections.get();
    }

    @Override
    public void close() {
        letGo();
        server.close();
    }
}
