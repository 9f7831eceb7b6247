package io.reactiveaws.spring.web.upload;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A client that sends the head of a request and as much of its body as it is told. */
final class HalfRequest implements AutoCloseable {

    private final Socket socket;
    private final OutputStream out;

    HalfRequest(int port) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        this.out = socket.getOutputStream();
    }

    HalfRequest head(String path, String... headers) throws IOException {
        String head = "PUT " + path + " HTTP/1.1\r\nHost: localhost\r\n";
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        out.write((head + more + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return this;
    }

    HalfRequest bytes(int count) throws IOException {
        out.write(new byte[count]);
        out.flush();
        return this;
    }

    HalfRequest chunk(int count) throws IOException {
        out.write((Integer.toHexString(count) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        bytes(count);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return this;
    }

    /** What is no chunk, or the last of all. */
    HalfRequest text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return this;
    }

    /** The first line of the answer; null if there is none. */
    @Nullable
    String status() throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
