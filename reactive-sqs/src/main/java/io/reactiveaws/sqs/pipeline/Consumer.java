package io.reactiveaws.sqs.pipeline;

import io.reactiveaws.core.spi.ReliableCancel;
import io.reactiveaws.core.spi.calls.StopSignal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.retry.Retry;

/** Receives, handles and answers the messages of a queue until it is stopped. */
public final class Consumer {

    private Consumer() {}

    /**
     * Makes a consumer for each subscription.
     *
     * @param source the queue
     * @param handler handles a message; the end of what it returns is the answer
     * @param options how messages are consumed
     * @param <M> a message
     * @return the report when it has stopped
     */
    public static <M> Mono<ConsumeReport> of(
            ConsumerSource<M> source, Function<? super M, ? extends Publisher<?>> handler, ConsumeOptions<M> options) {
        Duration known = options.visibility();
        return ReliableCancel.mono(cancel -> {
            options.state().begin();
            Throwable closed = closed(source);
            if (closed != null) {
                options.state().stopped();
                return Mono.error(closed);
            }
            StopSignal stop = new StopSignal(options.stop());
            return (known == null ? visibilityUnless(stop, cancel, source, options) : Mono.just(known))
                    .flatMap(time -> cancel.track(running(source, handler, options, stop, hidden(source, time))))
                    .switchIfEmpty(cancel.track(Mono.fromSupplier(() -> new ConsumeCounts().report(new PollWatch()))))
                    .doFinally(end -> stop.dispose());
        });
    }

    /** The error of a session that has closed before; null if it is open. */
    private static @Nullable Throwable closed(ConsumerSource<?> source) {
        AtomicReference<@Nullable Throwable> closed = new AtomicReference<>();
        source.closing().subscribe(none -> {}, closed::set).dispose();
        return closed.get();
    }

    /** Is empty if the consumer is to stop, or the session closes, before the queue has told its time. */
    private static <M> Mono<Duration> visibilityUnless(
            StopSignal stop, ReliableCancel cancel, ConsumerSource<M> source, ConsumeOptions<M> options) {
        Mono<Void> closing = source.closing().onErrorComplete();
        return visibility(cancel, source, options).takeUntilOther(Mono.firstWithSignal(stop.asMono(), closing));
    }

    private static Duration hidden(ConsumerSource<?> source, Duration visibility) {
        if (visibility.isZero()) {
            throw new IllegalArgumentException(
                    ("%s.consume: the visibility timeout must be 1 second at least, was 0: each message would be"
                                    + " somebody else's at once; set 'visibility', or the queue's own")
                            .formatted(source.name()));
        }
        return visibility;
    }

    /** Asks for the queue's own time, and again as a receiver would. */
    private static <M> Mono<Duration> visibility(
            ReliableCancel cancel, ConsumerSource<M> source, ConsumeOptions<M> options) {
        ConsumerState state = options.state();
        return cancel.track(source.visibility())
                .doOnError(error -> state.failed())
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1))
                        .maxBackoff(Duration.ofSeconds(30))
                        .scheduler(source.timer())
                        .filter(error -> !source.isLasting(error, options.waitsForQueue()))
                        .doBeforeRetry(retry -> warn(source, retry)))
                .doOnError(error -> state.givenUp())
                .doOnCancel(state::givenUp);
    }

    private static void warn(ConsumerSource<?> source, Retry.RetrySignal retry) {
        if (retry.totalRetriesInARow() == 0) {
            Receiver.LOG.warn(
                    "{} could not be asked for its visibility timeout, trying again until it can",
                    source.name(),
                    retry.failure());
        }
    }

    private static <M> Mono<ConsumeReport> running(
            ConsumerSource<M> source,
            Function<? super M, ? extends Publisher<?>> handler,
            ConsumeOptions<M> options,
            StopSignal stop,
            Duration visibility) {
        return Mono.deferContextual(view -> {
            Consuming<M> consuming = new Consuming<>(source, handler, options, stop, visibility, Context.of(view));
            return consuming.report().doOnSubscribe(begins -> consuming.begin()).doOnCancel(consuming::cancel);
        });
    }
}
