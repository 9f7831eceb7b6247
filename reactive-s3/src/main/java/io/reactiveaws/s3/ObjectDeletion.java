package io.reactiveaws.s3;

import io.reactiveaws.core.BatchOutcome;
import io.reactiveaws.core.spi.BatchCall.Refusal;
import io.reactiveaws.core.spi.SdkMembers;
import io.reactiveaws.core.spi.calls.BegunAction;
import io.reactiveaws.s3.transfer.ResourceCalls;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;

/**
 * The deletion of one chunk of objects of a bucket: one {@code DeleteObjects}, asked for quietly, so that the answer
 * names only what could not be deleted. A key that XML cannot carry would make the service refuse the whole of it, so
 * that each of those goes by a {@code DeleteObject} of its own.
 *
 * @param bucket the bucket
 * @param member the member that deletes
 * @param request completes each request
 * @param identifier tells which object or version a resource is
 * @param <R> the resource
 */
record ObjectDeletion<R>(
        String bucket,
        String member,
        Consumer<? super DeleteObjectsRequest.Builder> request,
        Function<? super R, ObjectIdentifier> identifier) {

    /** The most keys that the service takes in one call. */
    static final int KEYS_A_CALL = 1000;

    static final int CALLS_IN_FLIGHT = 4;

    Mono<List<BatchOutcome<R>>> send(List<? extends R> resources, ResourceCalls calls) {
        List<R> together = new ArrayList<>();
        List<R> alone = new ArrayList<>();
        resources.forEach(resource -> (XmlText.carries(key(resource)) ? together : alone).add(resource));
        return alone.isEmpty() ? together(together, calls) : each(resources, together, alone, calls);
    }

    private String key(R resource) {
        return identifier.apply(resource).key();
    }

    private Mono<List<BatchOutcome<R>>> together(List<R> resources, ResourceCalls calls) {
        List<ObjectIdentifier> identifiers =
                resources.stream().<ObjectIdentifier>map(identifier).toList();
        return calls.call(
                        member,
                        "DeleteObjects",
                        client -> client.deleteObjects(settings()
                                .delete(delete -> delete.objects(identifiers).quiet(true))
                                .build()))
                .map(response -> {
                    DeletionAnswer answer = new DeletionAnswer(identifiers, response);
                    return resources.stream()
                            .map(resource -> outcome(resource, answer))
                            .toList();
                });
    }

    private DeleteObjectsRequest.Builder settings() {
        DeleteObjectsRequest.Builder builder = DeleteObjectsRequest.builder();
        request.accept(builder);
        return builder.bucket(bucket);
    }

    private BatchOutcome<R> outcome(R resource, DeletionAnswer answer) {
        S3Error error = answer.errorOf(identifier.apply(resource));
        if (error == null) {
            return new BatchOutcome.Done<>(resource);
        }
        String code = Objects.requireNonNullElse(error.code(), "Unknown");
        String message = Objects.requireNonNullElse(error.message(), "the service gave no message");
        return answer.isInDoubt(error)
                ? new BatchOutcome.Unknown<>(resource, code, message, null)
                : new BatchOutcome.Failed<>(resource, code, message, null);
    }

    /** Several calls, of which each fails for itself; the outcomes come in the order of the resources. */
    private Mono<List<BatchOutcome<R>>> each(
            List<? extends R> resources, List<R> together, List<R> alone, ResourceCalls calls) {
        BegunAction begun = new BegunAction();
        List<Mono<List<BatchOutcome<R>>>> parts = new ArrayList<>();
        if (!together.isEmpty()) {
            parts.add(BatchOutcome.ofCall(together, Refusal.NOTHING_DONE, begun.call(together(together, calls))));
        }
        alone.forEach(resource -> parts.add(
                BatchOutcome.ofCall(List.of(resource), Refusal.NOTHING_DONE, begun.call(alone(resource, calls)))));
        return Flux.fromIterable(parts)
                .flatMap(part -> part, CALLS_IN_FLIGHT)
                .flatMapIterable(outcomes -> outcomes)
                .collectMap(BatchOutcome::resource)
                .map(outcomes -> inOrder(resources, outcomes));
    }

    private static <R> List<BatchOutcome<R>> inOrder(List<? extends R> resources, Map<R, BatchOutcome<R>> outcomes) {
        return resources.stream()
                .map(resource -> Objects.requireNonNull(outcomes.get(resource), "outcome"))
                .toList();
    }

    private Mono<List<BatchOutcome<R>>> alone(R resource, ResourceCalls calls) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(key(resource))) {
            return Mono.error(new IllegalArgumentException(
                    "the key has half of a surrogate pair, which UTF-8 cannot carry, so that no object has it"));
        }
        return calls.call(member, "DeleteObject", client -> client.deleteObject(alone(identifier.apply(resource))))
                .thenReturn(List.of(new BatchOutcome.Done<>(resource)));
    }

    private DeleteObjectRequest alone(ObjectIdentifier object) {
        DeleteObjectsRequest said = settings().build();
        DeleteObjectRequest.Builder builder =
                SdkMembers.copyExcept(said, DeleteObjectRequest.builder(), Set.of("Delete"));
        said.overrideConfiguration().ifPresent(builder::overrideConfiguration);
        return builder.key(object.key()).versionId(object.versionId()).build();
    }
}
