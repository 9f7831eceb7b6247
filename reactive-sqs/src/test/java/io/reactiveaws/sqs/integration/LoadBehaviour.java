package io.reactiveaws.sqs.integration;

import static io.reactiveaws.sqs.integration.SqsBehaviour.bodies;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.assertFails;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.BatchException;
import io.reactiveaws.core.BatchOutcome;
import io.reactiveaws.core.session.Session;
import io.reactiveaws.sqs.Message;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.Sqs;
import io.reactiveaws.testkit.SentRequests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** Many messages: batches, concurrency, endless sources, cancellation. */
interface LoadBehaviour extends SqsBehaviour {

    @Test
    default void deleteAllDeletesMoreThanOneCallTakes() {
        Queue queue = newQueue("delete-all");
        sendNumbered(queue, 25);
        List<Message> received = receiveAll(queue);

        List<BatchOutcome<Message>> outcomes =
                await(queue.deleteAll(Flux.fromIterable(received)).collectList());

        assertThat(received).hasSize(25);
        assertThat(outcomes).hasSize(25).hasOnlyElementsOfType(BatchOutcome.Done.class);
        assertThat(outcomes).extracting(BatchOutcome::resource).containsExactlyInAnyOrderElementsOf(received);
        assertLeft(queue, 0);
    }

    @Test
    default void requireAllCountsWhatIsDeletedWhileItIsReceived() {
        Queue queue = newQueue("require-all");
        sendNumbered(queue, 25);

        assertEmits(queue.deleteAll(receiveUntilEmpty(queue)).requireAll(), 25L);
        assertLeft(queue, 0);
    }

    @Test
    default void messageThatComesTwiceIsDeletedAndToldTwice() {
        Queue queue = newQueue("twice");
        sendNumbered(queue, 2);
        List<Message> received = receiveAll(queue);
        List<Message> given = List.of(received.get(0), received.get(1), received.get(0));

        List<BatchOutcome<Message>> outcomes =
                await(queue.deleteAll(Flux.fromIterable(given)).collectList());

        assertThat(outcomes).hasOnlyElementsOfType(BatchOutcome.Done.class);
        assertThat(outcomes).extracting(BatchOutcome::resource).containsExactlyElementsOf(given);
        assertLeft(queue, 0);
    }

    @Test
    default void messageOfAnotherQueueFailsAndStays() {
        Queue queue = newQueue("own");
        Queue other = newQueue("other");
        sendNumbered(queue, 1);
        sendNumbered(other, 1);
        Message own = receiveAll(queue).get(0);
        Message foreign = receiveAll(other).get(0);

        List<BatchOutcome<Message>> outcomes =
                await(queue.deleteAll(Flux.just(foreign, own)).collectList());

        assertThat(outcomes.get(0)).isInstanceOfSatisfying(BatchOutcome.Failed.class, failed -> {
            assertThat(failed.code()).isEqualTo("WrongQueue");
            assertThat(failed.message()).contains(queue.url(), other.url());
        });
        assertThat(outcomes.get(1)).isEqualTo(new BatchOutcome.Done<>(own));
        assertLeft(queue, 0);
        assertLeft(other, 1);
    }

    @Test
    default void invalidReceiptHandleFailsAloneInItsBatch() {
        Queue queue = newQueue("invalid-handle");
        sendNumbered(queue, 3);
        List<Message> messages = new ArrayList<>(receiveAll(queue));
        Message invalid = queue.message("no-such-handle");
        messages.add(1, invalid);

        List<BatchOutcome<Message>> outcomes =
                await(queue.deleteAll(Flux.fromIterable(messages)).collectList());

        assertThat(outcomes).extracting(BatchOutcome::resource).containsExactlyElementsOf(messages);
        assertThat(outcomes.get(1)).isInstanceOfSatisfying(BatchOutcome.Failed.class, failed -> {
            assertThat(failed.code()).isEqualTo("ReceiptHandleIsInvalid");
            assertThat(failed.cause()).isNull();
        });
        assertThat(outcomes).filteredOn(BatchOutcome.Done.class::isInstance).hasSize(3);
        assertLeft(queue, 0);
    }

    @Test
    default void requireAllSaysWhatFailedAndHowManyAreDone() {
        Queue queue = newQueue("require-all-invalid");
        sendNumbered(queue, 2);
        Message invalid = queue.message("no-such-handle");

        StepVerifier.create(queue.deleteAll(receiveUntilEmpty(queue).concatWithValues(invalid))
                        .requireAll())
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOfSatisfying(BatchException.class, failure -> {
                            assertThat(failure.done()).isEqualTo(2);
                            assertThat(failure.failures())
                                    .singleElement()
                                    .satisfies(failed ->
                                            assertThat(failed.resource()).isEqualTo(invalid));
                        }))
                .verify(LIMIT);
        assertLeft(queue, 0);
    }

    @Test
    default void deleteAllOfAMissingQueueFailsEachMessageWithTheCause() {
        Queue queue = newQueue("gone");
        sendNumbered(queue, 2);
        List<Message> messages = receiveAll(queue);
        await(queue.delete());

        List<BatchOutcome<Message>> outcomes =
                await(queue.deleteAll(Flux.fromIterable(messages)).collectList());

        assertThat(outcomes)
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                BatchOutcome.Failed.class,
                                failed -> assertThat(failed.cause()).isInstanceOf(QueueDoesNotExistException.class)));
    }

    @Test
    default void concurrentSendsAllArrive() {
        Queue queue = newQueue("concurrent");
        List<String> sent = IntStream.range(0, 200).mapToObj(i -> "m" + i).toList();

        assertEmits(
                Flux.fromIterable(sent)
                        .flatMap(queue::sendMessage, 64)
                        .map(SendMessageResponse::messageId)
                        .distinct()
                        .count(),
                200L);

        assertThat(bodies(receiveAll(queue))).containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    default void takeEndsAnEndlessReceive() {
        SentRequests sent = new SentRequests();
        try (Session session =
                sent.of(newSession(), SqsAsyncClientBuilder.class).build()) {
            Queue queue = await(session.resource(Sqs.class).createQueue(newName("take")));
            List<String> all = sendNumbered(queue, 10);
            Flux<Message> endless = queue.receiveMessages(request -> request.maxNumberOfMessages(2))
                    .repeat();

            List<Message> taken = await(endless.take(5).collectList());

            assertThat(bodies(taken)).hasSize(5).doesNotHaveDuplicates().isSubsetOf(all);
            assertThat(sent.operations()).filteredOn("ReceiveMessage"::equals).hasSizeBetween(3, 5);
        }
    }

    @Test
    default void cancelledReceivesGiveTheirConnectionBack() {
        Queue other = newQueue("signal");
        try (Session session = newSession()
                .netty(http -> http.maxConcurrency(1).connectionAcquisitionTimeout(Duration.ofSeconds(5)))
                .build()) {
            Queue queue = await(session.resource(Sqs.class).createQueue(newName("cancel")));
            // is not cut, so that it keeps its connection for so long
            Flux<Message> longPoll = queue.receiveMessages(request -> request.waitTimeSeconds(1));

            // each poll is cancelled after the answer to a load that was sent after it
            for (int poll = 0; poll < 3; poll++) {
                StepVerifier.create(longPoll)
                        .then(() -> await(other.reload()))
                        .thenCancel()
                        .verify(LIMIT);
            }

            StepVerifier.create(queue.sendMessage("after").map(SendMessageResponse::messageId))
                    .expectNextCount(1)
                    .expectComplete()
                    .verify(LIMIT);
        }
    }

    @Test
    default void cancelledChangeMakesTheNextReadLoadAgain() {
        SentRequests sent = new SentRequests();
        try (Session session =
                sent.of(newSession(), SqsAsyncClientBuilder.class).build()) {
            Queue queue = await(session.resource(Sqs.class).createQueue(newName("cancelled-change")));
            await(queue.load());

            StepVerifier.create(queue.setAttributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "50")))
                    .thenCancel()
                    .verify(LIMIT);

            assertThat(queue.snapshot()).isEmpty();
            await(queue.load());
            assertThat(sent.operations())
                    .filteredOn("GetQueueAttributes"::equals)
                    .hasSize(2);
        }
    }

    @Test
    default void missingQueueSaysWhereForEveryOperation() {
        Queue missing = sqs().queue(newQueue("template").url() + "-missing");

        assertFails(
                missing.sendMessage("nobody"),
                QueueDoesNotExistException.class,
                missing + ".sendMessage [SendMessage]");
    }

    @Test
    default void missingQueueIsNotFoundAndDoesNotExist() {
        Queue there = newQueue("there");
        Queue missing = sqs().queue(there.url() + "-missing");

        assertThat(await(there.exists())).isTrue();
        assertThat(await(there.find())).isEqualTo(there);
        assertThat(await(missing.exists())).isFalse();
        assertThat(await(missing.find().hasElement())).isFalse();
    }

    private static void assertLeft(Queue queue, long messages) {
        StepVerifier.create(queue.reload().flatMap(Queue::typedAttributes))
                .assertNext(attributes -> assertThat(
                                attributes.approximateNumberOfMessages().orElseThrow()
                                        + attributes
                                                .approximateNumberOfMessagesNotVisible()
                                                .orElseThrow())
                        .isEqualTo(messages))
                .expectComplete()
                .verify(LIMIT);
    }
}
