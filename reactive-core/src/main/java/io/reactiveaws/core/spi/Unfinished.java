package io.reactiveaws.core.spi;

import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * What has begun and has to be ended, if only by undoing it, while the clients of a session are still open: uploads, whose
 * parts would stay behind.
 */
public final class Unfinished {

    /** The session itself is one more, until it closes. */
    private final AtomicInteger count = new AtomicInteger(1);

    private final Sinks.Empty<Void> closing = Sinks.empty();
    private final Sinks.Empty<Void> none = Sinks.empty();

    /** Makes what a session waits for. */
    public Unfinished() {}

    /**
     * Says that something has begun.
     *
     * @return to be disposed of when it has ended; more than once does nothing
     */
    public Disposable begin() {
        boolean waits = count.getAndUpdate(before -> before == 0 ? 0 : before + 1) != 0;
        return waits ? Disposables.composite(this::end) : Disposables.disposed();
    }

    /**
     * Fails when the session closes: what is unfinished then is to be undone.
     *
     * @param <T> nothing
     * @return {@link IllegalStateException}
     */
    public <T> Mono<T> failure() {
        return closing.asMono()
                .then(Mono.error(() -> new IllegalStateException(
                        "the session was closed before this had ended; keep it open until then, or close it with"
                                + " closeLater(), which waits until what was begun is undone")));
    }

    /**
     * Says that the session closes; called once.
     *
     * @return completes when nothing is unfinished; at once if nothing is now
     */
    public Mono<Void> close() {
        closing.tryEmitEmpty().orThrow();
        end();
        return none.asMono();
    }

    /**
     * Tells whether something is unfinished or the session is open.
     *
     * @return whether {@link #close()} has not completed
     */
    public boolean isWaitedFor() {
        return count.get() != 0;
    }

    private void end() {
        if (count.decrementAndGet() == 0) {
            none.tryEmitEmpty().orThrow();
        }
    }
}
