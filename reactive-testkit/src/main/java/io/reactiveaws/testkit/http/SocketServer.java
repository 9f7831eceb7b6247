package io.reactiveaws.testkit.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Accepts connections on a real socket of this machine, each on a thread of its own, until it is closed. */
final class SocketServer implements AutoCloseable {

    private static final int BACKLOG = 500;

    private final Connection connection;
    private final ExecutorService threads;
    private final @Nullable Integer receiveBuffer;
    private final Socket reservation = new Socket();
    private final int port;
    private final AtomicInteger connections = new AtomicInteger();

    /** Held while it goes and comes. */
    private final Object moving = new Object();

    // what follows is guarded by this
    private final Set<Socket> open = new HashSet<>();
    private @Nullable ServerSocket listener;
    private CompletableFuture<Void> accepts = CompletableFuture.completedFuture(null);

    /** What is done with a connection. */
    @FunctionalInterface
    interface Connection {

        /** Serves a connection, on a thread that may wait; it is closed afterwards. */
        void serve(Socket client) throws IOException;
    }

    private SocketServer(String name, @Nullable Integer receiveBuffer, Connection connection) throws IOException {
        this.connection = connection;
        this.receiveBuffer = receiveBuffer;
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        // a socket that is bound and doesn't listen: nobody else is given its port while the server is away.
        // The listener shares the port with it, by SO_REUSEADDR on Linux and Windows, by SO_REUSEPORT on BSD and macOS
        reservation.setReuseAddress(true);
        if (reservation.supportedOptions().contains(StandardSocketOptions.SO_REUSEPORT)) {
            reservation.setOption(StandardSocketOptions.SO_REUSEPORT, true);
        }
        reservation.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.port = reservation.getLocalPort();
    }

    /**
     * Starts a server.
     *
     * @param name the name of its threads
     * @param receiveBuffer how many bytes the kernel may take on its behalf; null for the system's default
     * @param connection what is done with each connection
     */
    static SocketServer start(String name, @Nullable Integer receiveBuffer, Connection connection) {
        try {
            SocketServer server = new SocketServer(name, receiveBuffer, connection);
            server.listen();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens, for a client of the SDK. */
    URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** How many connections it has accepted. */
    int connections() {
        return connections.get();
    }

    /** Does something else on a thread that may wait, and that {@link #close} interrupts. */
    ExecutorService threads() {
        return threads;
    }

    /** Refuses connections, and resets those that are open. */
    void goAway() {
        synchronized (moving) {
            CompletableFuture<Void> accepting = stopListening();
            accepting.join(); // the kernel listens as long as a thread waits for its next connection
            resetAll();
        }
    }

    /** Listens again on the same port, if it doesn't. */
    void comeBack() {
        synchronized (moving) {
            if (!isListening() && !reservation.isClosed()) {
                try {
                    listen();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private synchronized boolean isListening() {
        return listener != null;
    }

    private synchronized void listen() throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        if (socket.supportedOptions().contains(StandardSocketOptions.SO_REUSEPORT)) {
            socket.setOption(StandardSocketOptions.SO_REUSEPORT, true);
        }
        if (receiveBuffer != null) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        listener = socket;
        accepts = CompletableFuture.runAsync(() -> accept(socket), threads);
    }

    /** Returns what completes when nobody waits for a connection any more. */
    private synchronized CompletableFuture<Void> stopListening() {
        if (listener != null) {
            closed(listener);
            listener = null;
        }
        return accepts;
    }

    private synchronized void resetAll() {
        open.forEach(SocketServer::reset);
        open.clear();
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                Socket client = socket.accept();
                connections.incrementAndGet();
                if (isAdmitted(client, socket)) {
                    threads.execute(() -> serve(client));
                }
            }
        } catch (IOException closed) {
            // by close() or goAway()
        }
    }

    private synchronized boolean isAdmitted(Socket client, ServerSocket acceptedBy) {
        if (listener != acceptedBy) {
            reset(client);
            return false;
        }
        open.add(client);
        return true;
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            connection.serve(client);
        } catch (IOException gone) {
            // whoever is on the other side went away
        } finally {
            forget(client);
        }
    }

    private synchronized void forget(Socket client) {
        open.remove(client);
    }

    /** Closes a connection so that the other side sees a reset. */
    static void reset(Socket client) {
        try {
            client.setSoLinger(true, 0);
        } catch (IOException alreadyClosed) {
            return;
        }
        closed(client);
    }

    private static void closed(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        synchronized (moving) {
            goAway();
            closed(reservation);
            threads.shutdownNow();
        }
    }
}
