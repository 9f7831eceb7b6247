package io.reactiveaws.benchmarks;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.batchmanager.SqsAsyncBatchManager;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

/**
 * A consumer as one writes it with the SDK alone: lanes, each of which receives, handles, deletes, and begins again.
 *
 * @param receive asks for messages
 * @param delete deletes all of them
 */
record RawConsumer(
        Supplier<CompletableFuture<ReceiveMessageResponse>> receive,
        Function<List<Message>, CompletableFuture<?>> delete) {

    /** As many as the manager of a client has, whose receives can't be told to ask for attributes. */
    private static final int TIMERS = 5;

    /** It asks for as much as our consumer does. */
    private static final ReceiveMessageRequest RECEIVE = ReceiveMessageRequest.builder()
            .queueUrl(Fixtures.URL)
            .maxNumberOfMessages(MeasuredConsumer.MOST_OF_A_CALL)
            .waitTimeSeconds(10)
            .visibilityTimeout(30)
            .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
            .messageAttributeNames("All")
            .build();

    /** Deletes each message alone. */
    static RawConsumer oneByOne(SqsAsyncClient client) {
        return new RawConsumer(
                () -> client.receiveMessage(RECEIVE),
                messages -> all(messages, message -> client.deleteMessage(request(message))));
    }

    /** Deletes the messages of a receive together. */
    static RawConsumer inBatches(SqsAsyncClient client) {
        return new RawConsumer(
                () -> client.receiveMessage(RECEIVE),
                messages -> client.deleteMessageBatch(
                        batch -> batch.queueUrl(Fixtures.URL).entries(entries(messages))));
    }

    /** Leaves it to the SDK's batch manager which deletes go together. */
    static RawConsumer deletingByManager(SqsAsyncClient client) {
        SqsAsyncBatchManager manager = manager(client);
        return new RawConsumer(
                () -> client.receiveMessage(RECEIVE),
                messages -> all(messages, message -> manager.deleteMessage(request(message))));
    }

    /** Leaves receives to the SDK's batch manager as well. */
    static RawConsumer byManager(SqsAsyncClient client) {
        SqsAsyncBatchManager manager = manager(client);
        ReceiveMessageRequest receive = ReceiveMessageRequest.builder()
                .queueUrl(Fixtures.URL)
                .maxNumberOfMessages(MeasuredConsumer.MOST_OF_A_CALL)
                .build();
        return new RawConsumer(
                () -> manager.receiveMessage(receive),
                messages -> all(messages, message -> manager.deleteMessage(request(message))));
    }

    private static SqsAsyncBatchManager manager(SqsAsyncClient client) {
        return SqsAsyncBatchManager.builder()
                .client(client)
                .scheduledExecutor(Executors.newScheduledThreadPool(TIMERS))
                .overrideConfiguration(
                        options -> options.receiveMessageSystemAttributeNames(List.of(MessageSystemAttributeName.ALL))
                                .receiveMessageAttributeNames(List.of("All")))
                .build();
    }

    /** Begins so many lanes. */
    void begin(int lanes) {
        for (int lane = 0; lane < lanes; lane++) {
            round();
        }
    }

    private void round() {
        var unused = receive.get()
                .thenCompose(response -> {
                    response.messages().forEach(RawConsumer::handle);
                    return delete.apply(response.messages());
                })
                .whenComplete((deleted, error) -> {
                    if (error == null) {
                        round();
                    } else {
                        MeasuredConsumer.fail(error);
                    }
                });
    }

    private static void handle(Message message) {
        if (message.body().isEmpty()) {
            throw new IllegalStateException("a message came without a body");
        }
    }

    private static CompletableFuture<?> all(List<Message> messages, Function<Message, CompletableFuture<?>> delete) {
        return CompletableFuture.allOf(messages.stream().map(delete).toArray(CompletableFuture[]::new));
    }

    private static DeleteMessageRequest request(Message message) {
        return DeleteMessageRequest.builder()
                .queueUrl(Fixtures.URL)
                .receiptHandle(message.receiptHandle())
                .build();
    }

    private static List<DeleteMessageBatchRequestEntry> entries(List<Message> messages) {
        return IntStream.range(0, messages.size())
                .mapToObj(place -> DeleteMessageBatchRequestEntry.builder()
                        .id(String.valueOf(place))
                        .receiptHandle(messages.get(place).receiptHandle())
                        .build())
                .toList();
    }
}
