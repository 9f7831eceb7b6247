package io.reactiveaws.core.spi;

import reactor.core.Exceptions;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** Hands signals to one of many subscribers: the others get theirs even if this one fails at taking it. */
public final class Delivery {

    private Delivery() {}

    /**
     * Hands over a signal.
     *
     * @param subscriber the Reactor context of who gets it
     * @param signal hands it over; what it throws is dropped by Reactor's hooks
     */
    public static void to(ContextView subscriber, Runnable signal) {
        try {
            signal.run();
        } catch (RuntimeException | Error e) {
            Exceptions.throwIfJvmFatal(e);
            Operators.onErrorDropped(e, Context.of(subscriber));
        }
    }
}
