package io.reactiveaws.sqs.batch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;

/**
 * One entry of a call and those who wait for its outcome. It belongs to whoever has a turn of the batcher; while it is
 * part of a call, to that call.
 */
final class Slot<E, R> {

    private final @Nullable Object key;
    private final Lane<E, R> lane;
    private final long bytes;
    private final List<Caller<E, R>> callers = new ArrayList<>(1);

    /** Whether it waits for a call, and somebody for it. */
    boolean isWaiting;

    /** Those with which it is to go; null if it goes with any. */
    @Nullable
    Bundle<E, R> bundle;

    /** How often SQS failed at it. */
    int failures;

    Slot(@Nullable Object key, Lane<E, R> lane, long bytes) {
        this.key = key;
        this.lane = lane;
        this.bytes = bytes;
    }

    @Nullable
    Object key() {
        return key;
    }

    Lane<E, R> lane() {
        return lane;
    }

    long bytes() {
        return bytes;
    }

    List<Caller<E, R>> callers() {
        return callers;
    }

    void add(Caller<E, R> caller) {
        caller.slot = this;
        callers.add(caller);
    }

    /** Takes over those who wait for an older entry of the same key. */
    void addOlder(Slot<E, R> older) {
        older.callers.forEach(caller -> caller.slot = this);
        callers.addAll(0, older.callers);
    }

    /** Forgets those who have cancelled; false if nobody is left. */
    boolean isWanted() {
        callers.removeIf(Caller::isDisposed);
        return !callers.isEmpty();
    }

    /** What is to be sent: what the last caller says. */
    E entry() {
        return last().entry();
    }

    Context context() {
        return last().context();
    }

    /** The Reactor context of a caller that wants it to go even while the session closes; null if there is none. */
    @Nullable
    Context cleanup() {
        for (Caller<E, R> caller : callers) {
            if (caller.isCleanup()) {
                return caller.context();
            }
        }
        return null;
    }

    private Caller<E, R> last() {
        return callers.get(callers.size() - 1);
    }
}
