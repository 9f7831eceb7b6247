package io.reactiveaws.sqs.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.sqs.Message;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.Sqs;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** Time-outs of a client that are shorter than a poll waits, through the client's HTTP. */
class ShortTimeoutsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));

    private final List<String> receives = new CopyOnWriteArrayList<>();

    private HoldingServer server(boolean holds) {
        return new HoldingServer(request -> {
            if (request.operation().equals("ReceiveMessage")) {
                receives.add(request.text());
            }
            return holds;
        });
    }

    private static Session.Builder session(HoldingServer server) {
        return Session.builder().region("us-east-1").endpoint(server.endpoint()).credentials(CREDENTIALS);
    }

    private static Queue queue(Sqs sqs, HoldingServer server) {
        return sqs.queue(server.endpoint() + "/000000000000/q");
    }

    enum Timeout implements Consumer<ClientOverrideConfiguration.Builder> {
        OF_AN_ATTEMPT {
            @Override
            public void accept(ClientOverrideConfiguration.Builder set) {
                set.apiCallAttemptTimeout(SHORT);
            }
        },
        OF_A_CALL {
            @Override
            public void accept(ClientOverrideConfiguration.Builder set) {
                set.apiCallTimeout(SHORT);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPollOutlivesThoseOfASession(Timeout timeout) {
        try (HoldingServer server = server(true);
                Session session = session(server).override(timeout).build()) {
            assertOutlives(queue(session.resource(Sqs.class), server), server);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPollOutlivesThoseOfAClient(Timeout timeout) {
        try (HoldingServer server = server(true);
                SqsAsyncClient client = SqsAsyncClient.builder()
                        .region(Region.US_EAST_1)
                        .endpointOverride(server.endpoint())
                        .credentialsProvider(CREDENTIALS)
                        .overrideConfiguration(timeout)
                        .build()) {
            assertOutlives(queue(Sqs.over(client), server), server);
        }
    }

    /** A call that begins after the poll has run out of time, so the poll would have, too. */
    private void assertOutlives(Queue queue, HoldingServer server) {
        CompletableFuture<List<Message>> poll = queue.receiveMessages(request -> request.waitTimeSeconds(20))
                .collectList()
                .toFuture();
        server.awaitHeld(1);
        StepVerifier.create(queue.purge()).expectError(SdkClientException.class).verify(PATIENCE);

        assertThat(receives).hasSize(1);
        assertThat(poll).isNotDone();
        server.letGo();
        StepVerifier.create(Mono.fromFuture(poll))
                .expectNext(List.of())
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void aPollWaitsForLessThanTheReadTimeoutOfASession() {
        try (HoldingServer server = server(false);
                Session session = session(server)
                        .netty(http -> http.applyMutation(more -> more.readTimeout(Duration.ofSeconds(10)))
                                .tcpKeepAlive(true))
                        .build()) {
            Queue queue = queue(session.resource(Sqs.class), server);
            StepVerifier.create(queue.receiveMessages(request -> request.waitTimeSeconds(20)))
                    .expectComplete()
                    .verify(PATIENCE);
            assertThat(receives).singleElement().asString().contains("\"WaitTimeSeconds\":8");
        }
    }

    @Test
    void aPollWaitsAsItIsToldWhereTheReadTimeoutIsTheSdks() {
        try (HoldingServer server = server(false);
                Session session = session(server).build()) {
            Queue queue = queue(session.resource(Sqs.class), server);
            StepVerifier.create(queue.receiveMessages(request -> request.waitTimeSeconds(20)))
                    .expectComplete()
                    .verify(PATIENCE);
            assertThat(receives).singleElement().asString().contains("\"WaitTimeSeconds\":20");
        }
    }
}
