package io.reactiveaws.s3;

import io.reactiveaws.core.BatchOutcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;

/**
 * One {@code DeleteObjects}. It is asked for quietly, so that the answer names only what could not be deleted.
 *
 * @param identifier tells which object or version a resource is
 * @param <R> the resource
 */
record ObjectDeletion<R>(Function<? super R, ObjectIdentifier> identifier) {

    /** The most keys that the service takes in one call. */
    static final int KEYS_A_CALL = 1000;

    static final int CALLS_IN_FLIGHT = 4;

    DeleteObjectsRequest request(
            String bucket, List<? extends R> resources, Consumer<? super DeleteObjectsRequest.Builder> request) {
        List<ObjectIdentifier> identifiers = resources.stream()
                .<ObjectIdentifier>map(resource -> identifier.apply(resource))
                .toList();
        DeleteObjectsRequest.Builder builder = DeleteObjectsRequest.builder();
        request.accept(builder);
        return builder.bucket(bucket)
                .delete(delete -> delete.objects(identifiers).quiet(true))
                .build();
    }

    List<BatchOutcome<R>> outcomes(List<? extends R> resources, DeleteObjectsResponse response) {
        Map<Target, S3Error> errors = new HashMap<>();
        response.errors().forEach(error -> errors.put(Target.refused(error.key(), error.versionId()), error));
        return resources.stream()
                .<BatchOutcome<R>>map(resource -> outcome(resource, errorOf(resource, errors)))
                .toList();
    }

    /** An error that names no version, as some stores that speak S3 answer, is that of each version of its key. */
    private @Nullable S3Error errorOf(R resource, Map<Target, S3Error> errors) {
        ObjectIdentifier identified = identifier.apply(resource);
        S3Error own = errors.get(Target.asked(identified.key(), identified.versionId()));
        return own == null ? errors.get(new Target(identified.key(), null)) : own;
    }

    private static <R> BatchOutcome<R> outcome(R resource, @Nullable S3Error error) {
        return error == null
                ? new BatchOutcome.Done<>(resource)
                : new BatchOutcome.Failed<>(
                        resource,
                        Objects.requireNonNullElse(error.code(), "Unknown"),
                        Objects.requireNonNullElse(error.message(), "the service gave no message"),
                        null);
    }

    /** What an entry of the call is known by; the version is null where an error names none. */
    private record Target(@Nullable String key, @Nullable String versionId) {

        /** What was put while the bucket had no versions. */
        private static final String UNVERSIONED = "null";

        static Target asked(@Nullable String key, @Nullable String versionId) {
            return new Target(key, Objects.requireNonNullElse(versionId, UNVERSIONED));
        }

        /** Where there is no version to name, some stores write an empty one. */
        static Target refused(@Nullable String key, @Nullable String versionId) {
            return new Target(key, versionId == null || versionId.isEmpty() ? null : versionId);
        }
    }
}
