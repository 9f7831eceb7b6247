package io.reactiveaws.core;

import io.reactiveaws.core.BatchFlux.Progress;
import io.reactiveaws.core.spi.BatchCall;
import io.reactiveaws.core.spi.ReliableCancel;
import io.reactiveaws.core.spi.calls.BegunAction;
import io.reactiveaws.core.spi.calls.ObservedTask;
import io.reactiveaws.core.spi.calls.StopSignal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

/** One run of a batch action: calls in flight up to the limit, and an outcome for whatever happens. */
final class Batch<R> {

    private static final Deadline NEVER_LATE = new Deadline();

    private final BatchCall<R, BatchOutcome<R>> call;
    private final Settings settings;
    private final BegunAction begun = new BegunAction();
    private final AtomicReference<@Nullable Throwable> sourceFailure = new AtomicReference<>();
    private final AtomicLong taken = new AtomicLong();

    Batch(BatchCall<R, BatchOutcome<R>> call, Settings settings) {
        this.call = call;
        this.settings = settings;
    }

    /**
     * What a user has said of a batch; immutable.
     *
     * @param stop when it ends early; null if it does not
     * @param listener who is told how far it is; null if nobody is
     * @param task shows it to who observes
     * @param timer returns the scheduler of deadlines
     */
    record Settings(
            @Nullable Stop stop, @Nullable Consumer<Progress> listener, ObservedTask task, Supplier<Scheduler> timer) {

        static Settings of(Supplier<Scheduler> timer) {
            return new Settings(null, null, ObservedTask.UNSEEN, timer);
        }

        Settings stop(Publisher<?> signal, Duration deadline) {
            return new Settings(new Stop(signal, deadline), listener, task, timer);
        }

        Settings listener(Consumer<? super Progress> another) {
            return new Settings(stop, listener == null ? another::accept : listener.andThen(another), task, timer);
        }

        Settings task(ObservedTask another) {
            return new Settings(stop, listener, another, timer);
        }
    }

    /** By what a batch ends early, and how long what is in flight may take then. */
    record Stop(Publisher<?> signal, Duration deadline) {}

    Flux<BatchOutcome<R>> run(Flux<R> source, Function<Flux<R>, Flux<List<R>>> chunker) {
        Flux<BatchOutcome<R>> outcomes = stoppable(source, chunker);
        return settings.listener() == null ? outcomes : outcomes.doOnNext(new Counts(settings.listener())::add);
    }

    private Flux<BatchOutcome<R>> stoppable(Flux<R> source, Function<Flux<R>, Flux<List<R>>> chunker) {
        Stop stop = settings.stop();
        if (stop == null) {
            return outcomes(source, chunker, NEVER_LATE);
        }
        StopSignal heard = new StopSignal(stop.signal());
        Deadline deadline = new Deadline();
        Disposable timer = heard.asMono()
                .then(Mono.delay(stop.deadline(), settings.timer().get()))
                .subscribe(passed -> {}, error -> {}, deadline::pass);
        return outcomes(source.takeUntilOther(heard.asMono()), chunker, deadline)
                .doFinally(end -> {
                    heard.dispose();
                    timer.dispose();
                });
    }

    /** When nothing may be in flight any more. */
    private static final class Deadline {

        private final Sinks.Empty<Void> passed = Sinks.empty();
        private volatile boolean hasPassed;

        void pass() {
            hasPassed = true;
            passed.tryEmitEmpty();
        }
    }

    /** Sends chunk after chunk. */
    private Flux<BatchOutcome<R>> outcomes(
            Flux<R> source, Function<Flux<R>, Flux<List<R>>> chunker, Deadline deadline) {
        return ReliableCancel.<R>flux(cancel -> keepFailure(cancel.track(source)))
                .doOnNext(resource -> taken.incrementAndGet())
                .transform(chunker)
                .flatMap(chunk -> send(chunk, deadline), call.concurrency(), 1)
                .concatMapIterable(outcomes -> outcomes, 1)
                .concatWith(Mono.defer(this::sourceFailure));
    }

    /** Keeps the failure of the source for the end, so that what came before it is sent and told. */
    private Flux<R> keepFailure(Flux<R> source) {
        return source.onErrorResume(error -> {
            sourceFailure.set(error);
            return Mono.empty();
        });
    }

    private <T> Mono<T> sourceFailure() {
        Throwable failure = sourceFailure.get();
        return failure == null ? Mono.empty() : Mono.error(failure);
    }

    private Mono<List<BatchOutcome<R>>> send(List<R> chunk, Deadline deadline) {
        if (deadline.hasPassed) { // a place that the deadline has freed is not for the next one
            CancellationException unsent = new CancellationException("the batch was stopped before it was sent");
            return Mono.just(chunk.stream()
                    .map(resource -> FailedCall.failed(resource, unsent))
                    .toList());
        }
        Mono<List<BatchOutcome<R>>> sent =
                begun.call(Mono.defer(() -> call.send().apply(chunk)));
        return BatchOutcome.ofCall(
                chunk, call.refusal(), settings.stop() == null ? sent : cutAt(deadline.passed.asMono(), sent));
    }

    /** Not {@code takeUntilOther}, which leaves its source running when the other one fails. */
    private static <T> Mono<T> cutAt(Mono<Void> late, Mono<T> sent) {
        Mono<T> cut = late.then(Mono.error(() -> new CancellationException(
                "it had not ended when the batch was stopped, and was cancelled at the deadline")));
        return Mono.firstWithSignal(cut, sent);
    }

    /** Counts outcomes, which come one after the other. */
    private final class Counts {

        private final Consumer<Progress> listener;
        private long done;
        private long failed;
        private long unknown;

        Counts(Consumer<Progress> listener) {
            this.listener = listener;
        }

        void add(BatchOutcome<R> outcome) {
            if (outcome.isDone()) {
                done++;
            } else if (outcome instanceof BatchOutcome.Failed<R>) {
                failed++;
            } else {
                unknown++;
            }
            listener.accept(new Progress(taken.get(), done, failed, unknown));
        }
    }
}
