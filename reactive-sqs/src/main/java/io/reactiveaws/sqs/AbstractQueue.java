package io.reactiveaws.sqs;

import io.reactiveaws.core.BatchFlux;
import io.reactiveaws.core.BatchOutcome;
import io.reactiveaws.core.LoadableResource;
import io.reactiveaws.core.ResourceException;
import io.reactiveaws.core.spi.BatchCall;
import io.reactiveaws.core.spi.BatchCall.Refusal;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ServiceErrors;
import io.reactiveaws.core.spi.calls.CallObserver;
import io.reactiveaws.sqs.batch.BatchMeters;
import io.reactiveaws.sqs.batch.BatchRules;
import io.reactiveaws.sqs.pipeline.ConsumeOptions;
import io.reactiveaws.sqs.pipeline.ConsumeReport;
import io.reactiveaws.sqs.pipeline.ReceiveOptions;
import io.reactiveaws.sqs.pipeline.Receiver;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import tools.jackson.core.type.TypeReference;

/** The parts of {@link Queue} that the model cannot say. */
abstract class AbstractQueue extends LoadableResource<SqsAsyncClient, GetQueueAttributesResponse, Queue> {

    private static final int MESSAGES_A_CALL = 10;
    private static final int CALLS_IN_FLIGHT = 4;

    AbstractQueue(ResourceContext<SqsAsyncClient> context, @Nullable GetQueueAttributesResponse data) {
        super(context, data);
    }

    abstract String url();

    /**
     * Receives messages for as long as there is demand for them: an endless stream.
     *
     * <p>Nothing is asked for before subscription and demand. {@code ReceiveMessage} asks for as many messages as are
     * asked for and are not under way, ten in a poll, over one poll while the queue is empty and over up to ten while
     * messages come. Messages are emitted as each poll answers. Each subscriber is a receiver of its own.
     *
     * <p>What fails for a time, such as throttling, a network fault or an error of the service, is logged once and
     * asked for again after pauses of 1 to 30 seconds. What lasts ends the stream: a queue that does not exist, denied
     * access, a bad request.
     *
     * <p>A cancel cuts no poll that has been sent, since a server goes on waiting for who has gone and hides what it
     * gives them. What such a poll gives, and what was emitted and neither deleted nor released, is made visible again
     * at once. A message counts as answered when its {@code delete}, {@code release} or {@code changeVisibility} is
     * subscribed to, or when {@link #deleteAll} sends it; and no more if a cancel takes that back before it is sent.
     * Deletes and releases that have been sent are not cut.
     *
     * @return the messages; an error if the queue can't be received from, or if the session closes
     * @see SqsAsyncClient#receiveMessage(ReceiveMessageRequest)
     */
    public Flux<Message> receive() {
        return receive(options -> {});
    }

    /**
     * Receives messages as {@link #receive()}, with options.
     *
     * @param options sets how messages are received; called once, at once
     * @return the messages; an error if the queue can't be received from, or if the session closes
     * @see SqsAsyncClient#receiveMessage(ReceiveMessageRequest)
     */
    public Flux<Message> receive(Consumer<ReceiveOptions> options) {
        argument("receive", "options", options);
        ReceiveOptions set = new ReceiveOptions();
        options.accept(set);
        return new Receiver<>(messages(), set);
    }

    /**
     * Consumes the messages of this queue until it is cancelled, ten at a time.
     *
     * <p>The consumer {@linkplain #receive() receives} as many messages as it has room for. When what the handler
     * returns completes, the message is deleted; when it fails, the message comes again when its visibility timeout has
     * run out. Until then its visibility is extended. The handler may answer a message itself, by deleting it or
     * changing its visibility.
     *
     * <p>A message whose visibility timeout has run out, or may have, is neither deleted nor released, since somebody
     * else may have it; its handler is cancelled. Any message may come more than once, so a handler must be able to
     * handle one again.
     *
     * <p>On a FIFO queue the messages of a group are handled one after another, and groups side by side. When one
     * fails, or its handler has made it visible by itself, it and those of its group that are in hand go back.
     *
     * <p>A cancel stops the consumer at once: handlers are cancelled, and what was not handled is made visible again.
     *
     * @param handler handles a message and must not block; what it emits is ignored
     * @return what became of the messages, when the consumer has stopped; an error if the queue can't be received from
     * @see SqsAsyncClient#receiveMessage(ReceiveMessageRequest)
     */
    public Mono<ConsumeReport> consume(Function<? super Message, ? extends Publisher<?>> handler) {
        return consume(handler, options -> {});
    }

    /**
     * Consumes the messages of this queue as {@link #consume(Function)}, with options, until it is stopped or
     * cancelled.
     *
     * @param handler handles a message and must not block; what it emits is ignored
     * @param options sets how messages are consumed; called once, at once
     * @return what became of the messages, when the consumer has stopped; an error if the queue can't be received from
     * @see SqsAsyncClient#receiveMessage(ReceiveMessageRequest)
     */
    public Mono<ConsumeReport> consume(
            Function<? super Message, ? extends Publisher<?>> handler, Consumer<ConsumeOptions<Message>> options) {
        argument("consume", "handler", handler);
        argument("consume", "options", options);
        ConsumeOptions<Message> set = new ConsumeOptions<>();
        options.accept(set);
        return io.reactiveaws.sqs.pipeline.Consumer.of(messages(), handler, set);
    }

    /**
     * Consumes messages whose bodies are JSON until it is cancelled, as {@link #consume(Function)}. What is no JSON is
     * a failure of its message: see {@link #consumeJson(Class, BiFunction, Consumer)}.
     *
     * @param type the class to read into
     * @param handler handles a value with its message and must not block; what it emits is ignored
     * @param <T> the values' type
     * @return what became of the messages, when the consumer has stopped; an error if the queue can't be received from
     * @see SqsAsyncClient#receiveMessage(ReceiveMessageRequest)
     */
    public <T> Mono<ConsumeReport> consumeJson(
            Class<T> type, BiFunction<? super T, ? super Message, ? extends Publisher<?>> handler) {
        return consumeJson(type, handler, options -> {});
    }

    /**
     * Consumes messages whose bodies are JSON, as {@link #consume(Function, Consumer)}.
     *
     * <p>These are failures of their message: a body that can't be read, with Jackson's exception; the JSON
     * {@code null}, with a {@link ResourceException}; a message attribute {@code contentType} that is there and is
     * neither {@code application/json} nor {@code application/…+json}, with a {@link ResourceException} as well.
     *
     * @param type the class to read into
     * @param handler handles a value with its message and must not block; what it emits is ignored
     * @param options sets how messages are consumed; called once, at once
     * @param <T> the values' type
     * @return what became of the messages, when the consumer has stopped; an error if the queue can't be received from
     * @see SqsAsyncClient#receiveMessage(ReceiveMessageRequest)
     */
    public <T> Mono<ConsumeReport> consumeJson(
            Class<T> type,
            BiFunction<? super T, ? super Message, ? extends Publisher<?>> handler,
            Consumer<ConsumeOptions<Message>> options) {
        argument("consumeJson", "type", type);
        return consumeJson(type.getSimpleName(), message -> message.bodyAs(type), handler, options);
    }

    /**
     * Consumes messages whose bodies are JSON of a generic type until it is cancelled, as {@link #consume(Function)}.
     * What is no JSON is a failure of its message: see {@link #consumeJson(Class, BiFunction, Consumer)}.
     *
     * @param type the type to read into, such as {@code new TypeReference<List<Order>>() {}}
     * @param handler handles a value with its message and must not block; what it emits is ignored
     * @param <T> the values' type
     * @return what became of the messages, when the consumer has stopped; an error if the queue can't be received from
     * @see SqsAsyncClient#receiveMessage(ReceiveMessageRequest)
     */
    public <T> Mono<ConsumeReport> consumeJson(
            TypeReference<T> type, BiFunction<? super T, ? super Message, ? extends Publisher<?>> handler) {
        return consumeJson(type, handler, options -> {});
    }

    /**
     * Consumes messages whose bodies are JSON of a generic type, as {@link #consumeJson(Class, BiFunction, Consumer)}.
     *
     * @param type the type to read into, such as {@code new TypeReference<List<Order>>() {}}
     * @param handler handles a value with its message and must not block; what it emits is ignored
     * @param options sets how messages are consumed; called once, at once
     * @param <T> the values' type
     * @return what became of the messages, when the consumer has stopped; an error if the queue can't be received from
     * @see SqsAsyncClient#receiveMessage(ReceiveMessageRequest)
     */
    public <T> Mono<ConsumeReport> consumeJson(
            TypeReference<T> type,
            BiFunction<? super T, ? super Message, ? extends Publisher<?>> handler,
            Consumer<ConsumeOptions<Message>> options) {
        argument("consumeJson", "type", type);
        return consumeJson(type.getType().getTypeName(), message -> message.bodyAs(type), handler, options);
    }

    private <T> Mono<ConsumeReport> consumeJson(
            String type,
            Function<Message, Mono<T>> read,
            BiFunction<? super T, ? super Message, ? extends Publisher<?>> handler,
            Consumer<ConsumeOptions<Message>> options) {
        argument("consumeJson", "handler", handler);
        argument("consumeJson", "options", options);
        return consume(new JsonHandler<>(type, read, handler), options);
    }

    /**
     * Calls {@code ReceiveMessage} once.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. A cancel does not cut it once it is
     * sent: what it gives then, and what was given and not emitted yet, is made visible again at once.
     *
     * @return each {@code Message}; empty if the service gave none
     * @see SqsAsyncClient#receiveMessage(ReceiveMessageRequest)
     */
    public Flux<Message> receiveMessages() {
        return receiveMessages(request -> {});
    }

    /**
     * Calls {@code ReceiveMessage} once.
     *
     * <p>The request's {@code queueUrl} is {@link Queue#url()}; this overrides what {@code request} says. Nothing is
     * sent before subscription; each subscription sends one request. A cancel does not cut it once it is sent: what it
     * gives then, and what was given and not emitted yet, is made visible again at once. A time-out of the client that
     * would cut it while it waits is prolonged, unless the request has its own; without a {@code waitTimeSeconds} it
     * may wait for 20 seconds.
     *
     * @param request completes the request
     * @return each {@code Message}; empty if the service gave none
     * @see SqsAsyncClient#receiveMessage(ReceiveMessageRequest)
     */
    public Flux<Message> receiveMessages(Consumer<ReceiveMessageRequest.Builder> request) {
        argument("receiveMessages", "request", request);
        return messages().receiveOnce(request);
    }

    /** What this queue's messages share. */
    final QueueBatches batches() {
        return QueueBatches.of(context(), url());
    }

    private QueueMessages messages() {
        return new QueueMessages(this, scope());
    }

    /** Makes one receive of this queue. */
    final Mono<List<Message>> receive(
            String member, Function<SqsAsyncClient, CompletableFuture<ReceiveMessageResponse>> send) {
        return call(member, "ReceiveMessage", send)
                .map(making(
                        member,
                        "ReceiveMessage",
                        "Messages[].ReceiptHandle",
                        response -> response.messages().stream()
                                .map(item -> new Message(context(), url(), item.receiptHandle(), item))
                                .toList()));
    }

    /** Asks for how long this queue hides messages. */
    final Mono<Duration> visibilityTimeout() {
        return call(
                        "consume",
                        "GetQueueAttributes",
                        client -> client.getQueueAttributes(GetQueueAttributesRequest.builder()
                                .queueUrl(url())
                                .attributeNames(QueueAttributeName.VISIBILITY_TIMEOUT)
                                .build()))
                .map(response -> new QueueAttributes(response.attributesAsStrings())
                        .visibilityTimeout()
                        .orElseThrow(() -> new ResourceException(
                                "%s.consume: the service does not tell the queue's visibility timeout; set 'visibility'"
                                        .formatted(this))));
    }

    /** Whether an error says that there is no such queue. */
    final boolean isMissing(Throwable error) {
        String code = ServiceErrors.code(error);
        return code != null && notFoundCodes().contains(code);
    }

    @Override
    protected final Throwable explained(Throwable error) {
        return QueueErrors.explained(super.explained(error), url(), scope().client());
    }

    /**
     * Deletes messages of this queue with {@code DeleteMessageBatch}, ten in one call and four calls in flight.
     *
     * <p>Nothing is sent before subscription and demand. A call is sent when it has ten messages, when the source ends,
     * or when its first message has waited for 100 milliseconds. What the source gave before it failed is deleted.
     *
     * <p>A message that comes more than once in a call is one entry of it. A message of another queue is not sent: its
     * outcome is a failure with the code {@code WrongQueue}; a call that has only such messages is not sent at all.
     *
     * @param messages the messages; they may come for ever
     * @return an outcome for each message, in the order in which the calls end; {@link BatchFlux#requireAll()} turns
     *     failures into an error
     * @see SqsAsyncClient#deleteMessageBatch( software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest)
     */
    public BatchFlux<Message> deleteAll(Publisher<? extends Message> messages) {
        argument("deleteAll", "messages", messages);
        return batch(
                new BatchCall<>(
                        this,
                        "deleteAll",
                        "DeleteMessageBatch",
                        MESSAGES_A_CALL,
                        CALLS_IN_FLIGHT,
                        Refusal.NOTHING_DONE,
                        chunk -> delete(new MessageDeletion(url(), chunk))),
                messages);
    }

    /**
     * Deletes messages in hand, as {@link #deleteAll(Publisher)} does.
     *
     * @param messages the messages; read again for each subscriber
     * @return an outcome for each message, in the order in which the calls end
     * @see SqsAsyncClient#deleteMessageBatch( software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest)
     */
    public BatchFlux<Message> deleteAll(Iterable<? extends Message> messages) {
        argument("deleteAll", "messages", messages);
        return deleteAll(Flux.fromIterable(messages));
    }

    private Mono<List<BatchOutcome<Message>>> delete(MessageDeletion deletion) {
        deletion.deleting();
        if (deletion.isEmpty()) {
            return Mono.fromSupplier(() -> deletion.withOthers(List.of()));
        }
        Mono<DeleteMessageBatchResponse> call =
                call("deleteAll", "DeleteMessageBatch", client -> client.deleteMessageBatch(deletion.request()));
        return BatchOutcome.ofCall(deletion.own(), Refusal.NOTHING_DONE, call.map(deletion::outcomes))
                .map(deletion::withOthers);
    }

    /** What is measured of a batch operation of this queue. */
    final BatchMeters batchMeters(String operation) {
        CallObserver observer = scope().settings().observer();
        return BatchMeters.of(task("batch", operation), () -> !observer.isIdle());
    }

    /** Makes a call of this queue, for who acts in its name. */
    final <T> Mono<T> callOf(
            String member, String operation, Function<? super SqsAsyncClient, CompletableFuture<T>> send) {
        return call(member, operation, send);
    }

    /** Makes a call that answers messages of this queue: a session that is closed with time waits for it. */
    final <T> Mono<T> answerOf(
            String member, String operation, Function<? super SqsAsyncClient, CompletableFuture<T>> send) {
        return Mono.using(
                () -> scope().shutdown().registerEntry(),
                closing -> call(member, operation, send),
                Disposable::dispose);
    }

    /** Makes a part of a call for many work that is under way. */
    final <T> Mono<T> underWay(Mono<T> entry, Supplier<String> where) {
        return scope().underWay(entry, where);
    }

    /** Names the place of an error, for who acts in this queue's name. */
    final String locationOf(String member, String operation) {
        return location(member, operation);
    }

    /**
     * Moves the messages of this dead-letter queue back to the queues that they came from.
     *
     * @return how far it is, whenever that changes; see {@link #redrive(Consumer)}
     * @see SqsAsyncClient#startMessageMoveTask( software.amazon.awssdk.services.sqs.model.StartMessageMoveTaskRequest)
     */
    public Flux<RedriveProgress> redrive() {
        return redrive(options -> {});
    }

    /**
     * Moves the messages of this dead-letter queue back, or to another queue.
     *
     * <p>Nothing is sent before subscription. Each subscription loads the queues' ARNs where they are not known, lists
     * the tasks that there were, starts one with {@code StartMessageMoveTask}, of which one at a time may run for a
     * queue, and asks with {@code ListMessageMoveTasks} how far it is, every 5 seconds unless
     * {@link RedriveOptions#every} says otherwise.
     *
     * <p>Cancel stops the task with {@code CancelMessageMoveTask}: what was moved stays moved. A task whose start had
     * no answer yet goes on, and so does one that can't be asked for any more.
     *
     * @param options sets how messages are moved; called once, at once
     * @return how far it is, whenever that changes, up to the end; a {@link ResourceException} if SQS gives up, or if
     *     somebody cancels the task
     * @see SqsAsyncClient#startMessageMoveTask( software.amazon.awssdk.services.sqs.model.StartMessageMoveTaskRequest)
     */
    public Flux<RedriveProgress> redrive(Consumer<? super RedriveOptions> options) {
        argument("redrive", "options", options);
        RedriveOptions set = new RedriveOptions();
        options.accept(set);
        return task("redrive", "StartMessageMoveTask")
                .of(Flux.defer(() -> new Redrive(this, set, scope().timer()).run()));
    }

    /**
     * Calls {@code SendMessage} for this queue.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. Where a tracer observes, its headers
     * become message attributes.
     *
     * @param messageBody the request's {@code messageBody}
     * @return the SDK's response
     * @see SqsAsyncClient#sendMessage(SendMessageRequest)
     */
    public Mono<SendMessageResponse> sendMessage(String messageBody) {
        argument("sendMessage", "messageBody", messageBody);
        return sendMessage(request -> request.messageBody(messageBody));
    }

    /**
     * Calls {@code SendMessage} for this queue.
     *
     * <p>The request's {@code queueUrl} is {@link Queue#url()}; this wins over what {@code request} says. Nothing is
     * sent before subscription; each subscription sends one request. Where a tracer observes, its headers become
     * message attributes, of which a message has ten at most.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see SqsAsyncClient#sendMessage(SendMessageRequest)
     */
    public Mono<SendMessageResponse> sendMessage(Consumer<SendMessageRequest.Builder> request) {
        argument("sendMessage", "request", request);
        return scope().settings().observer().isIdle()
                ? sendMessage(request, Map.of())
                : sent("sendMessage", "SendMessage", headers -> sendMessage(request, headers));
    }

    private Mono<SendMessageResponse> sendMessage(
            Consumer<SendMessageRequest.Builder> request, Map<String, String> headers) {
        return call("sendMessage", "SendMessage", client -> {
            SendMessageRequest message = SendMessageRequest.builder()
                    .applyMutation(request)
                    .queueUrl(url())
                    .build();
            return client.sendMessage(TraceHeaders.in(message, headers));
        });
    }

    /** Shows a message that is sent; what sends it is given what it has to carry. */
    final <T> Mono<T> sent(String member, String operation, Function<Map<String, String>, Mono<T>> send) {
        CallObserver observer = scope().settings().observer();
        return observer.isIdle() ? send.apply(Map.of()) : observer.observeSent(observed(member, operation), send);
    }

    /** Shows that a message of this queue is handled. */
    final <T> Flux<T> handled(AbstractMessage message, String member, Flux<T> handling, BooleanSupplier isDone) {
        CallObserver observer = scope().settings().observer();
        return observer.isIdle()
                ? handling
                : observer.observeHandled(
                        handling, observed(member, "ReceiveMessage"), TraceHeaders.of(message), isDone);
    }

    /**
     * Returns what sends messages of many callers by tens. Calls nothing.
     *
     * @return a sender without a linger and with four calls in flight at most; those of equal queues and one client
     *     send together
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
                this,
                scope(),
                QueueBatches.sends(context(), this, chosen),
                () -> location("sender", SendBatch.OPERATION));
    }

    /**
     * Sends messages with {@code SendMessageBatch}, ten in one call or as many as have 1 MiB together, and four calls
     * in flight.
     *
     * <p>Nothing is sent before subscription and demand. A message that comes while no call is in flight is sent at
     * once; those that come while calls are in flight wait until they fill a call, or until none is in flight any more.
     * At most 80 messages of the source are in hand: a source that is faster than SQS, or than who takes the outcomes,
     * is held back. Messages of one group of a FIFO queue keep the order of the source: see {@link QueueSender}, which
     * says also what is sent again.
     *
     * <p>A message without a body, for which SQS would refuse the whole call, is a failure of its own and not sent.
     * What the requests say of the queue, and their override configurations, is left out. What the source gave before
     * it failed is sent and told. Cancel takes out what has not been sent, and cancels the calls in flight.
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
     * Sends values as JSON, as {@link #sendAll} does. Their message attribute {@code contentType} says that they are
     * JSON.
     *
     * @param values what Jackson can write
     * @param <T> their type
     * @return an outcome for each value, a failure also for one that Jackson cannot write, in the order in which the
     *     calls end; the error of the source
     * @see SqsAsyncClient#sendMessageBatch(software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest)
     */
    public <T> Flux<SendOutcome<T>> sendAllJson(Publisher<? extends T> values) {
        return sendAllJson(values, (value, request) -> {});
    }

    /**
     * Sends values as JSON, as {@link #sendAll} does. The {@code messageBody} of each request is the value's JSON; this
     * overrides what {@code request} says. The message attribute {@code contentType} is {@code application/json},
     * unless the request says something else, or has ten message attributes, the most that SQS takes.
     *
     * @param values what Jackson can write
     * @param request completes the message of a value, such as by its group
     * @param <T> their type
     * @return an outcome for each value, a failure also for one that Jackson cannot write, in the order in which the
     *     calls end; the error of the source
     * @see SqsAsyncClient#sendMessageBatch(software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest)
     */
    public <T> Flux<SendOutcome<T>> sendAllJson(
            Publisher<? extends T> values, BiConsumer<? super T, SendMessageRequest.Builder> request) {
        argument("sendAllJson", "values", values);
        argument("sendAllJson", "request", request);
        return this.<T>sending("sendAllJson", value -> {
                    SendMessageRequest.Builder builder = SendMessageRequest.builder();
                    request.accept(value, builder);
                    JsonContent.write(value, builder, scope().json());
                    return builder.build();
                })
                .of(values);
    }

    private <T> SendAll<T> sending(String member, Function<? super T, SendMessageRequest> request) {
        return new SendAll<>(
                this, BatchRules.defaults(scope()::timer), () -> location(member, SendBatch.OPERATION), request);
    }

    /**
     * Sends a value as JSON. The message attribute {@code contentType} says that it is JSON.
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
     * <p>The request's {@code messageBody} is the value's JSON; this overrides what {@code request} says. The message
     * attribute {@code contentType} is {@code application/json}, unless the request says something else, or has ten
     * message attributes, the most that SQS takes. Nothing is sent before subscription; each subscription writes the
     * value again and sends one request.
     *
     * @param value what Jackson can write
     * @param request completes the request
     * @return the SDK's response; Jackson's exception if it cannot write the value
     * @see SqsAsyncClient#sendMessage(SendMessageRequest)
     */
    public Mono<SendMessageResponse> sendJson(Object value, Consumer<SendMessageRequest.Builder> request) {
        argument("sendJson", "value", value);
        argument("sendJson", "request", request);
        return sendMessage(builder -> JsonContent.write(value, builder.applyMutation(request), scope().json()));
    }

    /**
     * Emits the attributes as numbers, durations and times in place of texts: without a call if they are known, else
     * they are loaded.
     *
     * @return the attributes
     */
    public Mono<QueueAttributes> typedAttributes() {
        return data().map(response -> new QueueAttributes(response.attributesAsStrings()));
    }
}
