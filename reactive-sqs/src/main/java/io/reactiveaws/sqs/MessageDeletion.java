package io.reactiveaws.sqs;

import io.reactiveaws.core.BatchOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;

/** One {@code DeleteMessageBatch}: entries are numbered, so that a message that is given twice is no error. */
final class MessageDeletion {

    private MessageDeletion() {}

    static DeleteMessageBatchRequest request(String queueUrl, List<? extends Message> messages) {
        List<DeleteMessageBatchRequestEntry> entries = new ArrayList<>(messages.size());
        for (Message message : messages) {
            entries.add(DeleteMessageBatchRequestEntry.builder()
                    .id(String.valueOf(entries.size()))
                    .receiptHandle(message.receiptHandle())
                    .build());
        }
        return DeleteMessageBatchRequest.builder()
                .queueUrl(queueUrl)
                .entries(entries)
                .build();
    }

    static List<BatchOutcome<Message>> outcomes(List<? extends Message> messages, DeleteMessageBatchResponse response) {
        Set<String> done = new HashSet<>();
        response.successful().forEach(entry -> done.add(entry.id()));
        Map<String, BatchResultErrorEntry> failed = new HashMap<>();
        response.failed().forEach(entry -> failed.put(entry.id(), entry));
        List<BatchOutcome<Message>> outcomes = new ArrayList<>(messages.size());
        for (Message message : messages) {
            String id = String.valueOf(outcomes.size());
            outcomes.add(outcome(message, done.contains(id), failed.get(id)));
        }
        return outcomes;
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
                : new BatchOutcome.Failed<>(
                        message, "NotReported", "the service's answer does not name this entry", null);
    }
}
