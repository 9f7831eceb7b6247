package io.reactiveaws.sqs;

import io.reactiveaws.core.BatchOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;

/**
 * One {@code DeleteMessageBatch} of a queue: an entry for each receipt handle, since servers refuse one that comes
 * twice, and none for messages of other queues, whose handles mean nothing here. Entries are numbered.
 */
final class MessageDeletion {

    private final String queueUrl;
    private final List<? extends Message> messages;

    /** The numbers of the entries by their receipt handles. */
    private final Map<String, String> entries = new LinkedHashMap<>();

    MessageDeletion(String queueUrl, List<? extends Message> messages) {
        this.queueUrl = queueUrl;
        this.messages = messages;
        for (Message message : messages) {
            if (isOfQueue(message)) {
                entries.putIfAbsent(message.receiptHandle(), String.valueOf(entries.size()));
            }
        }
    }

    private boolean isOfQueue(Message message) {
        return message.queueUrl().equals(queueUrl)
                || QueueUrl.of(message.queueUrl()).matches(QueueUrl.of(queueUrl));
    }

    /** Says to who has the messages in hand that they are about to be deleted. */
    void deleting() {
        messages.stream().filter(this::isOfQueue).forEach(Message::deleting);
    }

    /** Whether there is nothing to send. */
    boolean isEmpty() {
        return entries.isEmpty();
    }

    DeleteMessageBatchRequest request() {
        return DeleteMessageBatchRequest.builder()
                .queueUrl(queueUrl)
                .entries(entries.entrySet().stream()
                        .map(entry -> DeleteMessageBatchRequestEntry.builder()
                                .id(entry.getValue())
                                .receiptHandle(entry.getKey())
                                .build())
                        .toList())
                .build();
    }

    /** The messages of this queue, each as often as it was given. */
    List<Message> own() {
        return messages.stream()
                .<Message>map(message -> message)
                .filter(this::isOfQueue)
                .toList();
    }

    /** The outcomes of this queue's messages. */
    List<BatchOutcome<Message>> outcomes(DeleteMessageBatchResponse response) {
        Set<String> done = new HashSet<>();
        response.successful().forEach(entry -> done.add(entry.id()));
        Map<String, BatchResultErrorEntry> failed = new HashMap<>();
        response.failed().forEach(entry -> failed.put(entry.id(), entry));
        return own().stream()
                .map(message -> {
                    String id = entries.get(message.receiptHandle());
                    return outcome(message, done.contains(id), failed.get(id));
                })
                .toList();
    }

    /**
     * The outcomes of all messages in the order in which they were given: those of {@link #own()}, and of the others.
     */
    List<BatchOutcome<Message>> withOthers(List<BatchOutcome<Message>> own) {
        Iterator<BatchOutcome<Message>> sent = own.iterator();
        List<BatchOutcome<Message>> outcomes = new ArrayList<>(messages.size());
        for (Message message : messages) {
            outcomes.add(isOfQueue(message) ? sent.next() : ofAnotherQueue(message));
        }
        return outcomes;
    }

    private BatchOutcome<Message> ofAnotherQueue(Message message) {
        return new BatchOutcome.Failed<>(
                message,
                "WrongQueue",
                ("the message is of the queue \"%s\", and nothing was sent to this one, \"%s\": delete it by its"
                                + " own queue")
                        .formatted(message.queueUrl(), queueUrl),
                null);
    }

    private static BatchOutcome<Message> outcome(
            Message message, boolean done, @Nullable BatchResultErrorEntry failed) {
        if (failed != null) {
            return new BatchOutcome.Failed<>(
                    message,
                    Objects.requireNonNullElse(failed.code(), "Unknown"),
                    Objects.requireNonNullElse(failed.message(), "the service gave no message"),
                    null);
        }
        return done
                ? new BatchOutcome.Done<>(message)
                : new BatchOutcome.Unknown<>(
                        message, "NotReported", "the service's answer does not name this entry", null);
    }
}
