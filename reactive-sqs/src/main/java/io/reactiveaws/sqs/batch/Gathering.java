package io.reactiveaws.sqs.batch;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import reactor.core.scheduler.Scheduler;

/**
 * Whether something runs that may submit many entries, for which those that are there wait: no longer than 5 ms, since
 * it may itself wait for one of them.
 */
final class Gathering {

    private static final Duration PATIENCE = Duration.ofMillis(5);

    private final AtomicInteger running = new AtomicInteger();
    private final Linger patience;

    /** Makes one; the Runnable is run when entries may have waited for long enough, on a thread that has no turn. */
    Gathering(Supplier<Scheduler> timer, Runnable onTime) {
        this.patience = new Linger(PATIENCE, timer, onTime);
    }

    void begin() {
        running.incrementAndGet();
    }

    void end() {
        running.decrementAndGet();
    }

    /** Whether entries that wait go now; asked by whoever has a turn. */
    boolean isOver() {
        if (running.get() == 0) {
            return true;
        }
        patience.begin();
        return patience.isOver();
    }

    /** No entry waits any more that has been waiting. */
    void restart() {
        patience.end();
    }

    /** The timer has run. */
    void timed() {
        patience.timed();
    }
}
