package io.reactiveaws.s3;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** Makes calls in the name of a resource: what {@code Resource.call} does, for the classes that work for resources. */
@FunctionalInterface
interface Calls {

    /**
     * Makes one call for each subscription.
     *
     * @param member the resource's member that calls
     * @param operation the operation's name
     * @param send calls the client
     * @return the response; an error names the resource
     */
    <T> Mono<T> call(String member, String operation, Function<? super S3AsyncClient, CompletableFuture<T>> send);
}
