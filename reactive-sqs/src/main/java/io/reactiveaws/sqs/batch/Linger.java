package io.reactiveaws.sqs.batch;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import reactor.core.scheduler.Scheduler;

/** How long the oldest entry waits for others. It belongs to whoever has a turn of the batcher. */
final class Linger {

    private final long nanos;
    private final Supplier<Scheduler> timer;
    private final Runnable onTime;

    private boolean hasBegun;
    private long begin;
    private boolean isTimed;

    /** Makes a linger; the Runnable is run when it may be over, on a thread that has no turn. */
    Linger(Duration linger, Supplier<Scheduler> timer, Runnable onTime) {
        this.nanos = linger.toNanos();
        this.timer = timer;
        this.onTime = onTime;
    }

    /** An entry waits; those after it don't count. */
    void begin() {
        if (nanos > 0 && !hasBegun) {
            hasBegun = true;
            begin = now();
        }
    }

    /** No entry waits any more that has been waiting. */
    void end() {
        hasBegun = false;
    }

    /** The timer has run. */
    void timed() {
        isTimed = false;
    }

    /** Whether it is over; if not, the Runnable is run when it is. */
    boolean isOver() {
        if (nanos == 0) {
            return true;
        }
        long left = begin + nanos - now();
        return left <= 0 || !isTimedFor(left);
    }

    private boolean isTimedFor(long left) {
        if (!isTimed) {
            try {
                timer.get().schedule(onTime, left, TimeUnit.NANOSECONDS);
            } catch (RejectedExecutionException e) {
                return false; // nobody counts the time any more
            }
            isTimed = true;
        }
        return true;
    }

    private long now() {
        return timer.get().now(TimeUnit.NANOSECONDS);
    }
}
