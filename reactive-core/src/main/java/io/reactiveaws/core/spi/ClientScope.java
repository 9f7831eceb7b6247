package io.reactiveaws.core.spi;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.context.ContextView;
import tools.jackson.databind.json.JsonMapper;

/**
 * One client of the SDK, and what all resources over it share.
 *
 * @param <C> the SDK's async client
 */
public final class ClientScope<C> {

    private final C client;

    /** What calls go through: the client, or what stands before it. */
    private final C sender;

    private final ClientLifecycle lifecycle;
    private final ResourceSettings settings;
    private final Map<Object, Object> shared = new ConcurrentHashMap<>();

    /**
     * Makes the scope of a client.
     *
     * @param client the SDK's async client
     * @param lifecycle when it may be called
     * @param settings how its resources behave
     */
    public ClientScope(C client, ClientLifecycle lifecycle, ResourceSettings settings) {
        this(client, client, lifecycle, settings);
    }

    private ClientScope(C client, C sender, ClientLifecycle lifecycle, ResourceSettings settings) {
        this.client = client;
        this.sender = sender;
        this.lifecycle = lifecycle;
        this.settings = settings;
    }

    /**
     * Makes a scope like this one, whose calls go through something that stands before its client.
     *
     * @param wrap makes of the client what is called in its place, once
     * @return a scope that shares nothing with this one but the client, the life cycle and the settings
     */
    public ClientScope<C> through(UnaryOperator<C> wrap) {
        return new ClientScope<>(client, wrap.apply(client), lifecycle, settings);
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
        return settings.json();
    }

    /**
     * Returns the scheduler of delays.
     *
     * @return the scheduler; under virtual time, the virtual one
     */
    public Scheduler timer() {
        return settings.timer().get();
    }

    /**
     * Returns how the client's resources behave.
     *
     * @return the settings
     */
    public ResourceSettings settings() {
        return settings;
    }

    /**
     * Returns what the owner of the client lets end before it closes the client.
     *
     * @return where work registers that must not be cut off
     */
    public GracefulShutdown shutdown() {
        return lifecycle.shutdown();
    }

    /**
     * Returns what all resources of this client share under a key; it lives as long as this scope.
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
        return Mono.deferContextual(view -> {
            lifecycle.requireOpen(view);
            CompletableFuture<?> ready = lifecycle.preparation();
            return ready.isDone() && !ready.isCompletedExceptionally()
                    ? Mono.fromFuture(send.apply(sender))
                    : sendAfter(ready, send, view);
        });
    }

    private <T> Mono<T> sendAfter(
            CompletableFuture<?> ready, Function<? super C, CompletableFuture<T>> send, ContextView view) {
        return Mono.fromFuture(ready).then(Mono.defer(() -> {
            lifecycle.requireOpen(view);
            return Mono.fromFuture(send.apply(sender));
        }));
    }
}
