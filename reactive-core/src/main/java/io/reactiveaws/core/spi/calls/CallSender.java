package io.reactiveaws.core.spi.calls;

import io.reactiveaws.core.spi.meters.Meters;
import io.reactiveaws.core.spi.meters.ResourceMeter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Sends the calls of one client: when there is a place for them, and not before what they need is there.
 *
 * @param <C> the SDK's async client
 */
public final class CallSender<C> {

    /** What meters call the host that has no name of its own. */
    private static final String DEFAULT_HOST = "default";

    /** The client; until its first call has ended, what stands before it to measure that. */
    private volatile C client;

    private final ClientLifecycle lifecycle;
    private final CallLimits limits;
    private final CallRules rules;
    private final Meters meters;

    /** As many as the HTTP client has pools: it forgets none either. */
    private final Map<String, HostConnections> hosts = new ConcurrentHashMap<>();

    /**
     * Makes the sender of a client.
     *
     * @param client the SDK's async client
     * @param lifecycle when it may be called
     * @param limits how many calls are under way at once
     * @param rules which calls go to one host, and which wait there
     * @param meters who measures how many calls there are
     */
    public CallSender(C client, ClientLifecycle lifecycle, CallLimits limits, CallRules rules, Meters meters) {
        XmlParser.prepare();
        this.client = limits.connections().isOfFirstCall()
                ? ConnectionProbe.around(client, limits.connections(), () -> this.client = client)
                : client;
        this.lifecycle = lifecycle;
        this.limits = limits;
        this.rules = rules;
        this.meters = meters;
    }

    /**
     * Sends one request for each subscription.
     *
     * @param operation the operation's name
     * @param identifiers gives the values of the identifiers of the resource that calls
     * @param send calls the client
     * @param progress learns how far the call is; null if nobody wants to know
     * @param <T> the response
     * @return the response
     */
    public <T> Mono<T> send(
            String operation,
            Supplier<List<String>> identifiers,
            Function<? super C, CompletableFuture<T>> send,
            @Nullable CallProgress progress) {
        return Mono.deferContextual(view -> {
            lifecycle.requireOpen(view);
            HostConnections host = host(rules.host(identifiers));
            CallKind kind = kind(operation, view);
            if (progress != null) {
                progress.waitsFor(host, kind);
            }
            return placed(host, kind, new Call<>(send, view, progress));
        });
    }

    /** What stays the same however often the call has to wait. */
    private record Call<C, T>(
            Function<? super C, CompletableFuture<T>> send,
            ContextView view,
            @Nullable CallProgress progress) {

        CompletableFuture<T> sendTo(C client) {
            if (progress != null) {
                progress.isSent();
            }
            return send.apply(client);
        }

        /** Waits until what the call needs is there; others wait for the same, so a cancel reaches a copy alone. */
        Mono<Void> await(CompletableFuture<?> ready) {
            Mono<?> prepared = Mono.fromFuture(ready.copy());
            if (progress == null) {
                return prepared.then();
            }
            progress.isPreparing();
            return prepared.then(Mono.fromRunnable(progress::isPrepared));
        }
    }

    private CallKind kind(String operation, ContextView view) {
        if (ClientLifecycle.isFirst(view)) {
            return CallKind.FIRST;
        }
        if (rules.isLongPoll(operation)) {
            return CallKind.POLL;
        }
        return ClientLifecycle.isContinuation(view) ? CallKind.CONTINUATION : CallKind.CALL;
    }

    private HostConnections host(String name) {
        HostConnections there = hosts.get(name);
        return there != null ? there : hosts.computeIfAbsent(name, this::newHost);
    }

    private HostConnections newHost(String name) {
        HostConnections host = new HostConnections(name, limits);
        String tag = name.isEmpty() ? DEFAULT_HOST : name;
        meters.watch(ResourceMeter.CALLS_WAITING, rules.service(), tag, host, HostConnections::countWaiting);
        meters.watch(ResourceMeter.CALLS_ACTIVE, rules.service(), tag, host, HostConnections::countUsed);
        return host;
    }

    private <T> Mono<T> placed(HostConnections host, CallKind kind, Call<C, T> call) {
        return new PlacedCall<>(host, kind, () -> sendNow(host, kind, call));
    }

    /** Sends a call that has a place, or gives the place back until what the call needs is there. */
    private <T> Mono<T> sendNow(HostConnections host, CallKind kind, Call<C, T> call) {
        try {
            lifecycle.requireOpen(call.view());
            CompletableFuture<?> ready = lifecycle.preparation();
            if (ready.isDone() && !ready.isCompletedExceptionally()) {
                return Mono.fromFuture(
                        SentCall.of(host, kind, error -> lifecycle.error(error, call.view()), call.sendTo(client)));
            }
            host.release(kind);
            return call.await(ready).then(placed(host, kind, call));
        } catch (Throwable error) {
            host.release(kind);
            Exceptions.throwIfFatal(error);
            return Mono.error(lifecycle.error(error, call.view()));
        }
    }

    /**
     * The future of a call that has a place, which it gives back when it ends and before anybody hears of it: who does
     * hear may block.
     */
    private static final class SentCall<T> extends CompletableFuture<T>
            implements BiConsumer<@Nullable T, @Nullable Throwable> {

        private final HostConnections host;
        private final CallKind kind;
        private final UnaryOperator<Throwable> errors;
        private final CompletableFuture<T> call;

        private SentCall(
                HostConnections host, CallKind kind, UnaryOperator<Throwable> errors, CompletableFuture<T> call) {
            this.host = host;
            this.kind = kind;
            this.errors = errors;
            this.call = call;
        }

        /** Makes the future of a call that the client has begun. */
        static <T> SentCall<T> of(
                HostConnections host, CallKind kind, UnaryOperator<Throwable> errors, CompletableFuture<T> call) {
            SentCall<T> sent = new SentCall<>(host, kind, errors, call);
            var unused = call.whenComplete(sent);
            return sent;
        }

        @Override
        public void accept(@Nullable T answer, @Nullable Throwable error) {
            try {
                if (answer instanceof ConnectionPlace.Holder holder) {
                    holder.hold(new ConnectionPlace(host, kind));
                } else {
                    host.release(kind);
                }
            } finally {
                end(answer, error);
            }
        }

        private void end(@Nullable T answer, @Nullable Throwable error) {
            if (error == null) {
                complete(answer);
            } else {
                completeExceptionally(errors.apply(error));
            }
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            return call.cancel(mayInterruptIfRunning);
        }
    }
}
