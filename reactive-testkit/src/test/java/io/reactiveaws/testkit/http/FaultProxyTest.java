package io.reactiveaws.testkit.http;

import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Without a fault the proxy isn't seen. */
@Timeout(60)
class FaultProxyTest {

    private static final int MIB = 1024 * 1024;
    private static final byte[] LARGE = new byte[20 * MIB];

    static {
        new Random(1).nextBytes(LARGE);
    }

    /** Gives each body back in chunks, while it still comes. */
    private static void echo(HttpRequest request, HttpReply reply) throws IOException {
        reply.head("200 OK", "Transfer-Encoding: chunked\r\n");
        byte[] piece = new byte[64 * 1024];
        for (int count = request.body().read(piece);
                count >= 0;
                count = request.body().read(piece)) {
            write(reply, Integer.toHexString(count) + "\r\n");
            reply.body(piece, 0, count);
            write(reply, "\r\n");
        }
        write(reply, "0\r\n\r\n");
    }

    private static void write(HttpReply reply, String text) throws IOException {
        reply.body(text.getBytes(StandardCharsets.US_ASCII), 0, text.length());
    }

    /** Without showing millions of bytes. */
    private static void assertLarge(byte[] bytes) {
        assertThat(Arrays.mismatch(bytes, LARGE))
                .as("the first byte that differs")
                .isEqualTo(-1);
    }

    @Test
    void requestsAreCountedAndPassedOnAsTheyAre() throws Exception {
        try (CannedServer server = CannedServer.start((request, reply) -> reply.answer("200 OK", request.text()));
                FaultProxy proxy = FaultProxy.before(server.endpoint());
                RawClient client = new RawClient(proxy.endpoint())) {
            client.call("SendMessage", 5);
            assertThat(client.answer()).isEqualTo("bbbbb");
            client.call("ReceiveMessage", 0);
            assertThat(client.answer()).isEmpty();
            client.call("SendMessage", 1);
            assertThat(client.answer()).isEqualTo("b");

            assertThat(proxy.connections()).isEqualTo(1);
            assertThat(proxy.requests()).isEqualTo(Map.of("ReceiveMessage", 1, "SendMessage", 2));
            assertThat(proxy.requests("SendMessage")).isEqualTo(2);
            assertThat(proxy.requests("DeleteMessage")).isZero();
            assertThat(server.requests().get(0).head())
                    .isEqualTo("POST / HTTP/1.1\r\nX-Amz-Target: AmazonSQS.SendMessage\r\nContent-Length: 5\r\n\r\n");
        }
    }

    static Stream<Named<BodyPublisher>> largeBodies() {
        return Stream.of(
                Named.of("with a length", BodyPublishers.ofByteArray(LARGE)),
                Named.of("in chunks", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(LARGE))));
    }

    @ParameterizedTest
    @MethodSource("largeBodies")
    void largeBodiesOfTheJdksClient(BodyPublisher body) throws Exception {
        CompletableFuture<byte[]> uploaded = new CompletableFuture<>();
        CannedServer.Answer answer = (request, reply) -> {
            if (request.method().equals("PUT")) {
                uploaded.complete(request.body().readAllBytes());
                reply.answer("200 OK", "");
            } else {
                reply.head("200 OK", "Content-Length: " + LARGE.length + "\r\n");
                reply.body(LARGE, 0, LARGE.length);
            }
        };
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try (CannedServer server = CannedServer.start(answer);
                FaultProxy proxy = FaultProxy.before(server.endpoint())) {
            var request = java.net.http.HttpRequest.newBuilder(proxy.endpoint().resolve("/b/k"));

            client.send(request.copy().PUT(body).expectContinue(true).build(), BodyHandlers.discarding());
            byte[] downloaded =
                    client.send(request.build(), BodyHandlers.ofByteArray()).body();

            assertLarge(uploaded.get());
            assertLarge(downloaded);
            assertThat(proxy.requests()).isEqualTo(Map.of("GetObject", 1, "PutObject", 1));
            assertThat(proxy.connections()).isEqualTo(1);
        }
    }

    @Test
    void bytesFlowBothWaysAtATime() throws Exception {
        try (CannedServer server = CannedServer.start(FaultProxyTest::echo);
                FaultProxy proxy = FaultProxy.before(server.endpoint());
                RawClient client = new RawClient(proxy.endpoint())) {
            Thread writer = new Thread(() -> {
                try {
                    client.send("PUT /b/k HTTP/1.1\r\nContent-Length: " + LARGE.length + "\r\n\r\n");
                    client.out().write(LARGE);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            writer.start();

            HttpHead head = client.head();
            assertLarge(client.unchunked(head));
            writer.join();
        }
    }

    @Test
    void aClientThatHoldsItsBodyBackHearsTheServicesWelcome() throws Exception {
        CannedServer.Answer whole = (request, reply) ->
                reply.answer("200 OK", new String(request.body().readAllBytes(), StandardCharsets.US_ASCII));
        try (CannedServer server = CannedServer.start(whole);
                FaultProxy proxy = FaultProxy.before(server.endpoint());
                RawClient client = new RawClient(proxy.endpoint())) {
            client.send("PUT /b/k HTTP/1.1\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
            assertThat(client.head().status()).isEqualTo(100);
            client.send("body");

            assertThat(client.answer()).isEqualTo("body");
        }
    }

    @Test
    void aRefusalInsteadOfAWelcomeComesWhole() throws Exception {
        try (CannedServer server = CannedServer.start((request, reply) -> reply.answer("412 No", "no"));
                FaultProxy proxy = FaultProxy.before(server.endpoint());
                RawClient client = new RawClient(proxy.endpoint())) {
            client.send("PUT /b/k HTTP/1.1\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");

            assertThat(client.answer()).isEqualTo("no");
            assertThat(client.rest()).isEmpty();
        }
    }

    @Test
    void anAnswerThatComesBeforeTheRequestIsWholeComesWhole() throws Exception {
        CannedServer.Answer early = (request, reply) -> {
            reply.answer("400 No", "no");
            reply.hangUp();
        };
        try (CannedServer server = CannedServer.start(early);
                FaultProxy proxy = FaultProxy.before(server.endpoint());
                RawClient client = new RawClient(proxy.endpoint())) {
            client.send("PUT /b/k HTTP/1.1\r\nContent-Length: " + LARGE.length + "\r\n\r\nbo");

            assertThat(client.answer()).isEqualTo("no");
            client.out().write(LARGE, 0, LARGE.length - 2); // is not reset
            assertThat(client.rest()).isEmpty();
        }
    }

    @Test
    void answersToHeadHaveNoBody() throws Exception {
        try (CannedServer server = CannedServer.start((request, reply) -> reply.answer("200 OK", "body"));
                FaultProxy proxy = FaultProxy.before(server.endpoint());
                RawClient client = new RawClient(proxy.endpoint())) {
            client.send("HEAD /b/k HTTP/1.1\r\n\r\n");
            assertThat(client.head().contentLength()).isEqualTo(4);
            client.send("GET /b/k HTTP/1.1\r\n\r\n");

            assertThat(client.answer()).isEqualTo("body");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Connection: close\r\nContent-Length: 4\r\n"})
    void anAnswerThatEndsItsConnectionEndsTheClientsToo(String headers) throws Exception {
        CannedServer.Answer last = (request, reply) -> {
            reply.head("200 OK", headers);
            write(reply, "body");
            reply.hangUp();
        };
        try (CannedServer server = CannedServer.start(last);
                FaultProxy proxy = FaultProxy.before(server.endpoint());
                RawClient client = new RawClient(proxy.endpoint())) {
            client.send("GET /b/k HTTP/1.1\r\n\r\n");

            assertThat(client.answer()).isEqualTo("body");
            assertThat(client.rest()).isEmpty();
        }
    }

    @Test
    void aClientThatLeavesIsSeenByTheService() throws Exception {
        try (CannedServer server = CannedServer.answering(CannedServer.Answer.none());
                FaultProxy proxy = FaultProxy.before(server.endpoint())) {
            RawClient client = new RawClient(proxy.endpoint());
            client.call("ReceiveMessage", 2);
            await(server.arrivals().next());

            client.close();

            await(server.hangUps().next());
        }
    }

    @Test
    void aServiceThatIsNotThereIsACutConnection() throws Exception {
        CannedServer server = CannedServer.answering();
        server.close();
        try (FaultProxy proxy = FaultProxy.before(server.endpoint());
                RawClient client = new RawClient(proxy.endpoint())) {
            client.call("SendMessage", 2);

            assertThat(client.isCut()).isTrue();
        }
    }

    @Test
    void aServiceThatGoesAwayRefusesUntilItComesBack() throws Exception {
        try (CannedServer server = CannedServer.start((request, reply) -> reply.answer("200 OK", "here"));
                FaultProxy proxy = FaultProxy.before(server.endpoint());
                RawClient open = new RawClient(proxy.endpoint())) {
            open.call("SendMessage", 2);
            assertThat(open.answer()).isEqualTo("here");

            proxy.goAway();
            proxy.goAway();

            assertThat(open.isReset()).isTrue();
            assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> new RawClient(proxy.endpoint()));

            proxy.comeBack();
            proxy.comeBack();

            try (RawClient next = new RawClient(proxy.endpoint())) {
                next.call("SendMessage", 2);
                assertThat(next.answer()).isEqualTo("here");
            }
        }
    }

    @Test
    void itIsAwayAsSoonAsItHasGone() throws Exception {
        try (CannedServer server = CannedServer.answering();
                FaultProxy proxy = FaultProxy.before(server.endpoint())) {
            for (int i = 0; i < 300; i++) {
                proxy.goAway();
                assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> new RawClient(proxy.endpoint()));
                proxy.comeBack();
                new RawClient(proxy.endpoint()).close();
            }
        }
    }

    @Test
    void whatIsClosedDoesNotComeBack() {
        FaultProxy proxy = FaultProxy.before(URI.create("http://127.0.0.1:1"));
        proxy.close();
        proxy.comeBack();

        assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> new RawClient(proxy.endpoint()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1:4566", "http://localhost", "127.0.0.1"})
    void anAddressThatItCannotStandBeforeIsRefused(String service) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaultProxy.before(URI.create(service)))
                .withMessageContaining("service: \"" + service + "\" is no address such as http://127.0.0.1:4566");
    }
}
