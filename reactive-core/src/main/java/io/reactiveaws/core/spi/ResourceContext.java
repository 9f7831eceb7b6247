package io.reactiveaws.core.spi;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;
import reactor.util.context.ContextView;
import tools.jackson.databind.json.JsonMapper;

/**
 * What all resources made from one service resource share: the client, the JSON mapper and the clock.
 *
 * @param <C> the SDK's async client
 */
public final class ResourceContext<C> {

    /** How long a service may not know what it has just created, unless a session says otherwise: 5 seconds. */
    public static final Duration EVENTUAL_CONSISTENCY = Duration.ofSeconds(5);

    private static final CompletableFuture<?> READY = CompletableFuture.completedFuture(null);
    private static final Object UNDOING = new Object();

    private final C client;
    private final JsonMapper json;
    private final Supplier<Scheduler> timer;
    private final BooleanSupplier closed;
    private final Supplier<CompletableFuture<?>> preparation;
    private final boolean coalescesLoads;
    private final Unfinished unfinished;
    private final Map<Object, Object> shared;
    private final Duration eventualConsistency;
    private final @Nullable Freshness freshness;
    private final @Nullable ResourceContext<C> known;

    /**
     * Makes a context.
     *
     * @param client the SDK's async client
     * @param json reads and writes JSON bodies
     * @param timer gives the scheduler of every delay, asked anew for each
     * @param closed whether the owner of the client has closed it
     */
    public ResourceContext(C client, JsonMapper json, Supplier<Scheduler> timer, BooleanSupplier closed) {
        this(client, json, timer, closed, () -> READY, true, new Unfinished());
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
     * @param unfinished what the owner of the client lets end before it closes the client
     */
    public ResourceContext(
            C client,
            JsonMapper json,
            Supplier<Scheduler> timer,
            BooleanSupplier closed,
            Supplier<CompletableFuture<?>> preparation,
            boolean coalescesLoads,
            Unfinished unfinished) {
        this.client = client;
        this.json = json;
        this.timer = timer;
        this.closed = closed;
        this.preparation = preparation;
        this.coalescesLoads = coalescesLoads;
        this.unfinished = unfinished;
        this.shared = new ConcurrentHashMap<>();
        this.eventualConsistency = EVENTUAL_CONSISTENCY;
        this.freshness = null;
        this.known = null;
    }

    private ResourceContext(
            ResourceContext<C> like,
            Duration eventualConsistency,
            @Nullable Freshness freshness,
            @Nullable ResourceContext<C> known) {
        this.client = like.client;
        this.json = like.json;
        this.timer = like.timer;
        this.closed = like.closed;
        this.preparation = like.preparation;
        this.coalescesLoads = like.coalescesLoads;
        this.unfinished = like.unfinished;
        this.shared = like.shared;
        this.eventualConsistency = eventualConsistency;
        this.freshness = freshness;
        this.known = known;
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
     * Sets how long a service may not know what it has just created.
     *
     * @param atMost the time; zero if it always knows
     * @return a context like this one
     */
    public ResourceContext<C> eventualConsistency(Duration atMost) {
        return new ResourceContext<>(this, atMost, freshness, known);
    }

    /**
     * Makes the context of what the service has just created.
     *
     * @return a context in which calls are tried again while the service does not know the resource yet
     */
    public ResourceContext<C> fresh() {
        return eventualConsistency.isZero()
                ? this
                : new ResourceContext<>(this, eventualConsistency, new Freshness(timer, eventualConsistency), known());
    }

    /**
     * Returns the context of what is made from a resource, which has not been created with it: a new bucket has no
     * objects, and nobody wants to be told so after some seconds only.
     *
     * @return a context in which each call is made once; this one unless it is fresh
     */
    public ResourceContext<C> known() {
        return known == null ? this : known;
    }

    /**
     * Tries a call again while it fails because the service does not know yet what it has just created.
     *
     * @param call one call for each subscription
     * @param saysNotFound tells whether the service does not know the resource
     * @param <T> the response
     * @return the call; the same one where the resource is not fresh
     */
    public <T> Mono<T> whenKnown(Mono<T> call, Predicate<? super Throwable> saysNotFound) {
        return freshness == null ? call : freshness.whenKnown(call, saysNotFound);
    }

    /**
     * Makes the Reactor context of calls that {@link #whenKnown} leaves alone, because others would wait for their tries.
     *
     * @param context the context of who asks, and who tries again
     * @return a context like it
     */
    public static Context once(Context context) {
        return Freshness.once(context);
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
     * Returns what the owner of the client lets end before it closes the client.
     *
     * @return where something says that it has begun
     */
    public Unfinished unfinished() {
        return unfinished;
    }

    /**
     * Makes the Reactor context of calls that undo what was begun: they are sent even if the session is being closed.
     *
     * @param context the context of what was begun
     * @return a context like it
     */
    public static Context undoing(Context context) {
        return context.put(UNDOING, true);
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
            requireOpen(view);
            CompletableFuture<?> ready = preparation.get();
            return ready.isDone() && !ready.isCompletedExceptionally()
                    ? Mono.fromFuture(send.apply(client))
                    : Mono.fromFuture(ready).then(Mono.defer(() -> {
                        requireOpen(view);
                        return Mono.fromFuture(send.apply(client));
                    }));
        });
    }

    private void requireOpen(ContextView view) {
        if (closed.getAsBoolean() && !view.hasKey(UNDOING)) {
            throw new IllegalStateException(
                    "the session of this resource is closed; keep the session open for as long as its resources are used");
        }
    }
}
