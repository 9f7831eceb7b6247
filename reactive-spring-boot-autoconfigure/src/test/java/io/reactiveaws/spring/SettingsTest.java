package io.reactiveaws.spring;

import static io.reactiveaws.spring.Contexts.usual;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.sqs.Sqs;
import io.reactiveaws.testkit.http.CannedServer;
import io.reactiveaws.testkit.http.CannedServer.Answer;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import reactor.core.Disposable;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.sqs.SqsServiceClientConfiguration;

/** What the properties do to calls. */
class SettingsTest {

    private static final Answer CREATED = Answer.json("200 OK", "{\"QueueUrl\":\"http://sqs/1/orders\"}");

    private static ApplicationContextRunner at(CannedServer server) {
        return usual().withPropertyValues("reactiveaws.endpoint=" + server.endpoint());
    }

    @Test
    void connectionsAndMaxWaiting() {
        try (CannedServer server = CannedServer.start(Answer.none())) {
            at(server)
                    .withPropertyValues("reactiveaws.connections=1", "reactiveaws.max-waiting=0")
                    .run(context -> {
                        Sqs sqs = context.getBean(Sqs.class);
                        Disposable first = sqs.createQueue("a").subscribe();
                        server.arrivals().blockFirst();

                        StepVerifier.create(sqs.createQueue("b")).verifyError(RejectedExecutionException.class);
                        first.dispose();
                    });
        }
    }

    @Test
    void callTimeout() {
        try (CannedServer server = CannedServer.start(Answer.none())) {
            at(server)
                    .withPropertyValues("reactiveaws.call-timeout=20ms")
                    .run(context -> StepVerifier.create(
                                    context.getBean(Sqs.class).createQueue("a"))
                            .verifyError(ApiCallTimeoutException.class));
        }
    }

    @Test
    void completeOnEventLoop() {
        try (CannedServer server = CannedServer.answering(CREATED)) {
            at(server)
                    .withPropertyValues("reactiveaws.complete-on-event-loop=true")
                    .run(context -> StepVerifier.create(context.getBean(Sqs.class)
                                    .createQueue("a")
                                    .map(queue -> Schedulers.isInNonBlockingThread()))
                            .expectNext(true)
                            .verifyComplete());
        }
    }

    @Test
    void retryMode() {
        usual().withPropertyValues("reactiveaws.retry-mode=legacy").run(context -> {
            SqsServiceClientConfiguration client =
                    context.getBean(Sqs.class).client().serviceClientConfiguration();
            assertThat(client.overrideConfiguration()
                            .retryStrategy()
                            .orElseThrow()
                            .maxAttempts())
                    .isEqualTo(4);
        });
    }

    @Test
    void nothingIsSentByStarting() {
        try (CannedServer server = CannedServer.answering()) {
            at(server).run(context -> assertThat(context).hasNotFailed());

            assertThat(server.connections()).isZero();
        }
    }
}
