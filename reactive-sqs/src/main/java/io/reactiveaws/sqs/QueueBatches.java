package io.reactiveaws.sqs;

import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.sqs.batch.BatchRules;
import io.reactiveaws.sqs.batch.EntryBatcher;
import io.reactiveaws.sqs.batch.EntryEnd;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import software.amazon.awssdk.services.sqs.model.SqsResponse;

/** The batchers of one queue, which all of its messages through one client share. */
final class QueueBatches {

    private final ClientScope<SqsAsyncClient> scope;
    private final Queue queue;
    private final EntryBatcher<Deletion, DeleteMessageResponse> deletes;
    private final EntryBatcher<VisibilityChange, ChangeMessageVisibilityResponse> visibilities;

    private record Key(String queueUrl) {}

    private record SenderKey(String queueUrl, int concurrency, Duration linger) {}

    private QueueBatches(ClientScope<SqsAsyncClient> scope, Queue queue, BatchRules rules) {
        this.scope = scope;
        this.queue = queue;
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
     * Runs something that may answer many messages, so that they are answered together.
     *
     * @param answers is run on this thread
     */
    void gather(Runnable answers) {
        deletes.gather(() -> visibilities.gather(answers));
    }

    /**
     * Deletes a message, once a subscription.
     *
     * @param deletion is asked for if the session is not closed
     * @param where says where an error happened
     */
    Mono<DeleteMessageResponse> delete(Supplier<Deletion> deletion, Supplier<String> where) {
        return scope.underWay(Mono.defer(() -> deletes.submit(deletion.get(), where)), where);
    }

    /**
     * Says when a message can be received again, once a subscription.
     *
     * @param change is asked for if the session is not closed
     * @param where says where an error happened
     */
    Mono<ChangeMessageVisibilityResponse> changeVisibility(Supplier<VisibilityChange> change, Supplier<String> where) {
        return scope.underWay(Mono.defer(() -> visibilities.submit(change.get(), where)), where);
    }

    /**
     * Deletes messages.
     *
     * @param context the Reactor context of who deletes them
     * @param ends gives for the place of each who hears what became of it
     */
    void deleteAll(List<Deletion> deletions, ContextView context, IntFunction<? extends EntryEnd<SqsResponse>> ends) {
        deletes.submitAll(deletions, context, ends, () -> queue.locationOf("consume", "DeleteMessageBatch"));
    }

    /**
     * Says when messages can be received again: ten in a call, so that those of a group of a FIFO queue become visible
     * together.
     *
     * @param context the Reactor context of who says so
     * @param ends gives for the place of each who hears what became of it
     */
    void changeVisibilities(
            List<VisibilityChange> changes, ContextView context, IntFunction<? extends EntryEnd<SqsResponse>> ends) {
        visibilities.submitTogether(
                changes, context, ends, () -> queue.locationOf("receive", "ChangeMessageVisibilityBatch"));
    }
}
