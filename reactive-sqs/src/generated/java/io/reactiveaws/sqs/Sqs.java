// Generated from sqs.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.sqs;

import io.reactiveaws.core.ResourceCollection;
import io.reactiveaws.core.ServiceResource;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import io.reactiveaws.core.spi.ServiceClients;
import io.reactiveaws.core.spi.ServiceProvider;
import java.util.List;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.CreateQueueRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;

/**
 * The service resource of {@code sqs}: where its resources start.
 *
 * <p>Safe to share between threads.
 */
@Generated("io.reactiveaws.codegen")
public final class Sqs extends AbstractSqs {
    static final ResourceType TYPE = new ResourceType("sqs", "Sqs", List.of());

    Sqs(ResourceContext<SqsAsyncClient> context) {
        super(context);
    }

    /**
     * Makes a service resource over a client that is there already, such as a Spring bean.
     *
     * @param client the SDK's client; it stays the caller's to close
     * @return the service resource
     * @throws IllegalArgumentException if the client is null
     */
    public static Sqs over(SqsAsyncClient client) {
        return new Sqs(ResourceContext.over(client));
    }

    /**
     * Makes a service resource over a client that is there already, such as a Spring bean.
     *
     * @param client the SDK's client; it stays the caller's to close
     * @param connections how many connections the client's HTTP client has for each host: as many calls are under way
     *     at once, further ones wait; 50 unless given
     * @return the service resource
     * @throws IllegalArgumentException if the client is null, or {@code connections} less than 1
     */
    public static Sqs over(SqsAsyncClient client, int connections) {
        return new Sqs(ResourceContext.over(client, connections));
    }

    /**
     * Makes a service resource over a client that is there already, such as a Spring bean.
     *
     * @param client the SDK's client; it stays the caller's to close
     * @param settings sets how the resources behave, such as {@code o -> o.connections(200).json(mapper)}
     * @return the service resource
     * @throws IllegalArgumentException if the client or the settings are null, or one is wrong
     */
    public static Sqs over(SqsAsyncClient client, Consumer<? super ServiceResource.Options> settings) {
        return new Sqs(contextOf(client, settings));
    }

    @Override
    protected ResourceType type() {
        return TYPE;
    }

    /**
     * Calls {@code GetQueueUrl} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param queueName the request's {@code queueName}
     * @return the {@code Queue}; an error if the answer lacks what it is known by
     * @see SqsAsyncClient#getQueueUrl(GetQueueUrlRequest)
     */
    public Mono<Queue> getQueueByName(String queueName) {
        argument("getQueueByName", "queueName", queueName);
        return call(
                        "getQueueByName",
                        "GetQueueUrl",
                        client -> client.getQueueUrl(GetQueueUrlRequest.builder()
                                .queueName(queueName)
                                .build()))
                .map(making(
                        "getQueueByName",
                        "GetQueueUrl",
                        "QueueUrl",
                        response -> new Queue(context(), response.queueUrl())));
    }

    /**
     * Calls {@code GetQueueUrl} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the {@code Queue}; an error if the answer lacks what it is known by
     * @see SqsAsyncClient#getQueueUrl(GetQueueUrlRequest)
     */
    public Mono<Queue> getQueueByName(Consumer<GetQueueUrlRequest.Builder> request) {
        argument("getQueueByName", "request", request);
        return call(
                        "getQueueByName",
                        "GetQueueUrl",
                        client -> client.getQueueUrl(GetQueueUrlRequest.builder()
                                .applyMutation(request)
                                .build()))
                .map(making(
                        "getQueueByName",
                        "GetQueueUrl",
                        "QueueUrl",
                        response -> new Queue(context(), response.queueUrl())));
    }

    /**
     * Calls {@code CreateQueue} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param queueName the request's {@code queueName}
     * @return the {@code Queue}; an error if the answer lacks what it is known by
     * @see SqsAsyncClient#createQueue(CreateQueueRequest)
     */
    public Mono<Queue> createQueue(String queueName) {
        argument("createQueue", "queueName", queueName);
        return call(
                        "createQueue",
                        "CreateQueue",
                        client -> client.createQueue(CreateQueueRequest.builder()
                                .queueName(queueName)
                                .build()))
                .map(making(
                        "createQueue",
                        "CreateQueue",
                        "QueueUrl",
                        response -> new Queue(context().retryingNotFound(), response.queueUrl())));
    }

    /**
     * Calls {@code CreateQueue} for this service.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request
     * @return the {@code Queue}; an error if the answer lacks what it is known by
     * @see SqsAsyncClient#createQueue(CreateQueueRequest)
     */
    public Mono<Queue> createQueue(Consumer<CreateQueueRequest.Builder> request) {
        argument("createQueue", "request", request);
        return call(
                        "createQueue",
                        "CreateQueue",
                        client -> client.createQueue(CreateQueueRequest.builder()
                                .applyMutation(request)
                                .build()))
                .map(making(
                        "createQueue",
                        "CreateQueue",
                        "QueueUrl",
                        response -> new Queue(context().retryingNotFound(), response.queueUrl())));
    }

    /**
     * Makes the {@code Queue} with these identifiers. Calls nothing.
     *
     * @param url the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public Queue queue(String url) {
        return new Queue(context(), url);
    }

    /**
     * Makes the {@code Message} with these identifiers. Calls nothing.
     *
     * @param queueUrl the identifier; neither null nor blank
     * @param receiptHandle the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public Message message(String queueUrl, String receiptHandle) {
        return new Message(context(), queueUrl, receiptHandle);
    }

    /**
     * The {@code Queue} resources that {@code ListQueues} lists for this service. Calls nothing by itself.
     *
     * @return an immutable collection
     * @see SqsAsyncClient#listQueues(ListQueuesRequest)
     */
    public ResourceCollection<Queue, ListQueuesRequest.Builder> queues() {
        return new ResourceCollection<>(listing(
                "queues",
                SqsOperations.LIST_QUEUES,
                request -> {},
                response -> response.queueUrls().stream()
                        .map(item -> new Queue(context(), item))
                        .toList()));
    }

    /** How a session finds this service; not for users. */
    public static final class Provider implements ServiceProvider<Sqs> {
        /** For {@link java.util.ServiceLoader}. */
        public Provider() {}

        @Override
        public Class<Sqs> type() {
            return Sqs.class;
        }

        @Override
        public String serviceName() {
            return "sqs";
        }

        @Override
        public Sqs create(ServiceClients clients) {
            return new Sqs(clients.context(SqsAsyncClient.builder()));
        }
    }
}
