package io.reactiveaws.core;

import io.reactiveaws.core.spi.Arguments;
import io.reactiveaws.core.spi.BatchCall;
import io.reactiveaws.core.spi.OnDemand;
import io.reactiveaws.core.spi.ReliableCancel;
import io.reactiveaws.core.spi.calls.ObservedTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The outcomes of a batch action, or of work on each of many resources: one for each, in the order in which the calls
 * end.
 *
 * <p>Nothing is sent before subscription and demand. An error of a whole call is the outcome of each resource in it, a
 * failure where nothing was done for certain and else unknown; it does not stop the other calls. A resource that is in
 * a call more than once, because a collection listed it so, has one outcome. The flux itself fails only if the source
 * of the resources does, after all outcomes of what the source gave before.
 *
 * <p>It is immutable: {@link #onProgress} and {@link #stopWhen} give another one.
 *
 * @param <R> the resource
 */
public final class BatchFlux<R> extends Flux<BatchOutcome<R>> {

    private static final int MOST_AT_ONCE = 100_000;

    private final BatchCall<R, BatchOutcome<R>> call;
    private final Flux<R> source;
    private final Function<Flux<R>, Flux<List<R>>> chunker;
    private final Batch.Settings settings;
    private final Flux<BatchOutcome<R>> outcomes;

    private BatchFlux(
            BatchCall<R, BatchOutcome<R>> call,
            Flux<R> source,
            Function<Flux<R>, Flux<List<R>>> chunker,
            Batch.Settings settings) {
        this.call = call;
        this.source = source;
        this.chunker = chunker;
        this.settings = settings;
        this.outcomes = settings.task().of(OnDemand.flux(() -> new Batch<>(call, settings).run(source, chunker)));
    }

    /**
     * How far a batch is.
     *
     * @param taken the resources that the source has given
     * @param done those of them that are done
     * @param failed those that failed
     * @param unknown those that may be done or not
     */
    public record Progress(long taken, long done, long failed, long unknown) {

        /**
         * Returns how many have an outcome.
         *
         * @return the sum of done, failed and unknown
         */
        public long ended() {
            return done + failed + unknown;
        }
    }

    /**
     * Works on each of many elements, so many at a time.
     *
     * <p>What {@code work} returns is subscribed to once; its end is the outcome: {@link BatchOutcome.Done} when it
     * completes, and {@link BatchOutcome.Failed} with the error when it fails, is null, or {@code work} throws. Then
     * the others go on. Failed says that the work ended with an error, not how much of it was done.
     *
     * <p>Nothing is asked of the source before there is demand, and then for as many elements as there is room for. A
     * cancel reaches the work in flight. Once the first work has begun, none of its calls is refused by the session's
     * {@code maxWaiting}.
     *
     * @param source the elements, such as those of a collection that were filtered
     * @param concurrency how many are worked on at once, from 1 to 100,000
     * @param work is called for each element and must not block; what it emits is ignored
     * @param <R> their type
     * @return an outcome for each element, in the order in which the work ends; an error of the source comes after them
     */
    public static <R> BatchFlux<R> each(
            Publisher<? extends R> source, int concurrency, Function<? super R, ? extends Publisher<?>> work) {
        return each(
                "BatchFlux", Flux.from(Arguments.notNull("source", source)), concurrency, work, Schedulers::parallel);
    }

    /** Works on each element; the first argument names in errors what has the method. */
    static <R> BatchFlux<R> each(
            Object owner,
            Flux<? extends R> source,
            int concurrency,
            Function<? super R, ? extends Publisher<?>> work,
            Supplier<Scheduler> timer) {
        Arguments.within("concurrency", concurrency, 1, MOST_AT_ONCE);
        Arguments.notNull("work", work);
        return of(
                new BatchCall<>(owner, "each", "", 1, concurrency, one -> worked(one.get(0), work)),
                source.map(given -> given),
                timer);
    }

    private static <R> Mono<List<BatchOutcome<R>>> worked(R element, Function<? super R, ? extends Publisher<?>> work) {
        Mono<List<BatchOutcome<R>>> done = Mono.defer(() -> {
            Publisher<?> begun;
            try {
                begun = Objects.requireNonNull(
                        work.apply(element), "the work returned null in place of a Publisher, such as Mono.empty()");
            } catch (Throwable thrown) { // also what Reactor takes for fatal, such as a class that can't be loaded
                return Mono.just(List.of(FailedCall.failed(element, thrown)));
            }
            return Flux.from(begun).then(Mono.just(List.of(new BatchOutcome.Done<>(element))));
        });
        return ReliableCancel.mono(cancel ->
                cancel.track(done).onErrorResume(error -> Mono.just(List.of(FailedCall.failed(element, error)))));
    }

    /**
     * Runs a batch over a listing, which ends: chunks are full but for the last, and for those where the listing, whose
     * pages shift, has told something twice.
     */
    static <R> BatchFlux<R> of(BatchCall<R, BatchOutcome<R>> call, Flux<R> source, Supplier<Scheduler> timer) {
        return new BatchFlux<>(
                call,
                source,
                resources -> resources
                        .buffer(call.size())
                        .map(chunk -> chunk.stream().distinct().toList()),
                Batch.Settings.of(timer));
    }

    /** Runs a batch over a source that may pause: a chunk is sent when full or when its first resource has waited. */
    static <R> BatchFlux<R> of(
            BatchCall<R, BatchOutcome<R>> call, Flux<R> source, Duration linger, Supplier<Scheduler> timer) {
        return new BatchFlux<>(
                call,
                source,
                resources -> resources.bufferTimeout(call.size(), linger, timer.get(), true),
                Batch.Settings.of(timer));
    }

    /** What is done for each chunk. */
    BatchCall<R, BatchOutcome<R>> call() {
        return call;
    }

    /** Shows each run of the whole batch to who observes. */
    BatchFlux<R> seenBy(ObservedTask task) {
        return new BatchFlux<>(call, source, chunker, settings.task(task));
    }

    @Override
    public void subscribe(CoreSubscriber<? super BatchOutcome<R>> subscriber) {
        outcomes.subscribe(subscriber);
    }

    /**
     * Tells somebody how far the batch is: after each outcome, one call after the other, before the outcome is emitted.
     *
     * @param listener is called with the counts so far and must not block; if it throws, the batch fails
     * @return another batch, which tells those as well who were told before
     */
    public BatchFlux<R> onProgress(Consumer<? super Progress> listener) {
        return new BatchFlux<>(call, source, chunker, settings.listener(Arguments.notNull("listener", listener)));
    }

    /**
     * Says when the batch ends early: from then on nothing is taken from the source, and what it has given may end
     * until the deadline, which is on the session's timer. What has not ended by then is cancelled, and its outcome is
     * {@link BatchOutcome.Unknown} with the code {@code CancellationException}; what had not been sent is
     * {@link BatchOutcome.Failed} with the same code. Then the flux completes. What the source gives at the moment of
     * the stop is not taken.
     *
     * @param stop stops the batch by its first signal
     * @param deadline how long what is in flight may take, from 0
     * @return another batch, without what was said of its stop before
     */
    public BatchFlux<R> stopWhen(Publisher<?> stop, Duration deadline) {
        Arguments.notNull("stop", stop);
        if (Arguments.notNull("deadline", deadline).isNegative()) {
            throw new IllegalArgumentException("'deadline' must not be negative, was %s".formatted(deadline));
        }
        return new BatchFlux<>(call, source, chunker, settings.stop(stop, deadline));
    }

    /**
     * Runs the whole batch and counts its outcomes.
     *
     * @return the counts, when the batch has ended; failures are counted and are no error
     */
    public Mono<Progress> report() {
        return report(outcome -> Mono.empty());
    }

    /**
     * Runs the whole batch, counts its outcomes, and gives those that are not done to somebody who keeps them. While
     * one is being kept the next ones wait, and no more is begun than there is room for.
     *
     * @param keep is called for each failed or unknown outcome, one after the other, and must not block; what it
     *     returns is waited for
     * @return the counts, when the batch has ended; an error if a failure can't be kept
     */
    public Mono<Progress> report(Function<? super BatchOutcome<R>, ? extends Publisher<?>> keep) {
        Arguments.notNull("keep", keep);
        return ReliableCancel.mono(cancel -> {
            AtomicReference<Progress> last = new AtomicReference<>(new Progress(0, 0, 0, 0));
            return cancel.track((Flux<BatchOutcome<R>>) onProgress(last::set))
                    .filter(outcome -> !outcome.isDone())
                    .concatMap(
                            outcome -> Objects.requireNonNull(
                                    keep.apply(outcome),
                                    "what keeps failures returned null in place of a Publisher, such as Mono.empty()"),
                            1)
                    .then(Mono.fromSupplier(last::get));
        });
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
            return outcomes.doOnNext(tally::add).then(Mono.fromCallable(() -> tally.result(call.location())));
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
