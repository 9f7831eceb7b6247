package io.reactiveaws.core.spi;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The future of a call that has a place, which it gives back when it ends and before anybody hears of it: who does hear may
 * block.
 */
final class SentCall<T> extends CompletableFuture<T> implements BiConsumer<@Nullable T, @Nullable Throwable> {

    private final HostConnections host;
    private final boolean poll;
    private final CompletableFuture<T> call;

    private SentCall(HostConnections host, boolean poll, CompletableFuture<T> call) {
        this.host = host;
        this.poll = poll;
        this.call = call;
    }

    /** Makes the future of a call that the client has begun. */
    static <T> SentCall<T> of(HostConnections host, boolean poll, CompletableFuture<T> call) {
        SentCall<T> sent = new SentCall<>(host, poll, call);
        var unused = call.whenComplete(sent);
        return sent;
    }

    @Override
    public void accept(@Nullable T answer, @Nullable Throwable error) {
        if (answer instanceof ConnectionHolder holder) {
            holder.hold(new ConnectionPlace(host, poll));
        } else {
            host.release(poll);
        }
        if (error == null) {
            complete(answer);
        } else {
            completeExceptionally(error);
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        return call.cancel(mayInterruptIfRunning);
    }
}
