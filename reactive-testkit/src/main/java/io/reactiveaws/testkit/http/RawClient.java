package io.reactiveaws.testkit.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An HTTP client that sends and reads as much as it is told to, and no more. */
public final class RawClient implements AutoCloseable {

    /** Set, so that the system doesn't read ahead for it. */
    private static final int RECEIVE_BUFFER = 64 * 1024;

    private final Socket socket = new Socket();
    private final InputStream in;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private RawClient(int port) throws IOException {
        socket.setReceiveBufferSize(RECEIVE_BUFFER);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        in = new BufferedInputStream(socket.getInputStream());
    }

    /**
     * Connects and sends the head of a request.
     *
     * @param port the server's
     * @param line such as {@code GET /a}
     * @param headers such as {@code Range: bytes=0-1}
     * @return the client
     * @throws IOException if the server isn't there
     */
    public static RawClient send(int port, String line, String... headers) throws IOException {
        RawClient client = new RawClient(port);
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return client.text(line + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n");
    }

    /**
     * Sends a text.
     *
     * @param text in ASCII
     * @return this
     * @throws IOException if the server has gone
     */
    public RawClient text(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    /**
     * Sends zeros, as a piece of a body of a known length.
     *
     * @param count how many
     * @return this
     * @throws IOException if the server has gone
     */
    public RawClient bytes(int count) throws IOException {
        return bytes(new ByteArrayInputStream(new byte[count]));
    }

    /**
     * Sends bytes, as a piece of a body of a known length.
     *
     * @param content the bytes
     * @return this
     * @throws IOException if the server has gone
     */
    public RawClient bytes(InputStream content) throws IOException {
        content.transferTo(socket.getOutputStream());
        return this;
    }

    /**
     * Sends zeros, as a piece of a body of an unknown length.
     *
     * @param count how many
     * @return this
     * @throws IOException if the server has gone
     */
    public RawClient chunk(int count) throws IOException {
        return chunk(count, new ByteArrayInputStream(new byte[count]));
    }

    /**
     * Sends bytes, as a piece of a body of an unknown length.
     *
     * @param count how many there are
     * @param content the bytes
     * @return this
     * @throws IOException if the server has gone
     */
    public RawClient chunk(long count, InputStream content) throws IOException {
        return text(Long.toHexString(count) + "\r\n").bytes(content).text("\r\n");
    }

    /**
     * Ends a body of an unknown length.
     *
     * @return this
     * @throws IOException if the server has gone
     */
    public RawClient lastChunk() throws IOException {
        return text("0\r\n\r\n");
    }

    /**
     * Reads the head of the answer.
     *
     * @return its status
     * @throws EOFException if the server has closed the connection without one
     * @throws IOException if the connection broke
     */
    public int status() throws IOException {
        String line = line();
        if (line.isEmpty()) {
            throw new EOFException("there is no answer");
        }
        for (String header = line(); !header.isEmpty(); header = line()) {
            String[] parts = header.split(":", 2);
            headers.put(parts[0], parts[1].strip());
        }
        return Integer.parseInt(line.split(" ", 3)[1]);
    }

    /**
     * Returns a header of the answer whose head was read.
     *
     * @param name the name
     * @return the value; null if there is none
     */
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /**
     * Reads a line.
     *
     * @return the line, without its end; empty at the end of the connection, too
     * @throws IOException if the connection broke
     */
    public String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }

    /**
     * Returns what comes.
     *
     * @return the stream behind what was read
     */
    public InputStream in() {
        return in;
    }

    /**
     * Reads to the end of the connection.
     *
     * @return the text in UTF-8
     * @throws IOException if the connection broke
     */
    public String rest() throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
