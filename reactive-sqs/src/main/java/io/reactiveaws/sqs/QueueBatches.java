package io.reactiveaws.sqs;

import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.sqs.batch.BatchRules;
import io.reactiveaws.sqs.batch.EntryBatcher;
import java.time.Duration;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** The batchers of one queue, which all of its messages through one client share. */
final class QueueBatches {

    private final ClientScope<SqsAsyncClient> scope;
    private final EntryBatcher<String, DeleteMessageResponse> deletes;
    private final EntryBatcher<VisibilityChange, ChangeMessageVisibilityResponse> visibilities;

    private record Key(String queueUrl) {}

    private record SenderKey(String queueUrl, int concurrency, Duration linger) {}

    private QueueBatches(ClientScope<SqsAsyncClient> scope, Queue queue, BatchRules rules) {
        this.scope = scope;
        deletes = new EntryBatcher<>(new DeleteBatch(queue), rules);
        visibilities = new EntryBatcher<>(new VisibilityBatch(queue), rules);
    }

    /** The one of a queue and a client. */
    static QueueBatches of(ResourceContext<SqsAsyncClient> context, String queueUrl) {
        return context.scope()
                .shared(
                        new Key(queueUrl),
                        key -> new QueueBatches(
                                context.scope(),
                                new Queue(context, key.queueUrl()),
                                BatchRules.defaults(context.scope()::timer)));
    }

    /** The one batcher of a queue, a client and options that sends. */
    static EntryBatcher<SendMessageRequest, SendMessageResponse> sends(
            ResourceContext<SqsAsyncClient> context, AbstractQueue queue, SenderOptions options) {
        return context.scope()
                .shared(
                        new SenderKey(queue.url(), options.concurrency(), options.linger()),
                        key -> new EntryBatcher<>(
                                new SendBatch(queue),
                                new BatchRules(key.concurrency(), key.linger(), context.scope()::timer)));
    }

    /**
     * Deletes a message, once a subscription.
     *
     * @param where says where an error happened
     */
    Mono<DeleteMessageResponse> delete(String receiptHandle, Supplier<String> where) {
        return scope.underWay(deletes.submit(receiptHandle, where), where);
    }

    /**
     * Says when a message can be received again, once a subscription.
     *
     * @param where says where an error happened
     */
    Mono<ChangeMessageVisibilityResponse> changeVisibility(VisibilityChange change, Supplier<String> where) {
        return scope.underWay(visibilities.submit(change, where), where);
    }
}
