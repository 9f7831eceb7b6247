package io.reactiveaws.testkit.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the answer to one request. */
public final class HttpReply {

    private final OutputStream out;
    private final boolean toHead;
    private boolean hangsUp;

    HttpReply(OutputStream out, boolean toHead) {
        this.out = out;
        this.toHead = toHead;
    }

    /**
     * Writes a whole answer.
     *
     * @param status such as {@code 200 OK}
     * @param text its body
     * @param headers headers besides the body's length, each with its end of line
     * @throws IOException if the client went away
     */
    public void answer(String status, String text, String... headers) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        head(status, "Content-Length: %d\r\n".formatted(body.length), headers);
        body(body, 0, body.length);
    }

    /**
     * Writes the head of an answer, which says how long the body is that follows, or that the connection ends behind
     * it.
     *
     * @param status such as {@code 200 OK}
     * @param header a header with its end of line, or many
     * @param more further ones
     * @throws IOException if the client went away
     */
    public void head(String status, String header, String... more) throws IOException {
        String head = "HTTP/1.1 " + status + "\r\n" + header + String.join("", more) + "\r\n";
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /**
     * Writes a piece of the body, but not to HEAD, whose answers have none.
     *
     * @param bytes where the piece is
     * @param offset where it begins there
     * @param length how long it is
     * @throws IOException if the client went away
     */
    public void body(byte[] bytes, int offset, int length) throws IOException {
        if (!toHead) { // it would stand before the connection's next answer
            out.write(bytes, offset, length);
            out.flush();
        }
    }

    /** Closes the connection behind what was written, or without an answer. */
    public void hangUp() {
        hangsUp = true;
    }

    boolean hangsUp() {
        return hangsUp;
    }
}
