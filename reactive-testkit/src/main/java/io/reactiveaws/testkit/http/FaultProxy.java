package io.reactiveaws.testkit.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a service, on a real socket, and does to its connections what networks and busy services do, when the
 * test says so: {@code proxy.on("SendMessage").nth(2).loseAnswer()}. Without rules it passes everything on as it is.
 * Clients may be in this process or in others.
 *
 * <p>It is written by hand since Toxiproxy is a process of its own that sees no requests, and WireMock and MockServer
 * bring a web server, and cut neither at a byte nor behind the work of a service.
 *
 * <p>Each request has a connection to the service of its own, so that none is ever stale. A client that closes its
 * connection before the answer is there closes the service's one, too. The path of a request to S3 has to begin with
 * the bucket.
 */
public final class FaultProxy implements AutoCloseable {

    private final URI service;
    private final SocketServer server;
    private final Waiting waiting;
    private final List<FaultRule> rules = new CopyOnWriteArrayList<>();
    private final AtomicInteger arrived = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    // guarded by itself
    private final Map<String, Integer> requests = new TreeMap<>();

    private FaultProxy(URI service, @Nullable Waiting waiting) {
        if (!"http".equals(service.getScheme()) || service.getPort() < 0) {
            throw new IllegalArgumentException("service: \"" + service
                    + "\" is no address such as http://127.0.0.1:4566; a proxy can't look into TLS");
        }
        this.service = service;
        this.waiting = waiting == null ? this::untilClosed : waiting;
        this.server = SocketServer.start("fault-proxy", null, this::serve);
    }

    /**
     * Starts a proxy on a free port of this machine.
     *
     * @param service where the service is, without TLS
     * @return the proxy
     */
    public static FaultProxy before(URI service) {
        return new FaultProxy(service, null);
    }

    /** Starts a proxy whose times pass as the test wants. */
    static FaultProxy before(URI service, Waiting waiting) {
        return new FaultProxy(service, waiting);
    }

    /**
     * Returns where it listens.
     *
     * @return the endpoint for a client of the SDK
     */
    public URI endpoint() {
        return server.endpoint();
    }

    /**
     * Begins a rule about an operation.
     *
     * @param operation its name in the SDK, such as {@code ReceiveMessage}
     * @return the rule, which needs a fault
     */
    public FaultRule on(String operation) {
        return on(request -> request.operation().equals(operation));
    }

    /**
     * Begins a rule about some requests.
     *
     * @param about which ones
     * @return the rule, which needs a fault
     */
    public FaultRule on(Predicate<HttpRequest> about) {
        return new FaultRule(this, about);
    }

    /**
     * Begins a rule about all requests.
     *
     * @return the rule, which needs a fault
     */
    public FaultRule onAll() {
        return on(request -> true);
    }

    /** Forgets all rules: from now on everything is passed on as it is. */
    public void clear() {
        rules.clear();
    }

    /** Goes away: connections are refused, and those that are open are reset, as when a service dies. */
    public void goAway() {
        server.goAway();
    }

    /** Comes back on the same port. */
    public void comeBack() {
        server.comeBack();
    }

    /**
     * Returns how many connections it has accepted.
     *
     * @return their number
     */
    public int connections() {
        return server.connections();
    }

    /**
     * Returns how many requests have come, whatever became of them.
     *
     * @return their number by operation
     */
    public Map<String, Integer> requests() {
        synchronized (requests) {
            return new TreeMap<>(requests);
        }
    }

    /**
     * Returns how many requests of an operation have come, whatever became of them.
     *
     * @param operation its name in the SDK
     * @return their number
     */
    public int requests(String operation) {
        return requests().getOrDefault(operation, 0);
    }

    /** Ends it; connections that are open are reset. */
    @Override
    public void close() {
        closed.countDown();
        server.close();
    }

    void program(FaultRule rule) {
        rules.add(rule);
    }

    /** Goes away and comes back by itself. */
    void goAway(Duration time) {
        server.goAway();
        Future<?> unused = threads().submit(() -> {
            waitDuring(time);
            server.comeBack();
            return null;
        });
    }

    void waitDuring(Duration time) throws IOException {
        waiting.during(time);
    }

    /** Waits until the gate is open, however it is opened. */
    void waitFor(CompletableFuture<?> gate) throws IOException {
        try {
            gate.handle((value, error) -> true).get();
        } catch (InterruptedException e) {
            throw isClosed(e);
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
    }

    private void untilClosed(Duration time) throws IOException {
        try {
            if (closed.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new InterruptedIOException("the proxy was closed");
            }
        } catch (InterruptedException e) {
            throw isClosed(e);
        }
    }

    /** Its threads are interrupted only by its end. */
    static IOException isClosed(InterruptedException cause) {
        Thread.currentThread().interrupt();
        InterruptedIOException closed = new InterruptedIOException("the proxy was closed");
        closed.initCause(cause);
        return closed;
    }

    private void serve(Socket socket) throws IOException {
        ClientConnection client = new ClientConnection(socket);
        for (HttpRequest request = client.next(arrived); request != null; request = client.next(arrived)) {
            if (!new Exchange(this, client, request, plan(request)).goesOn()) {
                return;
            }
        }
    }

    private Plan plan(HttpRequest request) {
        synchronized (requests) {
            requests.merge(request.operation(), 1, Integer::sum);
        }
        Plan plan = new Plan();
        rules.forEach(rule -> rule.apply(request, plan));
        return plan;
    }

    Waiting waiting() {
        return waiting;
    }

    /** Opens a connection to the service. */
    Socket connect() throws IOException {
        Socket socket = new Socket(service.getHost(), service.getPort());
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** For what waits beside a client's connection. */
    ExecutorService threads() {
        return server.threads();
    }
}
