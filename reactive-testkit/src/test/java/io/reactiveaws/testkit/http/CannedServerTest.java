package io.reactiveaws.testkit.http;

import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The server keeps to HTTP, so that clients see only what the test wants. */
@Timeout(60)
class CannedServerTest {

    @Test
    void aConnectionServesManyRequestsWhoseBodiesNobodyReads() throws IOException {
        try (CannedServer server = CannedServer.start((request, reply) -> reply.answer("200 OK", request.method()));
                RawClient client = new RawClient(server.endpoint())) {
            client.send("PUT /b/k HTTP/1.1\r\nContent-Length: 4\r\n\r\nbody");
            assertThat(client.answer()).isEqualTo("PUT");
            client.send("POST /b/k HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n0\r\n\r\n");
            assertThat(client.answer()).isEqualTo("POST");
            client.send("GET /b/k HTTP/1.1\r\n\r\n");
            assertThat(client.answer()).isEqualTo("GET");

            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.requests())
                    .extracting(HttpRequest::operation)
                    .containsExactly("PutObject", "POST object", "GetObject");
        }
    }

    @Test
    void aClientThatHoldsItsBodyBackIsToldThatItIsWelcome() throws IOException {
        try (CannedServer server = CannedServer.start((request, reply) ->
                        reply.answer("200 OK", new String(request.body().readAllBytes(), StandardCharsets.US_ASCII)));
                RawClient client = new RawClient(server.endpoint())) {
            client.send("PUT /b/k HTTP/1.1\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
            assertThat(client.head().status()).isEqualTo(100);
            client.send("body");

            assertThat(client.answer()).isEqualTo("body");
        }
    }

    @Test
    void anAnswerInsteadOfAWelcomeIsTheLast() throws IOException {
        try (CannedServer server = CannedServer.start((request, reply) -> reply.answer("412 No", "no"));
                RawClient client = new RawClient(server.endpoint())) {
            client.send("PUT /b/k HTTP/1.1\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");

            assertThat(client.answer()).isEqualTo("no");
            assertThat(client.rest()).isEmpty();
        }
    }

    @Test
    void answersToHeadHaveNoBody() throws IOException {
        try (CannedServer server = CannedServer.start((request, reply) -> reply.answer("200 OK", "body"));
                RawClient client = new RawClient(server.endpoint())) {
            client.send("HEAD /b/k HTTP/1.1\r\n\r\n");
            assertThat(client.head().contentLength()).isEqualTo(4);
            client.send("GET /b/k HTTP/1.1\r\n\r\n");

            assertThat(client.answer()).isEqualTo("body");
        }
    }

    @Test
    void itTellsWhoLeaves() throws IOException {
        try (CannedServer server = CannedServer.answering(CannedServer.Answer.none())) {
            RawClient client = new RawClient(server.endpoint());
            client.call("ReceiveMessage", 2);
            await(server.arrivals().next());
            client.close();

            assertThat(await(server.hangUps().next())).isEqualTo(1);
        }
    }

    @Test
    void closingItEndsItsConnections() throws IOException {
        CannedServer server = CannedServer.answering(CannedServer.Answer.none());
        try (RawClient client = new RawClient(server.endpoint())) {
            client.call("ReceiveMessage", 2);
            await(server.arrivals().next());

            server.close();

            assertThat(client.isCut()).isTrue();
        }
    }
}
