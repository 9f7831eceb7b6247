package io.reactiveaws.s3;

import io.reactiveaws.core.LoadableResource;
import io.reactiveaws.core.spi.ResourceContext;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * What an object of S3 is known by, and how it makes its calls: what its classes of topics have in common.
 *
 * @param <M> the SDK's model object
 * @param <R> the resource itself
 */
abstract class ObjectAccess<M, R extends ObjectAccess<M, R>> extends LoadableResource<S3AsyncClient, M, R>
        implements ReadableObject {

    ObjectAccess(ResourceContext<S3AsyncClient> context, @Nullable M data) {
        super(context, data);
    }

    abstract String bucketName();

    abstract String key();

    @Override
    public Mono<ObjectContent> get(Consumer<GetObjectRequest.Builder> request) {
        return reader().get("get", request);
    }

    @Override
    public Flux<ByteBuffer> body(Consumer<GetObjectRequest.Builder> request) {
        return reader().body("body", request);
    }

    final Transfer<PutObjectResponse> uploadFile(
            String member, Path file, TransferConfig config, Consumer<PutObjectRequest.Builder> request) {
        argument(member, "file", file);
        argument(member, "config", config);
        argument(member, "request", request);
        return changing(progress -> new FileUpload(scope(member), config, putRequest(request), progress).run(file));
    }

    final Transfer<PutObjectResponse> uploadStream(
            String member,
            Publisher<ByteBuffer> bytes,
            TransferConfig config,
            Consumer<PutObjectRequest.Builder> request) {
        argument(member, "bytes", bytes);
        argument(member, "config", config);
        argument(member, "request", request);
        return changing(progress -> new StreamUpload(scope(member), config, putRequest(request), progress).run(bytes));
    }

    final <T> Transfer<T> changing(Function<Progress, Mono<T>> run) {
        return new Transfer<>(progress -> change(List.of(this), Mono.defer(() -> run.apply(progress))));
    }

    final TransferScope scope(String member) {
        return new TransferScope(this::call, context(), toString(), member);
    }

    final ObjectReader reader() {
        return new ObjectReader(
                context(),
                this::call,
                toString(),
                request -> request.bucket(bucketName()).key(key()));
    }

    final PutObjectRequest putRequest(Consumer<PutObjectRequest.Builder> request) {
        return PutObjectRequest.builder()
                .applyMutation(request)
                .bucket(bucketName())
                .key(key())
                .build();
    }
}
