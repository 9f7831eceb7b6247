package io.reactiveaws.spring.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.reactiveaws.spring.app.Orders.Order;
import io.reactiveaws.spring.app.ShopConsumers.Warehouse;
import io.reactiveaws.spring.consumer.QueueConsumer;
import io.reactiveaws.sqs.Sqs;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** The guide's consumer, in a whole application on a local AWS. */
@SpringBootTest(properties = "reactiveaws.sqs.consumer.poll-timeout=1s")
@Import(LocalShop.class)
@ActiveProfiles("consumers")
@DirtiesContext
class ShopConsumersTest {

    @Test
    void ordersArePacked(
            @Autowired Sqs sqs,
            @Autowired Orders orders,
            @Autowired Warehouse warehouse,
            @Autowired QueueConsumer consumer,
            @Autowired HealthEndpoint health,
            @Autowired MeterRegistry meters) {
        Order order = new Order("o-consumed", 3);

        sqs.createQueue("orders").then(orders.place(order)).block();
        Flux.interval(Duration.ofMillis(10))
                .takeUntil(tick -> warehouse.packed.contains(order))
                .blockLast(Duration.ofMinutes(5));

        assertThat(consumer.isRestarting()).isFalse();
        assertThat(health.healthForPath("queueConsumers", "orderQueue").getStatus())
                .isEqualTo(Status.UP);
        assertThat(meters.find("aws.sqs.consumer.restarts")
                        .tag("consumer", "orderQueue")
                        .functionCounter())
                .isNotNull();
    }

    @Test
    void consumerIsPausedForAsLongAsItTakes(@Autowired QueueConsumer consumer) {
        Mono<Void> work =
                Mono.fromRunnable(() -> assertThat(consumer.isPaused()).isTrue());

        StepVerifier.create(ShopConsumers.maintain(consumer, work)).verifyComplete();

        assertThat(consumer.isPaused()).isFalse();
    }
}
