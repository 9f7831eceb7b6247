package io.reactiveaws.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Accepts connections on a real socket of this machine, each on a thread of its own, until it is closed. */
public final class SocketServer implements AutoCloseable {

    private static final int BACKLOG = 500;

    private final ServerSocket listener;
    private final Connection connection;
    private final ExecutorService threads;

    /** What is done with a connection. */
    @FunctionalInterface
    public interface Connection {

        /**
         * Serves a connection, on a thread that may wait.
         *
         * @param client the connection, which is closed by whoever serves it
         */
        void serve(Socket client);
    }

    private SocketServer(String name, ServerSocket listener, Connection connection) {
        this.listener = listener;
        this.connection = connection;
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts a server.
     *
     * @param name the name of its threads
     * @param receiveBuffer how many bytes the kernel may take on its behalf; null for the system's default
     * @param connection what is done with each connection
     * @return the server
     */
    public static SocketServer start(String name, @Nullable Integer receiveBuffer, Connection connection) {
        try {
            ServerSocket listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
            if (receiveBuffer != null) {
                listener.setReceiveBufferSize(receiveBuffer);
            }
            SocketServer server = new SocketServer(name, listener, connection);
            server.threads.execute(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns where it listens.
     *
     * @return the endpoint for a client of the SDK
     */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                threads.execute(() -> connection.serve(client));
            }
        } catch (IOException closed) {
            // by close()
        }
    }

    /**
     * Reads the head of a request: its first line and its headers.
     *
     * @param in a connection's bytes
     * @return the head with the empty line behind it; null at the end of the connection
     * @throws IOException if the connection breaks
     */
    public static @Nullable String readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) < 0) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
