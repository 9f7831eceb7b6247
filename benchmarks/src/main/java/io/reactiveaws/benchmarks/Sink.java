package io.reactiveaws.benchmarks;

import org.openjdk.jmh.infra.Blackhole;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;

/** Takes everything at once, and costs nothing itself. */
final class Sink implements CoreSubscriber<Object> {

    private final Blackhole blackhole;

    Sink(Blackhole blackhole) {
        this.blackhole = blackhole;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(Object value) {
        blackhole.consume(value);
    }

    @Override
    public void onError(Throwable error) {
        throw new AssertionError(error);
    }

    @Override
    public void onComplete() {}
}
