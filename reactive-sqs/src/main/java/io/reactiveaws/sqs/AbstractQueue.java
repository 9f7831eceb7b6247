package io.reactiveaws.sqs;

import io.reactiveaws.core.BatchFlux;
import io.reactiveaws.core.BatchOutcome;
import io.reactiveaws.core.LoadableResource;
import io.reactiveaws.core.spi.BatchCall;
import io.reactiveaws.core.spi.ReliableCancel;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.sqs.batch.BatchRules;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** The parts of {@link Queue} that the model cannot say. */
abstract class AbstractQueue extends LoadableResource<SqsAsyncClient, GetQueueAttributesResponse, Queue> {

    private static final int MESSAGES_A_CALL = 10;
    private static final int CALLS_IN_FLIGHT = 4;
    private static final String SEND_BATCH = "SendMessageBatch";

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
                        chunk -> delete(new MessageDeletion(url(), chunk))),
                messages);
    }

    private Mono<List<BatchOutcome<Message>>> delete(MessageDeletion deletion) {
        return deletion.isEmpty()
                ? Mono.fromSupplier(deletion::unsent)
                : ReliableCancel.mono(cancel -> cancel.track(call(
                                "deleteAll",
                                "DeleteMessageBatch",
                                client -> client.deleteMessageBatch(deletion.request())))
                        .map(deletion::outcomes)
                        .onErrorResume(Exception.class, error -> Mono.just(deletion.outcomes(error))));
    }

    /** Makes one call for the entries of many callers. */
    final <T> Mono<T> batchCall(
            String member, String operation, Function<? super SqsAsyncClient, CompletableFuture<T>> send) {
        return call(member, operation, send);
    }

    /**
     * Returns what sends messages of many callers by tens. Calls nothing.
     *
     * @return a sender without a linger and with four calls in flight at most; those of equal queues and one client send together
     */
    public QueueSender sender() {
        return sender(options -> {});
    }

    /**
     * Returns what sends messages of many callers by tens. Calls nothing.
     *
     * @param options sets how it sends
     * @return a sender; those of equal queues, one client and equal options send together
     * @throws IllegalArgumentException if the options are null, or one of them is wrong
     */
    public QueueSender sender(Consumer<? super SenderOptions> options) {
        argument("sender", "options", options);
        SenderOptions chosen = new SenderOptions();
        options.accept(chosen);
        return new QueueSender(
                this + ".sender",
                scope().json(),
                QueueBatches.sends(context(), this, chosen),
                () -> location("sender", SEND_BATCH));
    }

    /**
     * Sends messages with {@code SendMessageBatch}, ten in one call or as many as have 1 MiB together, and four calls in flight.
     *
     * <p>Nothing is sent before subscription and demand. A message that comes while no call is in flight is sent at once; those that
     * come while calls are in flight wait until they fill a call, or until none is in flight any more. At most 80 messages of the
     * source are in hand: a source that is faster than SQS, or than who takes the outcomes, is held back. Messages of one group of a
     * FIFO queue keep the order of the source: see {@link QueueSender}, which says also what is sent again.
     *
     * <p>What the requests say of the queue, and their override configurations, is left out. What the source gave before it failed
     * is sent and told. Cancel takes out what has not been sent, and cancels the calls in flight.
     *
     * @param requests the messages; they may come for ever
     * @return an outcome for each message, in the order in which the calls end; the error of the source
     * @see SqsAsyncClient#sendMessageBatch(software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest)
     */
    public Flux<SendOutcome<SendMessageRequest>> sendAll(Publisher<? extends SendMessageRequest> requests) {
        argument("sendAll", "requests", requests);
        return sending("sendAll", (SendMessageRequest request) -> request).of(requests);
    }

    /**
     * Sends values as JSON, as {@link #sendAll} does.
     *
     * @param values what Jackson can write
     * @param <T> their type
     * @return an outcome for each value, a failure also for one that Jackson cannot write, in the order in which the calls end; the
     *     error of the source
     * @see SqsAsyncClient#sendMessageBatch(software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest)
     */
    public <T> Flux<SendOutcome<T>> sendAllJson(Publisher<? extends T> values) {
        return sendAllJson(values, (value, request) -> {});
    }

    /**
     * Sends values as JSON, as {@link #sendAll} does. The {@code messageBody} of each request is the value's JSON; this overrides
     * what {@code request} says.
     *
     * @param values what Jackson can write
     * @param request completes the message of a value, such as by its group
     * @param <T> their type
     * @return an outcome for each value, a failure also for one that Jackson cannot write, in the order in which the calls end; the
     *     error of the source
     * @see SqsAsyncClient#sendMessageBatch(software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest)
     */
    public <T> Flux<SendOutcome<T>> sendAllJson(
            Publisher<? extends T> values, BiConsumer<? super T, SendMessageRequest.Builder> request) {
        argument("sendAllJson", "values", values);
        argument("sendAllJson", "request", request);
        return this.<T>sending("sendAllJson", value -> {
                    SendMessageRequest.Builder builder = SendMessageRequest.builder();
                    request.accept(value, builder);
                    return builder.messageBody(scope().json().writeValueAsString(value))
                            .build();
                })
                .of(values);
    }

    private <T> SendAll<T> sending(String member, Function<? super T, SendMessageRequest> request) {
        return new SendAll<>(this, BatchRules.defaults(scope()::timer), () -> location(member, SEND_BATCH), request);
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

    /**
     * Emits the attributes by their names as the service writes them, also those that the SDK has no name for: without a
     * call if this queue's data is known, else it is loaded.
     *
     * @return the attributes; an empty map if the service gave none
     */
    public Mono<Map<String, String>> attributesAsStrings() {
        return attribute("attributesAsStrings", GetQueueAttributesResponse::attributesAsStrings);
    }
}
