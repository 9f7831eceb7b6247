package io.reactiveaws.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.util.context.Context;

/** A reader that is to get one end, unless it leaves. At each of its signals something else may be done. */
class CheckedReader<T> extends BaseSubscriber<T> {

    private final Runnable boundary;
    private final AtomicInteger ends = new AtomicInteger();
    private volatile boolean cancelled;
    private volatile T value;
    private volatile Throwable error;

    CheckedReader(Runnable boundary) {
        this.boundary = boundary;
    }

    /** A reader that leaves at the very moment of an error makes Reactor drop it: no news here. */
    @Override
    public Context currentContext() {
        Consumer<Throwable> ignore = dropped -> {};
        return Context.of("reactor.onErrorDropped.local", ignore);
    }

    void leave() {
        cancelled = true;
        boundary.run();
        cancel();
    }

    T value() {
        return value;
    }

    Throwable error() {
        return error;
    }

    void assertCorrect() {
        assertThat(ends.get()).isLessThanOrEqualTo(1);
        if (!cancelled) {
            assertThat(ends).as("ends of a reader that stayed").hasValue(1);
        }
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
        boundary.run();
        subscription.request(Long.MAX_VALUE);
        boundary.run();
    }

    @Override
    protected void hookOnNext(T next) {
        value = next;
        boundary.run();
    }

    @Override
    protected void hookOnComplete() {
        ends.incrementAndGet();
    }

    @Override
    protected void hookOnError(Throwable failure) {
        error = failure;
        ends.incrementAndGet();
    }
}
