package io.reactiveaws.testkit.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * An answer that is known whole.
 *
 * @param head its head
 * @param body its body as it stands on the wire
 * @param isLast whether the connection ends behind it
 */
@SuppressWarnings("ArrayRecordComponent") // it is never compared
record WholeAnswer(HttpHead head, byte[] body, boolean isLast) {

    static WholeAnswer of(int status, String contentType, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return new WholeAnswer(
                new HttpHead("HTTP/1.1 %d Fault\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(status, contentType, body.length)),
                body,
                false);
    }

    /** Writes it as the answer to a request. */
    void writeTo(OutputStream out, String method) throws IOException {
        out.write(head.bytes());
        if (!method.equals("HEAD")) {
            out.write(body);
        }
        out.flush();
    }
}
