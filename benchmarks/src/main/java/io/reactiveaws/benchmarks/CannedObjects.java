package io.reactiveaws.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of S3 as transfers need: every object has the same length and is of zeros, and what is put is forgotten. */
final class CannedObjects {

    private static final int MIB = 1024 * 1024;
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");
    private static final byte[] PIECE = new byte[64 * 1024];
    private static final byte[] DONE =
            "<Result><UploadId>u</UploadId><ETag>\"e\"</ETag></Result>".getBytes(StandardCharsets.US_ASCII);

    private final long length;

    private CannedObjects(long length) {
        this.length = length;
    }

    /** Serves objects of so many MiB until the process is ended, and prints where. */
    public static void main(String... arguments) throws IOException {
        CannedObjects objects = new CannedObjects((long) Integer.parseInt(arguments[0]) * MIB);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", objects::answer);
        server.start();
        System.out.println("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("ETag", "\"e\"");
            if (exchange.getRequestMethod().equals("GET")) {
                object(exchange);
            } else {
                skip(exchange.getRequestBody());
                exchange.sendResponseHeaders(OK, DONE.length);
                exchange.getResponseBody().write(DONE);
            }
        }
    }

    private void object(HttpExchange exchange) throws IOException {
        Matcher range =
                RANGE.matcher(String.valueOf(exchange.getRequestHeaders().getFirst("Range")));
        long first = 0;
        long end = length;
        if (range.matches()) {
            first = Long.parseLong(range.group(1));
            end = Math.min(length, Long.parseLong(range.group(2)) + 1);
            exchange.getResponseHeaders().set("Content-Range", "bytes %d-%d/%d".formatted(first, end - 1, length));
        }
        exchange.sendResponseHeaders(range.matches() ? PARTIAL : OK, end - first);
        OutputStream out = exchange.getResponseBody();
        for (long left = end - first; left > 0; left -= PIECE.length) {
            out.write(PIECE, 0, (int) Math.min(left, PIECE.length));
        }
    }

    private static void skip(InputStream body) throws IOException {
        byte[] piece = new byte[PIECE.length];
        int read = 0;
        while (read >= 0) {
            read = body.read(piece);
        }
    }
}
