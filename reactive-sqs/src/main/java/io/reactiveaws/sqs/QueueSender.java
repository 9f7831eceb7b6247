package io.reactiveaws.sqs;

import io.reactiveaws.core.spi.Arguments;
import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.sqs.batch.EntryBatcher;
import java.util.function.Consumer;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/**
 * Sends messages of many callers to a queue with {@code SendMessageBatch}: {@link Queue#sender()} makes one.
 *
 * <p>A message that comes while no call is in flight is sent at once. Those that come while calls are in flight wait:
 * they are sent when they fill a call, by ten or by 1 MiB, or when no call is in flight any more. Each caller gets the
 * outcome of its own message. A message at which SQS failed is sent again, up to 6 times in all; any other failure is
 * the caller's error; one without a body, for which SQS would refuse the whole call, is an
 * {@link IllegalArgumentException} and not sent. An error of a whole call is the error of each of its callers. A caller
 * that cancels takes its message out if it has not been sent; when all callers of a call have cancelled, so is the
 * call.
 *
 * <p>Messages of one group of a FIFO queue keep their order: they are never in two calls at the same time, and those
 * behind one that is to be sent again wait. One that failed although a message behind it was accepted is an error, and
 * not sent again.
 *
 * <p>Safe to share between threads. Senders of one queue, one client and equal options send together.
 */
public final class QueueSender {

    private final AbstractQueue queue;
    private final String name;
    private final ClientScope<SqsAsyncClient> scope;
    private final EntryBatcher<SendMessageRequest, SendMessageResponse> sends;
    private final Supplier<String> where;

    QueueSender(
            AbstractQueue queue,
            ClientScope<SqsAsyncClient> scope,
            EntryBatcher<SendMessageRequest, SendMessageResponse> sends,
            Supplier<String> where) {
        this.queue = queue;
        this.name = queue + ".sender";
        this.scope = scope;
        this.sends = sends;
        this.where = where;
    }

    /**
     * Sends a message. Nothing is sent before subscription; each subscription sends the message once, as part of a
     * call.
     *
     * @param body the message's body
     * @return what {@code SendMessage} would answer, with the metadata of the call; the SDK's {@code SqsException} if
     *     the service did not take it
     * @see SqsAsyncClient#sendMessageBatch(software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest)
     */
    public Mono<SendMessageResponse> send(String body) {
        Arguments.argument(name, "send", "body", body);
        return submit(SendMessageRequest.builder().messageBody(body).build());
    }

    /**
     * Sends a message. Nothing is sent before subscription; each subscription makes the message anew and sends it once,
     * as part of a call. What the request says of the queue, and its override configuration, is left out.
     *
     * @param request makes the message
     * @return what {@code SendMessage} would answer, with the metadata of the call; the SDK's {@code SqsException} if
     *     the service did not take it
     * @see SqsAsyncClient#sendMessageBatch(software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest)
     */
    public Mono<SendMessageResponse> send(Consumer<SendMessageRequest.Builder> request) {
        Arguments.argument(name, "send", "request", request);
        return Mono.defer(
                () -> submit(SendMessageRequest.builder().applyMutation(request).build()));
    }

    private Mono<SendMessageResponse> submit(SendMessageRequest request) {
        return queue.sent(
                "sender",
                SendBatch.OPERATION,
                headers -> scope.underWay(SendBatch.submit(sends, TraceHeaders.in(request, headers), where), where));
    }

    /**
     * Sends a value as JSON. The message attribute {@code contentType} says that it is JSON. Nothing is sent before
     * subscription; each subscription writes the value again and sends it once, as part of a call.
     *
     * @param value what Jackson can write
     * @return what {@code SendMessage} would answer, with the metadata of the call; Jackson's exception if it cannot
     *     write the value, the SDK's {@code SqsException} if the service did not take it
     * @see SqsAsyncClient#sendMessageBatch(software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest)
     */
    public Mono<SendMessageResponse> sendJson(Object value) {
        return sendJson(value, request -> {});
    }

    /**
     * Sends a value as JSON. The request's {@code messageBody} is the value's JSON; this overrides what {@code request}
     * says. The message attribute {@code contentType} is {@code application/json}, unless the request says something
     * else, or has ten message attributes, the most that SQS takes. Nothing is sent before subscription; each
     * subscription writes the value again and sends it once, as part of a call.
     *
     * @param value what Jackson can write
     * @param request completes the message
     * @return what {@code SendMessage} would answer, with the metadata of the call; Jackson's exception if it cannot
     *     write the value, the SDK's {@code SqsException} if the service did not take it
     * @see SqsAsyncClient#sendMessageBatch(software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest)
     */
    public Mono<SendMessageResponse> sendJson(Object value, Consumer<SendMessageRequest.Builder> request) {
        Arguments.argument(name, "sendJson", "value", value);
        Arguments.argument(name, "sendJson", "request", request);
        return send(builder -> JsonContent.write(value, builder.applyMutation(request), scope.json()));
    }

    @Override
    public String toString() {
        return name;
    }
}
