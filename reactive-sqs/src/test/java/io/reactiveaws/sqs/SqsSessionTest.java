package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.reactiveaws.core.session.Session;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class SqsSessionTest {

    record Order(String orderId) {}

    /** Keeps what would be sent, and sends nothing. */
    private static final class Interceptor implements ExecutionInterceptor {
        final AtomicInteger calls = new AtomicInteger();
        volatile String body;

        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            calls.incrementAndGet();
            body = ((SendMessageRequest) context.request()).messageBody();
            throw new IllegalStateException("intercepted");
        }
    }

    private final Interceptor interceptor = new Interceptor();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Session session = Session.builder()
            .region("eu-west-1")
            .credentials(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
            .meterRegistry(meters)
            .json(JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build())
            .customize(
                    SqsAsyncClientBuilder.class,
                    builder -> builder.overrideConfiguration(override -> override.addExecutionInterceptor(interceptor)))
            .build();

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void aSessionFindsTheModule() {
        assertThat(session.availableResources()).containsExactly("sqs");
        assertThat(session.resource(Sqs.class)).isSameAs(session.resource(Sqs.class));
        assertThat(session.resource(Sqs.class)).hasToString("sqs.Sqs()");
    }

    @Test
    void jsonIsWrittenByTheSessionsMapper() {
        StepVerifier.create(
                        session.resource(Sqs.class).queue("https://sqs/1/jobs").sendJson(new Order("o-1")))
                .verifyError();
        assertThat(interceptor.body).isEqualTo("{\"order_id\":\"o-1\"}");
    }

    @Test
    void theSdksOwnMetricsGoToTheSessionsRegistry() {
        StepVerifier.create(
                        session.resource(Sqs.class).queue("https://sqs/1/jobs").sendMessage("x"))
                .verifyError();
        assertThat(meters.get("aws.sdk.call")
                        .tags("aws.service", "sqs", "aws.operation", "SendMessage", "outcome", "ERROR")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aClosedSessionSendsNothing() {
        Queue queue = session.resource(Sqs.class).queue("https://sqs/1/jobs");
        session.close();
        StepVerifier.create(queue.sendMessage("x"))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("the session of this resource is closed;"
                                + " keep the session open for as long as its resources are used"));
        assertThat(interceptor.calls).hasValue(0);
    }

    @Test
    void aServiceResourceNeedsAClient() {
        assertThatThrownBy(() -> Sqs.over(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'client' must not be null");
    }

    @Test
    void aServiceResourceGivesItsClient() {
        FakeSqs client = new FakeSqs();
        assertThat(Sqs.over(client).client()).isSameAs(client);
    }
}
