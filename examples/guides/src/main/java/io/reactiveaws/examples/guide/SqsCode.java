package io.reactiveaws.examples.guide;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.sqs.Message;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.QueueSender;
import io.reactiveaws.sqs.RedrivePolicy;
import io.reactiveaws.sqs.SendOutcome;
import io.reactiveaws.sqs.Sqs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import tools.jackson.core.type.TypeReference;

/** The code of docs/sqs.md. */
@SuppressWarnings("UnusedVariable") // the code shows what one gets
final class SqsCode {

    private static final Logger LOG = LoggerFactory.getLogger(SqsCode.class);

    private SqsCode() {}

    record Order(String id, int items) {}

    static Mono<Void> handle(String body) {
        return Mono.empty();
    }

    static void queues(Session session) {
        // code: queues
        Sqs sqs = session.resource(Sqs.class);

        Mono<Queue> created = sqs.createQueue("orders");
        Mono<Queue> fifo = sqs.createQueue(request -> request.queueName("orders.fifo")
                .attributes(Map.of(
                        QueueAttributeName.FIFO_QUEUE, "true",
                        QueueAttributeName.CONTENT_BASED_DEDUPLICATION, "true")));
        Mono<Queue> found = sqs.getQueueByName("orders"); // QueueDoesNotExistException if there is none
        Flux<Queue> all = sqs.queues().all(); // every one, not the first 1,000
        Flux<Queue> sources =
                found.flatMapMany(queue -> queue.deadLetterSourceQueues().all());
        // end
    }

    static void sending(Queue queue) {
        // code: sending
        Mono<SendMessageResponse> one = queue.sendMessage("hello");

        Mono<SendMessageResponse> delayed =
                queue.sendMessage(request -> request.messageBody("later").delaySeconds(60));

        Mono<SendMessageBatchResponse> batch = queue.sendMessages(List.of(
                SendMessageBatchRequestEntry.builder().id("0").messageBody("a").build(),
                SendMessageBatchRequestEntry.builder().id("1").messageBody("b").build()));

        Mono<SendMessageResponse> json = queue.sendJson(new Order("o-1", 3));

        Mono<SendMessageResponse> grouped =
                queue.sendJson(new Order("o-1", 3), request -> request.messageGroupId("customer-7"));
        // end
    }

    static void sendingMany(Queue queue, Flux<Order> orders) {
        // code: sender
        QueueSender sender = queue.sender(); // for all who send to this queue

        Mono<String> id = sender.send("hello").map(SendMessageResponse::messageId);

        QueueSender patient = queue.sender(options -> options.linger(Duration.ofMillis(20)));
        // end

        // code: send-all
        Flux<SendOutcome<Order>> outcomes = queue.sendAllJson(
                orders, (order, request) -> request.messageGroupId(order.id())); // the groups of a FIFO queue

        Mono<Void> logged = outcomes.doOnNext(outcome -> {
                    if (outcome instanceof SendOutcome.Failed<Order> failed) {
                        LOG.warn("{} was not sent: {}", failed.element(), failed.message(), failed.cause());
                    }
                })
                .then();
        // end
    }

    static void releasing(Message message) {
        // code: releasing
        Mono<DeleteMessageResponse> deleted = message.delete(); // with others of its queue
        Mono<ChangeMessageVisibilityResponse> atOnce = message.release();
        Mono<ChangeMessageVisibilityResponse> later = message.release(Duration.ofMinutes(2));
        // end
    }

    static void receiving(Queue queue) {
        // code: receiving
        Flux<Message> messages =
                queue.receiveMessages(request -> request.maxNumberOfMessages(10).waitTimeSeconds(20)); // one call

        Mono<Void> handled = messages.flatMap(
                        message -> message.body().flatMap(SqsCode::handle).then(message.delete()))
                .then();

        Flux<Order> orders = messages.flatMap(message -> message.bodyAs(Order.class));
        Flux<List<Order>> lists = messages.flatMap(message -> message.bodyAs(new TypeReference<List<Order>>() {}));
        // end
    }

    static void attributesOfMessages(Queue queue) {
        // code: message-attributes
        Flux<String> senders = queue.receiveMessages(
                        request -> request.messageSystemAttributeNames(MessageSystemAttributeName.SENDER_ID)
                                .messageAttributeNames("All"))
                .flatMap(Message::attributes)
                .mapNotNull(attributes -> attributes.get(MessageSystemAttributeName.SENDER_ID));
        // end
    }

    static void messages(Queue queue, Message message, String receiptHandle) {
        // code: messages
        Mono<ChangeMessageVisibilityResponse> moreTime = message.changeVisibility(300); // seconds from now
        Mono<ChangeMessageVisibilityResponse> again = message.changeVisibility(0); // can be received at once
        Queue itsQueue = message.queue();
        Message byHandle = queue.message(receiptHandle); // can be deleted, has no body
        // end
    }

    static void deleting(Queue queue, Flux<Message> handled) {
        // code: deleting
        Mono<Long> deleted = queue.deleteAll(handled).requireAll();
        // end
    }

    static void attributes(Queue queue) {
        // code: attributes
        Mono<Long> waiting = queue.reload() // the number changes by itself: ask anew
                .flatMap(Queue::typedAttributes)
                .mapNotNull(
                        attributes -> attributes.approximateNumberOfMessages().orElse(null));

        Mono<Duration> timeout = queue.typedAttributes()
                .mapNotNull(attributes -> attributes.visibilityTimeout().orElse(null));

        Mono<RedrivePolicy> redrive = queue.typedAttributes()
                .mapNotNull(attributes -> attributes.redrivePolicy().orElse(null));
        // end
    }
}
