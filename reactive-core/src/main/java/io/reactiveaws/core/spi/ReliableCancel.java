package io.reactiveaws.core.spi;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxOperator;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoOperator;
import reactor.core.publisher.Operators;

/**
 * Carries a cancel past operators that may lose it, to the source behind them.
 *
 * <p>Operators of Reactor that subscribe to one source after another — {@code concatMap}, {@code concat},
 * {@code onErrorResume}, {@code onErrorMap}, {@code switchIfEmpty}, {@code retryWhen}, {@code timeout} — can miss a
 * cancel that comes from another thread at the very moment at which they subscribe (reactor-core issues 4398 and 4399):
 * the source then runs on, with nobody there to take what it gives. Where the source is a call to AWS, this class
 * stands around such operators. A source that is subscribed to after the cancel is cancelled at once, but may have
 * begun. The class goes when Reactor has mended them.
 */
public final class ReliableCancel implements Disposable {

    private static final Subscription CANCELLED = Operators.cancelledSubscription();

    /** The source that is under way; null if none is. */
    private final AtomicReference<@Nullable Subscription> underWay = new AtomicReference<>();

    /**
     * Makes one for a single subscription whose owner cancels by {@link #dispose()}; where the owner is a publisher,
     * {@link #mono} and {@link #flux} do both.
     */
    public ReliableCancel() {}

    /**
     * Makes a Mono whose cancel reaches its source.
     *
     * @param chain makes the Mono, once a subscription; it gives its source to {@link #track(Mono)}
     * @param <T> the result
     * @return the Mono
     */
    public static <T> Mono<T> mono(Function<ReliableCancel, Mono<T>> chain) {
        return Mono.defer(() -> {
            ReliableCancel cancel = new ReliableCancel();
            return chain.apply(cancel).doOnCancel(cancel::dispose);
        });
    }

    /**
     * Makes a Flux whose cancel reaches its source.
     *
     * @param chain makes the Flux, once a subscription; it gives its source to {@link #track(Flux)}
     * @param <T> an element
     * @return the Flux
     */
    public static <T> Flux<T> flux(Function<ReliableCancel, Flux<T>> chain) {
        return Flux.defer(() -> {
            ReliableCancel cancel = new ReliableCancel();
            return chain.apply(cancel).doOnCancel(cancel::dispose);
        });
    }

    /**
     * Names what a cancel is to reach. A source must have ended when the next one begins.
     *
     * @param call the source
     * @param <T> the result
     * @return the source, which is cancelled once at most, by whichever way a cancel comes, and not after its end
     */
    public <T> Mono<T> track(Mono<T> call) {
        return new MonoOperator<T, T>(call) {
            @Override
            public void subscribe(CoreSubscriber<? super T> subscriber) {
                source.subscribe(new Tracked<>(subscriber));
            }
        };
    }

    /**
     * Names what a cancel is to reach. A source must have ended when the next one begins.
     *
     * @param stream the source
     * @param <T> an element
     * @return the source, which is cancelled once at most, by whichever way a cancel comes, and not after its end
     */
    public <T> Flux<T> track(Flux<T> stream) {
        return new FluxOperator<T, T>(stream) {
            @Override
            public void subscribe(CoreSubscriber<? super T> subscriber) {
                source.subscribe(new Tracked<>(subscriber));
            }
        };
    }

    /** Cancels the source, also one that is subscribed to later. */
    @Override
    public void dispose() {
        Subscription begun = underWay.getAndSet(CANCELLED);
        if (begun != null) {
            begun.cancel();
        }
    }

    @Override
    public boolean isDisposed() {
        return underWay.get() == CANCELLED;
    }

    /** A source from its subscription to its end. */
    private final class Tracked<T> extends ForwardingSubscriber<T> implements CoreSubscriber<T>, Subscription {

        private final AtomicBoolean ended = new AtomicBoolean();
        private Subscription subscription = CANCELLED;

        Tracked(CoreSubscriber<? super T> subscriber) {
            super(subscriber);
        }

        @Override
        public void onSubscribe(Subscription begun) {
            subscription = begun;
            if (underWay.updateAndGet(before -> before == CANCELLED ? before : this) == CANCELLED) {
                cancel();
            }
            downstream.onSubscribe(this);
        }

        @Override
        public void onError(Throwable error) {
            end();
            downstream.onError(error);
        }

        @Override
        public void onComplete() {
            end();
            downstream.onComplete();
        }

        @Override
        public void request(long n) {
            subscription.request(n);
        }

        @Override
        public void cancel() {
            if (end()) {
                subscription.cancel();
            }
        }

        /** Forgets the source; false if that has been done. */
        private boolean end() {
            underWay.compareAndSet(this, null);
            return ended.compareAndSet(false, true);
        }
    }
}
