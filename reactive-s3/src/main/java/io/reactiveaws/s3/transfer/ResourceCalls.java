package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.spi.calls.ObservedTask;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** Makes calls in the name of a resource: what {@code Resource.call} does, for the classes that work for resources. */
@FunctionalInterface
public interface ResourceCalls {

    /**
     * Makes one call for each subscription.
     *
     * @param member the resource's member that calls
     * @param operation the operation's name
     * @param send calls the client
     * @param <T> the response
     * @return the response; an error names the resource
     */
    <T> Mono<T> call(String member, String operation, Function<? super S3AsyncClient, CompletableFuture<T>> send);

    /**
     * Makes the resource forget its data when calls end that change it, however they end. A resource that keeps no
     * data, or whose data no call changes, leaves this as it is.
     *
     * @param calls the calls
     * @param <T> their result
     * @return the same calls
     */
    default <T> Mono<T> changing(Mono<T> calls) {
        return calls;
    }

    /**
     * Describes work that takes several calls to who observes and measures it.
     *
     * @param member the resource's member that works
     * @param operation the name of the operation that it is for
     * @return shows the work; unseen unless the resource says more
     */
    default ObservedTask task(String member, String operation) {
        return ObservedTask.UNSEEN;
    }
}
