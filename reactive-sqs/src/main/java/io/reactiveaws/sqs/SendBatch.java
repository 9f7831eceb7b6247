package io.reactiveaws.sqs;

import io.reactiveaws.sqs.batch.BatchAnswer;
import io.reactiveaws.sqs.batch.BatchMeters;
import io.reactiveaws.sqs.batch.BatchOperation;
import io.reactiveaws.sqs.batch.EntryBatcher;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/**
 * Sends messages to a queue. Those of one group of a FIFO queue keep their order; groups of a standard queue, which are
 * there for fairness, have none.
 */
record SendBatch(AbstractQueue queue) implements BatchOperation<SendMessageRequest, SendMessageResponse> {

    static final String OPERATION = "SendMessageBatch";

    private static final String FIFO = ".fifo";

    /**
     * Submits a message, unless it has no body, for which SQS would refuse the whole call.
     *
     * @param where says where an error happened
     */
    static Mono<SendMessageResponse> submit(
            EntryBatcher<SendMessageRequest, SendMessageResponse> batcher,
            SendMessageRequest request,
            Supplier<String> where) {
        String body = request.messageBody();
        if (body == null || body.isEmpty()) {
            return Mono.error(new IllegalArgumentException(
                    "%s: 'messageBody' must have at least one character, was %s; the message was not sent"
                            .formatted(where.get(), body == null ? "null" : "empty")));
        }
        return batcher.submit(request, where);
    }

    @Override
    public @Nullable String lane(SendMessageRequest request) {
        return queue.url().endsWith(FIFO) ? request.messageGroupId() : null;
    }

    @Override
    public long bytes(SendMessageRequest request) {
        return MessageSize.of(request);
    }

    @Override
    public BatchMeters meters() {
        return queue.batchMeters("SendMessageBatch");
    }

    @Override
    public Mono<BatchAnswer<SendMessageResponse>> send(List<SendMessageRequest> requests) {
        SendMessageBatchRequest request = SendMessageBatchRequest.builder()
                .queueUrl(queue.url())
                .entries(NumberedEntries.of(requests, SendBatch::entry))
                .build();
        return queue.callOf("sendMessages", OPERATION, client -> client.sendMessageBatch(request))
                .map(response -> answer(response, requests.size()));
    }

    private static SendMessageBatchRequestEntry entry(String id, SendMessageRequest request) {
        SendMessageBatchRequestEntry.Builder entry = SendMessageBatchRequestEntry.builder()
                .id(id)
                .messageBody(request.messageBody())
                .delaySeconds(request.delaySeconds())
                .messageDeduplicationId(request.messageDeduplicationId())
                .messageGroupId(request.messageGroupId());
        if (request.hasMessageAttributes()) {
            entry.messageAttributes(request.messageAttributes());
        }
        if (request.hasMessageSystemAttributes()) {
            entry.messageSystemAttributesWithStrings(request.messageSystemAttributesAsStrings());
        }
        return entry.build();
    }

    private static BatchAnswer<SendMessageResponse> answer(SendMessageBatchResponse response, int entries) {
        return new BatchAnswer<>(
                response,
                NumberedEntries.done(
                        entries,
                        response.successful(),
                        SendMessageBatchResultEntry::id,
                        entry -> sent(response, entry)),
                response.failed());
    }

    private static SendMessageResponse sent(SendMessageBatchResponse response, SendMessageBatchResultEntry entry) {
        return NumberedEntries.withMetadataOf(
                        response,
                        SendMessageResponse.builder()
                                .messageId(entry.messageId())
                                .sequenceNumber(entry.sequenceNumber())
                                .md5OfMessageBody(entry.md5OfMessageBody())
                                .md5OfMessageAttributes(entry.md5OfMessageAttributes())
                                .md5OfMessageSystemAttributes(entry.md5OfMessageSystemAttributes()))
                .build();
    }
}
