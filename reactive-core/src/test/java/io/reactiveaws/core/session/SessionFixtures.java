package io.reactiveaws.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** Sessions against small servers in this process. */
final class SessionFixtures {

    static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));

    private SessionFixtures() {}

    static Session.Builder session() {
        return Session.builder().region(Region.US_EAST_1).credentials(CREDENTIALS);
    }

    /** An SQS that has one queue and never a message: who receives waits for ever. */
    static final class CannedServer implements AutoCloseable {

        private static final byte[] ANSWER =
                "{\"QueueUrls\":[\"http://localhost/1/q\"]}".getBytes(StandardCharsets.UTF_8);

        private final HttpServer http;
        private final List<String> userAgents = new CopyOnWriteArrayList<>();
        private final List<String> authorizations = new CopyOnWriteArrayList<>();

        CannedServer() throws IOException {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.createContext("/", exchange -> {
                userAgents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
                authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
                exchange.getRequestBody().readAllBytes();
                if (exchange.getRequestHeaders().getFirst("X-Amz-Target").endsWith(".ReceiveMessage")) {
                    return;
                }
                exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
                exchange.sendResponseHeaders(200, ANSWER.length);
                exchange.getResponseBody().write(ANSWER);
                exchange.close();
            });
            http.start();
        }

        URI endpoint() {
            return URI.create("http://localhost:" + http.getAddress().getPort());
        }

        /** The header of each request so far. */
        List<String> userAgents() {
            return userAgents;
        }

        /** The header of each request so far. */
        List<String> authorizations() {
            return authorizations;
        }

        @Override
        public void close() {
            http.stop(0);
        }
    }

    /** Takes one connection, reads what comes and never answers. */
    static final class SilentServer implements AutoCloseable {

        private final ServerSocket server;
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch hungUp = new CountDownLatch(1);

        SilentServer() throws IOException {
            server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            Thread thread = new Thread(this::listen, "silent-server");
            thread.setDaemon(true);
            thread.start();
        }

        private void listen() {
            try (Socket connection = server.accept()) {
                InputStream request = connection.getInputStream();
                int read = request.read();
                asked.countDown();
                while (read >= 0) {
                    read = request.read();
                }
            } catch (IOException e) {
                // a connection that is reset is as closed as one that ends
            } finally {
                hungUp.countDown();
            }
        }

        URI endpoint() {
            return URI.create("http://localhost:" + server.getLocalPort());
        }

        /** Zero when a request has come. */
        CountDownLatch asked() {
            return asked;
        }

        /** Zero when the client has closed the connection. */
        CountDownLatch hungUp() {
            return hungUp;
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    /** What is said of a region that isn't known. */
    static String unknownRegion(String region) {
        List<String> known = Region.regions().stream().map(Region::id).sorted().toList();
        assertThat(known).contains("us-east-1", "ap-south-1");
        return "'region': the SDK knows no region \"" + region + "\"; it knows " + known
                + "; a region that is newer than the SDK is set with uncheckedRegion";
    }
}
