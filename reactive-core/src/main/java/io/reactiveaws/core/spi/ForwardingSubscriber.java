package io.reactiveaws.core.spi;

import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.util.context.Context;

/**
 * Passes every signal on to another subscriber; what a subclass does otherwise it overrides.
 *
 * <p>It is no {@link CoreSubscriber} by itself: Reactor guards the others against sources and subscribers that break
 * the rules of Reactive Streams. A subclass that stands between operators of Reactor declares that it is one.
 *
 * @param <T> an element
 */
public abstract class ForwardingSubscriber<T> implements Subscriber<T> {

    /** Who gets the signals. */
    protected final Subscriber<? super T> downstream;

    /**
     * Makes a subscriber in front of another one.
     *
     * @param downstream gets the signals
     */
    protected ForwardingSubscriber(Subscriber<? super T> downstream) {
        this.downstream = downstream;
    }

    /**
     * Returns the Reactor context of who gets the signals.
     *
     * @return the context; empty if that is no subscriber of Reactor's
     */
    public Context currentContext() {
        return downstream instanceof CoreSubscriber<?> core ? core.currentContext() : Context.empty();
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        downstream.onSubscribe(subscription);
    }

    @Override
    public void onNext(T element) {
        downstream.onNext(element);
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
