// Generated from s3.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.s3;

import io.reactiveaws.core.LoadableResource;
import io.reactiveaws.core.ResourceNotFoundException;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import java.util.List;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.EventBridgeConfiguration;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationResponse;
import software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;
import software.amazon.awssdk.services.s3.model.PutBucketNotificationConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketNotificationConfigurationResponse;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.s3.model.TopicConfiguration;

/**
 * The resource {@code s3.BucketNotification}, known by {@code bucketName}.
 *
 * <p>Safe to share between threads; making one calls nothing. Its data is a
 * {@link GetBucketNotificationConfigurationResponse}.
 */
@Generated("io.reactiveaws.codegen")
public final class BucketNotification
        extends LoadableResource<S3AsyncClient, GetBucketNotificationConfigurationResponse, BucketNotification> {
    static final ResourceType TYPE = new ResourceType("s3", "BucketNotification", List.of("bucketName"));

    private static final @Nullable GetBucketNotificationConfigurationResponse NO_DATA = null;

    private final String bucketName;

    BucketNotification(ResourceContext<S3AsyncClient> context, String bucketName) {
        this(context, bucketName, NO_DATA);
    }

    BucketNotification(
            ResourceContext<S3AsyncClient> context,
            String bucketName,
            @Nullable GetBucketNotificationConfigurationResponse data) {
        super(context, data);
        this.bucketName = TYPE.require("bucketName", bucketName);
    }

    @Override
    protected ResourceType type() {
        return TYPE;
    }

    @Override
    protected List<String> identifierValues() {
        return List.of(bucketName);
    }

    @Override
    protected BucketNotification self() {
        return this;
    }

    /**
     * Returns an identifier of this bucket notification. Calls nothing.
     *
     * @return the identifier {@code bucketName}
     */
    public String bucketName() {
        return bucketName;
    }

    /**
     * Emits the attribute {@code topicConfigurations}: without a call if this bucket notification's data is known, else
     * it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<TopicConfiguration>> topicConfigurations() {
        return attribute("topicConfigurations", data -> data.topicConfigurations());
    }

    /**
     * Emits the attribute {@code queueConfigurations}: without a call if this bucket notification's data is known, else
     * it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<QueueConfiguration>> queueConfigurations() {
        return attribute("queueConfigurations", data -> data.queueConfigurations());
    }

    /**
     * Emits the attribute {@code lambdaFunctionConfigurations}: without a call if this bucket notification's data is
     * known, else it is loaded.
     *
     * @return the attribute; an empty collection if the service gave none
     */
    public Mono<List<LambdaFunctionConfiguration>> lambdaFunctionConfigurations() {
        return attribute("lambdaFunctionConfigurations", data -> data.lambdaFunctionConfigurations());
    }

    /**
     * Emits the attribute {@code eventBridgeConfiguration}: without a call if this bucket notification's data is known,
     * else it is loaded.
     *
     * @return the attribute; empty if the service gave none
     */
    public Mono<EventBridgeConfiguration> eventBridgeConfiguration() {
        return attribute("eventBridgeConfiguration", data -> data.eventBridgeConfiguration());
    }

    @Override
    protected Mono<GetBucketNotificationConfigurationResponse> fetch() {
        return fetch(request -> {});
    }

    /**
     * Loads the data anew by a request of one's own: one call of {@code GetBucketNotificationConfiguration} for each
     * subscription.
     *
     * @param request completes the request; what identifies this bucket notification wins over it
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public Mono<BucketNotification> reload(Consumer<GetBucketNotificationConfigurationRequest.Builder> request) {
        argument("reload", "request", request);
        return reload(fetch(request));
    }

    private Mono<GetBucketNotificationConfigurationResponse> fetch(
            Consumer<GetBucketNotificationConfigurationRequest.Builder> request) {
        return call(
                "load",
                "GetBucketNotificationConfiguration",
                client -> client.getBucketNotificationConfiguration(GetBucketNotificationConfigurationRequest.builder()
                        .applyMutation(request)
                        .bucket(bucketName)
                        .build()));
    }

    /**
     * Calls {@code PutBucketNotificationConfiguration} for this bucket notification.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param notificationConfiguration the request's {@code notificationConfiguration}
     * @return the SDK's response
     * @see S3AsyncClient#putBucketNotificationConfiguration(PutBucketNotificationConfigurationRequest)
     */
    public Mono<PutBucketNotificationConfigurationResponse> put(NotificationConfiguration notificationConfiguration) {
        argument("put", "notificationConfiguration", notificationConfiguration);
        return change(
                "put",
                "PutBucketNotificationConfiguration",
                client -> client.putBucketNotificationConfiguration(PutBucketNotificationConfigurationRequest.builder()
                        .notificationConfiguration(notificationConfiguration)
                        .bucket(bucketName)
                        .build()));
    }

    /**
     * Calls {@code PutBucketNotificationConfiguration} for this bucket notification.
     *
     * <p>The request's {@code bucket} is {@link #bucketName()}; this wins over what {@code request} says.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. When the call ends, what was loaded
     * before is forgotten.
     *
     * @param request completes the request
     * @return the SDK's response
     * @see S3AsyncClient#putBucketNotificationConfiguration(PutBucketNotificationConfigurationRequest)
     */
    public Mono<PutBucketNotificationConfigurationResponse> put(
            Consumer<PutBucketNotificationConfigurationRequest.Builder> request) {
        argument("put", "request", request);
        return change(
                "put",
                "PutBucketNotificationConfiguration",
                client -> client.putBucketNotificationConfiguration(PutBucketNotificationConfigurationRequest.builder()
                        .applyMutation(request)
                        .bucket(bucketName)
                        .build()));
    }

    /**
     * Makes the {@code Bucket} with these identifiers. Calls nothing.
     *
     * @return the resource, whether or not there is such a one
     */
    public Bucket bucket() {
        return new Bucket(context(), bucketName);
    }
}
