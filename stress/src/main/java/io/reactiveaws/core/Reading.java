package io.reactiveaws.core;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.util.context.Context;

/** Keeps what comes, and counts the ends. */
final class Reading extends BaseSubscriber<Object> {

    private final List<Object> items = new CopyOnWriteArrayList<>();
    private final AtomicInteger ends = new AtomicInteger();
    private final long demand;

    Reading() {
        this(Long.MAX_VALUE);
    }

    Reading(long demand) {
        this.demand = demand;
    }

    List<Object> items() {
        return items;
    }

    boolean endedOnce() {
        return ends.get() == 1;
    }

    /** A reader that leaves at the very moment of an error makes Reactor drop it: no news here. */
    @Override
    public Context currentContext() {
        return Context.of("reactor.onErrorDropped.local", (Consumer<Throwable>) dropped -> {});
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
        if (demand > 0) {
            subscription.request(demand);
        }
    }

    @Override
    protected void hookOnNext(Object item) {
        items.add(item);
    }

    @Override
    protected void hookOnComplete() {
        ends.incrementAndGet();
    }

    @Override
    protected void hookOnError(Throwable error) {
        ends.incrementAndGet();
    }
}
