package io.reactiveaws.core;

import io.reactiveaws.core.spi.ResourceContext;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A resource that has data: the SDK's immutable model object.
 *
 * <p>A plain {@code ModelResource} has only the data that it was born with, from the response that it was read from; a
 * {@link LoadableResource} can also ask for it.
 *
 * @param <C> the SDK's async client
 * @param <M> the SDK's model object
 */
public abstract class ModelResource<C, M> extends Resource<C> {

    final SnapshotCell<M> cell;

    /**
     * Makes a resource.
     *
     * @param context what it shares with the resource that it comes from
     * @param data what is known of it, or null
     */
    protected ModelResource(ResourceContext<C> context, @Nullable M data) {
        this(context, data, Set.of());
    }

    /**
     * Makes a resource from data that lacks some members of a load's answer.
     *
     * @param context what it shares with the resource that it comes from
     * @param data what is known of it, or null
     * @param missing the names of the attributes that the data cannot know; reading one of these loads
     */
    protected ModelResource(ResourceContext<C> context, @Nullable M data, Set<String> missing) {
        super(context);
        this.cell = new SnapshotCell<>(data, missing);
    }

    /**
     * Emits the whole data, loading it first where it isn't known and this resource can be loaded.
     *
     * @return the SDK's model object; an error if it is neither known nor can be loaded
     */
    public final Mono<M> data() {
        return new SnapshotMono<>(this, null, Function.identity());
    }

    /**
     * Returns what is known now, without a call: the data of the response that this resource comes from or of the last
     * load, empty if there is none or if an action has changed the resource since. A snapshot from a listing may lack
     * members that a load would give.
     *
     * @return the SDK's model object
     */
    public final Optional<M> snapshot() {
        return Optional.ofNullable(cell.snapshot());
    }

    /**
     * Emits one attribute.
     *
     * @param name the attribute's name
     * @param getter reads it from the data
     * @param <T> its type
     * @return the attribute; empty if the service gave none
     */
    protected final <T> Mono<T> attribute(String name, Function<? super M, ? extends @Nullable T> getter) {
        return new SnapshotMono<>(this, name, getter);
    }

    /** One load; here the error that says that there is none. */
    Mono<M> fetchPresent() {
        return Mono.error(() -> new ResourceException(this
                + " has no data: it was made from its identifiers, and AWS has no operation that reads it;"
                + " only what a response brought has its attributes"));
    }
}
