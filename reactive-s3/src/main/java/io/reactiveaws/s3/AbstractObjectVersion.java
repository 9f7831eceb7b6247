package io.reactiveaws.s3;

import io.reactiveaws.core.ModelResource;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.calls.ObservedTask;
import io.reactiveaws.s3.transfer.ObjectReads;
import io.reactiveaws.s3.transfer.ResourceCalls;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.S3AsyncClient;
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
    public final ObjectReads calls() {
        return new ObjectReads(new OwnCalls(), scope(), this, bucketName(), objectKey(), id());
    }

    /** Calls in this version's name. */
    private final class OwnCalls implements ResourceCalls {

        @Override
        public <T> Mono<T> call(
                String member, String operation, Function<? super S3AsyncClient, CompletableFuture<T>> send) {
            return AbstractObjectVersion.this.call(member, operation, send);
        }

        @Override
        public ObservedTask task(String member, String operation) {
            return AbstractObjectVersion.this.task(member, operation);
        }
    }
}
