package io.reactiveaws.sqs.integration;

import static io.reactiveaws.testkit.ServiceBehaviour.LIMIT;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.assertFails;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.Sqs;
import io.reactiveaws.testkit.Backend;
import io.reactiveaws.testkit.Emulator;
import io.reactiveaws.testkit.http.CannedServer;
import io.reactiveaws.testkit.http.CannedServer.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** What a user sees of a service that is silent, broken or cut off, on real sockets. */
class FaultIntegrationTest {

    private static final String ATTRIBUTES = "{\"Attributes\":{\"VisibilityTimeout\":\"30\"}}";

    @Test
    void cancelClosesTheConnectionOfAServiceThatNeverAnswers() {
        try (CannedServer server = CannedServer.answering(Answer.none());
                Session session = session(server, 1)) {
            Disposable reader = queue(session).attributes().subscribe();
            await(server.arrivals().next());

            reader.dispose();

            await(server.hangUps().next());
        }
    }

    @Test
    void readerThatStaysGetsTheAnswerOfARequestThatAnotherCancelled() {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        try (CannedServer server = CannedServer.answering(Answer.after(gate, Answer.json("200 OK", ATTRIBUTES)));
                Session session = session(server, 1)) {
            Queue queue = queue(session);
            Disposable leaves = queue.attributes().subscribe();
            await(server.arrivals().next());

            StepVerifier.create(queue.attributes())
                    .then(leaves::dispose)
                    .then(() -> gate.complete(null))
                    .expectNext(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "30"))
                    .expectComplete()
                    .verify(LIMIT);

            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void readAfterACancelledOneSucceeds() {
        try (CannedServer server = CannedServer.answering(Answer.none(), Answer.json("200 OK", ATTRIBUTES));
                Session session = session(server, 1)) {
            Queue queue = queue(session);
            Disposable reader = queue.attributes().subscribe();
            await(server.arrivals().next());
            reader.dispose();

            assertReads(queue.attributes());
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void retriesOfTheSdkAreOneResult() {
        try (CannedServer server = CannedServer.answering(
                        Answer.json("500 Canned", "{}"),
                        Answer.json("500 Canned", "{}"),
                        Answer.json("200 OK", ATTRIBUTES));
                Session session = session(server, 3)) {
            assertReads(queue(session).attributes());

            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void retriesThatRunOutAreTheServicesErrorAndTheNextReadTriesAgain() {
        try (CannedServer server = CannedServer.answering(
                        Answer.json("500 Canned", "{}"),
                        Answer.json("500 Canned", "{}"),
                        Answer.json("200 OK", ATTRIBUTES));
                Session session = session(server, 2)) {
            Queue queue = queue(session);

            assertFails(
                    queue.attributes(),
                    SqsException.class,
                    queue + ".load [GetQueueAttributes]",
                    failure -> assertThat(failure.statusCode()).isEqualTo(500));

            assertReads(queue.attributes());
        }
    }

    @Test
    void answerThatIsCutOffIsAClearErrorAndTheNextReadSucceeds() {
        try (CannedServer server =
                        CannedServer.answering(Answer.cutOff(ATTRIBUTES), Answer.json("200 OK", ATTRIBUTES));
                Session session = session(server, 1)) {
            Queue queue = queue(session);

            assertFails(
                    queue.attributes(),
                    SdkClientException.class,
                    queue + ".load [GetQueueAttributes]",
                    failure -> assertThat(failure).hasMessageContaining("connection"));

            assertReads(queue.attributes());
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void errorReachesAllWhoWaitedForOneRequest() {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        try (CannedServer server = CannedServer.answering(Answer.after(gate, Answer.cutOff(ATTRIBUTES)));
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
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void serviceThatIsNotThereIsAClearError() {
        CannedServer server = CannedServer.answering();
        server.close();
        try (Session session = session(server, 1)) {
            Queue queue = queue(session);

            assertFails(
                    queue.sendMessage("hello"),
                    SdkClientException.class,
                    queue + ".sendMessage [SendMessage]",
                    failure -> assertThat(failure).hasMessageContaining("Connection refused"));
        }
    }

    private static void assertReads(Mono<Map<QueueAttributeName, String>> attributes) {
        assertEmits(attributes, Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "30"));
    }

    private static Queue queue(Session session) {
        return session.resource(Sqs.class).queue("http://sqs.test/1/faulty");
    }

    private static Session session(CannedServer server, int attempts) {
        return Backend.open(Emulator.CANNED, server.endpoint())
                .newSession()
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
