package io.reactiveaws.s3;

import io.reactiveaws.core.ModelResource;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.s3.transfer.CompletedParts;
import io.reactiveaws.s3.transfer.ObjectCalls;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.UploadPartCopyResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** The parts of {@link MultipartUploadPart} that the model cannot say. */
abstract class AbstractMultipartUploadPart extends ModelResource<S3AsyncClient, Part> {

    AbstractMultipartUploadPart(ResourceContext<S3AsyncClient> context, @Nullable Part data) {
        super(context, data);
    }

    abstract String bucketName();

    abstract String objectKey();

    abstract String multipartUploadId();

    abstract int partNumber();

    /**
     * Uploads this part.
     *
     * <p>The client sends a checksum along unless it is configured not to: a CRC32, as S3 expects it of an upload that
     * was begun with {@link S3Object#initiateMultipartUpload()}. The other form takes another algorithm.
     *
     * <p>Nothing is sent before subscription; each subscription sends one request.
     *
     * @param content the part's content, at least 5 MiB unless it is the last part
     * @return the SDK's response; {@link #completed(UploadPartResponse)} makes of it what completes the upload
     * @see S3AsyncClient#uploadPart(UploadPartRequest, AsyncRequestBody)
     */
    public Mono<UploadPartResponse> upload(byte[] content) {
        argument("upload", "content", content);
        return upload(AsyncRequestBody.fromBytesUnsafe(content), request -> {});
    }

    /**
     * Uploads this part.
     *
     * <p>The request's bucket, key, upload id and part number are those of this part; they override what
     * {@code request} says. The algorithm of the checksum is to be that of the upload, CRC32 unless the upload was
     * begun with another one; S3 refuses a part with another checksum. Nothing is sent before subscription; each
     * subscription sends one request.
     *
     * @param content the part's content; the SDK subscribes to it again where it sends the request again
     * @param request completes the request
     * @return the SDK's response; {@link #completed(UploadPartResponse)} makes of it what completes the upload
     * @see S3AsyncClient#uploadPart(UploadPartRequest, AsyncRequestBody)
     */
    public Mono<UploadPartResponse> upload(AsyncRequestBody content, Consumer<UploadPartRequest.Builder> request) {
        argument("upload", "content", content);
        argument("upload", "request", request);
        return call("upload", "UploadPart", client -> client.uploadPart(uploadRequest(content, request), content));
    }

    private UploadPartRequest uploadRequest(AsyncRequestBody content, Consumer<UploadPartRequest.Builder> request) {
        UploadPartRequest complete = UploadPartRequest.builder()
                .applyMutation(request)
                .bucket(bucketName())
                .key(objectKey())
                .uploadId(multipartUploadId())
                .partNumber(partNumber())
                .build();
        content.contentLength()
                .ifPresent(length -> ObjectCalls.requireFits(this + ".upload", complete.contentLength(), length));
        return complete;
    }

    /**
     * Makes what {@link MultipartUpload#complete} needs of this part: its number, its entity tag and its checksums,
     * without which S3 refuses to complete an upload that has checksums. Calls nothing.
     *
     * @param answer the answer to the upload of this part
     * @return the part as the SDK names it in the completing request
     * @throws io.reactiveaws.core.ResourceException if the answer has no ETag, without which no upload can be completed
     */
    public CompletedPart completed(UploadPartResponse answer) {
        argument("completed", "answer", answer);
        return CompletedParts.of(this + ".completed", answer, partNumber());
    }

    /**
     * Makes what {@link MultipartUpload#complete} needs of this part. Calls nothing.
     *
     * @param answer the answer to the copy that made this part
     * @return the part as the SDK names it in the completing request
     * @throws io.reactiveaws.core.ResourceException if the answer has no ETag, without which no upload can be completed
     */
    public CompletedPart completed(UploadPartCopyResponse answer) {
        argument("completed", "answer", answer);
        return CompletedParts.of(this + ".completed", answer.copyPartResult(), partNumber());
    }

    /**
     * Emits what {@link MultipartUpload#complete} needs of this part, as a listing of the upload's parts has it. Calls
     * nothing.
     *
     * @return the part as the SDK names it in the completing request; an error, as of each attribute, if the part does
     *     not come from a listing
     */
    public Mono<CompletedPart> completed() {
        return attribute("completed", data -> CompletedParts.of(this + ".completed", data, partNumber()));
    }
}
