package io.reactiveaws.s3;

import io.reactiveaws.core.ModelResource;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.s3.transfer.ObjectCalls;
import org.jspecify.annotations.Nullable;
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
    public final ObjectCalls calls() {
        return new ObjectCalls(this::call, scope(), this, bucketName(), objectKey(), id());
    }
}
