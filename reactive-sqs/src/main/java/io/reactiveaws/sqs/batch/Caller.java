package io.reactiveaws.sqs.batch;

import io.reactiveaws.core.spi.Checkpoint;
import io.reactiveaws.core.spi.Delivery;
import io.reactiveaws.core.spi.SharedError;
import io.reactiveaws.core.spi.calls.ClientLifecycle;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

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
    private final EntryWatch watch;
    private final Supplier<String> where;
    private final ContextView context;
    private final EntryEnd<? super R> end;
    private final Runnable leaveWaiting;

    /** What a cancel does now. */
    private final AtomicReference<Runnable> onCancel;

    /** What is sent for this caller; belongs to whoever has a turn of the batcher. */
    @Nullable
    Slot<E, R> slot;

    /**
     * Makes a caller.
     *
     * @param watch watches over the entry
     * @param where says where an error happened
     * @param context the Reactor context of who waits
     * @param end hears the outcome
     * @param onLeave is given this caller if it cancels while it waits for a call
     */
    Caller(
            E entry,
            EntryWatch watch,
            Supplier<String> where,
            ContextView context,
            EntryEnd<? super R> end,
            Consumer<Caller<E, R>> onLeave) {
        this.entry = entry;
        this.watch = watch;
        this.where = where;
        this.context = context;
        this.end = end;
        this.leaveWaiting = () -> onLeave.accept(this);
        this.onCancel = new AtomicReference<>(leaveWaiting);
    }

    E entry() {
        return entry;
    }

    Context context() {
        return Context.of(context);
    }

    /** Whether what it wants goes even while the session closes. */
    boolean isCleanup() {
        return ClientLifecycle.isCleanup(context);
    }

    /** Whether what it wants may be sent now. */
    boolean mayBeSent() {
        return watch.mayBeSent();
    }

    /** Its entry leaves. */
    void sentBy(SentBatch<E, R> call) {
        watch.sentBy(call);
    }

    /** Whether a call may be cut that this caller leaves. */
    boolean mayBeCut() {
        return watch.mayBeCut();
    }

    /** Becomes part of a call, and runs this if it leaves the call; false if this caller has cancelled. */
    boolean join(Runnable leaveCall) {
        return onCancel.compareAndSet(leaveWaiting, leaveCall);
    }

    /** Waits for another call after the one that it joined; false if this caller has cancelled. */
    boolean waitAgain(Runnable leaveCall) {
        boolean waits = onCancel.compareAndSet(leaveCall, leaveWaiting);
        if (!waits) {
            watch.takenOut();
        }
        return waits;
    }

    /** The caller cancels. */
    @Override
    public void dispose() {
        Runnable before = onCancel.getAndSet(Done.DONE);
        before.run();
        if (before == leaveWaiting) {
            watch.takenOut();
        }
    }

    @Override
    public boolean isDisposed() {
        return onCancel.get() == Done.DONE;
    }

    void succeed(R result) {
        if (end()) {
            Delivery.to(context, () -> end.done(result));
        }
    }

    /** Ends without a result or by an error, as its watch says, since the entry may not be sent any more. */
    void endUnsent() {
        Throwable late = watch.tooLate();
        if (late != null) {
            watch.takenOut();
            endWith(late);
        } else if (end()) {
            Delivery.to(context, end::notSent);
        }
    }

    /** Fails since the service has refused the entry itself. */
    void refuse(Throwable error) {
        watch.refused();
        endWith(error);
    }

    /** Fails with a copy of an error, which others may get too. */
    void fail(Throwable error) {
        watch.failed();
        endWith(error);
    }

    private boolean endWith(Throwable error) {
        boolean ends = end();
        if (ends) {
            Delivery.to(context, () -> end.failed(Checkpoint.in(SharedError.copy(error), where.get())));
        }
        return ends;
    }

    private boolean end() {
        return onCancel.getAndSet(Done.DONE) != Done.DONE;
    }
}
