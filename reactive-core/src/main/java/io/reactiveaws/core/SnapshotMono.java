package io.reactiveaws.core;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;

/**
 * One attribute, or the whole data, of a resource. What is known when the subscriber comes is emitted at once, as a
 * scalar; else the subscriber reads through the cell.
 */
final class SnapshotMono<M, T> extends Mono<T> {

    private final ModelResource<?, M> resource;
    private final @Nullable String attribute;
    private final Function<? super M, ? extends @Nullable T> getter;

    /** Reads an attribute; a null name stands for the whole data. */
    SnapshotMono(
            ModelResource<?, M> resource,
            @Nullable String attribute,
            Function<? super M, ? extends @Nullable T> getter) {
        this.resource = resource;
        this.attribute = attribute;
        this.getter = getter;
    }

    @Override
    public void subscribe(CoreSubscriber<? super T> subscriber) {
        M known = resource.cell.known(attribute);
        if (known == null) {
            load().subscribe(subscriber);
            return;
        }
        T value;
        try {
            value = getter.apply(known);
        } catch (RuntimeException e) {
            Operators.error(subscriber, Operators.onOperatorError(e, subscriber.currentContext()));
            return;
        }
        if (value == null) {
            Operators.complete(subscriber);
        } else {
            subscriber.onSubscribe(Operators.scalarSubscription(subscriber, value));
        }
    }

    private Mono<T> load() {
        return Mono.<M>create(sink ->
                        resource.cell.read(sink, attribute, Mono.defer(resource::fetchPresent), resource.isSeen()))
                .mapNotNull(getter);
    }
}
