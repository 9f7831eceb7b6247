package io.reactiveaws.sqs.integration;

import static io.reactiveaws.sqs.integration.SqsBehaviour.LIMIT;
import static io.reactiveaws.sqs.integration.SqsBehaviour.assertCheckpoint;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.Session;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.Sqs;
import io.reactiveaws.sqs.integration.CannedServer.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** What a user sees of a service that is silent, broken or cut off, on real sockets. */
class FaultIntegrationTest {

    private static final String ATTRIBUTES = "{\"Attributes\":{\"VisibilityTimeout\":\"30\"}}";

    @Test
    void cancelClosesTheConnectionOfAServiceThatNeverAnswers() {
        try (CannedServer server = new CannedServer(Answer.none());
                Session session = session(server, 1)) {
            Disposable reader = queue(session).attributes().subscribe();
            StepVerifier.create(server.asked()).expectComplete().verify(LIMIT);

            reader.dispose();

            StepVerifier.create(server.hungUp()).expectComplete().verify(LIMIT);
        }
    }

    @Test
    void readerThatStaysGetsTheAnswerOfARequestThatAnotherCancelled() {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        try (CannedServer server = new CannedServer(Answer.after(gate, Answer.of(200, ATTRIBUTES)));
                Session session = session(server, 1)) {
            Queue queue = queue(session);
            Disposable leaves = queue.attributes().subscribe();
            StepVerifier.create(server.asked()).expectComplete().verify(LIMIT);

            StepVerifier.create(queue.attributes())
                    .then(leaves::dispose)
                    .then(() -> gate.complete(null))
                    .expectNext(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "30"))
                    .expectComplete()
                    .verify(LIMIT);

            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void readAfterACancelledOneSucceeds() {
        try (CannedServer server = new CannedServer(Answer.none(), Answer.of(200, ATTRIBUTES));
                Session session = session(server, 1)) {
            Queue queue = queue(session);
            Disposable reader = queue.attributes().subscribe();
            StepVerifier.create(server.asked()).expectComplete().verify(LIMIT);
            reader.dispose();

            assertReads(queue.attributes());
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @Test
    void retriesOfTheSdkAreOneResult() {
        try (CannedServer server =
                        new CannedServer(Answer.of(500, "{}"), Answer.of(500, "{}"), Answer.of(200, ATTRIBUTES));
                Session session = session(server, 3)) {
            assertReads(queue(session).attributes());

            assertThat(server.requests()).isEqualTo(3);
        }
    }

    @Test
    void retriesThatRunOutAreTheServicesErrorAndTheNextReadTriesAgain() {
        try (CannedServer server =
                        new CannedServer(Answer.of(500, "{}"), Answer.of(500, "{}"), Answer.of(200, ATTRIBUTES));
                Session session = session(server, 2)) {
            Queue queue = queue(session);

            StepVerifier.create(queue.attributes())
                    .expectErrorSatisfies(error -> {
                        assertThat(error)
                                .isInstanceOfSatisfying(
                                        SqsException.class,
                                        failure ->
                                                assertThat(failure.statusCode()).isEqualTo(500));
                        assertCheckpoint(error, queue + ".load [GetQueueAttributes]");
                    })
                    .verify(LIMIT);

            assertReads(queue.attributes());
        }
    }

    @Test
    void answerThatIsCutOffIsAClearErrorAndTheNextReadSucceeds() {
        try (CannedServer server = new CannedServer(Answer.cutOff(ATTRIBUTES), Answer.of(200, ATTRIBUTES));
                Session session = session(server, 1)) {
            Queue queue = queue(session);

            StepVerifier.create(queue.attributes())
                    .expectErrorSatisfies(error -> {
                        assertThat(error).isInstanceOf(SdkClientException.class).hasMessageContaining("connection");
                        assertCheckpoint(error, queue + ".load [GetQueueAttributes]");
                    })
                    .verify(LIMIT);

            assertReads(queue.attributes());
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @Test
    void errorReachesAllWhoWaitedForOneRequest() {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        try (CannedServer server = new CannedServer(Answer.after(gate, Answer.cutOff(ATTRIBUTES)));
                Session session = session(server, 1)) {
            Queue queue = queue(session);
            Mono<Throwable> failure =
                    queue.attributes().then(Mono.<Throwable>empty()).onErrorResume(Mono::just);

            StepVerifier.create(Flux.merge(failure, failure, failure))
                    .then(() -> gate.complete(null))
                    .expectNextMatches(SdkClientException.class::isInstance)
                    .expectNextMatches(SdkClientException.class::isInstance)
                    .expectNextMatches(SdkClientException.class::isInstance)
                    .expectComplete()
                    .verify(LIMIT);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void serviceThatIsNotThereIsAClearError() {
        CannedServer server = new CannedServer();
        server.close();
        try (Session session = session(server, 1)) {
            Queue queue = queue(session);

            StepVerifier.create(queue.sendMessage("hello"))
                    .expectErrorSatisfies(error -> {
                        assertThat(error)
                                .isInstanceOf(SdkClientException.class)
                                .hasMessageContaining("Connection refused");
                        assertCheckpoint(error, queue + ".sendMessage [SendMessage]");
                    })
                    .verify(LIMIT);
        }
    }

    private static void assertReads(Mono<Map<QueueAttributeName, String>> attributes) {
        StepVerifier.create(attributes)
                .expectNext(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "30"))
                .expectComplete()
                .verify(LIMIT);
    }

    private static Queue queue(Session session) {
        return session.resource(Sqs.class).queue("http://sqs.test/1/faulty");
    }

    private static Session session(CannedServer server, int attempts) {
        return Session.builder()
                .endpoint(server.endpoint())
                .region(Region.EU_WEST_1)
                .credentials(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .customize(
                        SqsAsyncClientBuilder.class,
                        client -> client.overrideConfiguration(
                                override -> override.retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                        .maxAttempts(attempts)
                                        .backoffStrategy(BackoffStrategy.fixedDelay(Duration.ofMillis(1)))
                                        .build())))
                .build();
    }
}
