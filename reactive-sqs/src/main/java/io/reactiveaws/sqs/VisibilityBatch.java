package io.reactiveaws.sqs;

import io.reactiveaws.sqs.batch.BatchAnswer;
import io.reactiveaws.sqs.batch.BatchMeters;
import io.reactiveaws.sqs.batch.BatchOperation;
import io.reactiveaws.sqs.batch.EntryWatch;
import java.util.List;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;

/**
 * Changes the visibility of messages of a queue. One handle is one entry, and two changes of one message are never in
 * flight at the same time: the last one counts.
 */
record VisibilityBatch(AbstractQueue queue)
        implements BatchOperation<VisibilityChange, ChangeMessageVisibilityResponse> {

    @Override
    public ReceiptHandle key(VisibilityChange change) {
        return change.handle();
    }

    @Override
    public String lane(VisibilityChange change) {
        return change.handle().toString();
    }

    @Override
    public EntryWatch watch(VisibilityChange change) {
        return change.watch();
    }

    @Override
    public BatchMeters meters() {
        return queue.batchMeters("ChangeMessageVisibilityBatch");
    }

    @Override
    public Mono<BatchAnswer<ChangeMessageVisibilityResponse>> send(List<VisibilityChange> changes) {
        ChangeMessageVisibilityBatchRequest request = ChangeMessageVisibilityBatchRequest.builder()
                .queueUrl(queue.url())
                .entries(NumberedEntries.of(changes, VisibilityBatch::entry))
                .build();
        return queue.answerOf(
                        "changeMessageVisibilityBatch",
                        "ChangeMessageVisibilityBatch",
                        client -> client.changeMessageVisibilityBatch(request))
                .map(response -> answer(response, changes.size()));
    }

    private static ChangeMessageVisibilityBatchRequestEntry entry(String id, VisibilityChange change) {
        return ChangeMessageVisibilityBatchRequestEntry.builder()
                .id(id)
                .receiptHandle(change.handle().toString())
                .visibilityTimeout(change.seconds())
                .build();
    }

    private static BatchAnswer<ChangeMessageVisibilityResponse> answer(
            ChangeMessageVisibilityBatchResponse response, int entries) {
        ChangeMessageVisibilityResponse changed = NumberedEntries.withMetadataOf(
                        response, ChangeMessageVisibilityResponse.builder())
                .build();
        return new BatchAnswer<>(
                response,
                NumberedEntries.done(
                        entries, response.successful(), ChangeMessageVisibilityBatchResultEntry::id, entry -> changed),
                response.failed());
    }
}
