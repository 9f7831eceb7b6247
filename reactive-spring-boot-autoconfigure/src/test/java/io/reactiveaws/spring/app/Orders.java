package io.reactiveaws.spring.app;

import io.reactiveaws.sqs.Sqs;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

// code: sqs
@RestController
class Orders {

    private final Sqs sqs;

    Orders(Sqs sqs) {
        this.sqs = sqs;
    }

    record Order(String orderId, int pieces) {}

    @PostMapping("/orders")
    Mono<Void> place(@RequestBody Order order) {
        return sqs.getQueueByName("orders")
                .flatMap(queue -> queue.sendJson(order))
                .then();
    }
}
// end
