package io.reactiveaws.core.spi;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/**
 * What all resources made from one service resource share: the client, the JSON mapper and the clock.
 *
 * @param <C> the SDK's async client
 */
public final class ResourceContext<C> {

    private static final CompletableFuture<?> READY = CompletableFuture.completedFuture(null);

    private final C client;
    private final JsonMapper json;
    private final Supplier<Scheduler> timer;
    private final BooleanSupplier closed;
    private final Supplier<CompletableFuture<?>> preparation;
    private final boolean coalescesLoads;
    private final Map<Object, Object> shared = new ConcurrentHashMap<>();

    /**
     * Makes a context.
     *
     * @param client the SDK's async client
     * @param json reads and writes JSON bodies
     * @param timer gives the scheduler of every delay, asked anew for each
     * @param closed whether the owner of the client has closed it
     */
    public ResourceContext(C client, JsonMapper json, Supplier<Scheduler> timer, BooleanSupplier closed) {
        this(client, json, timer, closed, () -> READY, true);
    }

    /**
     * Makes a context whose client must not be called before something is there.
     *
     * @param client the SDK's async client
     * @param json reads and writes JSON bodies
     * @param timer gives the scheduler of every delay, asked anew for each
     * @param closed whether the owner of the client has closed it
     * @param preparation begins what each call waits for; if it fails, so does the call
     * @param coalescesLoads whether loads of one type that come together are gathered in one call
     */
    public ResourceContext(
            C client,
            JsonMapper json,
            Supplier<Scheduler> timer,
            BooleanSupplier closed,
            Supplier<CompletableFuture<?>> preparation,
            boolean coalescesLoads) {
        this.client = client;
        this.json = json;
        this.timer = timer;
        this.closed = closed;
        this.preparation = preparation;
        this.coalescesLoads = coalescesLoads;
    }

    /**
     * Makes a context over a client that belongs to somebody else and is never closed by us.
     *
     * @param client the SDK's async client
     * @param <C> its type
     * @return the context
     * @throws IllegalArgumentException if the client is null
     */
    public static <C> ResourceContext<C> over(C client) {
        return new ResourceContext<>(
                Arguments.notNull("client", client), JsonMapper.shared(), Schedulers::parallel, () -> false);
    }

    /**
     * Returns the client.
     *
     * @return the SDK's async client
     */
    public C client() {
        return client;
    }

    /**
     * Returns the JSON mapper.
     *
     * @return reads and writes JSON bodies
     */
    public JsonMapper json() {
        return json;
    }

    /**
     * Returns the scheduler of delays.
     *
     * @return the scheduler; under virtual time, the virtual one
     */
    public Scheduler timer() {
        return timer.get();
    }

    /**
     * Tells whether loads of one type that come together are gathered in one call.
     *
     * @return true unless the session says otherwise
     */
    public boolean coalescesLoads() {
        return coalescesLoads;
    }

    /**
     * Returns what all resources of this context share under a key; it lives as long as the context.
     *
     * @param key what it belongs to; a key is always used with the same type
     * @param make makes it at the first call
     * @param <K> the key's type
     * @param <T> its type
     * @return the same object for equal keys
     */
    @SuppressWarnings("unchecked") // as the key's own maker made it
    public <K, T> T shared(K key, Function<? super K, ? extends T> make) {
        Object there = shared.get(key);
        return (T) (there != null ? there : shared.computeIfAbsent(key, missing -> make.apply(key)));
    }

    /**
     * Sends one request for each subscription, as soon as that needs no waiting on the calling thread.
     *
     * @param send calls the client
     * @param <T> the response
     * @return the response; {@link IllegalStateException} if the session has been closed
     */
    public <T> Mono<T> send(Function<? super C, CompletableFuture<T>> send) {
        return Mono.defer(() -> {
            requireOpen();
            CompletableFuture<?> ready = preparation.get();
            return ready.isDone() && !ready.isCompletedExceptionally()
                    ? Mono.fromFuture(send.apply(client))
                    : Mono.fromFuture(ready).then(Mono.defer(() -> {
                        requireOpen();
                        return Mono.fromFuture(send.apply(client));
                    }));
        });
    }

    private void requireOpen() {
        if (closed.getAsBoolean()) {
            throw new IllegalStateException(
                    "the session of this resource is closed; keep the session open for as long as its resources are used");
        }
    }
}
