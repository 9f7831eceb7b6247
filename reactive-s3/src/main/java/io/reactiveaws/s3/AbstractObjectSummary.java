package io.reactiveaws.s3;

import io.reactiveaws.core.BatchOutcome;
import io.reactiveaws.core.spi.ResourceContext;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The parts of {@link ObjectSummary} that the model cannot say. */
abstract class AbstractObjectSummary extends AbstractObject<S3Object, ObjectSummary> {

    AbstractObjectSummary(ResourceContext<S3AsyncClient> context, @Nullable S3Object data) {
        super(context, data);
    }

    /** What HEAD tells of an object, as a listing would; it knows neither the owner nor the state of a restore. */
    S3Object ofHead(HeadObjectResponse response) {
        return S3Object.builder()
                .key(key())
                .lastModified(response.lastModified())
                .eTag(response.eTag())
                .checksumType(response.checksumTypeAsString())
                .size(response.contentLength())
                .storageClass(storageClass(response))
                .build();
    }

    /** HEAD leaves out the standard class, which listings name. */
    private static String storageClass(HeadObjectResponse response) {
        String named = response.storageClassAsString();
        return named == null ? "STANDARD" : named;
    }

    /** Deletes objects of one bucket with one call, made through the first of them. */
    static Mono<List<BatchOutcome<ObjectSummary>>> deleteAll(
            List<ObjectSummary> summaries, Consumer<? super DeleteObjectsRequest.Builder> request) {
        ObjectSummary first = summaries.get(0);
        ObjectDeletion<ObjectSummary> deletion = new ObjectDeletion<>(
                summary -> ObjectIdentifier.builder().key(summary.key()).build());
        return change(
                        summaries,
                        first.call(
                                "delete",
                                "DeleteObjects",
                                client ->
                                        client.deleteObjects(deletion.request(first.bucketName(), summaries, request))))
                .map(response -> deletion.outcomes(summaries, response));
    }
}
