package io.reactiveaws.sqs.integration;

import static io.reactiveaws.sqs.integration.SqsBehaviour.bodies;
import static io.reactiveaws.testkit.Signals.assertEmits;
import static io.reactiveaws.testkit.Signals.assertEmpty;
import static io.reactiveaws.testkit.Signals.assertFails;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.reactiveaws.core.observation.HandledMessageContext;
import io.reactiveaws.core.observation.SentMessageContext;
import io.reactiveaws.core.session.Session;
import io.reactiveaws.sqs.Message;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.Sqs;
import io.reactiveaws.testkit.SentRequests;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** Messages are sent, received, read, hidden, shown again and deleted, one by one. */
interface MessageBehaviour extends SqsBehaviour {

    /** A body of JSON. */
    record Order(String id, List<String> items, int cents) {}

    @Test
    default void sentMessageIsReceivedAsItWas() {
        Queue queue = newQueue("plain");
        SendMessageResponse sent = await(queue.sendMessage("Grüße, 世界 <&> \"\n\""));

        Message message = receiveOne(queue);

        assertThat(await(message.body())).isEqualTo("Grüße, 世界 <&> \"\n\"");
        assertThat(await(message.messageId())).isEqualTo(sent.messageId());
        assertThat(await(message.md5OfBody())).isEqualTo(sent.md5OfMessageBody());
    }

    /** Writes one trace into all that is sent, and keeps those that it finds. */
    final class Tracer implements ObservationHandler<Observation.Context> {

        private final List<String> found = new CopyOnWriteArrayList<>();

        @Override
        public void onStart(Observation.Context context) {
            if (context instanceof SentMessageContext message) {
                message.getSetter().set(message.getCarrier(), "traceparent", "00-4bf92f35-01");
                message.getSetter().set(message.getCarrier(), "X-Amzn-Trace-Id", "Root=1-5759e988-bd862e3f");
            } else if (context instanceof HandledMessageContext message) {
                found.add(message.getGetter().get(message.getCarrier(), "traceparent") + ", "
                        + message.getGetter().get(message.getCarrier(), "X-Amzn-Trace-Id"));
            }
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }
    }

    @Test
    default void aTraceGoesOnBehindTheQueue() throws Throwable {
        Tracer tracer = new Tracer();
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(tracer);
        Queue queue = Sqs.over(sqs().client(), options -> options.observationRegistry(registry))
                .queue(newQueue("traced").url());
        await(queue.sendMessage("alone"));
        await(queue.sender().send("with others"));

        Sinks.Empty<Void> stop = Sinks.empty();
        await(queue.consume(
                message -> Mono.fromRunnable(() -> {
                    if (tracer.found.size() == 2) {
                        stop.tryEmitEmpty();
                    }
                }),
                options -> options.stopWhen(stop.asMono(), Duration.ofSeconds(20))));

        String both = "00-4bf92f35-01, Root=1-5759e988-bd862e3f";
        check(() -> assertThat(tracer.found).containsExactly(both, both), EmulatorGap.MOTO_TRACE_HEADER);
    }

    @Test
    default void messageAttributesArriveWithTheMessage() {
        Queue queue = newQueue("attributes");
        Map<String, MessageAttributeValue> attributes = Map.of(
                "colour", attribute("String").stringValue("red").build(),
                "weight", attribute("Number").stringValue("12.5").build(),
                "image",
                        attribute("Binary")
                                .binaryValue(SdkBytes.fromByteArray(new byte[] {0, -1, 127}))
                                .build());
        SendMessageResponse sent = await(
                queue.sendMessage(request -> request.messageBody("attributed").messageAttributes(attributes)));

        Message message = await(queue.receiveMessages(request -> request.messageAttributeNames("All"))
                .single());

        assertThat(await(message.messageAttributes())).isEqualTo(attributes);
        assertThat(await(message.md5OfMessageAttributes())).isEqualTo(sent.md5OfMessageAttributes());
    }

    @Test
    default void systemAttributesArriveWhenTheyAreAskedFor() {
        Queue queue = newQueue("system-attributes");
        await(queue.sendMessage("hello"));

        Message message = await(
                queue.receiveMessages(request -> request.messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                        .single());

        assertThat(await(message.attributes()))
                .containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1")
                .containsKeys(
                        MessageSystemAttributeName.SENT_TIMESTAMP,
                        MessageSystemAttributeName.APPROXIMATE_FIRST_RECEIVE_TIMESTAMP);
    }

    @Test
    default void receivedMessageIsReadWithoutACall() {
        SentRequests sent = new SentRequests();
        try (Session session =
                sent.of(newSession(), SqsAsyncClientBuilder.class).build()) {
            Queue queue = await(session.resource(Sqs.class).createQueue(newName("no-call")));
            await(queue.sendMessage("hello"));
            Message message = receiveOne(queue);
            int before = sent.operations().size();

            StepVerifier.create(Flux.concat(message.body(), message.messageId(), message.md5OfBody()))
                    .expectNext("hello")
                    .expectNextCount(2)
                    .expectComplete()
                    .verify(LIMIT);
            await(message.attributes());
            await(message.messageAttributes());

            assertThat(message.snapshot())
                    .hasValueSatisfying(data -> assertThat(data.body()).isEqualTo("hello"));
            assertThat(sent.operations()).hasSize(before);
        }
    }

    @Test
    default void sendMessagesSendsSeveralInOneCall() {
        Queue queue = newQueue("batch");

        SendMessageBatchResponse response =
                await(queue.sendMessages(List.of(entry("a", "first"), entry("b", "second"))));

        assertThat(response.successful())
                .extracting(SendMessageBatchResultEntry::id)
                .containsExactlyInAnyOrder("a", "b");
        assertThat(bodies(receiveAll(queue))).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    default void jsonRecordIsReadAsItWasWritten() {
        Queue queue = newQueue("json");
        Order order = new Order("ø-1", List.of("tea", "cake"), 1250);
        await(queue.sendJson(order));

        assertEmits(queue.receiveMessages().flatMap(message -> message.bodyAs(Order.class)), order);
    }

    @Test
    default void jsonOfAGenericTypeIsReadAsItWasWritten() {
        Queue queue = newQueue("json-list");
        List<Order> orders = List.of(new Order("1", List.of(), 1), new Order("2", List.of("x"), 2));
        await(queue.sendJson(
                orders,
                request -> request.messageAttributes(
                        Map.of("type", attribute("String").stringValue("orders").build()))));

        Message message = await(queue.receiveMessages(request -> request.messageAttributeNames("type"))
                .single());

        assertEmits(message.bodyAs(new TypeReference<List<Order>>() {}), orders);
        assertThat(await(message.messageAttributes())).containsOnlyKeys("type");
    }

    @Test
    default void bodyThatIsNoJsonIsAnErrorThatNamesTheMessage() {
        Queue queue = newQueue("no-json");
        await(queue.sendMessage("{no json"));
        Message message = receiveOne(queue);

        assertFails(message.bodyAs(Order.class), JacksonException.class, message + ".bodyAs");
    }

    @Test
    default void receiveMessagesGivesTenAtMost() {
        Queue queue = newQueue("ten");
        List<String> sent = sendNumbered(queue, 12);

        List<Message> first = await(queue.receiveMessages(request -> request.maxNumberOfMessages(10))
                .collectList());
        List<Message> rest = receiveAll(queue);

        assertThat(first).hasSizeBetween(1, 10);
        assertThat(bodies(first)).doesNotContainAnyElementsOf(bodies(rest));
        assertThat(Flux.concat(Flux.fromIterable(first), Flux.fromIterable(rest))
                        .flatMap(Message::body)
                        .collectList()
                        .block(LIMIT))
                .containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    default void receiveFromAnEmptyQueueIsEmpty() {
        assertEmpty(newQueue("empty").receiveMessages());
    }

    @Test
    default void messageKnowsItsQueue() {
        Queue queue = newQueue("whose");
        await(queue.sendMessage("hello"));

        Message message = receiveOne(queue);

        assertThat(message.queue()).isEqualTo(queue);
        assertEmits(message.queue().attributes().map(Map::isEmpty), false);
    }

    @Test
    default void changeVisibilityToZeroMakesAMessageReceivableAgain() {
        Queue queue = newQueue("visibility");
        await(queue.sendMessage("again"));
        Message first = receiveOne(queue);
        assertEmpty(queue.receiveMessages());

        await(first.changeVisibility(0));

        Message second = await(queue.receiveMessages(request ->
                        request.messageSystemAttributeNames(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT))
                .single());
        assertThat(await(second.messageId())).isEqualTo(await(first.messageId()));
        assertThat(await(second.attributes())).containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "2");
    }

    @Test
    default void changeMessageVisibilityBatchShowsSeveralAgain() {
        Queue queue = newQueue("visibility-batch");
        List<String> sent = sendNumbered(queue, 3);
        List<Message> received = receiveAll(queue);

        await(Flux.fromIterable(received)
                .index((i, message) -> ChangeMessageVisibilityBatchRequestEntry.builder()
                        .id("e" + i)
                        .receiptHandle(message.receiptHandle())
                        .visibilityTimeout(0)
                        .build())
                .collectList()
                .flatMap(queue::changeMessageVisibilityBatch)
                .doOnNext(response -> assertThat(response.successful()).hasSize(3)));

        assertThat(bodies(receiveAll(queue))).containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    default void deletedMessageDoesNotComeBack() {
        assertDeletes(Message::delete);
    }

    @Test
    default void messageIsDeletedByItsHandleAlone() {
        assertDeletes(
                message -> message.queue().message(message.receiptHandle()).delete());
    }

    @Test
    default void messageOfTheServiceIsDeletedByUrlAndHandle() {
        assertDeletes(message ->
                sqs().message(message.queueUrl(), message.receiptHandle()).delete());
    }

    @Test
    default void deleteMessagesDeletesWhatItsEntriesName() {
        Queue queue = newQueue("delete-messages");
        sendNumbered(queue, 2);
        List<Message> received = receiveAll(queue);

        List<String> deleted = await(queue.deleteMessages(received.stream()
                        .map(message -> DeleteMessageBatchRequestEntry.builder()
                                .id("e" + received.indexOf(message))
                                .receiptHandle(message.receiptHandle())
                                .build())
                        .toList()))
                .successful()
                .stream()
                .map(DeleteMessageBatchResultEntry::id)
                .toList();

        assertThat(deleted).containsExactlyInAnyOrder("e0", "e1");
        assertHasNoMessages(queue);
    }

    @Test
    default void fifoQueueKeepsTheOrderOfAGroup() {
        Queue queue = newFifoQueue("order");
        List<String> sent = List.of("one", "two", "three", "four");
        await(Flux.fromIterable(sent)
                .concatMap(body ->
                        queue.sendMessage(request -> request.messageBody(body).messageGroupId("group")))
                .then());

        List<Message> received = await(queue.receiveMessages(request -> request.maxNumberOfMessages(10))
                .collectList());

        assertThat(bodies(received)).containsExactlyElementsOf(sent);
    }

    @Test
    default void fifoQueueTakesAMessageOnce() {
        Queue queue = newFifoQueue("once");
        await(sendToGroup(queue, "same"));
        await(sendToGroup(queue, "same"));

        List<Message> received = await(queue.receiveMessages(request -> request.maxNumberOfMessages(10))
                .collectList());

        assertThat(bodies(received)).containsExactly("same");
    }

    @Test
    default void fifoQueueNumbersWhatIsSent() throws Throwable {
        Queue queue = newFifoQueue("numbers");

        check(
                () -> assertThat(await(sendToGroup(queue, "counted")).sequenceNumber())
                        .as("sequence number")
                        .isNotBlank(),
                EmulatorGap.MOTO_SEQUENCE_NUMBER);
    }

    private void assertDeletes(Function<Message, Mono<?>> delete) {
        Queue queue = newQueue("delete");
        await(queue.sendMessage("unwanted"));
        Message message = receiveOne(queue);

        await(delete.apply(message).then());

        assertHasNoMessages(queue);
    }

    private static void assertHasNoMessages(Queue queue) {
        StepVerifier.create(queue.reload().flatMap(Queue::typedAttributes))
                .assertNext(attributes -> {
                    assertThat(attributes.approximateNumberOfMessages()).contains(0L);
                    assertThat(attributes.approximateNumberOfMessagesNotVisible())
                            .contains(0L);
                })
                .expectComplete()
                .verify(LIMIT);
    }

    private static Mono<SendMessageResponse> sendToGroup(Queue queue, String body) {
        return queue.sendMessage(request -> request.messageBody(body).messageGroupId("group"));
    }

    private static SendMessageBatchRequestEntry entry(String id, String body) {
        return SendMessageBatchRequestEntry.builder().id(id).messageBody(body).build();
    }

    private static MessageAttributeValue.Builder attribute(String dataType) {
        return MessageAttributeValue.builder().dataType(dataType);
    }
}
