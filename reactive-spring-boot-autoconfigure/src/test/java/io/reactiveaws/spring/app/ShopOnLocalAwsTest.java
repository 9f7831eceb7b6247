package io.reactiveaws.spring.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.reactiveaws.core.session.Session;
import io.reactiveaws.local.LocalAws;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import io.reactiveaws.spring.app.Orders.Order;
import io.reactiveaws.sqs.Sqs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** A whole application, with all auto-configurations that are there, on a local AWS. */
@SpringBootTest(properties = "spring.jackson.property-naming-strategy=SNAKE_CASE")
@Import({LocalShop.class, ShopSettings.Customizers.class})
class ShopOnLocalAwsTest {

    @Test
    void objectIsStoredReadAndMeasured(@Autowired S3 s3, @Autowired MeterRegistry meters) {
        Mono<S3Object> stored = s3.createBucket("spring-application")
                .map(bucket -> bucket.object("greeting.txt"))
                .flatMap(object -> object.put("hello").thenReturn(object));

        StepVerifier.create(stored.flatMap(S3Object::string))
                .expectNext("hello")
                .verifyComplete();
        assertThat(meters.get("aws.resource.call")
                        .tag("aws.operation", "PutObject")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void messageIsSentAndReceivedByTheJsonMapperOfBoot(@Autowired Sqs sqs, @Autowired Orders orders) {
        Mono<List<String>> received = sqs.createQueue("orders")
                .flatMap(queue -> orders.place(new Order("o-1", 3))
                        .thenMany(queue.receiveMessages(request -> request.waitTimeSeconds(5)))
                        .concatMap(message -> Mono.zip(
                                message.body(), message.bodyAs(Order.class).map(Order::toString)))
                        .flatMapIterable(both -> List.of(both.getT1(), both.getT2()))
                        .collectList());

        StepVerifier.create(received)
                .assertNext(texts -> assertThat(texts)
                        .containsExactly("{\"order_id\":\"o-1\",\"pieces\":3}", "Order[orderId=o-1, pieces=3]"))
                .verifyComplete();
    }

    /** As a developer starts it. */
    @Test
    void applicationItselfRunsOnALocalAws() {
        SpringApplication.Running running =
                SpringApplication.from(Shop::main).with(LocalShop.class).run("--server.port=0");
        try (ConfigurableApplicationContext shop = running.getApplicationContext()) {
            LocalAws aws = shop.getBean(LocalAws.class);
            assertThat(shop.getBean(Session.class).region()).isEqualTo(aws.region());
        }
    }
}
