// Generated from sqs.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.sqs;

import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * The resource {@code sqs.Message}, known by {@code queueUrl} and {@code receiptHandle}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a
 * {@link software.amazon.awssdk.services.sqs.model.Message}.
 */
@Generated("io.reactiveaws.codegen")
public final class Message extends AbstractMessage {
    static final ResourceType TYPE = new ResourceType("sqs", "Message", List.of("queueUrl", "receiptHandle"));

    private static final software.amazon.awssdk.services.sqs.model.@Nullable Message NO_DATA = null;

    private final String queueUrl;

    private final String receiptHandle;

    Message(ResourceContext<SqsAsyncClient> context, String queueUrl, String receiptHandle) {
        this(context, queueUrl, receiptHandle, NO_DATA);
    }

    Message(
            ResourceContext<SqsAsyncClient> context,
            String queueUrl,
            String receiptHandle,
            software.amazon.awssdk.services.sqs.model.@Nullable Message data) {
        super(context, data);
        this.queueUrl = TYPE.require("queueUrl", queueUrl);
        this.receiptHandle = TYPE.require("receiptHandle", receiptHandle);
    }

    @Override
    protected ResourceType type() {
        return TYPE;
    }

    @Override
    protected List<String> identifierValues() {
        return List.of(queueUrl, receiptHandle);
    }

    /**
     * Returns an identifier of this message. Calls nothing.
     *
     * @return the identifier {@code queueUrl}
     */
    public String queueUrl() {
        return queueUrl;
    }

    /**
     * Returns an identifier of this message. Calls nothing.
     *
     * @return the identifier {@code receiptHandle}
     */
    public String receiptHandle() {
        return receiptHandle;
    }

    /**
     * Emits the attribute {@code messageId}: without a call if this message's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> messageId() {
        return attribute("messageId", data -> data.messageId());
    }

    /**
     * Emits the attribute {@code md5OfBody}: without a call if this message's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> md5OfBody() {
        return attribute("md5OfBody", data -> data.md5OfBody());
    }

    /**
     * Emits the attribute {@code body}: without a call if this message's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> body() {
        return attribute("body", data -> data.body());
    }

    /**
     * Emits the attribute {@code attributes}: without a call if this message's data is known.
     *
     * @return the attribute; an empty collection if the service gave none; without what the SDK has no name for:
     *     {@link #attributesAsStrings()} tells it
     */
    public Mono<Map<MessageSystemAttributeName, String>> attributes() {
        return attribute("attributes", data -> data.attributes());
    }

    /**
     * Emits the attribute {@code attributes} as the service writes it, also where the SDK has no name for it: without a
     * call if this message's data is known.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<Map<String, String>> attributesAsStrings() {
        return attribute("attributes", data -> data.attributesAsStrings());
    }

    /**
     * Emits the attribute {@code md5OfMessageAttributes}: without a call if this message's data is known.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<String> md5OfMessageAttributes() {
        return attribute("md5OfMessageAttributes", data -> data.md5OfMessageAttributes());
    }

    /**
     * Emits the attribute {@code messageAttributes}: without a call if this message's data is known.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<Map<String, MessageAttributeValue>> messageAttributes() {
        return attribute("messageAttributes", data -> data.messageAttributes());
    }

    /**
     * Calls {@code DeleteMessage} for this message.
     *
     * <p>The request's {@code queueUrl} is {@link #queueUrl()}, {@code receiptHandle} is {@link #receiptHandle()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * <p>Where the data of this message is known, it takes part in a call for many instead: at once if none is in
     * flight, else with those that come meanwhile. Cancel takes it out if it has not been sent; when all callers of a
     * call have cancelled, so is the call, unless a receiver or consumer has one of them in hand.
     *
     * @return the SDK's response
     * @see SqsAsyncClient#deleteMessage(DeleteMessageRequest)
     */
    public Mono<DeleteMessageResponse> delete() {
        return snapshot().isPresent()
                ? deleteWithOthers()
                : call(
                        "delete",
                        "DeleteMessage",
                        client -> client.deleteMessage(DeleteMessageRequest.builder()
                                .queueUrl(queueUrl)
                                .receiptHandle(receiptHandle)
                                .build()));
    }

    /**
     * Calls {@code DeleteMessage} for this message.
     *
     * <p>The request's {@code queueUrl} is {@link #queueUrl()}, {@code receiptHandle} is {@link #receiptHandle()}; this
     * wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see SqsAsyncClient#deleteMessage(DeleteMessageRequest)
     */
    public Mono<DeleteMessageResponse> delete(Consumer<DeleteMessageRequest.Builder> request) {
        argument("delete", "request", request);
        return call(
                "delete",
                "DeleteMessage",
                client -> client.deleteMessage(DeleteMessageRequest.builder()
                        .applyMutation(request)
                        .queueUrl(queueUrl)
                        .receiptHandle(receiptHandle)
                        .build()));
    }

    /**
     * Makes the {@code Queue} with these identifiers. Calls nothing.
     *
     * @return the resource, whether or not there is such a one
     */
    public Queue queue() {
        return new Queue(context(), queueUrl);
    }
}
