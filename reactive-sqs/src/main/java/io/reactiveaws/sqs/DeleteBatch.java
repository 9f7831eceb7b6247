package io.reactiveaws.sqs;

import io.reactiveaws.sqs.batch.BatchAnswer;
import io.reactiveaws.sqs.batch.BatchMeters;
import io.reactiveaws.sqs.batch.BatchOperation;
import io.reactiveaws.sqs.batch.EntryWatch;
import java.util.List;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;

/**
 * Deletes messages of a queue by their receipt handles. One handle is one entry: servers refuse one that comes twice.
 */
record DeleteBatch(AbstractQueue queue) implements BatchOperation<Deletion, DeleteMessageResponse> {

    @Override
    public ReceiptHandle key(Deletion deletion) {
        return deletion.handle();
    }

    @Override
    public EntryWatch watch(Deletion deletion) {
        return deletion.watch();
    }

    @Override
    public BatchMeters meters() {
        return queue.batchMeters("DeleteMessageBatch");
    }

    @Override
    public Mono<BatchAnswer<DeleteMessageResponse>> send(List<Deletion> deletions) {
        DeleteMessageBatchRequest request = DeleteMessageBatchRequest.builder()
                .queueUrl(queue.url())
                .entries(NumberedEntries.of(deletions, DeleteBatch::entry))
                .build();
        return queue.answerOf("deleteMessages", "DeleteMessageBatch", client -> client.deleteMessageBatch(request))
                .map(response -> answer(response, deletions.size()));
    }

    private static DeleteMessageBatchRequestEntry entry(String id, Deletion deletion) {
        return DeleteMessageBatchRequestEntry.builder()
                .id(id)
                .receiptHandle(deletion.handle().toString())
                .build();
    }

    private static BatchAnswer<DeleteMessageResponse> answer(DeleteMessageBatchResponse response, int entries) {
        DeleteMessageResponse deleted = NumberedEntries.withMetadataOf(response, DeleteMessageResponse.builder())
                .build();
        return new BatchAnswer<>(
                response,
                NumberedEntries.done(
                        entries, response.successful(), DeleteMessageBatchResultEntry::id, entry -> deleted),
                response.failed());
    }
}
