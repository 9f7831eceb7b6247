package io.reactiveaws.examples.service;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A client that sends and reads as much as it is told to, and no more. */
final class RawClient implements AutoCloseable {

    private static final int RECEIVE_BUFFER = 64 * 1024;

    private final Socket socket = new Socket();
    private final InputStream in;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** Connects and sends the head of a request. */
    RawClient(int port, String line, String... requestHeaders) throws IOException {
        socket.setReceiveBufferSize(RECEIVE_BUFFER);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        in = new BufferedInputStream(socket.getInputStream());
        String more = requestHeaders.length == 0 ? "" : String.join("\r\n", requestHeaders) + "\r\n";
        write(line + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n");
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Sends so much of a body of a known length. */
    RawClient bytes(long position, long end) throws IOException {
        OutputStream out = socket.getOutputStream();
        new Content(position, end).transferTo(out);
        return this;
    }

    /** Sends a piece of a body of an unknown length. */
    RawClient chunk(long position, long end) throws IOException {
        write(Long.toHexString(end - position) + "\r\n");
        bytes(position, end);
        write("\r\n");
        return this;
    }

    /** Ends a body of an unknown length. */
    RawClient lastChunk() throws IOException {
        write("0\r\n\r\n");
        return this;
    }

    /** Reads the head of the answer, and returns its status. */
    int status() throws IOException {
        String line = line();
        for (String header = line(); !header.isEmpty(); header = line()) {
            String[] parts = header.split(":", 2);
            headers.put(parts[0], parts[1].strip());
        }
        return Integer.parseInt(line.split(" ", 3)[1]);
    }

    /** A header of the answer whose head was read. */
    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    /** Reads a line, which is empty at the end of the connection. */
    String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }

    /** Reads that much of the answer's body, which is the content from a position on. */
    void read(long position, long end) throws IOException {
        Content.assertIn(in, position, end);
    }

    /** Reads to the end of the connection. */
    String rest() throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
