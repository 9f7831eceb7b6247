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
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** One run of a batch action: calls in flight up to the limit, and an outcome for whatever happens. */
final class Batch<R> {

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
     */
    record Settings(@Nullable Stop stop, @Nullable Consumer<Progress> listener, ObservedTask task) {

        static final Settings NONE = new Settings(null, null, ObservedTask.UNSEEN);

        Settings stop(Publisher<?> signal, Duration deadline) {
            return new Settings(new Stop(signal, deadline), listener, task);
        }

        Settings listener(Consumer<? super Progress> another) {
            return new Settings(stop, listener == null ? another::accept : listener.andThen(another), task);
        }

        Settings task(ObservedTask another) {
            return new Settings(stop, listener, another);
        }
    }

    /** By what a batch ends early, and how long what is in flight may take then. */
    record Stop(Publisher<?> signal, Duration deadline) {}

    Flux<BatchOutcome<R>> run(Flux<R> source, Function<Flux<R>, Flux<List<R>>> chunker) {
        return settings.listener() == null
                ? stoppable(source, chunker)
                : stoppable(source.doOnNext(resource -> taken.incrementAndGet()), chunker)
                        .doOnNext(new Counts(settings.listener())::add);
    }

    private Flux<BatchOutcome<R>> stoppable(Flux<R> source, Function<Flux<R>, Flux<List<R>>> chunker) {
        Stop stop = settings.stop();
        if (stop == null) {
            return outcomes(source, chunker, Mono.never());
        }
        StopSignal heard = new StopSignal(stop.signal());
        Sinks.Empty<Void> late = Sinks.empty();
        Disposable timer = heard.asMono()
                .then(Mono.delay(stop.deadline()))
                .subscribe(passed -> {}, error -> {}, late::tryEmitEmpty);
        return outcomes(source.takeUntilOther(heard.asMono()), chunker, late.asMono())
                .doFinally(end -> {
                    heard.dispose();
                    timer.dispose();
                });
    }

    /**
     * Sends chunk after chunk.
     *
     * @param late completes when nothing may be in flight any more
     */
    private Flux<BatchOutcome<R>> outcomes(Flux<R> source, Function<Flux<R>, Flux<List<R>>> chunker, Mono<Void> late) {
        return ReliableCancel.<R>flux(cancel -> keepFailure(cancel.track(source)))
                .transform(chunker)
                .flatMap(chunk -> send(chunk, late), call.concurrency(), 1)
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

    private Mono<List<BatchOutcome<R>>> send(List<R> chunk, Mono<Void> late) {
        Mono<List<BatchOutcome<R>>> sent =
                begun.call(Mono.defer(() -> call.send().apply(chunk)));
        return BatchOutcome.ofCall(chunk, call.refusal(), settings.stop() == null ? sent : cutAt(late, sent));
    }

    /** Not {@code takeUntilOther}, which leaves its source running when the other one fails. */
    private static <T> Mono<T> cutAt(Mono<Void> late, Mono<T> sent) {
        Mono<T> cut = late.then(Mono.error(() -> new CancellationException(
                "it had not ended when the batch was stopped, and was cancelled at the deadline")));
        return Mono.firstWithSignal(sent, cut);
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
