package io.reactiveaws.core;

import reactor.core.Exceptions;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** Hands signals to one of many subscribers: the others get theirs even if this one fails at taking it. */
final class Delivery {

    private Delivery() {}

    static void to(ContextView subscriber, Runnable signal) {
        try {
            signal.run();
        } catch (RuntimeException | Error e) {
            Exceptions.throwIfJvmFatal(e);
            Operators.onErrorDropped(e, Context.of(subscriber));
        }
    }
}
