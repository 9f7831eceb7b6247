package io.reactiveaws.testkit;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Fuseable;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/** Sees all signals between two operators, which are not fused then. */
abstract class BetweenOperators implements CoreSubscriber<Object>, Fuseable.QueueSubscription<Object> {

    private final CoreSubscriber<? super Object> downstream;
    private Subscription upstream = Operators.cancelledSubscription();

    BetweenOperators(CoreSubscriber<? super Object> downstream) {
        this.downstream = downstream;
    }

    /** A signal other than a cancel, which this method passes on. */
    void passing(Runnable signal) {
        signal.run();
    }

    @Override
    public Context currentContext() {
        return downstream.currentContext();
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        upstream = subscription;
        passing(() -> downstream.onSubscribe(this));
    }

    @Override
    public void onNext(Object item) {
        passing(() -> downstream.onNext(item));
    }

    @Override
    public void onError(Throwable error) {
        passing(() -> downstream.onError(error));
    }

    @Override
    public void onComplete() {
        passing(downstream::onComplete);
    }

    @Override
    public void request(long n) {
        passing(() -> upstream.request(n));
    }

    @Override
    public void cancel() {
        upstream.cancel();
    }

    @Override
    public int requestFusion(int requestedMode) {
        return Fuseable.NONE;
    }

    @Override
    public @Nullable Object poll() {
        return null;
    }

    @Override
    public int size() {
        return 0;
    }

    @Override
    public boolean isEmpty() {
        return true;
    }

    @Override
    public void clear() {}
}
