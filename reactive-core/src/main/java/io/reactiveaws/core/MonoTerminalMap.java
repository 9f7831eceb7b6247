package io.reactiveaws.core;

import io.reactiveaws.core.spi.ForwardingSubscriber;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoOperator;

/**
 * A Mono that ends in another way: with another error, or empty in place of an error, or with an error in place of
 * nothing.
 *
 * <p>Unlike {@code onErrorResume} and {@code switchIfEmpty} it subscribes to nothing but its source. It stands on the
 * way of every call, so it costs little, and no cancel is lost in it ({@link io.reactiveaws.core.spi.ReliableCancel}
 * says how one can be in those).
 */
final class MonoTerminalMap<T> extends MonoOperator<T, T> {

    private final Function<? super Throwable, ? extends @Nullable Throwable> error;
    private final Supplier<? extends @Nullable Throwable> absence;

    private MonoTerminalMap(
            Mono<T> source,
            Function<? super Throwable, ? extends @Nullable Throwable> error,
            Supplier<? extends @Nullable Throwable> absence) {
        super(source);
        this.error = error;
        this.absence = absence;
    }

    /** Ends with what an error becomes; empty where that is null. */
    static <T> Mono<T> mapError(Mono<T> source, Function<? super Throwable, ? extends @Nullable Throwable> error) {
        return onAssembly(new MonoTerminalMap<>(source, error, () -> null));
    }

    /** Ends with an error if the source is empty. */
    static <T> Mono<T> errorIfEmpty(Mono<T> source, Supplier<? extends Throwable> absence) {
        return onAssembly(new MonoTerminalMap<>(source, Function.identity(), absence));
    }

    @Override
    public void subscribe(CoreSubscriber<? super T> subscriber) {
        source.subscribe(new Ending(subscriber));
    }

    private final class Ending extends ForwardingSubscriber<T> implements CoreSubscriber<T> {

        private boolean answered;

        Ending(CoreSubscriber<? super T> subscriber) {
            super(subscriber);
        }

        @Override
        public void onNext(T value) {
            answered = true;
            downstream.onNext(value);
        }

        @Override
        public void onError(Throwable failure) {
            Throwable end;
            try {
                end = error.apply(failure);
            } catch (RuntimeException thrown) {
                thrown.addSuppressed(failure);
                end = thrown;
            }
            end(end);
        }

        @Override
        public void onComplete() {
            Throwable end;
            try {
                end = answered ? null : absence.get();
            } catch (RuntimeException thrown) {
                end = thrown;
            }
            end(end);
        }

        private void end(@Nullable Throwable failure) {
            if (failure == null) {
                downstream.onComplete();
            } else {
                downstream.onError(failure);
            }
        }
    }
}
