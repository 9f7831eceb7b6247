package io.reactiveaws.spring.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.spring.ReactiveAwsAutoConfiguration;
import io.reactiveaws.testkit.http.CannedServer;
import io.reactiveaws.testkit.http.CannedServer.Answer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.CompositeReactiveHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import reactor.test.scheduler.VirtualTimeScheduler;

/** Buckets and queues that are asked for over HTTP. */
class ChecksTest {

    private static void with(CannedServer server, Consumer<ApplicationContext> work, String... properties) {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        ReactiveAwsAutoConfiguration.class, ReactiveAwsHealthAutoConfiguration.class))
                .withPropertyValues(
                        "reactiveaws.region=eu-west-1",
                        "reactiveaws.endpoint=" + server.endpoint(),
                        "reactiveaws.credentials.access-key=AKID",
                        "reactiveaws.credentials.secret-key=hush",
                        "reactiveaws.health.s3.buckets=photos",
                        "reactiveaws.health.sqs.queues=orders")
                .withPropertyValues(properties)
                .run(work::accept);
    }

    private static ReactiveHealthIndicator indicator(ApplicationContext context, String bean, String part) {
        CompositeReactiveHealthContributor all = context.getBean(bean, CompositeReactiveHealthContributor.class);
        ReactiveHealthIndicator indicator = (ReactiveHealthIndicator) all.getContributor(part);
        assertThat(indicator).isNotNull();
        return indicator;
    }

    private static Health health(ApplicationContext context, String bean, String part) {
        Health health = indicator(context, bean, part).health().block();
        assertThat(health).isNotNull();
        return health;
    }

    private static Health photos(ApplicationContext context) {
        return health(context, "s3BucketsHealthContributor", "photos");
    }

    private static Answer status(String status) {
        return (request, reply) -> reply.answer(status, "", "");
    }

    @Test
    void bucketThatAnswersIsUp() {
        try (CannedServer server = CannedServer.answering(status("200 OK"), status("200 OK"))) {
            with(server, context -> {
                assertThat(server.requests()).isEmpty();
                assertThat(photos(context).getStatus()).isEqualTo(Status.UP);
                assertThat(photos(context).getStatus()).isEqualTo(Status.UP);
                assertThat(server.requests())
                        .hasSize(2)
                        .allMatch(request -> request.method().equals("HEAD"));
            });
        }
    }

    @Test
    void bucketThatIsDeniedIsDown() {
        try (CannedServer server = CannedServer.answering(status("403 Forbidden"))) {
            with(server, context -> {
                Health health = photos(context);
                assertThat(health.getStatus()).isEqualTo(Status.DOWN);
                assertThat(health.getDetails().get("error"))
                        .asString()
                        .contains("status 403")
                        .doesNotContain("hush");
            });
        }
    }

    /** The call doesn't go on behind the answer. */
    @Test
    void bucketThatIsSilentIsDownAndItsCallIsCut() {
        VirtualTimeScheduler clock = VirtualTimeScheduler.getOrSet();
        try (CannedServer server = CannedServer.start(Answer.none())) {
            with(server, context -> {
                CompletableFuture<Health> health = indicator(context, "s3BucketsHealthContributor", "photos")
                        .health()
                        .toFuture();
                server.arrivals().blockFirst();
                clock.advanceTimeBy(Duration.ofSeconds(2));
                assertThat(health.join().getStatus()).isEqualTo(Status.DOWN);
                assertThat(health.join().getDetails())
                        .containsEntry("error", "no answer within PT2S ('reactiveaws.health.timeout')");
                server.hangUps().blockFirst();
                assertThat(server.requests()).hasSize(1);
            });
        } finally {
            VirtualTimeScheduler.reset();
        }
    }

    @Test
    void queueIsLookedForAndAskedForItsAttributes() {
        try (CannedServer server = CannedServer.answering(
                Answer.json("200 OK", "{\"QueueUrl\":\"http://sqs/1/orders\"}"),
                Answer.json("200 OK", "{\"Attributes\":{\"VisibilityTimeout\":\"30\"}}"),
                Answer.json("400 Bad Request", "{\"__type\":\"com.amazonaws.sqs#QueueDoesNotExist\"}"))) {
            with(server, context -> {
                assertThat(health(context, "sqsQueuesHealthContributor", "orders")
                                .getStatus())
                        .isEqualTo(Status.UP);
                assertThat(server.requests()).hasSize(2);
                Health gone = health(context, "sqsQueuesHealthContributor", "orders");
                assertThat(gone.getStatus()).isEqualTo(Status.DOWN);
                assertThat(gone.getDetails().get("error")).asString().startsWith("QueueDoesNotExistException: ");
            });
        }
    }
}
