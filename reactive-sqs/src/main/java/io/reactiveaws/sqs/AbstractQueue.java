package io.reactiveaws.sqs;

import io.reactiveaws.core.BatchFlux;
import io.reactiveaws.core.BatchOutcome;
import io.reactiveaws.core.LoadableResource;
import io.reactiveaws.core.spi.BatchCall;
import io.reactiveaws.core.spi.BatchCall.Refusal;
import io.reactiveaws.core.spi.ResourceContext;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** The parts of {@link Queue} that the model cannot say. */
abstract class AbstractQueue extends LoadableResource<SqsAsyncClient, GetQueueAttributesResponse, Queue> {

    private static final int MESSAGES_A_CALL = 10;
    private static final int CALLS_IN_FLIGHT = 4;

    AbstractQueue(ResourceContext<SqsAsyncClient> context, @Nullable GetQueueAttributesResponse data) {
        super(context, data);
    }

    abstract String url();

    abstract Mono<SendMessageResponse> sendMessage(Consumer<SendMessageRequest.Builder> request);

    @Override
    protected final Throwable explained(Throwable error) {
        return QueueErrors.explained(super.explained(error), url(), scope().client());
    }

    /**
     * Deletes messages of this queue with {@code DeleteMessageBatch}, ten in one call and four calls in flight.
     *
     * <p>Nothing is sent before subscription and demand. A call is sent when it has ten messages, when the source ends, or
     * when its first message has waited for 100 milliseconds. What the source gave before it failed is deleted.
     *
     * <p>A message that comes more than once in a call is one entry of it. A message of another queue is not sent: its
     * outcome is a failure with the code {@code WrongQueue}; a call that has only such messages is not sent at all.
     *
     * @param messages the messages; they may come for ever
     * @return an outcome for each message, in the order in which the calls end; {@link BatchFlux#requireAll()} turns failures into an error
     * @see SqsAsyncClient#deleteMessageBatch(
     *     software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest)
     */
    public BatchFlux<Message> deleteAll(Publisher<? extends Message> messages) {
        argument("deleteAll", "messages", messages);
        return batch(
                new BatchCall<>(
                        location("deleteAll", "DeleteMessageBatch"),
                        MESSAGES_A_CALL,
                        CALLS_IN_FLIGHT,
                        Refusal.NOTHING_DONE,
                        chunk -> delete(new MessageDeletion(url(), chunk))),
                messages);
    }

    private Mono<List<BatchOutcome<Message>>> delete(MessageDeletion deletion) {
        if (deletion.isEmpty()) {
            return Mono.fromSupplier(() -> deletion.withOthers(List.of()));
        }
        Mono<DeleteMessageBatchResponse> call =
                call("deleteAll", "DeleteMessageBatch", client -> client.deleteMessageBatch(deletion.request()));
        return BatchOutcome.ofCall(deletion.own(), Refusal.NOTHING_DONE, call.map(deletion::outcomes))
                .map(deletion::withOthers);
    }

    /**
     * Sends a value as JSON.
     *
     * <p>Nothing is sent before subscription; each subscription writes the value again and sends one request.
     *
     * @param value what Jackson can write
     * @return the SDK's response; Jackson's exception if it cannot write the value
     * @see SqsAsyncClient#sendMessage(SendMessageRequest)
     */
    public Mono<SendMessageResponse> sendJson(Object value) {
        return sendJson(value, request -> {});
    }

    /**
     * Sends a value as JSON.
     *
     * <p>The request's {@code messageBody} is the value's JSON; this overrides what {@code request} says. Nothing is sent
     * before subscription; each subscription writes the value again and sends one request.
     *
     * @param value what Jackson can write
     * @param request completes the request
     * @return the SDK's response; Jackson's exception if it cannot write the value
     * @see SqsAsyncClient#sendMessage(SendMessageRequest)
     */
    public Mono<SendMessageResponse> sendJson(Object value, Consumer<SendMessageRequest.Builder> request) {
        argument("sendJson", "value", value);
        argument("sendJson", "request", request);
        return sendMessage(builder ->
                builder.applyMutation(request).messageBody(scope().json().writeValueAsString(value)));
    }

    /**
     * Emits the attributes as numbers, durations and times in place of texts: without a call if they are known, else they
     * are loaded.
     *
     * @return the attributes
     */
    public Mono<QueueAttributes> typedAttributes() {
        return data().map(response -> new QueueAttributes(response.attributesAsStrings()));
    }
}
