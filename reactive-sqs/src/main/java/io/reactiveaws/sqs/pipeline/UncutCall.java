package io.reactiveaws.sqs.pipeline;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * A call that a cancel does not cut once it is sent. What it gives to a subscriber that has gone is given to somebody
 * else. A call that still waits for a connection leaves at a cancel, and is never sent.
 *
 * @param <T> what the call gives
 */
public final class UncutCall<T> extends Mono<T> {

    private final Function<Gate, Mono<T>> call;
    private final Consumer<? super T> orphaned;
    private final Supplier<Disposable> register;

    /**
     * Makes a call.
     *
     * @param call makes the call, which passes through the gate at the moment at which it is sent
     * @param orphaned takes what comes for a subscriber that has gone; it is called once a call at most
     * @param register registers a call that is sent with whoever waits for its end
     */
    public UncutCall(Function<Gate, Mono<T>> call, Consumer<? super T> orphaned, Supplier<Disposable> register) {
        this.call = call;
        this.orphaned = orphaned;
        this.register = register;
    }

    /** Where a call passes through as it is sent. */
    public interface Gate {

        /**
         * Sends a request, unless nobody wants its answer any more.
         *
         * @param send sends it
         * @param <A> the answer
         * @return the answer; cancelled if nobody wants it
         */
        <A> CompletableFuture<A> pass(Supplier<CompletableFuture<A>> send);
    }

    @Override
    public void subscribe(CoreSubscriber<? super T> subscriber) {
        Calling calling = new Calling(subscriber);
        subscriber.onSubscribe(calling);
        call.apply(calling).subscribe(calling);
    }

    private enum State {
        /** Nothing is sent; a cancel ends the call. */
        WAITING,
        SENT,
        /** The subscriber has gone, and what comes is somebody else's. */
        LEFT,
        ENDED
    }

    private final class Calling extends Operators.DeferredSubscription implements CoreSubscriber<T>, Gate {

        private final CoreSubscriber<? super T> downstream;
        private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
        private volatile @Nullable Disposable registered;

        Calling(CoreSubscriber<? super T> downstream) {
            this.downstream = downstream;
        }

        @Override
        public <A> CompletableFuture<A> pass(Supplier<CompletableFuture<A>> send) {
            boolean first = state.compareAndSet(State.WAITING, State.SENT);
            if (!first && state.get() != State.SENT) {
                return CompletableFuture.failedFuture(new CancellationException("nobody waits for the answer"));
            }
            if (first) {
                registered = register.get();
            }
            return send.get();
        }

        @Override
        public Context currentContext() {
            return downstream.currentContext();
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            set(subscription);
        }

        @Override
        public void onNext(T answer) {
            if (ends()) {
                downstream.onNext(answer);
            } else {
                orphaned.accept(answer);
            }
        }

        private boolean ends() {
            State before = state.getAndUpdate(now -> now == State.LEFT ? State.LEFT : State.ENDED);
            return before != State.LEFT;
        }

        @Override
        public void onError(Throwable error) {
            boolean wanted = ends();
            release();
            if (wanted) {
                downstream.onError(error);
            }
        }

        @Override
        public void onComplete() {
            boolean wanted = ends();
            release();
            if (wanted) {
                downstream.onComplete();
            }
        }

        private void release() {
            Disposable held = registered;
            if (held != null) {
                held.dispose();
            }
        }

        @Override
        public void cancel() {
            if (state.compareAndSet(State.WAITING, State.LEFT)) {
                super.cancel();
            } else if (state.compareAndSet(State.SENT, State.LEFT)) {
                request(1); // what nobody has asked for would not come
            }
        }
    }
}
