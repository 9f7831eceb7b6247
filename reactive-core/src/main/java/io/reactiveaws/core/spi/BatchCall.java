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
 * @param refusal what it says of the resources if the service refuses the call
 * @param send sends one call for the resources and tells what became of each
 * @param <R> the resource
 * @param <O> what is told of one resource, a {@code BatchOutcome}
 */
public record BatchCall<R, O>(
        String location, int size, int concurrency, Refusal refusal, Function<? super List<R>, Mono<List<O>>> send) {

    /**
     * Makes a call whose refusal says nothing of the single resources.
     *
     * @param location names the batch action and the operation in errors
     * @param size the most resources in one call
     * @param concurrency the most calls in flight
     * @param send sends one call for the resources and tells what became of each
     */
    public BatchCall(String location, int size, int concurrency, Function<? super List<R>, Mono<List<O>>> send) {
        this(location, size, concurrency, Refusal.MAYBE_SOME_DONE, send);
    }

    /** What it says of the resources in a call if the service refuses it. */
    public enum Refusal {
        /** The operation answers for each entry: it refuses as a whole only what it did nothing of. */
        NOTHING_DONE,
        /**
         * The operation has one answer for all. It may have done the action for some before it refused because of
         * another: EC2 documents it of instances in several availability zones.
         */
        MAYBE_SOME_DONE
    }
}
