package io.reactiveaws.sqs.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.Sqs;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** A receive that waits for messages when its session is closed. */
class PollsAtCloseTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HoldingServer server =
            new HoldingServer(request -> request.operation().equals("ReceiveMessage"));
    private final Session session = Session.builder()
            .region("us-east-1")
            .endpoint(server.endpoint())
            .credentials(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .build();
    private final Queue queue = session.resource(Sqs.class).queue(server.endpoint() + "/000000000000/q");

    private CompletableFuture<Void> received() {
        return queue.receive(options -> options.pollTimeout(Duration.ofSeconds(20)))
                .then()
                .toFuture();
    }

    @Test
    void closeLaterLetsItEnd() {
        CompletableFuture<Void> messages = received();
        server.awaitHeld(1);

        CompletableFuture<Void> closed = session.closeLater().toFuture();

        StepVerifier.create(Mono.fromFuture(messages))
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("the session was closed"))
                .verify(PATIENCE);
        assertThat(closed).as("waits for the receive").isNotDone();
        server.letGo();
        StepVerifier.create(Mono.fromFuture(closed)).expectComplete().verify(PATIENCE);
        server.close();
    }

    @Test
    void closeCutsWhatCloseLaterLeavesToEnd() {
        CompletableFuture<Void> messages = received();
        server.awaitHeld(1);
        CompletableFuture<Void> closed = session.closeLater().toFuture();
        StepVerifier.create(Mono.fromFuture(messages))
                .expectError(IllegalStateException.class)
                .verify(PATIENCE);

        session.close();

        StepVerifier.create(Mono.fromFuture(closed)).expectComplete().verify(PATIENCE);
        assertThat(server.hasLetGo()).as("the receive has ended").isFalse();
        server.close();
    }

    @Test
    void closeCutsIt() {
        CompletableFuture<Void> messages = received();
        server.awaitHeld(1);

        session.close();

        StepVerifier.create(Mono.fromFuture(messages))
                .expectError(IllegalStateException.class)
                .verify(PATIENCE);
        StepVerifier.create(session.closeLater()).expectComplete().verify(PATIENCE);
        server.close();
    }
}
