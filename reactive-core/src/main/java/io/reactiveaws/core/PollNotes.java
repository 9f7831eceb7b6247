package io.reactiveaws.core;

import java.util.function.Consumer;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** Tells a waiter what happens to its poll before it is answered. */
final class PollNotes {

    private static final Object KEY = new Object();

    private PollNotes() {}

    /** The context of a poll whose waiter wants to know that it was throttled and is sent again. */
    static Context of(Context context, Consumer<Throwable> onThrottle) {
        return context.put(KEY, onThrottle);
    }

    /** Tells the waiter, if there is one, that its poll was throttled. */
    static void throttled(ContextView context, Throwable error) {
        context.<Consumer<Throwable>>getOrEmpty(KEY).ifPresent(waiter -> waiter.accept(error));
    }
}
