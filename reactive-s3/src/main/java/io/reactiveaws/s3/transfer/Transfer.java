package io.reactiveaws.s3.transfer;

import java.util.function.Function;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * The transfer of a whole object, which may take many calls.
 *
 * <p>Nothing happens before subscription; each subscription, be it to this or to {@link #progress()}, runs the transfer
 * again. Cancel ends the calls in flight and takes back what was begun.
 *
 * @param <T> what the transfer gives at its end
 */
public final class Transfer<T> extends Mono<T> {

    private final Function<ProgressCounter, Mono<T>> run;

    Transfer(Function<ProgressCounter, Mono<T>> run) {
        this.run = run;
    }

    @Override
    public void subscribe(CoreSubscriber<? super T> subscriber) {
        Mono.defer(() -> run.apply(new ProgressCounter(changed -> {}))).subscribe(subscriber);
    }

    /**
     * Runs the transfer and tells how far it is, in place of its result.
     *
     * <p>A slow subscriber gets the latest state only; demand does not slow the transfer down. The last element is the
     * final state. Cancel cancels the transfer.
     *
     * @return the states, at least one; completes when the transfer does, and fails as it does
     */
    public Flux<TransferProgress> progress() {
        // the state is read when it is delivered: no older one comes after a newer one
        return Flux.<ProgressCounter>create(this::start, FluxSink.OverflowStrategy.LATEST)
                .map(ProgressCounter::state)
                .distinctUntilChanged();
    }

    private void start(FluxSink<ProgressCounter> sink) {
        ProgressCounter progress = new ProgressCounter(sink::next);
        sink.onDispose(Mono.defer(() -> run.apply(progress))
                .subscribe(
                        result -> {},
                        sink::error,
                        () -> {
                            sink.next(progress);
                            sink.complete();
                        },
                        Context.of(sink.contextView())));
    }
}
