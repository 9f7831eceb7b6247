package io.reactiveaws.testkit.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request that has come. */
public final class HttpRequest {

    private static final int LONGEST_TEXT = 8 * 1024 * 1024;

    private final int number;
    private final HttpHead head;
    private final InputStream body;
    private final byte @Nullable [] content;
    private final String operation;

    /** A request whose body is a stream, unless {@link #readText} has read it. */
    HttpRequest(int number, HttpHead head, InputStream body, byte @Nullable [] content) {
        this.number = number;
        this.head = head;
        this.body = content == null ? body : new ByteArrayInputStream(content);
        this.content = content;
        this.operation = Operations.of(this);
    }

    /** Reads a body that says what is asked for, JSON or a form; null if it is another one. */
    static byte @Nullable [] readText(HttpHead head, InputStream body) throws IOException {
        return isText(head) ? body.readAllBytes() : null;
    }

    private static boolean isText(HttpHead head) {
        Long length = head.contentLength();
        String type = Objects.requireNonNullElse(head.header("Content-Type"), "");
        return length != null
                && length <= LONGEST_TEXT
                && !head.expectsContinue()
                && (head.header("X-Amz-Target") != null || type.startsWith("application/x-www-form-urlencoded"));
    }

    /**
     * Returns its number.
     *
     * @return how many have come before it
     */
    public int number() {
        return number;
    }

    /**
     * Returns its head.
     *
     * @return its first line and its headers
     */
    public String head() {
        return head.text();
    }

    HttpHead parsedHead() {
        return head;
    }

    /**
     * Returns a header's value.
     *
     * @param name the header's name, in any case
     * @return the value; null if it isn't there
     */
    public @Nullable String header(String name) {
        return head.header(name);
    }

    /**
     * Returns its method.
     *
     * @return such as {@code PUT}
     */
    public String method() {
        return head.word(0);
    }

    /**
     * Returns its path.
     *
     * @return the path as it is written, without the query
     */
    public String path() {
        return target().split("\\?", 2)[0];
    }

    /** The path with its query. */
    String target() {
        return head.word(1);
    }

    /**
     * Returns the key of S3's objects.
     *
     * @return the part of the path behind the bucket, as it is written; empty if there is none
     */
    public String key() {
        String[] parts = path().split("/", 3);
        return parts.length < 3 ? "" : parts[2];
    }

    /**
     * Returns a parameter of the query.
     *
     * @param name its name
     * @return the value as it is written, empty if it has none; null if it isn't there
     */
    public @Nullable String parameter(String name) {
        Matcher found = Pattern.compile("^[^?]*\\?(?:.*&)?" + Pattern.quote(name) + "(?:=([^&]*))?(?:&.*)?$")
                .matcher(target());
        return found.matches() ? Objects.requireNonNullElse(found.group(1), "") : null;
    }

    /**
     * Returns the operation of the service, as the SDK names it.
     *
     * @return such as {@code ReceiveMessage}; one of S3 that has no name here looks like {@code GET object?tagging}
     */
    public String operation() {
        return operation;
    }

    /**
     * Returns its body.
     *
     * @return the bytes, which come as they are read, once; who needs none leaves them
     */
    public InputStream body() {
        return body;
    }

    /**
     * Reads the body and forgets it.
     *
     * @throws IOException if the connection breaks
     */
    public void skipBody() throws IOException {
        body.transferTo(OutputStream.nullOutputStream());
    }

    /**
     * Returns the body of a call in JSON or as a form.
     *
     * @return the text; empty if the body is of another kind, which is a stream
     */
    public String text() {
        return content == null ? "" : new String(content, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return operation + " (request " + number + ")";
    }
}
