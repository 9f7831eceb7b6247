package io.reactiveaws.s3;

import io.reactiveaws.core.LoadableResource;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.calls.ObservedTask;
import io.reactiveaws.s3.transfer.ObjectCalls;
import io.reactiveaws.s3.transfer.ResourceCalls;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;

/**
 * What S3Object and ObjectSummary have in common and the model cannot say.
 *
 * @param <M> the SDK's model object
 * @param <R> the resource itself
 */
abstract class AbstractObject<M, R extends AbstractObject<M, R>> extends LoadableResource<S3AsyncClient, M, R>
        implements ReadableObject, WritableObject, TransferableObject {

    AbstractObject(ResourceContext<S3AsyncClient> context, @Nullable M data) {
        super(context, data);
    }

    abstract String bucketName();

    abstract String key();

    @Override
    public final ObjectCalls calls() {
        return new ObjectCalls(new OwnCalls(), scope(), this, bucketName(), key());
    }

    @Override
    public Mono<MultipartUpload> initiateMultipartUpload(Consumer<CreateMultipartUploadRequest.Builder> request) {
        return calls().initiateMultipartUpload(request)
                .map(making(
                        "initiateMultipartUpload",
                        "CreateMultipartUpload",
                        "UploadId",
                        response -> new MultipartUpload(
                                context().retryingNotFound(), bucketName(), key(), response.uploadId())));
    }

    /** Calls in this object's name. When one that writes ends, its data is forgotten. */
    private final class OwnCalls implements ResourceCalls {

        @Override
        public <T> Mono<T> call(
                String member, String operation, Function<? super S3AsyncClient, CompletableFuture<T>> send) {
            return AbstractObject.this.call(member, operation, send);
        }

        @Override
        public ObservedTask task(String member, String operation) {
            return AbstractObject.this.task(member, operation);
        }

        @Override
        public <T> Mono<T> changing(Mono<T> calls) {
            return change(List.of(AbstractObject.this), calls);
        }
    }
}
