package io.reactiveaws.spring.consumer;

import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.Sqs;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** A client of one queue whose polls wait for the test. */
public final class FakeQueue implements SqsAsyncClient {

    /** Polls that are not answered. */
    final List<CompletableFuture<ReceiveMessageResponse>> polls = new ArrayList<>();

    /** For how long each poll was to wait, in seconds. */
    final List<Integer> waits = new ArrayList<>();

    final List<String> deleted = new ArrayList<>();
    final List<String> released = new ArrayList<>();

    /** What a poll fails with; null if it waits. */
    @Nullable
    Throwable refusal;

    /** What the look-up gives. */
    CompletableFuture<GetQueueUrlResponse> url = found();

    int lookups;

    static CompletableFuture<GetQueueUrlResponse> found() {
        return CompletableFuture.completedFuture(
                GetQueueUrlResponse.builder().queueUrl("https://sqs/1/orders").build());
    }

    /** SQS knows no such queue. */
    public static SqsException gone() {
        return (SqsException) QueueDoesNotExistException.builder()
                .statusCode(400)
                .requestId("r-1")
                .message("The specified queue does not exist, secret")
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("AWS.SimpleQueueService.NonExistentQueue")
                        .errorMessage("The specified queue does not exist, secret")
                        .build())
                .build();
    }

    /** Gives the queue by a look-up. */
    public Mono<Queue> queue() {
        return Sqs.over(this).getQueueByName("orders");
    }

    /** Lets look-ups fail. */
    public void goes() {
        url = CompletableFuture.failedFuture(gone());
    }

    /** Lets look-ups find it. */
    public void comes() {
        url = found();
    }

    /** Lets each poll fail. */
    public void refuses(Throwable error) {
        refusal = error;
    }

    /** Answers the oldest poll, with messages of these bodies. */
    public void give(String... bodies) {
        List<Message> messages = Stream.of(bodies)
                .map(body -> Message.builder()
                        .body(body)
                        .messageId(body)
                        .receiptHandle(body)
                        .build())
                .toList();
        polls.remove(0)
                .complete(ReceiveMessageResponse.builder().messages(messages).build());
    }

    @Override
    public CompletableFuture<GetQueueUrlResponse> getQueueUrl(GetQueueUrlRequest request) {
        lookups++;
        return url;
    }

    @Override
    public CompletableFuture<ReceiveMessageResponse> receiveMessage(ReceiveMessageRequest request) {
        if (refusal != null) {
            return CompletableFuture.failedFuture(refusal);
        }
        CompletableFuture<ReceiveMessageResponse> poll = new CompletableFuture<>();
        waits.add(request.waitTimeSeconds());
        polls.add(poll);
        return poll;
    }

    @Override
    public CompletableFuture<DeleteMessageBatchResponse> deleteMessageBatch(DeleteMessageBatchRequest request) {
        request.entries().stream()
                .map(DeleteMessageBatchRequestEntry::receiptHandle)
                .forEach(deleted::add);
        return CompletableFuture.completedFuture(DeleteMessageBatchResponse.builder()
                .successful(request.entries().stream()
                        .map(entry -> DeleteMessageBatchResultEntry.builder()
                                .id(entry.id())
                                .build())
                        .toList())
                .build());
    }

    @Override
    public CompletableFuture<ChangeMessageVisibilityBatchResponse> changeMessageVisibilityBatch(
            ChangeMessageVisibilityBatchRequest request) {
        request.entries().stream()
                .filter(entry -> entry.visibilityTimeout() == 0)
                .map(ChangeMessageVisibilityBatchRequestEntry::receiptHandle)
                .forEach(released::add);
        return CompletableFuture.completedFuture(ChangeMessageVisibilityBatchResponse.builder()
                .successful(request.entries().stream()
                        .map(entry -> ChangeMessageVisibilityBatchResultEntry.builder()
                                .id(entry.id())
                                .build())
                        .toList())
                .build());
    }

    @Override
    public String serviceName() {
        return "sqs";
    }

    @Override
    public void close() {}
}
