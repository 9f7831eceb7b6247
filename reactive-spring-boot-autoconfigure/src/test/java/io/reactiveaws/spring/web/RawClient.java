package io.reactiveaws.spring.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A client that sends what it is told to, and reads no more than it is told to. */
final class RawClient implements AutoCloseable {

    private final Socket socket = new Socket();
    private final BufferedReader reader;

    private RawClient(int port, String line) throws IOException {
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.getOutputStream()
                .write((line + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1), 64);
    }

    /** Sends a request without reading the answer. */
    static RawClient send(int port, String line) throws IOException {
        return new RawClient(port, line);
    }

    static int status(int port, String line) throws IOException {
        try (RawClient client = send(port, line)) {
            return client.status();
        }
    }

    /** Reads as far as the status, and a little further. */
    int status() throws IOException {
        return Integer.parseInt(
                reader.readLine().substring("HTTP/1.1 ".length()).substring(0, 3));
    }

    /** Reads until the connection ends. */
    void readToTheEnd() throws IOException {
        char[] some = new char[1024];
        try {
            while (reader.read(some) >= 0) {
                // more may come
            }
        } catch (SocketException reset) {
            // the end of a body that broke
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
