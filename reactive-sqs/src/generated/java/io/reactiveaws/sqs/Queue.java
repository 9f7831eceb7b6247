// Generated from sqs.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.sqs;

import io.reactiveaws.core.ResourceCollection;
import io.reactiveaws.core.ResourceNotFoundException;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.AddPermissionRequest;
import software.amazon.awssdk.services.sqs.model.AddPermissionResponse;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteQueueRequest;
import software.amazon.awssdk.services.sqs.model.DeleteQueueResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.ListDeadLetterSourceQueuesRequest;
import software.amazon.awssdk.services.sqs.model.PurgeQueueRequest;
import software.amazon.awssdk.services.sqs.model.PurgeQueueResponse;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.RemovePermissionRequest;
import software.amazon.awssdk.services.sqs.model.RemovePermissionResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.SetQueueAttributesResponse;

/**
 * The resource {@code sqs.Queue}, known by {@code url}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a {@link GetQueueAttributesResponse}.
 */
@Generated("io.reactiveaws.codegen")
public final class Queue extends AbstractQueue {
    static final ResourceType TYPE = new ResourceType("sqs", "Queue", List.of("url"));

    private static final @Nullable GetQueueAttributesResponse NO_DATA = null;

    private final String url;

    Queue(ResourceContext<SqsAsyncClient> context, String url) {
        this(context, url, NO_DATA);
    }

    Queue(ResourceContext<SqsAsyncClient> context, String url, @Nullable GetQueueAttributesResponse data) {
        super(context, data);
        this.url = TYPE.require("url", url);
    }

    @Override
    protected ResourceType type() {
        return TYPE;
    }

    @Override
    protected List<String> identifierValues() {
        return List.of(url);
    }

    @Override
    protected Queue self() {
        return this;
    }

    /**
     * Returns an identifier of this queue. Calls nothing.
     *
     * @return the identifier {@code url}
     */
    public String url() {
        return url;
    }

    /**
     * Emits the attribute {@code attributes}: without a call if this queue's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none; without what the SDK has no name for:
     *     {@link #attributesAsStrings()} tells it
     */
    public Mono<Map<QueueAttributeName, String>> attributes() {
        return attribute("attributes", data -> data.attributes());
    }

    /**
     * Emits the attribute {@code attributes} as the service writes it, also where the SDK has no name for it: without a
     * call if this queue's data is known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<Map<String, String>> attributesAsStrings() {
        return attribute("attributes", data -> data.attributesAsStrings());
    }

    @Override
    protected Mono<GetQueueAttributesResponse> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code GetQueueAttributes} for each subscription.
     *
     * @param request completes the request; what identifies this queue wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<Queue> reload(Consumer<GetQueueAttributesRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<GetQueueAttributesResponse> fetch(Consumer<GetQueueAttributesRequest.Builder> request) {
        return call(
                "load",
                "GetQueueAttributes",
                client -> client.getQueueAttributes(GetQueueAttributesRequest.builder()
                        .applyMutation(request)
                        .queueUrl(url)
                        .attributeNamesWithStrings("All")
                        .build()));
    }

    @Override
    protected Set<String> notFoundCodes() {
        return Set.of("QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue");
    }

    /**
     * Calls {@code AddPermission} for this queue.
     *
     * <p>The request's {@code queueUrl} is {@link #url()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param label the request's {@code label}
     * @param awsAccountIds the request's {@code awsAccountIds}
     * @param actions the request's {@code actions}
     * @return the SDK's response
     * @see SqsAsyncClient#addPermission(AddPermissionRequest)
     */
    public Mono<AddPermissionResponse> addPermission(
            String label, Collection<String> awsAccountIds, Collection<String> actions) {
        argument("addPermission", "label", label);
        argument("addPermission", "awsAccountIds", awsAccountIds);
        argument("addPermission", "actions", actions);
        return change(
                "addPermission",
                "AddPermission",
                client -> client.addPermission(AddPermissionRequest.builder()
                        .label(label)
                        .awsAccountIds(awsAccountIds)
                        .actions(actions)
                        .queueUrl(url)
                        .build()));
    }

    /**
     * Calls {@code AddPermission} for this queue.
     *
     * <p>The request's {@code queueUrl} is {@link #url()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see SqsAsyncClient#addPermission(AddPermissionRequest)
     */
    public Mono<AddPermissionResponse> addPermission(Consumer<AddPermissionRequest.Builder> request) {
        argument("addPermission", "request", request);
        return change(
                "addPermission",
                "AddPermission",
                client -> client.addPermission(AddPermissionRequest.builder()
                        .applyMutation(request)
                        .queueUrl(url)
                        .build()));
    }

    /**
     * Calls {@code DeleteQueue} for this queue.
     *
     * <p>The request's {@code queueUrl} is {@link #url()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see SqsAsyncClient#deleteQueue(DeleteQueueRequest)
     */
    public Mono<DeleteQueueResponse> delete() {
        return change(
                "delete",
                "DeleteQueue",
                client -> client.deleteQueue(
                        DeleteQueueRequest.builder().queueUrl(url).build()));
    }

    /**
     * Calls {@code DeleteQueue} for this queue.
     *
     * <p>The request's {@code queueUrl} is {@link #url()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see SqsAsyncClient#deleteQueue(DeleteQueueRequest)
     */
    public Mono<DeleteQueueResponse> delete(Consumer<DeleteQueueRequest.Builder> request) {
        argument("delete", "request", request);
        return change(
                "delete",
                "DeleteQueue",
                client -> client.deleteQueue(DeleteQueueRequest.builder()
                        .applyMutation(request)
                        .queueUrl(url)
                        .build()));
    }

    /**
     * Calls {@code PurgeQueue} for this queue.
     *
     * <p>The request's {@code queueUrl} is {@link #url()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @return the SDK's response
     * @see SqsAsyncClient#purgeQueue(PurgeQueueRequest)
     */
    public Mono<PurgeQueueResponse> purge() {
        return change(
                "purge",
                "PurgeQueue",
                client -> client.purgeQueue(
                        PurgeQueueRequest.builder().queueUrl(url).build()));
    }

    /**
     * Calls {@code PurgeQueue} for this queue.
     *
     * <p>The request's {@code queueUrl} is {@link #url()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see SqsAsyncClient#purgeQueue(PurgeQueueRequest)
     */
    public Mono<PurgeQueueResponse> purge(Consumer<PurgeQueueRequest.Builder> request) {
        argument("purge", "request", request);
        return change(
                "purge",
                "PurgeQueue",
                client -> client.purgeQueue(PurgeQueueRequest.builder()
                        .applyMutation(request)
                        .queueUrl(url)
                        .build()));
    }

    /**
     * Calls {@code RemovePermission} for this queue.
     *
     * <p>The request's {@code queueUrl} is {@link #url()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param label the request's {@code label}
     * @return the SDK's response
     * @see SqsAsyncClient#removePermission(RemovePermissionRequest)
     */
    public Mono<RemovePermissionResponse> removePermission(String label) {
        argument("removePermission", "label", label);
        return change(
                "removePermission",
                "RemovePermission",
                client -> client.removePermission(RemovePermissionRequest.builder()
                        .label(label)
                        .queueUrl(url)
                        .build()));
    }

    /**
     * Calls {@code RemovePermission} for this queue.
     *
     * <p>The request's {@code queueUrl} is {@link #url()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see SqsAsyncClient#removePermission(RemovePermissionRequest)
     */
    public Mono<RemovePermissionResponse> removePermission(Consumer<RemovePermissionRequest.Builder> request) {
        argument("removePermission", "request", request);
        return change(
                "removePermission",
                "RemovePermission",
                client -> client.removePermission(RemovePermissionRequest.builder()
                        .applyMutation(request)
                        .queueUrl(url)
                        .build()));
    }

    /**
     * Calls {@code SetQueueAttributes} for this queue.
     *
     * <p>The request's {@code queueUrl} is {@link #url()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param attributes the request's {@code attributes}
     * @return the SDK's response
     * @see SqsAsyncClient#setQueueAttributes(SetQueueAttributesRequest)
     */
    public Mono<SetQueueAttributesResponse> setAttributes(Map<QueueAttributeName, String> attributes) {
        argument("setAttributes", "attributes", attributes);
        return change(
                "setAttributes",
                "SetQueueAttributes",
                client -> client.setQueueAttributes(SetQueueAttributesRequest.builder()
                        .attributes(attributes)
                        .queueUrl(url)
                        .build()));
    }

    /**
     * Calls {@code SetQueueAttributes} for this queue.
     *
     * <p>The request's {@code queueUrl} is {@link #url()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see SqsAsyncClient#setQueueAttributes(SetQueueAttributesRequest)
     */
    public Mono<SetQueueAttributesResponse> setAttributes(Consumer<SetQueueAttributesRequest.Builder> request) {
        argument("setAttributes", "request", request);
        return change(
                "setAttributes",
                "SetQueueAttributes",
                client -> client.setQueueAttributes(SetQueueAttributesRequest.builder()
                        .applyMutation(request)
                        .queueUrl(url)
                        .build()));
    }

    /**
     * Calls {@code ChangeMessageVisibilityBatch} for this queue.
     *
     * <p>The request's {@code queueUrl} is {@link #url()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param entries the request's {@code entries}
     * @return the SDK's response
     * @see SqsAsyncClient#changeMessageVisibilityBatch(ChangeMessageVisibilityBatchRequest)
     */
    public Mono<ChangeMessageVisibilityBatchResponse> changeMessageVisibilityBatch(
            Collection<ChangeMessageVisibilityBatchRequestEntry> entries) {
        argument("changeMessageVisibilityBatch", "entries", entries);
        return call(
                "changeMessageVisibilityBatch",
                "ChangeMessageVisibilityBatch",
                client -> client.changeMessageVisibilityBatch(ChangeMessageVisibilityBatchRequest.builder()
                        .entries(entries)
                        .queueUrl(url)
                        .build()));
    }

    /**
     * Calls {@code ChangeMessageVisibilityBatch} for this queue.
     *
     * <p>The request's {@code queueUrl} is {@link #url()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see SqsAsyncClient#changeMessageVisibilityBatch(ChangeMessageVisibilityBatchRequest)
     */
    public Mono<ChangeMessageVisibilityBatchResponse> changeMessageVisibilityBatch(
            Consumer<ChangeMessageVisibilityBatchRequest.Builder> request) {
        argument("changeMessageVisibilityBatch", "request", request);
        return call(
                "changeMessageVisibilityBatch",
                "ChangeMessageVisibilityBatch",
                client -> client.changeMessageVisibilityBatch(ChangeMessageVisibilityBatchRequest.builder()
                        .applyMutation(request)
                        .queueUrl(url)
                        .build()));
    }

    /**
     * Calls {@code DeleteMessageBatch} for this queue.
     *
     * <p>The request's {@code queueUrl} is {@link #url()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param entries the request's {@code entries}
     * @return the SDK's response
     * @see SqsAsyncClient#deleteMessageBatch(DeleteMessageBatchRequest)
     */
    public Mono<DeleteMessageBatchResponse> deleteMessages(Collection<DeleteMessageBatchRequestEntry> entries) {
        argument("deleteMessages", "entries", entries);
        return call(
                "deleteMessages",
                "DeleteMessageBatch",
                client -> client.deleteMessageBatch(DeleteMessageBatchRequest.builder()
                        .entries(entries)
                        .queueUrl(url)
                        .build()));
    }

    /**
     * Calls {@code DeleteMessageBatch} for this queue.
     *
     * <p>The request's {@code queueUrl} is {@link #url()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see SqsAsyncClient#deleteMessageBatch(DeleteMessageBatchRequest)
     */
    public Mono<DeleteMessageBatchResponse> deleteMessages(Consumer<DeleteMessageBatchRequest.Builder> request) {
        argument("deleteMessages", "request", request);
        return call(
                "deleteMessages",
                "DeleteMessageBatch",
                client -> client.deleteMessageBatch(DeleteMessageBatchRequest.builder()
                        .applyMutation(request)
                        .queueUrl(url)
                        .build()));
    }

    /**
     * Calls {@code SendMessageBatch} for this queue.
     *
     * <p>The request's {@code queueUrl} is {@link #url()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param entries the request's {@code entries}
     * @return the SDK's response
     * @see SqsAsyncClient#sendMessageBatch(SendMessageBatchRequest)
     */
    public Mono<SendMessageBatchResponse> sendMessages(Collection<SendMessageBatchRequestEntry> entries) {
        argument("sendMessages", "entries", entries);
        return call(
                "sendMessages",
                "SendMessageBatch",
                client -> client.sendMessageBatch(SendMessageBatchRequest.builder()
                        .entries(entries)
                        .queueUrl(url)
                        .build()));
    }

    /**
     * Calls {@code SendMessageBatch} for this queue.
     *
     * <p>The request's {@code queueUrl} is {@link #url()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see SqsAsyncClient#sendMessageBatch(SendMessageBatchRequest)
     */
    public Mono<SendMessageBatchResponse> sendMessages(Consumer<SendMessageBatchRequest.Builder> request) {
        argument("sendMessages", "request", request);
        return call(
                "sendMessages",
                "SendMessageBatch",
                client -> client.sendMessageBatch(SendMessageBatchRequest.builder()
                        .applyMutation(request)
                        .queueUrl(url)
                        .build()));
    }

    /**
     * Makes the {@code Message} with these identifiers. Calls nothing.
     *
     * @param receiptHandle the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public Message message(String receiptHandle) {
        return new Message(context(), url, receiptHandle);
    }

    /**
     * The {@code Queue} resources that {@code ListDeadLetterSourceQueues} lists for this queue. Calls nothing by
     * itself.
     *
     * @return an immutable collection
     * @see SqsAsyncClient#listDeadLetterSourceQueues(ListDeadLetterSourceQueuesRequest)
     */
    public ResourceCollection<Queue, ListDeadLetterSourceQueuesRequest.Builder> deadLetterSourceQueues() {
        return new ResourceCollection<>(listing(
                "deadLetterSourceQueues",
                SqsOperations.LIST_DEAD_LETTER_SOURCE_QUEUES,
                request -> request.queueUrl(url),
                response -> response.queueUrls().stream()
                        .map(item -> new Queue(context(), item))
                        .toList()));
    }
}
