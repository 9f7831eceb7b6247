package io.reactiveaws.spring.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.reactiveaws.local.LocalAws;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import io.reactiveaws.sqs.Sqs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** A whole application, with all auto-configurations that are there, on a local AWS. */
class ApplicationOnLocalAwsTest {

    private static ConfigurableApplicationContext application;

    @SpringBootApplication
    static class Application {

        @Bean
        LocalAws localAws() {
            return LocalAws.shared();
        }
    }

    record Order(String orderId, int pieces) {}

    @BeforeAll
    static void start() {
        application = SpringApplication.run(
                Application.class,
                "--spring.jackson.property-naming-strategy=SNAKE_CASE",
                "--spring.main.banner-mode=off");
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void objectIsStoredAndRead() {
        S3 s3 = application.getBean(S3.class);
        Mono<S3Object> stored = s3.createBucket("spring-application")
                .flatMap(
                        bucket -> bucket.object("greeting.txt").put("hello").thenReturn(bucket.object("greeting.txt")));

        StepVerifier.create(stored.flatMapMany(S3Object::lines))
                .expectNext("hello")
                .verifyComplete();
        assertThat(application
                        .getBean(MeterRegistry.class)
                        .get("aws.resource.call")
                        .tag("aws.operation", "PutObject")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void messageIsSentAndReceivedByTheJsonMapperOfBoot() {
        Sqs sqs = application.getBean(Sqs.class);
        Flux<String> bodies = sqs.createQueue("spring-orders")
                .flatMapMany(queue -> queue.sendJson(new Order("o-1", 3))
                        .thenMany(queue.receiveMessages(request -> request.waitTimeSeconds(5))))
                .flatMap(message -> message.body()
                        .doOnNext(body -> assertThat(body).contains("\"order_id\":\"o-1\""))
                        .then(message.bodyAs(Order.class))
                        .flatMap(order -> message.delete().thenReturn(order.toString())));

        StepVerifier.create(bodies).expectNext("Order[orderId=o-1, pieces=3]").verifyComplete();
    }
}
