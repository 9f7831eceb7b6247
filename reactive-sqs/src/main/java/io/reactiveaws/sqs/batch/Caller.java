package io.reactiveaws.sqs.batch;

import io.reactiveaws.core.spi.Checkpoint;
import io.reactiveaws.core.spi.Delivery;
import io.reactiveaws.core.spi.SharedError;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.MonoSink;
import reactor.util.context.Context;

/**
 * Who waits for the outcome of an entry: first for a call, then as part of one, and anew if the entry is sent again.
 */
final class Caller<E, R> implements Disposable {

    /** There is nothing to cancel any more. */
    private enum Done implements Runnable {
        DONE;

        @Override
        public void run() {
            // neither a call nor a place to leave
        }
    }

    private final E entry;
    private final Supplier<String> where;
    private final MonoSink<R> sink;
    private final Runnable leaveWaiting;

    /** What a cancel does now. */
    private final AtomicReference<Runnable> onCancel;

    /** What is sent for this caller; belongs to whoever has a turn of the batcher. */
    @Nullable
    Slot<E, R> slot;

    /**
     * Makes a caller.
     *
     * @param where says where an error happened
     * @param onLeave is given this caller if it cancels while it waits for a call
     */
    Caller(E entry, Supplier<String> where, MonoSink<R> sink, Consumer<Caller<E, R>> onLeave) {
        this.entry = entry;
        this.where = where;
        this.sink = sink;
        this.leaveWaiting = () -> onLeave.accept(this);
        this.onCancel = new AtomicReference<>(leaveWaiting);
    }

    E entry() {
        return entry;
    }

    Context context() {
        return Context.of(sink.contextView());
    }

    /** Becomes part of a call, and runs this if it leaves the call; false if this caller has cancelled. */
    boolean join(Runnable leaveCall) {
        return onCancel.compareAndSet(leaveWaiting, leaveCall);
    }

    /** Waits for another call after the one that it joined; false if this caller has cancelled. */
    boolean waitAgain(Runnable leaveCall) {
        return onCancel.compareAndSet(leaveCall, leaveWaiting);
    }

    /** The caller cancels. */
    @Override
    public void dispose() {
        onCancel.getAndSet(Done.DONE).run();
    }

    @Override
    public boolean isDisposed() {
        return onCancel.get() == Done.DONE;
    }

    void succeed(R result) {
        if (end()) {
            Delivery.to(sink.contextView(), () -> sink.success(result));
        }
    }

    /** Fails with a copy of an error, which others may get too. */
    void fail(Throwable error) {
        if (end()) {
            Delivery.to(sink.contextView(), () -> sink.error(Checkpoint.in(SharedError.copy(error), where.get())));
        }
    }

    private boolean end() {
        return onCancel.getAndSet(Done.DONE) != Done.DONE;
    }
}
