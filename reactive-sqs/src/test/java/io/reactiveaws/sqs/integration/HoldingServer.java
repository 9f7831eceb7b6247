package io.reactiveaws.sqs.integration;

import io.reactiveaws.testkit.http.CannedServer;
import io.reactiveaws.testkit.http.HttpReply;
import io.reactiveaws.testkit.http.HttpRequest;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import reactor.core.publisher.Sinks;

/** A server that holds some requests until the test lets them go, and counts all. */
final class HoldingServer implements AutoCloseable {

    private static final CannedServer.Answer ANSWER = CannedServer.Answer.json("200 OK", "{}");

    private final Predicate<HttpRequest> isHeld;
    private final CannedServer server;
    private final CompletableFuture<Void> gate = new CompletableFuture<>();
    private final Sinks.Many<Integer> held = Sinks.many().replay().latest();
    private final AtomicInteger heldSoFar = new AtomicInteger();

    /** Takes which requests are held. */
    HoldingServer(Predicate<HttpRequest> isHeld) {
        this.isHeld = isHeld;
        this.server = CannedServer.start(this::answer);
    }

    URI endpoint() {
        return server.endpoint();
    }

    private void answer(HttpRequest request, HttpReply reply) throws IOException {
        if (isHeld.test(request) && !gate.isDone()) {
            synchronized (held) {
                held.tryEmitNext(heldSoFar.incrementAndGet());
            }
            gate.join();
        }
        ANSWER.to(request, reply);
    }

    /** Waits until so many requests are held. */
    void awaitHeld(int count) {
        held.asFlux().any(number -> number >= count).block();
    }

    /** Answers all that is held, and holds no more. */
    void letGo() {
        gate.complete(null);
    }

    /** Whether what was held has been let go. */
    boolean hasLetGo() {
        return gate.isDone();
    }

    /** How many requests are or were held. */
    int held() {
        return heldSoFar.get();
    }

    int requests() {
        return server.requests().size();
    }

    int connections() {
        return server.connections();
    }

    @Override
    public void close() {
        letGo();
        server.close();
    }
}
