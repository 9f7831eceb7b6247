package io.reactiveaws.s3;

import io.reactiveaws.core.spi.ResourceContext;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** The parts of {@link S3Object} that the model cannot say. */
abstract class AbstractS3Object extends AbstractObject<HeadObjectResponse, S3Object> {

    AbstractS3Object(ResourceContext<S3AsyncClient> context, @Nullable HeadObjectResponse data) {
        super(context, data);
    }
}
