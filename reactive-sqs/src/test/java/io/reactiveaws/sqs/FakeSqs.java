package io.reactiveaws.sqs;

import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceSettings;
import io.reactiveaws.core.spi.calls.ClientLifecycle;
import io.reactiveaws.core.spi.calls.GracefulShutdown;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsServiceClientConfiguration;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.CreateQueueRequest;
import software.amazon.awssdk.services.sqs.model.CreateQueueResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.ListDeadLetterSourceQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListDeadLetterSourceQueuesResponse;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** A client that keeps what it is asked and answers as a test says. */
final class FakeSqs implements SqsAsyncClient {

    final List<SendMessageRequest> sends = new CopyOnWriteArrayList<>();
    final List<DeleteMessageBatchRequest> deletes = new CopyOnWriteArrayList<>();
    final List<GetQueueAttributesRequest> loads = new CopyOnWriteArrayList<>();
    final List<ListQueuesRequest> lists = new CopyOnWriteArrayList<>();
    final List<ListDeadLetterSourceQueuesRequest> deadLetterLists = new CopyOnWriteArrayList<>();

    @Nullable
    Region region;

    ClientOverrideConfiguration override = ClientOverrideConfiguration.builder().build();

    Function<DeleteMessageBatchRequest, CompletableFuture<DeleteMessageBatchResponse>> onDelete =
            request -> CompletableFuture.completedFuture(allDeleted(request));
    Function<GetQueueAttributesRequest, CompletableFuture<GetQueueAttributesResponse>> onLoad =
            request -> CompletableFuture.completedFuture(
                    GetQueueAttributesResponse.builder().build());
    Function<ListQueuesRequest, ListQueuesResponse> onList =
            request -> ListQueuesResponse.builder().build();
    Function<ListDeadLetterSourceQueuesRequest, ListDeadLetterSourceQueuesResponse> onDeadLetterList =
            request -> ListDeadLetterSourceQueuesResponse.builder().build();

    Function<CreateQueueRequest, CreateQueueResponse> onCreate =
            request -> CreateQueueResponse.builder().build();

    Function<ReceiveMessageRequest, ReceiveMessageResponse> onReceive =
            request -> ReceiveMessageResponse.builder().build();

    static DeleteMessageBatchResponse allDeleted(DeleteMessageBatchRequest request) {
        List<String> ids = request.entries().stream()
                .map(DeleteMessageBatchRequestEntry::id)
                .toList();
        return deleted(ids);
    }

    static DeleteMessageBatchResponse deleted(List<String> ids) {
        return DeleteMessageBatchResponse.builder()
                .successful(ids.stream()
                        .map(id ->
                                DeleteMessageBatchResultEntry.builder().id(id).build())
                        .toList())
                .build();
    }

    Queue queue() {
        return Sqs.over(this).queue("https://sqs/1/jobs");
    }

    /** Makes a queue of a session that a test closes. */
    Queue queue(BooleanSupplier closed, GracefulShutdown shutdown) {
        ClientLifecycle lifecycle =
                new ClientLifecycle(closed, () -> CompletableFuture.completedFuture(null), shutdown);
        return new Queue(
                new ResourceContext<>(new ClientScope<SqsAsyncClient>(this, lifecycle, ResourceSettings.defaults())),
                "https://sqs/1/jobs");
    }

    @Override
    public CompletableFuture<SendMessageResponse> sendMessage(SendMessageRequest request) {
        sends.add(request);
        return CompletableFuture.completedFuture(
                SendMessageResponse.builder().messageId("m-" + sends.size()).build());
    }

    final List<DeleteMessageRequest> singleDeletes = new CopyOnWriteArrayList<>();

    Function<DeleteMessageRequest, CompletableFuture<DeleteMessageResponse>> onSingleDelete = request ->
            CompletableFuture.completedFuture(DeleteMessageResponse.builder().build());

    @Override
    public CompletableFuture<ChangeMessageVisibilityResponse> changeMessageVisibility(
            ChangeMessageVisibilityRequest request) {
        return CompletableFuture.completedFuture(
                ChangeMessageVisibilityResponse.builder().build());
    }

    @Override
    public CompletableFuture<DeleteMessageResponse> deleteMessage(DeleteMessageRequest request) {
        singleDeletes.add(request);
        return onSingleDelete.apply(request);
    }

    @Override
    public CompletableFuture<DeleteMessageBatchResponse> deleteMessageBatch(DeleteMessageBatchRequest request) {
        deletes.add(request);
        return onDelete.apply(request);
    }

    @Override
    public CompletableFuture<GetQueueAttributesResponse> getQueueAttributes(GetQueueAttributesRequest request) {
        loads.add(request);
        return onLoad.apply(request);
    }

    final List<ReceiveMessageRequest> receives = new CopyOnWriteArrayList<>();
    final List<ChangeMessageVisibilityBatchRequest> visibilities = new CopyOnWriteArrayList<>();

    Function<ReceiveMessageRequest, CompletableFuture<ReceiveMessageResponse>> onPoll =
            request -> CompletableFuture.completedFuture(onReceive.apply(request));
    Function<ChangeMessageVisibilityBatchRequest, CompletableFuture<ChangeMessageVisibilityBatchResponse>>
            onVisibility = request -> CompletableFuture.completedFuture(allChanged(request));

    private static ChangeMessageVisibilityBatchResponse allChanged(ChangeMessageVisibilityBatchRequest request) {
        return ChangeMessageVisibilityBatchResponse.builder()
                .successful(request.entries().stream()
                        .map(entry -> ChangeMessageVisibilityBatchResultEntry.builder()
                                .id(entry.id())
                                .build())
                        .toList())
                .build();
    }

    /** The receipt handles that were made visible at once, call by call. */
    List<List<String>> released() {
        return visibilities.stream()
                .map(request -> request.entries().stream()
                        .filter(entry -> entry.visibilityTimeout() == 0)
                        .map(ChangeMessageVisibilityBatchRequestEntry::receiptHandle)
                        .toList())
                .toList();
    }

    @Override
    public CompletableFuture<ReceiveMessageResponse> receiveMessage(ReceiveMessageRequest request) {
        receives.add(request);
        return onPoll.apply(request);
    }

    @Override
    public CompletableFuture<ChangeMessageVisibilityBatchResponse> changeMessageVisibilityBatch(
            ChangeMessageVisibilityBatchRequest request) {
        visibilities.add(request);
        return onVisibility.apply(request);
    }

    @Override
    public CompletableFuture<CreateQueueResponse> createQueue(CreateQueueRequest request) {
        return CompletableFuture.completedFuture(onCreate.apply(request));
    }

    @Override
    public CompletableFuture<ListQueuesResponse> listQueues(ListQueuesRequest request) {
        lists.add(request);
        return CompletableFuture.completedFuture(onList.apply(request));
    }

    @Override
    public CompletableFuture<ListDeadLetterSourceQueuesResponse> listDeadLetterSourceQueues(
            ListDeadLetterSourceQueuesRequest request) {
        deadLetterLists.add(request);
        return CompletableFuture.completedFuture(onDeadLetterList.apply(request));
    }

    @Override
    public SqsServiceClientConfiguration serviceClientConfiguration() {
        return SqsServiceClientConfiguration.builder()
                .region(region)
                .overrideConfiguration(override)
                .build();
    }

    @Override
    public String serviceName() {
        return "sqs";
    }

    @Override
    public void close() {}
}
