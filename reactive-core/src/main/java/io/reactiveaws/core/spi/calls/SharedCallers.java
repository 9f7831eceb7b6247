package io.reactiveaws.core.spi.calls;

import java.util.function.Supplier;
import java.util.stream.Stream;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** Who waits for a call that is shared, so that who observes it can tell for whom it was made. */
public final class SharedCallers {

    /** Where Micrometer keeps the current observation in a Reactor context. */
    public static final String OBSERVATION = "micrometer.observation";

    private static final Object KEY = SharedCallers.class;

    private SharedCallers() {}

    /** Gives the contexts of those who wait now. */
    @FunctionalInterface
    private interface Waiting extends Supplier<Stream<? extends ContextView>> {}

    /**
     * Writes those who share a call into its context. It is worth while where somebody observes.
     *
     * @param context the context of the one in whose name it is made
     * @param waiting gives the contexts of all who wait at the time
     * @return the context of the call
     */
    public static Context in(Context context, Supplier<Stream<? extends ContextView>> waiting) {
        Waiting all = waiting::get;
        return context.put(KEY, all);
    }

    /**
     * Tells whether a call is shared.
     *
     * @param call the call's context
     * @return whether {@link #in} has written those who share it
     */
    public static boolean areIn(ContextView call) {
        return call.hasKey(KEY);
    }

    /**
     * Returns the contexts of all who wait now for a call.
     *
     * @param call the call's context
     * @return those that share it, and those that share what they wait for; none if it isn't shared
     */
    public static Stream<ContextView> of(ContextView call) {
        Object waiting = call.getOrDefault(KEY, null);
        return waiting instanceof Waiting shared ? shared.get().flatMap(SharedCallers::withThose) : Stream.empty();
    }

    private static Stream<ContextView> withThose(ContextView caller) {
        return areIn(caller) ? of(caller) : Stream.of(caller);
    }
}
