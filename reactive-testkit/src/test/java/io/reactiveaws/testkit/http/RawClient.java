package io.reactiveaws.testkit.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client that writes and sees what stands on the wire. */
final class RawClient implements AutoCloseable {

    /** Only so that a test that hangs ends. */
    private static final int LIMIT_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream in;

    RawClient(URI endpoint) throws IOException {
        this.socket = new Socket(endpoint.getHost(), endpoint.getPort());
        socket.setSoTimeout(LIMIT_MILLIS);
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    OutputStream out() throws IOException {
        return socket.getOutputStream();
    }

    void send(String text) throws IOException {
        out().write(text.getBytes(StandardCharsets.ISO_8859_1));
        out().flush();
    }

    /** Sends the head of a call of SQS and a body of so many bytes. */
    void call(String operation, int length) throws IOException {
        send("POST / HTTP/1.1\r\nX-Amz-Target: AmazonSQS.%s\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(operation, length, "b".repeat(length)));
    }

    /** The head of the next answer; null at the end of the connection. */
    HttpHead head() throws IOException {
        return HttpHead.read(in);
    }

    /** The body that comes behind the head of an answer, as it stands on the wire. */
    String body(HttpHead head) throws IOException {
        return new String(MessageBody.ofAnswer(head, "GET", in).readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    /** The content of the chunks that come behind a head. */
    byte[] unchunked(HttpHead head) throws IOException {
        return MessageBody.ofRequest(head, in, false).readAllBytes();
    }

    /** The body of the next answer. */
    String answer() throws IOException {
        return body(head());
    }

    /** What still comes until the connection ends. */
    byte[] rest() throws IOException {
        return in.readAllBytes();
    }

    /** Whether the other side ends the connection, in whatever way, before anything comes. */
    boolean isCut() throws IOException {
        try {
            return in.read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    /** Whether the other side resets the connection before anything comes. */
    boolean isReset() throws IOException {
        try {
            in.read();
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
