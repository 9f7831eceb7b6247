package io.reactiveaws.core;

import io.reactiveaws.core.spi.BatchCall;
import io.reactiveaws.core.spi.OnDemand;
import io.reactiveaws.core.spi.calls.ObservedTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * The outcomes of a batch action, one for each resource, in the order in which the calls end.
 *
 * <p>Nothing is sent before subscription and demand. An error of a whole call is the outcome of each resource in it, a
 * failure where nothing was done for certain and else unknown; it does not stop the other calls. A resource that is in
 * a call more than once, because a collection listed it so, has one outcome. The flux itself fails only if the source
 * of the resources does, after all outcomes of what the source gave before.
 *
 * @param <R> the resource
 */
public final class BatchFlux<R> extends Flux<BatchOutcome<R>> {

    private final String where;
    private final Flux<BatchOutcome<R>> outcomes;

    private BatchFlux(String where, Flux<BatchOutcome<R>> outcomes) {
        this.where = where;
        this.outcomes = outcomes;
    }

    private static <R> BatchFlux<R> of(
            BatchCall<R, BatchOutcome<R>> call, Flux<R> source, Function<Flux<R>, Flux<List<R>>> chunker) {
        return new BatchFlux<>(call.location(), OnDemand.flux(() -> new Batch<>(call).run(source, chunker)));
    }

    /**
     * Runs a batch over a listing, which ends: chunks are full but for the last, and for those where the listing, whose
     * pages shift, has told something twice.
     */
    static <R> BatchFlux<R> of(BatchCall<R, BatchOutcome<R>> call, Flux<R> source) {
        return of(
                call,
                source,
                resources -> resources
                        .buffer(call.size())
                        .map(chunk -> chunk.stream().distinct().toList()));
    }

    /** Runs a batch over a source that may pause: a chunk is sent when full or when its first resource has waited. */
    static <R> BatchFlux<R> of(
            BatchCall<R, BatchOutcome<R>> call, Flux<R> source, Duration linger, Supplier<Scheduler> timer) {
        return of(call, source, resources -> resources.bufferTimeout(call.size(), linger, timer.get(), true));
    }

    /** Shows the run of the whole batch to who observes. */
    BatchFlux<R> seenBy(ObservedTask task) {
        return new BatchFlux<>(where, task.of(outcomes));
    }

    @Override
    public void subscribe(CoreSubscriber<? super BatchOutcome<R>> subscriber) {
        outcomes.subscribe(subscriber);
    }

    /**
     * Runs the whole batch and turns failures, and outcomes that are unknown, into an error.
     *
     * @return how many resources are done, if all are; else {@link BatchException} with every failure and every unknown
     *     outcome, after all calls have ended
     */
    public Mono<Long> requireAll() {
        return Mono.defer(() -> {
            Tally<R> tally = new Tally<>();
            return outcomes.doOnNext(tally::add).then(Mono.fromCallable(() -> tally.result(where)));
        });
    }

    /** Counts what is done and keeps the rest; outcomes come one after the other. */
    private static final class Tally<R> {
        private long done;
        private final List<BatchOutcome.Failed<?>> failures = new ArrayList<>();
        private final List<BatchOutcome.Unknown<?>> unknown = new ArrayList<>();

        void add(BatchOutcome<R> outcome) {
            if (outcome instanceof BatchOutcome.Failed<R> failed) {
                failures.add(failed);
            } else if (outcome instanceof BatchOutcome.Unknown<R> doubtful) {
                unknown.add(doubtful);
            } else {
                done++;
            }
        }

        long result(String where) {
            if (!failures.isEmpty() || !unknown.isEmpty()) {
                throw new BatchException(where, done, failures, unknown);
            }
            return done;
        }
    }
}
