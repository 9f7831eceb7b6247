package io.reactiveaws.core.spi;

import io.reactiveaws.core.spi.calls.CallRules;
import io.reactiveaws.core.spi.calls.CallSender;
import io.reactiveaws.core.spi.calls.ClientLifecycle;
import io.reactiveaws.core.spi.calls.GracefulShutdown;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.context.Context;
import tools.jackson.databind.json.JsonMapper;

/**
 * One client of the SDK, and what all resources over it share.
 *
 * @param <C> the SDK's async client
 */
public final class ClientScope<C> {

    private final C client;
    private final ClientLifecycle lifecycle;
    private final ResourceSettings settings;
    private final CallSender<C> sender;
    private final Map<Object, Object> shared = new ConcurrentHashMap<>();

    /**
     * Makes the scope of a client whose calls go to one host.
     *
     * @param client the SDK's async client
     * @param lifecycle when it may be called
     * @param settings how its resources behave
     */
    public ClientScope(C client, ClientLifecycle lifecycle, ResourceSettings settings) {
        this(client, client, lifecycle, settings, CallRules.ONE_HOST);
    }

    private ClientScope(C client, C front, ClientLifecycle lifecycle, ResourceSettings settings, CallRules rules) {
        this.client = client;
        this.lifecycle = lifecycle;
        this.settings = settings;
        this.sender = new CallSender<>(front, lifecycle, settings.limits(), rules, settings.meters());
    }

    /**
     * Makes a scope like this one, before there are resources of this one, for a service whose calls are of its own
     * kind.
     *
     * @param wrap makes of the client what is called in its place, once
     * @param rules which calls go to one host, and which wait there
     * @return a scope that shares nothing with this one but the client, the life cycle and the settings
     */
    ClientScope<C> ofService(UnaryOperator<C> wrap, CallRules rules) {
        return new ClientScope<>(client, wrap.apply(client), lifecycle, settings, rules);
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
     * Makes something that becomes part of a call for many, such as a message that is deleted with others, work that is
     * under way: a session that is closed with time waits for it, and refuses it afterwards.
     *
     * @param entry the outcome of what was begun
     * @param where says where an error happened
     * @param <T> the outcome
     * @return the outcome; {@link IllegalStateException} if the session has been closed before
     */
    public <T> Mono<T> underWay(Mono<T> entry, Supplier<String> where) {
        return Mono.deferContextual(view -> {
            Disposable begun;
            try {
                begun = lifecycle.beginEntry(view);
            } catch (IllegalStateException e) {
                return Mono.error(Checkpoint.in(e, where.get()));
            }
            return entry.contextWrite(ClientLifecycle::begun).doFinally(end -> begun.dispose());
        });
    }

    /**
     * Returns what the bytes of an answer end with that broke: closing the client breaks them in ways that look like
     * faults.
     *
     * @param error how they broke
     * @return {@link IllegalStateException} if the session has been closed, else the same error
     */
    public Throwable broken(Throwable error) {
        return lifecycle.error(error, Context.empty());
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
     * Sends one request for each subscription, as soon as that needs no waiting on the calling thread and there is a
     * place for it among the calls to its host.
     *
     * @param operation the operation's name
     * @param identifiers gives the values of the identifiers of the resource that calls
     * @param send calls the client
     * @param <T> the response
     * @return the response; {@link IllegalStateException} if the session has been closed;
     *     {@link java.util.concurrent.RejectedExecutionException} if too many calls wait;
     *     {@link software.amazon.awssdk.core.exception.ApiCallTimeoutException} if it takes longer than a session
     *     allows
     */
    public <T> Mono<T> send(
            String operation, Supplier<List<String>> identifiers, Function<? super C, CompletableFuture<T>> send) {
        Duration timeout = settings.limits().callTimeout();
        return timeout == null
                ? sender.send(operation, identifiers, send, null)
                : new CallDeadline(timeout, settings.timer())
                        .bound(progress -> sender.send(operation, identifiers, send, progress));
    }
}
