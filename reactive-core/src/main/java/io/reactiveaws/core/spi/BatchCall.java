package io.reactiveaws.core.spi;

import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * One call of a batch action, for as many resources as the service takes at once.
 *
 * @param location names the batch action and the operation in errors
 * @param size the most resources in one call
 * @param concurrency the most calls in flight
 * @param send sends one call for the resources and tells what became of each
 * @param <R> the resource
 * @param <O> what is told of one resource, a {@code BatchOutcome}
 */
public record BatchCall<R, O>(
        String location, int size, int concurrency, Function<? super List<R>, Mono<List<O>>> send) {}
