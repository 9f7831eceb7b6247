package io.reactiveaws.testkit.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head of a message.
 *
 * @param text its first line and its headers, with the empty line behind them
 */
record HttpHead(String text) {

    private static final String END = "\r\n\r\n";

    /** Reads the next one; null at the end of the connection. */
    static @Nullable HttpHead read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf(END, Math.max(0, head.length() - END.length())) < 0) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            head.append((char) next);
        }
        return new HttpHead(head.toString());
    }

    /** As it stands on the wire. */
    byte[] bytes() {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Nullable
    String header(String name) {
        Matcher line = Pattern.compile("(?im)^" + Pattern.quote(name) + ": *(.*?)\\s*$")
                .matcher(text);
        return line.find() ? line.group(1) : null;
    }

    /** A word of the first line. */
    String word(int number) {
        return firstLine().split(" ", -1)[number];
    }

    private String firstLine() {
        return text.substring(0, text.indexOf("\r\n"));
    }

    int status() {
        return Integer.parseInt(word(1));
    }

    boolean isChunked() {
        return "chunked".equalsIgnoreCase(header("Transfer-Encoding"));
    }

    /** The length of the body; null if the head doesn't say one. */
    @Nullable
    Long contentLength() {
        String length = header("Content-Length");
        return length == null ? null : Long.valueOf(length);
    }

    /** Whether the other side holds the body back until it hears that it is welcome. */
    boolean expectsContinue() {
        return "100-continue".equalsIgnoreCase(header("Expect"));
    }

    /** Whether nothing comes behind this message. */
    boolean isLast() {
        String connection = Objects.requireNonNullElse(header("Connection"), "");
        boolean isOld = firstLine().startsWith("HTTP/1.0") || firstLine().endsWith("HTTP/1.0");
        return isOld ? !connection.equalsIgnoreCase("keep-alive") : connection.equalsIgnoreCase("close");
    }
}
