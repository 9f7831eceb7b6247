// Generated from s3.yaml by reactive-codegen; change the model, not this file.
package io.reactiveaws.s3;

import io.reactiveaws.core.ResourceCollection;
import io.reactiveaws.core.ServiceResource;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import io.reactiveaws.core.spi.ServiceClients;
import io.reactiveaws.core.spi.ServiceProvider;
import java.util.List;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;

/**
 * The service resource of {@code s3}: where its resources start.
 *
 * <p>Safe to share between threads.
 */
@Generated("io.reactiveaws.codegen")
public final class S3 extends AbstractS3 {
    static final ResourceType TYPE = new ResourceType("s3", "S3", List.of());

    S3(ResourceContext<S3AsyncClient> context) {
        super(context);
    }

    /**
     * Makes a service resource over a client that is there already, such as a Spring bean.
     *
     * @param client the SDK's client; it stays the caller's to close
     * @return the service resource
     * @throws IllegalArgumentException if the client is null
     */
    public static S3 over(S3AsyncClient client) {
        return new S3(ResourceContext.over(client));
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
    public static S3 over(S3AsyncClient client, int connections) {
        return new S3(ResourceContext.over(client, connections));
    }

    /**
     * Makes a service resource over a client that is there already, such as a Spring bean.
     *
     * @param client the SDK's client; it stays the caller's to close
     * @param settings sets how the resources behave, such as {@code o -> o.connections(200).json(mapper)}
     * @return the service resource
     * @throws IllegalArgumentException if the client or the settings are null, or one is wrong
     */
    public static S3 over(S3AsyncClient client, Consumer<? super ServiceResource.Options> settings) {
        return new S3(contextOf(client, settings));
    }

    @Override
    protected ResourceType type() {
        return TYPE;
    }

    /**
     * Makes the {@code Bucket} with these identifiers. Calls nothing.
     *
     * @param name the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public Bucket bucket(String name) {
        return new Bucket(context(), name);
    }

    /**
     * Makes the {@code BucketAcl} with these identifiers. Calls nothing.
     *
     * @param bucketName the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public BucketAcl bucketAcl(String bucketName) {
        return new BucketAcl(context(), bucketName);
    }

    /**
     * Makes the {@code BucketCors} with these identifiers. Calls nothing.
     *
     * @param bucketName the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public BucketCors bucketCors(String bucketName) {
        return new BucketCors(context(), bucketName);
    }

    /**
     * Makes the {@code BucketLifecycleConfiguration} with these identifiers. Calls nothing.
     *
     * @param bucketName the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public BucketLifecycleConfiguration bucketLifecycleConfiguration(String bucketName) {
        return new BucketLifecycleConfiguration(context(), bucketName);
    }

    /**
     * Makes the {@code BucketLogging} with these identifiers. Calls nothing.
     *
     * @param bucketName the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public BucketLogging bucketLogging(String bucketName) {
        return new BucketLogging(context(), bucketName);
    }

    /**
     * Makes the {@code BucketNotification} with these identifiers. Calls nothing.
     *
     * @param bucketName the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public BucketNotification bucketNotification(String bucketName) {
        return new BucketNotification(context(), bucketName);
    }

    /**
     * Makes the {@code BucketPolicy} with these identifiers. Calls nothing.
     *
     * @param bucketName the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public BucketPolicy bucketPolicy(String bucketName) {
        return new BucketPolicy(context(), bucketName);
    }

    /**
     * Makes the {@code BucketRequestPayment} with these identifiers. Calls nothing.
     *
     * @param bucketName the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public BucketRequestPayment bucketRequestPayment(String bucketName) {
        return new BucketRequestPayment(context(), bucketName);
    }

    /**
     * Makes the {@code BucketTagging} with these identifiers. Calls nothing.
     *
     * @param bucketName the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public BucketTagging bucketTagging(String bucketName) {
        return new BucketTagging(context(), bucketName);
    }

    /**
     * Makes the {@code BucketVersioning} with these identifiers. Calls nothing.
     *
     * @param bucketName the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public BucketVersioning bucketVersioning(String bucketName) {
        return new BucketVersioning(context(), bucketName);
    }

    /**
     * Makes the {@code BucketWebsite} with these identifiers. Calls nothing.
     *
     * @param bucketName the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public BucketWebsite bucketWebsite(String bucketName) {
        return new BucketWebsite(context(), bucketName);
    }

    /**
     * Makes the {@code DeleteMarker} with these identifiers. Calls nothing.
     *
     * @param bucketName the identifier; neither null nor blank
     * @param objectKey the identifier; neither null nor empty
     * @param id the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public DeleteMarker deleteMarker(String bucketName, String objectKey, String id) {
        return new DeleteMarker(context(), bucketName, objectKey, id);
    }

    /**
     * Makes the {@code MultipartUpload} with these identifiers. Calls nothing.
     *
     * @param bucketName the identifier; neither null nor blank
     * @param objectKey the identifier; neither null nor empty
     * @param id the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public MultipartUpload multipartUpload(String bucketName, String objectKey, String id) {
        return new MultipartUpload(context(), bucketName, objectKey, id);
    }

    /**
     * Makes the {@code MultipartUploadPart} with these identifiers. Calls nothing.
     *
     * @param bucketName the identifier; neither null nor blank
     * @param objectKey the identifier; neither null nor empty
     * @param multipartUploadId the identifier; neither null nor blank
     * @param partNumber the identifier; 1 or more
     * @return the resource, whether or not there is such a one
     */
    public MultipartUploadPart multipartUploadPart(
            String bucketName, String objectKey, String multipartUploadId, int partNumber) {
        return new MultipartUploadPart(context(), bucketName, objectKey, multipartUploadId, partNumber);
    }

    /**
     * Makes the {@code S3Object} with these identifiers. Calls nothing.
     *
     * @param bucketName the identifier; neither null nor blank
     * @param key the identifier; neither null nor empty
     * @return the resource, whether or not there is such a one
     */
    public S3Object object(String bucketName, String key) {
        return new S3Object(context(), bucketName, key);
    }

    /**
     * Makes the {@code ObjectAcl} with these identifiers. Calls nothing.
     *
     * @param bucketName the identifier; neither null nor blank
     * @param objectKey the identifier; neither null nor empty
     * @return the resource, whether or not there is such a one
     */
    public ObjectAcl objectAcl(String bucketName, String objectKey) {
        return new ObjectAcl(context(), bucketName, objectKey);
    }

    /**
     * Makes the {@code ObjectSummary} with these identifiers. Calls nothing.
     *
     * @param bucketName the identifier; neither null nor blank
     * @param key the identifier; neither null nor empty
     * @return the resource, whether or not there is such a one
     */
    public ObjectSummary objectSummary(String bucketName, String key) {
        return new ObjectSummary(context(), bucketName, key);
    }

    /**
     * Makes the {@code ObjectVersion} with these identifiers. Calls nothing.
     *
     * @param bucketName the identifier; neither null nor blank
     * @param objectKey the identifier; neither null nor empty
     * @param id the identifier; neither null nor blank
     * @return the resource, whether or not there is such a one
     */
    public ObjectVersion objectVersion(String bucketName, String objectKey, String id) {
        return new ObjectVersion(context(), bucketName, objectKey, id);
    }

    /**
     * The {@code Bucket} resources that {@code ListBuckets} lists for this service. Calls nothing by itself.
     *
     * @return an immutable collection
     * @see S3AsyncClient#listBuckets(ListBucketsRequest)
     */
    public ResourceCollection<Bucket, ListBucketsRequest.Builder> buckets() {
        return new ResourceCollection<>(listing(
                "buckets",
                S3Operations.LIST_BUCKETS,
                request -> {},
                response -> response.buckets().stream()
                        .map(item -> new Bucket(context(), item.name(), item))
                        .toList()));
    }

    /** How a session finds this service; not for users. */
    public static final class Provider implements ServiceProvider<S3> {
        /** For {@link java.util.ServiceLoader}. */
        public Provider() {}

        @Override
        public Class<S3> type() {
            return S3.class;
        }

        @Override
        public String serviceName() {
            return "s3";
        }

        @Override
        public S3 create(ServiceClients clients) {
            return new S3(clients.context(S3Profile.applied(clients.profile(), S3AsyncClient.builder())));
        }
    }
}
