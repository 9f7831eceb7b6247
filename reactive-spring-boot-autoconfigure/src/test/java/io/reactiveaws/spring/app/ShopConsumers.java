package io.reactiveaws.spring.app;

import io.reactiveaws.spring.app.Orders.Order;
import io.reactiveaws.spring.consumer.QueueConsumer;
import io.reactiveaws.sqs.Sqs;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The guide's consumer. */
class ShopConsumers {

    private ShopConsumers() {}

    @Component
    static class Warehouse {

        final List<Order> packed = new CopyOnWriteArrayList<>();

        Mono<Void> pack(Order order) {
            return Mono.fromRunnable(() -> packed.add(order));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Profile("consumers")
    static class Beans {

        // code: consumer
        @Bean
        QueueConsumer orderQueue(Sqs sqs, Warehouse warehouse) {
            return QueueConsumer.ofJson(
                            sqs.getQueueByName("orders"), Order.class, (order, message) -> warehouse.pack(order))
                    .options(options -> options.concurrency(64).visibility(Duration.ofMinutes(1)));
        }
        // end
    }

    // code: maintenance
    static Mono<Void> maintain(QueueConsumer orderQueue, Mono<Void> work) {
        return Mono.usingWhen(
                Mono.fromRunnable(orderQueue::pause).thenReturn(orderQueue),
                paused -> work,
                paused -> Mono.fromRunnable(paused::resume));
    }
    // end
}
