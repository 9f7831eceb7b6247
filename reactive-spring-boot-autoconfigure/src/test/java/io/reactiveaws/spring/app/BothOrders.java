package io.reactiveaws.spring.app;

import io.awspring.cloud.sqs.operations.SendResult;
import io.awspring.cloud.sqs.operations.SqsTemplate;
import io.reactiveaws.spring.app.Orders.Order;
import io.reactiveaws.sqs.Sqs;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

// code: both
class BothOrders {

    private final SqsTemplate template; // of Spring Cloud AWS
    private final Sqs sqs; // over the same client

    BothOrders(SqsTemplate template, Sqs sqs) {
        this.template = template;
        this.sqs = sqs;
    }

    CompletableFuture<SendResult<Order>> place(Order order) { // is sent now
        return template.sendAsync("orders", order);
    }

    Mono<SendMessageResponse> placed(Order order) { // is sent when subscribed to
        return sqs.getQueueByName("orders").flatMap(queue -> queue.sendJson(order));
    }
}
// end
