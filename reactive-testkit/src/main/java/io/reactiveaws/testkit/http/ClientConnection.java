package io.reactiveaws.testkit.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A client's connection to the proxy. One thread reads it. */
final class ClientConnection {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private volatile @Nullable MessageBody body;

    ClientConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    Socket socket() {
        return socket;
    }

    OutputStream out() {
        return out;
    }

    /** Reads the next request; null when the client has closed the connection. */
    @Nullable
    HttpRequest next(AtomicInteger arrived) throws IOException {
        HttpHead head = HttpHead.read(in);
        if (head == null) {
            return null;
        }
        MessageBody next = MessageBody.ofRequest(head, in, true);
        body = next;
        byte[] content = HttpRequest.readText(head, next);
        return new HttpRequest(arrived.getAndIncrement(), head, next, content);
    }

    /** Waits for the next request, and returns false when the client closes the connection. */
    boolean awaitMore() throws IOException {
        in.mark(1);
        boolean comes = in.read() >= 0;
        in.reset();
        return comes;
    }

    /** Whether the last request has come whole. */
    boolean hasComeWhole() {
        MessageBody last = body;
        return last != null && last.isAtEnd();
    }

    /** Lets the client see the end of the connection, behind what was written. */
    void end() throws IOException {
        if (hasComeWhole()) {
            socket.close();
        } else { // to close it with bytes that wait to be read would reset it, and take the answer from the client
            socket.shutdownOutput();
        }
    }

    /** Reads what still comes, until the client closes the connection. */
    void drain() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }
}
