package io.reactiveaws.core.spi.calls;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import reactor.core.Disposable;
import reactor.util.context.Context;
import reactor.util.context.ContextView;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** When a client may be called: not before what it needs is there, and not after its owner has closed it. */
public final class ClientLifecycle {

    private static final CompletableFuture<?> READY = CompletableFuture.completedFuture(null);
    private static final Object CLEANUP = new Object();
    private static final Object BEGUN = new Object();
    private static final Object FIRST = new Object();
    private static final Object CONTINUATION = new Object();

    private final BooleanSupplier closed;
    private final Supplier<CompletableFuture<?>> preparation;
    private final GracefulShutdown shutdown;

    /**
     * Makes the life cycle of a client that its owner closes.
     *
     * @param closed whether the owner has closed the client
     * @param preparation begins what each call waits for; if it fails, so does the call
     * @param shutdown what the owner lets end before it closes the client
     */
    public ClientLifecycle(
            BooleanSupplier closed, Supplier<CompletableFuture<?>> preparation, GracefulShutdown shutdown) {
        this.closed = closed;
        this.preparation = preparation;
        this.shutdown = shutdown;
    }

    /**
     * Makes the life cycle of a client that needs no preparation.
     *
     * @param closed whether the owner has closed the client
     * @return the life cycle
     */
    public static ClientLifecycle closedBy(BooleanSupplier closed) {
        return new ClientLifecycle(closed, () -> READY, new GracefulShutdown());
    }

    /**
     * Makes the Reactor context of calls that clean up what was begun: they are sent even while the session closes, and
     * before calls that wait for a connection.
     *
     * @param context the context of what was begun
     * @return a context like it
     */
    public static Context cleanup(Context context) {
        return first(context).put(CLEANUP, true);
    }

    /**
     * Makes the Reactor context of calls of what was begun before the session closed: they are sent even while it
     * closes, in their turn, and fail as others do when it is closed.
     *
     * @param context the context of what was begun
     * @return a context like it
     */
    public static Context begun(Context context) {
        return context.put(BEGUN, true);
    }

    /**
     * Begins something that becomes part of a call for many, which a session that is closed with time waits for.
     *
     * @param view the Reactor context of who begins it
     * @return to be disposed of when it has ended
     * @throws IllegalStateException if the client is closed
     */
    public Disposable beginEntry(ContextView view) {
        Disposable entry = shutdown.registerEntry();
        if (isRefused(view)) { // only now: who closes the client has either seen the entry or is seen here
            entry.dispose();
            throw closedError();
        }
        return entry;
    }

    /**
     * Makes the Reactor context of calls that go before others that wait for a connection, because others wait for
     * them.
     *
     * @param context the context of who calls
     * @return a context like it
     */
    public static Context first(Context context) {
        return context.put(FIRST, true);
    }

    /**
     * Makes the Reactor context of calls that go on with what was begun: they are not refused however many calls wait.
     *
     * @param context the context of what was begun
     * @return a context like it
     */
    public static Context continuation(Context context) {
        return context.put(CONTINUATION, true);
    }

    /**
     * Returns what the owner of the client lets end before it closes the client.
     *
     * @return where work registers that must not be cut off
     */
    public GracefulShutdown shutdown() {
        return shutdown;
    }

    /** Begins what a call waits for. */
    CompletableFuture<?> preparation() {
        return preparation.get();
    }

    /**
     * Tells whether calls are sent even while the session closes.
     *
     * @param view the Reactor context of who calls
     * @return whether it is one that {@link #cleanup} made
     */
    public static boolean isCleanup(ContextView view) {
        return view.hasKey(CLEANUP);
    }

    static boolean isFirst(ContextView view) {
        return view.hasKey(FIRST);
    }

    static boolean isContinuation(ContextView view) {
        return view.hasKey(CONTINUATION);
    }

    void requireOpen(ContextView view) {
        if (isRefused(view)) {
            throw closedError();
        }
    }

    private boolean isRefused(ContextView view) {
        return isClosed(view) && !view.hasKey(BEGUN);
    }

    /**
     * Returns what a call that was in flight fails with: closing its client cuts it off in many ways that look like
     * faults.
     *
     * @param error the error that it ended with
     * @param view the Reactor context of who called
     * @return {@link IllegalStateException} if the client is closed, unless the service has answered or the time was
     *     over
     */
    public Throwable error(Throwable error, ContextView view) {
        if (!isClosed(view) || isOfItsOwn(error)) {
            return error;
        }
        IllegalStateException closing = closedError();
        closing.initCause(error);
        return closing;
    }

    private boolean isClosed(ContextView view) {
        return closed.getAsBoolean() && !isCleanup(view);
    }

    /** The service's answer and the user's time limits are no matter of closing. */
    private static boolean isOfItsOwn(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        return cause instanceof SdkServiceException
                || cause instanceof ApiCallTimeoutException
                || cause instanceof ApiCallAttemptTimeoutException;
    }

    private static IllegalStateException closedError() {
        return new IllegalStateException(
                "the session of this resource is closed; keep the session open for as long as its resources are used");
    }
}
