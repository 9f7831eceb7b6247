package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.spi.ReliableCancel;
import io.reactiveaws.core.spi.calls.ClientLifecycle;
import io.reactiveaws.core.spi.calls.GracefulShutdown;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.publisher.Operators;
import reactor.core.publisher.SignalType;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Something that is begun, and then either finished or undone.
 *
 * <p>What {@code Mono.usingWhen} does, and more: a beginning that is sent when the subscriber cancels goes on, and is
 * undone when it has ended; one that still waits for a connection is given up; and no cancel stops the undoing. So
 * nothing that was begun is left behind.
 *
 * @param <R> what was begun
 */
final class UndoOnFailure<R> {

    /** How far the beginning is, until it has ended. */
    private enum Beginning {
        WAITS,
        SENT,
        GIVEN_UP
    }

    private enum End {
        DONE,
        UNDONE
    }

    private final Function<? super R, Mono<Void>> undo;
    private final BiFunction<? super R, Mono<Void>, Mono<Void>> patience;
    private final ContextView context;
    private final Disposable registration;

    /** Null until the beginning has ended; then what was begun; then an {@link End}, from whoever is first. */
    private final AtomicReference<@Nullable Object> state = new AtomicReference<>();

    private final AtomicReference<Beginning> beginning = new AtomicReference<>(Beginning.WAITS);
    private final Disposable.Swap waiting = Disposables.swap();

    private UndoOnFailure(
            Function<? super R, Mono<Void>> undo,
            BiFunction<? super R, Mono<Void>, Mono<Void>> patience,
            ContextView context,
            Disposable registration) {
        this.undo = undo;
        this.patience = patience;
        this.context = context;
        this.registration = registration;
    }

    /**
     * Runs some work between its beginning and its end, again for each subscription.
     *
     * @param begin begins; if it fails, there is nothing to undo
     * @param work works with what was begun and finishes it
     * @param undo undoes what was begun if the work fails or is cancelled; its own failure is added to the work's
     * @param <R> what was begun
     * @param <T> the result
     * @return the result of the work
     */
    static <R, T> Mono<T> run(Mono<R> begin, Function<? super R, Mono<T>> work, Function<? super R, Mono<Void>> undo) {
        return run(sent -> begin.doFirst(sent), work, undo, (begun, undone) -> undone, new GracefulShutdown());
    }

    /**
     * Runs some work between its beginning and its end, again for each subscription.
     *
     * @param begin makes what begins, which runs what it is given when it can no longer be stopped, and is sent only if
     *     that throws nothing; a cancel before stops it. If it fails, there is nothing to undo
     * @param work works with what was begun and finishes it
     * @param undo undoes what was begun if the work fails or is cancelled; its own failure is added to the work's
     * @param patience as long as the work's error waits for the undoing, which goes on behind it; an error of it is
     *     added to the work's
     * @param shutdown knows from begin to end that this runs, undone or not; ends the work by its failure
     * @param <R> what was begun
     * @param <T> the result
     * @return the result of the work
     */
    static <R, T> Mono<T> run(
            Function<Runnable, Mono<R>> begin,
            Function<? super R, Mono<T>> work,
            Function<? super R, Mono<Void>> undo,
            BiFunction<? super R, Mono<Void>, Mono<Void>> patience,
            GracefulShutdown shutdown) {
        return Mono.deferContextual(context -> new UndoOnFailure<R>(undo, patience, context, shutdown.register())
                .run(begin, begun -> Mono.firstWithSignal(work.apply(begun), shutdown.interruption())));
    }

    private <T> Mono<T> run(Function<Runnable, Mono<R>> begin, Function<? super R, Mono<T>> work) {
        return Mono.<R>create(sink -> begin(begin.apply(this::sent), sink))
                .flatMap(begun -> ReliableCancel.mono(cancel -> cancel.track(Mono.defer(() -> work.apply(begun)))
                        .doOnSuccess(result -> {
                            state.set(End.DONE);
                            registration.dispose();
                        })
                        .onErrorResume(error -> this.<T>failed(begun, error))))
                .doFinally(signal -> {
                    if (signal == SignalType.CANCEL) {
                        cancelled();
                    }
                });
    }

    private void begin(Mono<R> begin, MonoSink<R> sink) {
        if (state.get() == null) {
            waiting.update(begin.subscribe(
                    begun -> begun(begun, sink), error -> notBegun(error, sink), sink::success, Context.of(context)));
        } else { // cancelled before there was anything to begin
            registration.dispose();
        }
    }

    /** From here on, only an undoing undoes it. */
    private void sent() {
        if (!beginning.compareAndSet(Beginning.WAITS, Beginning.SENT) && beginning.get() == Beginning.GIVEN_UP) {
            throw new CancellationException("it was cancelled before it was sent");
        }
    }

    private void begun(R begun, MonoSink<R> sink) {
        if (state.compareAndSet(null, begun)) {
            sink.success(begun);
        } else {
            undoUnheard(begun);
        }
    }

    private void notBegun(Throwable error, MonoSink<R> sink) {
        registration.dispose();
        if (state.get() == null) {
            sink.error(error);
        }
    }

    private <T> Mono<T> failed(R begun, Throwable error) {
        if (!state.compareAndSet(begun, End.UNDONE)) {
            return Mono.error(error);
        }
        // without an onCancel, neither cancel nor the end of the patience reaches it
        Mono<Void> undone = Mono.create(sink -> undoing(begun)
                .subscribe(
                        none -> {},
                        another -> {
                            error.addSuppressed(another);
                            sink.success();
                        },
                        sink::success,
                        Context.of(context)));
        return patience.apply(begun, undone)
                .onErrorResume(another -> {
                    error.addSuppressed(another);
                    return Mono.empty();
                })
                .then(Mono.error(error));
    }

    @SuppressWarnings("unchecked") // what is neither null nor an End is what was begun
    private void cancelled() {
        Object before = state.getAndSet(End.UNDONE);
        if (before != null && !(before instanceof End)) {
            undoUnheard((R) before);
        } else if (before == null && beginning.compareAndSet(Beginning.WAITS, Beginning.GIVEN_UP)) {
            waiting.dispose();
            registration.dispose();
        }
    }

    private void undoUnheard(R begun) {
        undoing(begun)
                .subscribe(
                        none -> {},
                        error -> Operators.onErrorDropped(error, Context.of(context)),
                        null,
                        Context.of(context));
    }

    private Mono<Void> undoing(R begun) {
        return Mono.defer(() -> undo.apply(begun))
                .contextWrite(ClientLifecycle::cleanup)
                .doFinally(end -> registration.dispose());
    }
}
