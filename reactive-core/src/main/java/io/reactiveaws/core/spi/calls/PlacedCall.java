package io.reactiveaws.core.spi.calls;

import io.reactiveaws.core.spi.calls.HostConnections.WaitingCall;
import java.util.function.Supplier;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/** A call that is sent when there is a place for it, which is at once as a rule. Cancel ends the wait. */
final class PlacedCall<T> extends Mono<T> {

    private final HostConnections host;
    private final CallKind kind;
    private final Supplier<Mono<T>> call;

    /**
     * Makes a call.
     *
     * @param host where it goes
     * @param kind how it shares connections with others
     * @param call sends it, with a place, which it gives back in every case
     */
    PlacedCall(HostConnections host, CallKind kind, Supplier<Mono<T>> call) {
        this.host = host;
        this.kind = kind;
        this.call = call;
    }

    @Override
    public void subscribe(CoreSubscriber<? super T> subscriber) {
        if (host.tryTake(kind)) {
            call.get().subscribe(subscriber);
        } else {
            new Waiting(subscriber).begin();
        }
    }

    private final class Waiting extends Operators.DeferredSubscription implements WaitingCall, CoreSubscriber<T> {

        private final CoreSubscriber<? super T> downstream;
        private long arrival;

        Waiting(CoreSubscriber<? super T> downstream) {
            this.downstream = downstream;
        }

        void begin() {
            downstream.onSubscribe(this);
            try {
                host.await(this);
            } catch (RuntimeException refused) {
                host.leave(this);
                if (!isCancelled()) {
                    downstream.onError(refused);
                }
                return;
            }
            if (isCancelled()) {
                host.leave(this);
            }
        }

        @Override
        public CallKind kind() {
            return kind;
        }

        @Override
        public void arrived(long number) {
            arrival = number;
        }

        @Override
        public long arrival() {
            return arrival;
        }

        @Override
        public void granted() {
            if (isCancelled()) {
                host.release(kind);
            } else {
                call.get().subscribe(this);
            }
        }

        @Override
        public void cancel() {
            super.cancel();
            host.leave(this);
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
            downstream.onNext(answer);
        }

        @Override
        public void onError(Throwable error) {
            downstream.onError(error);
        }

        @Override
        public void onComplete() {
            downstream.onComplete();
        }
    }
}
