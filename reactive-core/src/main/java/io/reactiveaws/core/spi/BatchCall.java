package io.reactiveaws.core.spi;

import io.reactiveaws.core.spi.calls.ObservedTask;
import io.reactiveaws.core.spi.meters.Meters;
import io.reactiveaws.core.spi.meters.ResourceMeter;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import reactor.core.publisher.Mono;

/**
 * One call of a batch action, for as many resources as the service takes at once.
 *
 * @param owner names in errors what has the batch action, by its {@code toString}
 * @param member the batch action
 * @param operation the operation's name; empty if the work has none of its own
 * @param size the most resources in one call
 * @param concurrency the most calls in flight
 * @param refusal what it says of the resources if the service refuses the call
 * @param send sends one call for the resources and tells what became of each
 * @param <R> the resource
 * @param <O> what is told of one resource, a {@code BatchOutcome}
 */
public record BatchCall<R, O>(
        Object owner,
        String member,
        String operation,
        int size,
        int concurrency,
        Refusal refusal,
        Function<? super List<R>, Mono<List<O>>> send) {

    /**
     * Makes a call whose refusal says nothing of the single resources.
     *
     * @param owner names in errors what has the batch action, by its {@code toString}
     * @param member the batch action
     * @param operation the operation's name
     * @param size the most resources in one call
     * @param concurrency the most calls in flight
     * @param send sends one call for the resources and tells what became of each
     */
    public BatchCall(
            Object owner,
            String member,
            String operation,
            int size,
            int concurrency,
            Function<? super List<R>, Mono<List<O>>> send) {
        this(owner, member, operation, size, concurrency, Refusal.MAYBE_SOME_DONE, send);
    }

    /**
     * Says where errors happen.
     *
     * @return names the batch action and the operation
     */
    public String location() {
        return owner + "." + member + (operation.isEmpty() ? "" : " [" + operation + "]");
    }

    /**
     * Makes a call that measures how many resources it has.
     *
     * @param task measures it
     * @return the same call, measured
     */
    public BatchCall<R, O> measured(ObservedTask task) {
        LongConsumer entries = task.values(ResourceMeter.BATCH_ENTRIES);
        return entries == Meters.UNMEASURED
                ? this
                : new BatchCall<>(owner, member, operation, size, concurrency, refusal, chunk -> {
                    entries.accept(chunk.size());
                    return send.apply(chunk);
                });
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
