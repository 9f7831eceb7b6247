package io.reactiveaws.s3;

import io.reactiveaws.core.ModelResource;
import io.reactiveaws.core.spi.ResourceContext;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ObjectVersion;

/** The parts of {@link io.reactiveaws.s3.ObjectVersion} that the model cannot say. */
abstract class AbstractObjectVersion extends ModelResource<S3AsyncClient, ObjectVersion> implements ReadableObject {

    AbstractObjectVersion(ResourceContext<S3AsyncClient> context, @Nullable ObjectVersion data) {
        super(context, data);
    }

    abstract String bucketName();

    abstract String objectKey();

    abstract String id();

    @Override
    public Mono<ObjectContent> get(Consumer<GetObjectRequest.Builder> request) {
        return reader().get("get", request);
    }

    @Override
    public Flux<ByteBuffer> body(Consumer<GetObjectRequest.Builder> request) {
        return reader().body("body", request);
    }

    private ObjectReader reader() {
        return new ObjectReader(
                context(),
                this::call,
                toString(),
                request -> request.bucket(bucketName()).key(objectKey()).versionId(id()));
    }
}
