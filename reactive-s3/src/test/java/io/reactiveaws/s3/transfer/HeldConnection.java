package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.core.spi.ResourceSettings;
import io.reactiveaws.core.spi.calls.CallLimits;
import io.reactiveaws.core.spi.calls.ClientLifecycle;
import io.reactiveaws.core.spi.calls.ConnectionCount;
import io.reactiveaws.core.spi.calls.ConnectionPlace;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** A client with one connection, which an answer holds. */
final class HeldConnection {

    private final AtomicInteger sent = new AtomicInteger();
    private final ClientScope<Object> scope = new ClientScope<>(
            new Object(),
            ClientLifecycle.closedBy(() -> false),
            ResourceSettings.defaults().limits(new CallLimits(ConnectionCount.of(1), Integer.MAX_VALUE, null)));

    /** The place that the answer holds. */
    ConnectionPlace place() {
        AtomicReference<ConnectionPlace> held = new AtomicReference<>();
        hold(held::set);
        return held.get();
    }

    /** Gives the place to an answer. */
    void hold(ConnectionPlace.Holder answer) {
        scope.<Object>send("GetObject", List::of, client -> CompletableFuture.completedFuture(answer))
                .subscribe();
    }

    /** Another call, which waits while the connection is held. */
    Disposable call() {
        Mono<Object> call = scope.send("PutObject", List::of, client -> {
            sent.incrementAndGet();
            return new CompletableFuture<>();
        });
        return call.subscribe();
    }

    /** How many other calls have got the connection. */
    int sent() {
        return sent.get();
    }
}
