package io.reactiveaws.sqs.integration;

import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.sqs.Message;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.Sqs;
import io.reactiveaws.testkit.ServiceBehaviour;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** What the suites share. */
interface SqsBehaviour extends ServiceBehaviour {

    int MOST_A_CALL = 10;

    /** Seconds for which a received message stays hidden: longer than any test takes on a slow machine. */
    int HIDDEN = 600;

    /** The service, of a session that the whole test class shares. */
    Sqs sqs();

    default Queue newQueue(String purpose) {
        return await(sqs().createQueue(newName(purpose)));
    }

    default Queue newQueue(String purpose, Map<QueueAttributeName, String> attributes) {
        return await(
                sqs().createQueue(request -> request.queueName(newName(purpose)).attributes(attributes)));
    }

    default Queue newFifoQueue(String purpose) {
        return await(sqs().createQueue(request -> request.queueName(newName(purpose) + ".fifo")
                .attributes(Map.of(
                        QueueAttributeName.FIFO_QUEUE, "true",
                        QueueAttributeName.CONTENT_BASED_DEDUPLICATION, "true"))));
    }

    /** Sends {@code message-0}, {@code message-1} and so on, ten in one call. */
    default List<String> sendNumbered(Queue queue, int count) {
        List<String> bodies =
                IntStream.range(0, count).mapToObj(i -> "message-" + i).toList();
        await(Flux.fromIterable(bodies)
                .index((i, body) -> SendMessageBatchRequestEntry.builder()
                        .id("e" + i)
                        .messageBody(body)
                        .build())
                .buffer(MOST_A_CALL)
                .concatMap(queue::sendMessages)
                .doOnNext(response -> assertThat(response.failed()).isEmpty())
                .then());
        return bodies;
    }

    /** Receives until there is nothing left. */
    default Flux<Message> receiveUntilEmpty(Queue queue) {
        return queue.receiveMessages(
                        request -> request.maxNumberOfMessages(MOST_A_CALL).visibilityTimeout(HIDDEN))
                .collectList()
                .repeat()
                .takeWhile(messages -> !messages.isEmpty())
                .flatMapIterable(messages -> messages, 1);
    }

    default List<Message> receiveAll(Queue queue) {
        return await(receiveUntilEmpty(queue).collectList());
    }

    default Message receiveOne(Queue queue) {
        return await(queue.receiveMessages(request -> request.visibilityTimeout(HIDDEN))
                .single());
    }

    static List<String> bodies(List<Message> messages) {
        return await(Flux.fromIterable(messages).concatMap(Message::body).collectList());
    }
}
