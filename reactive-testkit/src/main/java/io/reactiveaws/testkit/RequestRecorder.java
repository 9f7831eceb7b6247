package io.reactiveaws.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A server that answers everything in the same way and keeps the heads; as a proxy, it connects to nobody. */
final class RequestRecorder implements AutoCloseable {

    private static final String REFUSAL = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private final String name;
    private final String status;
    private final @Nullable SSLContext tls;
    private final List<SeenRequest> seen;
    private final SocketServer server;

    RequestRecorder(String name, String status, @Nullable SSLContext tls, List<SeenRequest> seen) {
        this.name = name;
        this.status = status;
        this.tls = tls;
        this.seen = seen;
        this.server = SocketServer.start(name, null, this::serve);
    }

    String url() {
        return (tls == null ? "http" : "https") + "://127.0.0.1:" + port();
    }

    int port() {
        return server.endpoint().getPort();
    }

    private void serve(Socket plain) {
        try (Socket client = tls == null ? plain : secured(tls, plain)) {
            InputStream in = client.getInputStream();
            for (String head = SocketServer.readHead(in); head != null; head = SocketServer.readHead(in)) {
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

    private boolean answer(String head, InputStream in, OutputStream out) throws IOException {
        if (head.startsWith("CONNECT")) {
            seen.add(new SeenRequest(head.split(" ", 3)[1].replaceFirst(":443$", ""), head));
            out.write(REFUSAL.getBytes(StandardCharsets.ISO_8859_1));
            return false;
        }
        SeenRequest request = new SeenRequest(name, head);
        seen.add(request);
        if (request.header("expect") != null) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        skipBody(request, in);
        String body = head.startsWith("PUT") ? "" : "{}";
        out.write(
                "HTTP/1.1 %s\r\nContent-Length: %d\r\nContent-Type: application/x-amz-json-1.0\r\nETag: \"e\"\r\n\r\n%s"
                        .formatted(status, body.length(), body)
                        .getBytes(StandardCharsets.ISO_8859_1));
        return true;
    }

    private static void skipBody(SeenRequest request, InputStream in) throws IOException {
        if ("chunked".equalsIgnoreCase(request.header("transfer-encoding"))) {
            for (int size = chunk(in); size > 0; size = chunk(in)) {
                in.skipNBytes(size + 2L);
            }
            return;
        }
        in.skipNBytes(Long.parseLong(Objects.requireNonNullElse(request.header("content-length"), "0")));
    }

    private static int chunk(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return Integer.parseInt(
                line.toString(StandardCharsets.ISO_8859_1).strip().split(";", 2)[0], 16);
    }

    @Override
    public void close() {
        server.close();
    }
}
