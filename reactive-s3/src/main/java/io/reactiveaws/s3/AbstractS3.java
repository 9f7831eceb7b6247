package io.reactiveaws.s3;

import io.reactiveaws.core.ServiceResource;
import io.reactiveaws.core.spi.ResourceContext;
import java.util.List;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;

/** The parts of {@link S3} that the model cannot say. */
abstract class AbstractS3 extends ServiceResource<S3AsyncClient> {

    AbstractS3(ResourceContext<S3AsyncClient> context) {
        super(context.ofService(
                CheckedClient::new, S3CallRules.of(context.scope().client())));
    }

    abstract S3Object object(String bucketName, String key);

    abstract ObjectVersion objectVersion(String bucketName, String objectKey, String id);

    /**
     * Reads an event notification of S3, as it stands in the body of an SQS message, sent by S3 itself or through SNS
     * (wrapped or raw). Calls nothing.
     *
     * @param body the body of the message
     * @return each event, in the order in which the notification has them; empty if it is the event by which S3 tests a
     *     new notification
     * @throws IllegalArgumentException if the body is null
     * @throws io.reactiveaws.core.ResourceException if it is something else
     */
    public List<ObjectEvent> events(String body) {
        argument("events", "body", (Object) body);
        return new EventNotifications(this, scope().json()).read(body);
    }

    /**
     * Creates a bucket in the region of the session.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param bucket the bucket's name
     * @return the bucket
     * @see S3AsyncClient#createBucket(CreateBucketRequest)
     */
    public Mono<Bucket> createBucket(String bucket) {
        argument("createBucket", "bucket", bucket);
        return createBucket(request -> request.bucket(bucket));
    }

    /**
     * Creates a bucket.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param request completes the request, which needs the bucket's name
     * @return the bucket
     * @see S3AsyncClient#createBucket(CreateBucketRequest)
     */
    public Mono<Bucket> createBucket(Consumer<CreateBucketRequest.Builder> request) {
        argument("createBucket", "request", request);
        return Mono.defer(() -> {
            CreateBucketRequest complete =
                    CreateBucketRequest.builder().applyMutation(request).build();
            Bucket bucket = new Bucket(context().retryingNotFound(), complete.bucket());
            return call("createBucket", "CreateBucket", client -> client.createBucket(complete))
                    .thenReturn(bucket);
        });
    }
}
