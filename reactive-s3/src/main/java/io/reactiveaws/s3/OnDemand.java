package io.reactiveaws.s3;

import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** Puts a subscription off until there is demand. */
final class OnDemand {

    private OnDemand() {}

    /**
     * Emits what a publisher does, which is made and subscribed to at the first demand.
     *
     * @param source makes the publisher
     */
    static <T> Flux<T> flux(Supplier<? extends Publisher<T>> source) {
        // Without a prefetch, concatMap asks its source no sooner than it is asked; but a source that isn't hidden it
        // would
        // take as a scalar, at once.
        return Flux.just(source).hide().concatMap(Supplier::get, 0);
    }
}
