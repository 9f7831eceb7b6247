package io.reactiveaws.s3;

import io.reactiveaws.core.BatchOutcome;
import io.reactiveaws.core.spi.ResourceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
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

    /** What a listing has said, until an action changes the object. */
    private volatile @Nullable S3Object listed;

    AbstractObjectSummary(ResourceContext<S3AsyncClient> context, @Nullable S3Object data) {
        super(context, data);
        this.listed = data;
    }

    @Override
    protected void forget() {
        listed = null;
        super.forget();
    }

    /** What HEAD tells of an object, as a listing would, with what only the listing can tell of the same object. */
    S3Object ofHead(HeadObjectResponse response) {
        S3Object.Builder data = S3Object.builder()
                .key(key())
                .lastModified(response.lastModified())
                .eTag(response.eTag())
                .checksumType(response.checksumTypeAsString())
                .size(response.contentLength())
                .storageClass(storageClass(response))
                .restoreStatus(Restoration.of(response.restore()));
        S3Object before = listed;
        if (before != null && isSame(before, response)) {
            data.owner(before.owner());
            data.checksumAlgorithmWithStrings(
                    before.hasChecksumAlgorithm() ? before.checksumAlgorithmAsStrings() : null);
        }
        return data.build();
    }

    /** Whether the object has not been replaced since it was listed; HEAD gives times in whole seconds. */
    private static boolean isSame(S3Object listed, HeadObjectResponse response) {
        return Objects.equals(listed.eTag(), response.eTag())
                && Objects.equals(seconds(listed.lastModified()), seconds(response.lastModified()));
    }

    private static @Nullable Instant seconds(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS);
    }

    /** HEAD leaves out the standard class, which listings name. */
    private static String storageClass(HeadObjectResponse response) {
        String named = response.storageClassAsString();
        return named == null ? "STANDARD" : named;
    }

    /** Deletes objects of one bucket, as a rule with one call, made through the first of them. */
    static Mono<List<BatchOutcome<ObjectSummary>>> deleteAll(
            List<ObjectSummary> summaries, Consumer<? super DeleteObjectsRequest.Builder> request) {
        ObjectSummary first = summaries.get(0);
        ObjectDeletion<ObjectSummary> deletion = new ObjectDeletion<>(
                first.bucketName(),
                "delete",
                request,
                summary -> ObjectIdentifier.builder().key(summary.key()).build());
        return change(summaries, deletion.send(summaries, first::call));
    }
}
