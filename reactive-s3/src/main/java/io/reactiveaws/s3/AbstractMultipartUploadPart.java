package io.reactiveaws.s3;

import io.reactiveaws.core.ModelResource;
import io.reactiveaws.core.spi.ResourceContext;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** The parts of {@link MultipartUploadPart} that the model cannot say. */
abstract class AbstractMultipartUploadPart extends ModelResource<S3AsyncClient, Part> {

    AbstractMultipartUploadPart(ResourceContext<S3AsyncClient> context, @Nullable Part data) {
        super(context, data);
    }

    /**
     * Returns the bucket's name; implemented by {@link MultipartUploadPart}.
     *
     * @return the identifier {@code bucketName}
     */
    public abstract String bucketName();

    /**
     * Returns the object's key; implemented by {@link MultipartUploadPart}.
     *
     * @return the identifier {@code objectKey}
     */
    public abstract String objectKey();

    /**
     * Returns the upload's id; implemented by {@link MultipartUploadPart}.
     *
     * @return the identifier {@code multipartUploadId}
     */
    public abstract String multipartUploadId();

    /**
     * Returns the part's number; implemented by {@link MultipartUploadPart}.
     *
     * @return the identifier {@code partNumber}
     */
    public abstract int partNumber();

    /**
     * Uploads this part.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param content the part's content, at least 5 MiB unless it is the last part
     * @return the SDK's response, whose entity tag completes the upload
     * @see S3AsyncClient#uploadPart(UploadPartRequest, AsyncRequestBody)
     */
    public Mono<UploadPartResponse> upload(byte[] content) {
        argument("upload", "content", content);
        return upload(AsyncRequestBody.fromBytesUnsafe(content), request -> {});
    }

    /**
     * Uploads this part.
     *
     * <p>The request's bucket, key, upload id and part number are those of this part; they win over what {@code request}
     * says. Nothing is sent before subscription; each subscription sends one request.
     *
     * @param content the part's content; the SDK subscribes to it again where it sends the request again
     * @param request completes the request
     * @return the SDK's response, whose entity tag completes the upload
     * @see S3AsyncClient#uploadPart(UploadPartRequest, AsyncRequestBody)
     */
    public Mono<UploadPartResponse> upload(AsyncRequestBody content, Consumer<UploadPartRequest.Builder> request) {
        argument("upload", "content", content);
        argument("upload", "request", request);
        return call(
                "upload",
                "UploadPart",
                client -> client.uploadPart(
                        UploadPartRequest.builder()
                                .applyMutation(request)
                                .bucket(bucketName())
                                .key(objectKey())
                                .uploadId(multipartUploadId())
                                .partNumber(partNumber())
                                .build(),
                        content));
    }
}
