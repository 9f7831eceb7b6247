package io.reactiveaws.testkit.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A server that answers everything in the same way and tells the heads; as a proxy, it connects to nobody. */
public final class RequestRecorder implements AutoCloseable {

    private static final String REFUSAL = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private final String name;
    private final String status;
    private final @Nullable SSLContext tls;
    private final BiConsumer<String, String> seen;
    private final SocketServer server;

    /**
     * Starts a server.
     *
     * @param name the server's name
     * @param status such as {@code 200 OK}
     * @param tls the server's certificate; null for plain HTTP
     * @param seen takes, of each request, this server's name, or the host that a proxy is to connect to, and the head
     */
    public RequestRecorder(String name, String status, @Nullable SSLContext tls, BiConsumer<String, String> seen) {
        this.name = name;
        this.status = status;
        this.tls = tls;
        this.seen = seen;
        this.server = SocketServer.start(name, null, this::serve);
    }

    /**
     * Returns where it listens.
     *
     * @return an endpoint
     */
    public URI endpoint() {
        URI plain = server.endpoint();
        return tls == null ? plain : URI.create("https://127.0.0.1:" + plain.getPort());
    }

    private void serve(Socket plain) {
        try (Socket client = tls == null ? plain : secured(tls, plain)) {
            InputStream in = client.getInputStream();
            for (HttpHead head = HttpHead.read(in); head != null; head = HttpHead.read(in)) {
                if (!answer(head, in, client.getOutputStream())) {
                    return;
                }
            }
        } catch (IOException goneOrMistrusted) {
            // as the tables expect of some
        }
    }

    private static Socket secured(SSLContext tls, Socket plain) throws IOException {
        SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
        secured.setUseClientMode(false);
        return secured;
    }

    private boolean answer(HttpHead head, InputStream in, OutputStream out) throws IOException {
        if (head.word(0).equals("CONNECT")) {
            seen.accept(head.word(1).replaceFirst(":443$", ""), head.text());
            out.write(REFUSAL.getBytes(StandardCharsets.ISO_8859_1));
            return false;
        }
        seen.accept(name, head.text());
        if (head.expectsContinue()) {
            out.write(CannedServer.CONTINUE);
        }
        MessageBody.ofRequest(head, in, false).transferTo(OutputStream.nullOutputStream());
        String body = head.word(0).equals("PUT") ? "" : "{}";
        out.write(
                "HTTP/1.1 %s\r\nContent-Length: %d\r\nContent-Type: application/x-amz-json-1.0\r\nETag: \"e\"\r\n\r\n%s"
                        .formatted(status, body.length(), body)
                        .getBytes(StandardCharsets.ISO_8859_1));
        return true;
    }

    @Override
    public void close() {
        server.close();
    }
}
