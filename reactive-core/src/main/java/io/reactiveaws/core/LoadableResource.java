package io.reactiveaws.core;

import io.reactiveaws.core.spi.CoalescedLoad;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ServiceErrors;
import io.reactiveaws.core.spi.Transient;
import io.reactiveaws.core.spi.WaiterSpec;
import io.reactiveaws.core.spi.calls.ObservedTask;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A resource whose data AWS can be asked for.
 *
 * <p>The data is loaded at the first need and then shared: any number of concurrent readers make one request. Only
 * success is kept: after an error the next reader tries again. When the last reader cancels, so is the request. An
 * action that changes the resource makes the next read load again, whether the action succeeded, failed or was
 * cancelled; only a dry run leaves the data as it is.
 *
 * <p>Where AWS can be asked for many resources of a type at once, loads of that type through one client are coalesced:
 * a load that begins while no call is in flight is sent at once; those that begin while one is in flight share the
 * next. A call that has been in flight for a second, or pauses because it was throttled, no longer makes others wait,
 * up to 16 calls in all.
 *
 * @param <C> the SDK's async client
 * @param <M> the SDK's model object
 * @param <R> the resource itself
 */
public abstract class LoadableResource<C, M, R extends LoadableResource<C, M, R>> extends ModelResource<C, M> {

    /**
     * Makes a resource.
     *
     * @param context what it shares with the resource that it comes from
     * @param data what is known of it, or null
     */
    protected LoadableResource(ResourceContext<C> context, @Nullable M data) {
        super(context, data);
    }

    /**
     * Makes a resource from data that lacks some members of a load's answer.
     *
     * @param context what it shares with the resource that it comes from
     * @param data what is known of it, or null
     * @param missing the names of the attributes that the data cannot know; reading one of these loads
     */
    protected LoadableResource(ResourceContext<C> context, @Nullable M data, Set<String> missing) {
        super(context, data, missing);
    }

    /**
     * Asks AWS for the data, once a subscription.
     *
     * @return the data, empty if there is no such resource
     */
    protected abstract Mono<M> fetch();

    /**
     * Says by which operation many resources of this type are loaded in one call.
     *
     * @return one and the same object for all resources of this type; null if each is loaded alone
     */
    protected @Nullable CoalescedLoad<C, M> coalescedLoad() {
        return null;
    }

    /**
     * Returns this resource.
     *
     * @return this
     */
    protected abstract R self();

    /**
     * Loads the data if it isn't known. One call at most, shared with other readers; none if the data is there.
     *
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public final Mono<R> load() {
        return data().thenReturn(self());
    }

    /**
     * Reloads the data, once a subscription: with one call, or as part of one where loads of this type are coalesced.
     * Concurrent readers share its answer.
     *
     * @return this resource; {@link ResourceNotFoundException} or the service's own exception if there is none
     */
    public final Mono<R> reload() {
        return reload(Mono.defer(this::loadOnce));
    }

    /**
     * Reloads the data by another request than {@link #fetch()}'s, which is never coalesced.
     *
     * @param fetch asks for the data
     * @return this resource
     */
    protected final Mono<R> reload(Mono<M> fetch) {
        return Mono.<M>create(sink -> cell.reload(sink, retryNotFound(orNotFound(fetch)), isSeen()))
                .thenReturn(self());
    }

    /**
     * Loads the data if it isn't known, and is empty where there is none. One call at most, shared with other readers;
     * none if the data is there.
     *
     * @return this resource; empty where {@link #load()} would say that it does not exist, other errors as they are
     */
    public final Mono<R> find() {
        return present(load());
    }

    /**
     * Tells whether there is such a resource now, with a {@link #reload()} for each subscription, and keeps the data
     * that it finds.
     *
     * @return true or false; errors other than that it does not exist as they are
     */
    public Mono<Boolean> exists() {
        return present(reload()).hasElement();
    }

    /**
     * Waits until the data fulfils a condition, with the default {@link WaiterConfig}: a load at once and then one
     * every 15 seconds, 40 at most.
     *
     * @param condition is asked after each load
     * @return this resource, its data filled from the last load; {@link WaiterException} if the time runs out
     */
    public final Mono<R> waitUntil(Predicate<? super M> condition) {
        return waitUntil(condition, WaiterConfig.defaults());
    }

    /**
     * Waits until the data fulfils a condition.
     *
     * @param condition is asked after each load
     * @param config how often and how long
     * @return this resource, its data filled from the last load; {@link WaiterException} if the time runs out
     */
    public final Mono<R> waitUntil(Predicate<? super M> condition, WaiterConfig config) {
        argument("waitUntil", "condition", condition);
        return waiter("waitUntil", "load", WaiterSpec.until(condition), config);
    }

    /**
     * Runs a waiter.
     *
     * @param member the member that waits
     * @param operation the operation that is polled
     * @param spec the waiter
     * @param config how often and how long
     * @param poll asks once a subscription
     * @param model reads this resource's data from an answer; null where that lacks it
     * @param <P> an answer
     * @return this resource, its data filled from the last answer
     */
    protected final <P> Mono<R> waiter(
            String member,
            String operation,
            WaiterSpec<P> spec,
            WaiterConfig config,
            Mono<P> poll,
            Function<? super P, ? extends @Nullable M> model) {
        argument(member, "config", config);
        return waiter(
                task(member, operation),
                new Waiter<>(location(member, operation), spec, config, polling(null)),
                poll,
                model);
    }

    /**
     * Runs a waiter whose answers say nothing of this resource's data, which stays as it is.
     *
     * @param member the member that waits
     * @param operation the operation that is polled
     * @param spec the waiter
     * @param config how often and how long
     * @param poll asks once a subscription
     * @param <P> an answer
     * @return this resource
     */
    protected final <P> Mono<R> waiter(
            String member, String operation, WaiterSpec<P> spec, WaiterConfig config, Mono<P> poll) {
        return waiter(member, operation, spec, config, poll, answer -> null);
    }

    private <P> Mono<R> waiter(
            ObservedTask task, Waiter<P> waiter, Mono<P> poll, Function<? super P, ? extends @Nullable M> model) {
        return task.of(waiter.await(Mono.defer(() -> {
                    SnapshotCell.Request request = cell.request();
                    return poll.doOnNext(answer -> cell.fill(request, model.apply(answer)))
                            .doOnError(this::forgetUnlessTransient);
                }))
                .thenReturn(self()));
    }

    /**
     * Runs a waiter whose polls are loads: like those, they are coalesced with others of this type where
     * {@link #coalescedLoad()} says how, and all waiters of one type and delay then poll at the same moments.
     *
     * <p>An answer is this resource's own data, however many resources the call was for. So an acceptor looks at the
     * data of one resource. If AWS returns nothing, the poll fails with {@link ResourceNotFoundException}, which
     * {@link io.reactiveaws.core.spi.Acceptor#error} takes for any of the {@link #notFoundCodes()}.
     *
     * @param member the member that waits
     * @param operation the operation that is polled
     * @param spec the waiter
     * @param config how often and how long
     * @return this resource, its data filled from the last answer
     */
    protected final Mono<R> waiter(String member, String operation, WaiterSpec<M> spec, WaiterConfig config) {
        argument(member, "config", config);
        return waiter(
                task(member, operation),
                new Waiter<>(location(member, operation), spec, config, polling(coalescedLoad())),
                Mono.defer(spec.retriesAny(notFoundCodes()) ? () -> orNotFound(loadOnce()) : this::fetchPresent),
                data -> data);
    }

    /**
     * Runs a waiter whose polls are coalesced as loads are, but ask for something else than this resource's data, which
     * stays as it is. A poll that gives nothing means "not yet".
     *
     * @param member the member that waits
     * @param spec the waiter
     * @param config how often and how long
     * @param coalesced asks for many resources of this type; one and the same object for all of them
     * @param poll asks for this one alone
     * @param <P> what is asked for
     * @return this resource
     */
    protected final <P> Mono<R> waiter(
            String member, WaiterSpec<P> spec, WaiterConfig config, CoalescedLoad<C, P> coalesced, Mono<P> poll) {
        argument(member, "config", config);
        return waiter(
                task(member, coalesced.operation()),
                new Waiter<>(location(member, coalesced.operation()), spec, config, polling(coalesced)),
                spec.retriesAny(notFoundCodes())
                        ? loadCoalesced(member, coalesced, poll)
                        : retryNotFound(loadCoalesced(member, coalesced, poll)),
                answer -> null);
    }

    /** How this resource is polled: at shared ticks where its polls are coalesced. */
    private Waiter.Polling polling(@Nullable CoalescedLoad<C, ?> coalesced) {
        CoalescedLoader<C, ?> loader = coalesced == null ? null : loader(coalesced);
        return new Waiter.Polling(scope()::timer, loader == null ? Waiter.OWN_TICKS : loader::ticks, notFoundCodes());
    }

    /**
     * Makes a call that changes this resource: when it ends, in whatever way but as a dry run, the next read loads
     * again, and a load that began before is not kept.
     *
     * @param member the resource's member that calls
     * @param operation the operation's name
     * @param send builds the request and calls the client
     * @param <T> the response
     * @return the response
     */
    protected final <T> Mono<T> change(
            String member, String operation, Function<? super C, CompletableFuture<T>> send) {
        return ended(call(member, operation, send), this::forget);
    }

    /**
     * Makes one call of a batch action change its resources: when it ends, in whatever way but as a dry run, the next
     * read of each loads again.
     *
     * @param resources the resources in the call
     * @param call the call
     * @param <T> the response
     * @return the response
     */
    protected static <T> Mono<T> change(List<? extends LoadableResource<?, ?, ?>> resources, Mono<T> call) {
        return ended(call, () -> resources.forEach(LoadableResource::forget));
    }

    /**
     * Forgets what is known, because it has changed: the next read loads again, and a load that began before is not
     * kept. A resource that keeps more than its data forgets that as well.
     */
    protected void forget() {
        cell.invalidate();
    }

    /**
     * A dry run that would have succeeded has changed nothing; of one that would not, its error does not tell that it
     * was one.
     */
    private static <T> Mono<T> ended(Mono<T> call, Runnable action) {
        return call.doOnSuccess(answer -> action.run())
                .doOnError(error -> !ServiceErrors.isDryRun(error), error -> action.run())
                .doOnCancel(action);
    }

    /** A poll that is refused, because the resource is gone perhaps, says that what is known may be wrong. */
    private void forgetUnlessTransient(Throwable error) {
        if (!Transient.matches(error)) {
            forget();
        }
    }

    // Every load that readers share goes through here.
    @Override
    final Mono<M> fetchPresent() {
        return retryNotFound(orNotFound(loadOnce()));
    }

    /** One load, sent with others of this type where there are any. */
    private Mono<M> loadOnce() {
        CoalescedLoad<C, M> coalesced = coalescedLoad();
        return coalesced == null ? fetch() : loadCoalesced("load", coalesced, Mono.defer(this::fetch));
    }

    private <P> Mono<P> loadCoalesced(String member, CoalescedLoad<C, P> coalesced, Mono<P> alone) {
        CoalescedLoader<C, P> loader = loader(coalesced);
        return loader == null ? alone : loader.load(this, member, alone);
    }

    /** What coalesces loads; null if this resource is loaded alone. */
    private <P> @Nullable CoalescedLoader<C, P> loader(CoalescedLoad<C, P> coalesced) {
        return scope().settings().coalescesLoads()
                        && coalesced.rules().takes(identifierValues().get(0))
                ? CoalescedLoader.of(context(), coalesced)
                : null;
    }

    /** Empty where an error says that there is no such resource. */
    private <T> Mono<T> present(Mono<T> call) {
        return MonoTerminalMap.mapError(call, error -> saysNotFound(error) ? null : error);
    }

    private Mono<M> orNotFound(Mono<M> fetch) {
        return MonoTerminalMap.errorIfEmpty(
                fetch,
                () -> new ResourceNotFoundException(this + " does not exist: AWS was asked for it and gave nothing"));
    }
}
