package io.reactiveaws.s3;

import io.reactiveaws.core.spi.ResourceContext;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;

/**
 * Beginning of uploads in parts that somebody sends by hand.
 *
 * @param <M> the SDK's model object
 * @param <R> the resource itself
 */
abstract class MultipartObject<M, R extends MultipartObject<M, R>> extends WritableObject<M, R> {

    private static final String INITIATE = "initiateMultipartUpload";

    MultipartObject(ResourceContext<S3AsyncClient> context, @Nullable M data) {
        super(context, data);
    }

    /**
     * Begins an upload in parts: one call of {@code CreateMultipartUpload}.
     *
     * <p>As {@link #initiateMultipartUpload(Consumer)} without other settings.
     *
     * @return the upload
     * @see S3AsyncClient#createMultipartUpload(CreateMultipartUploadRequest)
     */
    public Mono<MultipartUpload> initiateMultipartUpload() {
        return initiateMultipartUpload(request -> {});
    }

    /**
     * Begins an upload in parts: one call of {@code CreateMultipartUpload}.
     *
     * <p>The upload has CRC32 checksums unless {@code request} names another algorithm, for the client sends one with each part,
     * and S3 refuses to complete an upload that was not begun with them; one with a client that computes checksums only
     * {@code WHEN_REQUIRED} has none. Complete it with what {@link MultipartUploadPart#completed} gives of each part.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request. S3 keeps and charges for the parts until
     * the upload is completed or aborted.
     *
     * @param request completes the request; bucket and key win over it
     * @return the upload
     * @see S3AsyncClient#createMultipartUpload(CreateMultipartUploadRequest)
     */
    public Mono<MultipartUpload> initiateMultipartUpload(Consumer<CreateMultipartUploadRequest.Builder> request) {
        argument(INITIATE, "request", request);
        return call(INITIATE, "CreateMultipartUpload", client -> client.createMultipartUpload(createRequest(request)))
                .map(response ->
                        new MultipartUpload(context().retryingNotFound(), bucketName(), key(), response.uploadId()));
    }

    private CreateMultipartUploadRequest createRequest(Consumer<CreateMultipartUploadRequest.Builder> request) {
        return CreateMultipartUploadRequest.builder()
                .checksumAlgorithm(scope(INITIATE).algorithmOfParts())
                .applyMutation(request)
                .bucket(bucketName())
                .key(key())
                .build();
    }
}
