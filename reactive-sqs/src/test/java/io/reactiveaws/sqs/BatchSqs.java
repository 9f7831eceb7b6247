package io.reactiveaws.sqs;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import software.amazon.awssdk.awscore.DefaultAwsResponseMetadata;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;

/** A client of the batch operations, which keeps what it is asked and does it at once unless a test says otherwise. */
final class BatchSqs implements SqsAsyncClient {

    final List<SendMessageBatchRequest> sends = new CopyOnWriteArrayList<>();
    final List<DeleteMessageBatchRequest> deletes = new CopyOnWriteArrayList<>();
    final List<DeleteMessageRequest> singleDeletes = new CopyOnWriteArrayList<>();
    final List<ChangeMessageVisibilityBatchRequest> visibilities = new CopyOnWriteArrayList<>();
    Function<SendMessageBatchRequest, CompletableFuture<SendMessageBatchResponse>> onSend =
            request -> CompletableFuture.completedFuture(allSent(request));
    Function<DeleteMessageBatchRequest, CompletableFuture<DeleteMessageBatchResponse>> onDelete =
            request -> CompletableFuture.completedFuture(withMetadata(FakeSqs.allDeleted(request)));

    static DeleteMessageBatchResponse withMetadata(DeleteMessageBatchResponse response) {
        return (DeleteMessageBatchResponse) response.toBuilder()
                .responseMetadata(DefaultAwsResponseMetadata.create(java.util.Map.of("AWS_REQUEST_ID", "r-1")))
                .sdkHttpResponse(SdkHttpResponse.builder().statusCode(200).build())
                .build();
    }

    /** Sends all but those whose body begins with {@code bad}. */
    static SendMessageBatchResponse allSent(SendMessageBatchRequest request) {
        return SendMessageBatchResponse.builder()
                .successful(request.entries().stream()
                        .filter(entry -> !entry.messageBody().startsWith("bad"))
                        .map(entry -> SendMessageBatchResultEntry.builder()
                                .id(entry.id())
                                .messageId("m-" + entry.messageBody())
                                .sequenceNumber("s-" + entry.messageBody())
                                .build())
                        .toList())
                .failed(request.entries().stream()
                        .filter(entry -> entry.messageBody().startsWith("bad"))
                        .map(entry -> BatchResultErrorEntry.builder()
                                .id(entry.id())
                                .code("InvalidMessageContents")
                                .message("not so")
                                .senderFault(true)
                                .build())
                        .toList())
                .build();
    }

    Queue queue() {
        return Sqs.over(this).queue("https://sqs/1/jobs");
    }

    /** Received messages of a queue, which have data. */
    List<Message> received(Queue queue) {
        return queue.receiveMessages().collectList().block();
    }

    @Override
    public CompletableFuture<SendMessageBatchResponse> sendMessageBatch(SendMessageBatchRequest request) {
        sends.add(request);
        return onSend.apply(request);
    }

    @Override
    public CompletableFuture<DeleteMessageBatchResponse> deleteMessageBatch(DeleteMessageBatchRequest request) {
        deletes.add(request);
        return onDelete.apply(request);
    }

    @Override
    public CompletableFuture<DeleteMessageResponse> deleteMessage(DeleteMessageRequest request) {
        singleDeletes.add(request);
        return CompletableFuture.completedFuture(DeleteMessageResponse.builder().build());
    }

    @Override
    public CompletableFuture<ChangeMessageVisibilityBatchResponse> changeMessageVisibilityBatch(
            ChangeMessageVisibilityBatchRequest request) {
        visibilities.add(request);
        return CompletableFuture.completedFuture(ChangeMessageVisibilityBatchResponse.builder()
                .successful(request.entries().stream()
                        .map(entry -> ChangeMessageVisibilityBatchResultEntry.builder()
                                .id(entry.id())
                                .build())
                        .toList())
                .build());
    }

    private static software.amazon.awssdk.services.sqs.model.Message received(String receiptHandle, String body) {
        return software.amazon.awssdk.services.sqs.model.Message.builder()
                .receiptHandle(receiptHandle)
                .body(body)
                .build();
    }

    @Override
    public CompletableFuture<ReceiveMessageResponse> receiveMessage(ReceiveMessageRequest request) {
        return CompletableFuture.completedFuture(ReceiveMessageResponse.builder()
                .messages(received("r0", "a"), received("r1", "b"), received("r2", "c"))
                .build());
    }

    @Override
    public String serviceName() {
        return "sqs";
    }

    @Override
    public void close() {}
}
