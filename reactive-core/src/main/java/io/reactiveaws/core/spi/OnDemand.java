package io.reactiveaws.core.spi;

import java.util.function.Supplier;
import reactor.core.publisher.Flux;

/** Puts a subscription off until there is demand. */
public final class OnDemand {

    private OnDemand() {}

    /**
     * Emits what a flux does, which is made and subscribed to at the first demand.
     *
     * @param source makes the flux, once a subscription
     * @param <T> an element
     * @return what the flux emits
     */
    public static <T> Flux<T> flux(Supplier<? extends Flux<T>> source) {
        // Without a prefetch, concatMap asks its source no sooner than it is asked; but a source that isn't hidden it
        // would take as a scalar, at once.
        return ReliableCancel.flux(cancel -> Flux.just(source).hide().concatMap(made -> cancel.track(made.get()), 0));
    }
}
