package io.reactiveaws.sqs.integration;

import static io.reactiveaws.sqs.integration.SqsBehaviour.bodies;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.sqs.Message;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.QueueSender;
import io.reactiveaws.sqs.SendOutcome;
import io.reactiveaws.sqs.Sqs;
import io.reactiveaws.testkit.SentRequests;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Signal;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Messages of many callers are sent, deleted and released by calls for many. */
interface BatchBehaviour extends SqsBehaviour {

    @Test
    default void deletesOfManyShareCallsAndNothingIsLeft() {
        SentRequests sent = new SentRequests();
        try (Session session =
                sent.of(newSession(), SqsAsyncClientBuilder.class).build()) {
            Queue queue = await(session.resource(Sqs.class).createQueue(newName("shared-deletes")));
            sendNumbered(queue, 40);
            List<Message> messages = receiveAll(queue);
            assertThat(messages).hasSize(40);
            int before = sent.operations().size();

            List<DeleteMessageResponse> deleted = await(
                    Flux.fromIterable(messages).flatMap(Message::delete, 40).collectList());

            assertThat(deleted).hasSize(40);
            assertThat(deleted)
                    .allSatisfy(
                            response -> assertThat(response.sdkHttpResponse().isSuccessful())
                                    .isTrue());
            assertThat(sent.operations().subList(before, sent.operations().size()))
                    .containsOnly("DeleteMessageBatch")
                    .hasSizeLessThanOrEqualTo(6);
            await(Flux.fromIterable(messages)
                    .flatMap(message -> message.release().onErrorComplete(), 40)
                    .then());
            assertThat(receiveAll(queue)).isEmpty();
        }
    }

    @Test
    default void oneMessageMayBeDeletedByManyAtTheSameTime() {
        Queue queue = newQueue("deleted-twice");
        sendNumbered(queue, 2);
        List<Message> messages = receiveAll(queue);
        Message other = messages.get(0);
        Message twice = messages.get(1);

        assertThat(await(Flux.merge(other.delete(), twice.delete(), twice.delete(), twice.delete())
                        .collectList()))
                .hasSize(4);
    }

    @Test
    default void releasedMessagesComeAgain() {
        Queue queue = newQueue("released");
        List<String> sent = sendNumbered(queue, 12);
        List<Message> messages = receiveAll(queue);

        await(Flux.fromIterable(messages).flatMap(Message::release, 12).then());

        assertThat(bodies(receiveAll(queue))).containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    default void aMessageThatIsGoneIsAnErrorForItsReleaseAlone() {
        Queue queue = newQueue("mixed-release");
        sendNumbered(queue, 3);
        List<Message> messages = receiveAll(queue);
        await(messages.get(1).delete());

        List<Signal<Object>> outcomes = await(Flux.fromIterable(messages)
                .flatMapSequential(message ->
                        message.release().<Object>map(response -> "released").materialize())
                .collectList());

        assertThat(outcomes.get(0).get()).isEqualTo("released");
        assertThat(outcomes.get(1).getThrowable())
                .isInstanceOf(SqsException.class)
                .hasStackTraceContaining("release [ChangeMessageVisibilityBatch]");
        assertThat(outcomes.get(2).get()).isEqualTo("released");
    }

    @Test
    default void sendersOfManyCallersSendAllOfIt() {
        Queue queue = newQueue("sender");
        QueueSender sender = queue.sender();
        List<String> texts = IntStream.range(0, 40).mapToObj(i -> "text-" + i).toList();

        await(Flux.fromIterable(texts).flatMap(sender::send, 40).then());

        assertThat(bodies(receiveAll(queue))).containsExactlyInAnyOrderElementsOf(texts);
    }

    @Test
    default void whatIsLargerThanAMebibyteTogetherIsSentInSeveralCalls() {
        Queue queue = newQueue("large");
        List<String> texts =
                IntStream.range(0, 11).mapToObj(i -> i + "x".repeat(250_000)).toList();

        List<SendOutcome<SendMessageRequest>> outcomes = await(queue.sendAll(Flux.fromIterable(texts)
                        .map(text ->
                                SendMessageRequest.builder().messageBody(text).build()))
                .collectList());

        assertThat(outcomes).hasSize(11).allMatch(SendOutcome.Sent.class::isInstance);
        assertThat(bodies(receiveAll(queue))).containsExactlyInAnyOrderElementsOf(texts);
    }

    @Test
    default void groupsOfAFifoQueueKeepTheirOrder() {
        Queue queue = newFifoQueue("fifo-batches");
        List<SendOutcome<SendMessageRequest>> outcomes = await(queue.sendAll(Flux.range(0, 60)
                        .map(i -> SendMessageRequest.builder()
                                .messageBody(i % 3 + "-" + i)
                                .messageGroupId("group-" + i % 3)
                                .build()))
                .collectList());
        assertThat(outcomes).hasSize(60).allMatch(SendOutcome.Sent.class::isInstance);

        Map<String, Integer> last = new HashMap<>();
        for (int received = 0; received < 60; ) {
            List<Message> messages = await(queue.receiveMessages(
                            request -> request.maxNumberOfMessages(MOST_A_CALL).waitTimeSeconds(5))
                    .collectList());
            for (String body : bodies(messages)) {
                String group = body.substring(0, body.indexOf('-'));
                int number = Integer.parseInt(body.substring(body.indexOf('-') + 1));
                assertThat(number).isEqualTo(last.getOrDefault(group, Integer.parseInt(group) - 3) + 3);
                last.put(group, number);
            }
            assertThat(messages).isNotEmpty();
            await(Flux.fromIterable(messages).flatMap(Message::delete).then());
            received += messages.size();
        }
    }
}
