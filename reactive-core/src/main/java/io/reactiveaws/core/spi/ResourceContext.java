package io.reactiveaws.core.spi;

import io.reactiveaws.core.spi.calls.CallLimits;
import io.reactiveaws.core.spi.calls.CallRules;
import io.reactiveaws.core.spi.calls.ClientLifecycle;
import io.reactiveaws.core.spi.calls.ConnectionCount;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What a resource is made with: the scope of its client, and whether it was just created.
 *
 * @param <C> the SDK's async client
 */
public final class ResourceContext<C> {

    private final ClientScope<C> scope;
    private final @Nullable NotFoundRetry notFoundRetry;

    /** The context of the same scope for resources that were not just created; null if this is it. */
    private final @Nullable ResourceContext<C> plain;

    /**
     * Makes the context of resources that were not just created.
     *
     * @param scope the scope of their client
     */
    public ResourceContext(ClientScope<C> scope) {
        this(scope, null, null);
    }

    private ResourceContext(
            ClientScope<C> scope, @Nullable NotFoundRetry notFoundRetry, @Nullable ResourceContext<C> plain) {
        this.scope = scope;
        this.notFoundRetry = notFoundRetry;
        this.plain = plain;
    }

    /**
     * Makes a context over a client that belongs to the caller and is never closed here.
     *
     * @param client the SDK's async client
     * @param <C> its type
     * @return the context
     * @throws IllegalArgumentException if the client is null
     */
    public static <C> ResourceContext<C> over(C client) {
        Arguments.notNull("client", client);
        return over(client, ConnectionCount.ofClient(client));
    }

    /**
     * Makes a context over a client that belongs to the caller and is never closed here.
     *
     * @param client the SDK's async client
     * @param connections how many connections its HTTP client has for each host
     * @param <C> its type
     * @return the context
     * @throws IllegalArgumentException if the client is null, or there is no connection
     */
    public static <C> ResourceContext<C> over(C client, int connections) {
        Arguments.notNull("client", client);
        Arguments.within("connections", connections, 1, Integer.MAX_VALUE);
        return over(client, ConnectionCount.of(connections));
    }

    /**
     * Makes a context over a client that belongs to the caller and is never closed here.
     *
     * @param client the SDK's async client
     * @param settings how its resources behave
     * @param <C> its type
     * @return the context
     */
    public static <C> ResourceContext<C> over(C client, ResourceSettings settings) {
        ReactorVersion.requireSupported();
        return new ResourceContext<>(new ClientScope<>(client, ClientLifecycle.closedBy(() -> false), settings));
    }

    private static <C> ResourceContext<C> over(C client, ConnectionCount connections) {
        CallLimits limits = new CallLimits(connections, Integer.MAX_VALUE, null);
        return over(client, ResourceSettings.defaults().limits(limits));
    }

    /**
     * Makes the context of a service whose calls have rules of their own. It shares nothing with this one but the
     * client.
     *
     * @param rules which calls go to one host, and which wait there
     * @return a context of resources that were not just created
     */
    public ResourceContext<C> ofService(CallRules rules) {
        return ofService(UnaryOperator.identity(), rules);
    }

    /**
     * Makes the context of a service whose calls have rules of their own and go through something that stands before
     * its client. It shares nothing with this one but the client.
     *
     * @param wrap makes of the client what is called in its place, once
     * @param rules which calls go to one host, and which wait there
     * @return a context of resources that were not just created
     */
    public ResourceContext<C> ofService(UnaryOperator<C> wrap, CallRules rules) {
        return new ResourceContext<>(scope.ofService(wrap, rules));
    }

    /**
     * Returns the scope of the client.
     *
     * @return what all resources of the client share
     */
    public ClientScope<C> scope() {
        return scope;
    }

    /**
     * Makes the context of a resource that the service has just created.
     *
     * @return a context in which calls are retried while the service does not find the resource yet; this one if the
     *     settings retry nothing
     */
    public ResourceContext<C> retryingNotFound() {
        Duration time = scope.settings().eventualConsistency();
        return time.isZero()
                ? this
                : new ResourceContext<>(
                        scope, new NotFoundRetry(scope.settings().timer(), time), withoutNotFoundRetry());
    }

    /**
     * Returns the context for resources reached from this one. Those were not just created, so "not found" is reported
     * at once instead of being retried.
     *
     * @return a context in which each call is made once; this one unless it retries
     */
    public ResourceContext<C> withoutNotFoundRetry() {
        return plain == null ? this : plain;
    }

    /**
     * Retries a call while it fails because the service does not find yet what it has just created.
     *
     * @param call one call for each subscription
     * @param saysNotFound tells whether the service did not find the resource
     * @param <T> the response
     * @return the call; the same one where the resource was not just created
     */
    public <T> Mono<T> retryNotFound(Mono<T> call, Predicate<? super Throwable> saysNotFound) {
        return notFoundRetry == null ? call : notFoundRetry.retry(call, saysNotFound);
    }
}
