package io.reactiveaws.sqs;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Receives that a test answers when it wants to. */
final class OpenPolls {

    private final List<CompletableFuture<ReceiveMessageResponse>> polls = new CopyOnWriteArrayList<>();

    OpenPolls(FakeSqs client) {
        client.onPoll = this::open;
    }

    private CompletableFuture<ReceiveMessageResponse> open(ReceiveMessageRequest request) {
        CompletableFuture<ReceiveMessageResponse> poll = new CompletableFuture<>();
        polls.add(poll);
        return poll;
    }

    CompletableFuture<ReceiveMessageResponse> poll(int index) {
        return polls.get(index);
    }

    int count() {
        return polls.size();
    }

    void answer(int index, String... handles) {
        polls.get(index).complete(messages(handles));
    }

    void fail(int index, Throwable error) {
        polls.get(index).completeExceptionally(error);
    }

    /** An error of the service. */
    static SqsException refusal(int status, String code) {
        return (SqsException) SqsException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }

    static ReceiveMessageResponse messages(String... handles) {
        return ReceiveMessageResponse.builder()
                .messages(Arrays.stream(handles)
                        .map(handle -> Message.builder()
                                .receiptHandle(handle)
                                .messageId("id-" + handle)
                                .body("body-" + handle)
                                .build())
                        .toList())
                .build();
    }

    /** Handles from {@code prefix + from} on. */
    static String[] handles(String prefix, int from, int count) {
        return IntStream.range(from, from + count).mapToObj(i -> prefix + i).toArray(String[]::new);
    }
}
