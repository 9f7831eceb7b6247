package io.reactiveaws.sqs.batch;

import java.time.Duration;
import java.util.function.Supplier;
import reactor.core.scheduler.Scheduler;

/**
 * When a batcher sends.
 *
 * @param callsInFlight the most calls in flight
 * @param linger how long an entry waits for others while no call is in flight
 * @param timer returns the scheduler of the linger and of the pauses before an entry is sent again
 */
public record BatchRules(int callsInFlight, Duration linger, Supplier<Scheduler> timer) {

    /** The most calls in flight unless it is set. */
    public static final int CALLS_IN_FLIGHT = 4;

    /** The most entries in a call. */
    static final int ENTRIES = 10;

    /** The most bytes in a call. */
    static final long BYTES = 1_048_576;

    /**
     * Makes the rules of a batcher that nobody set.
     *
     * @param timer returns the scheduler of pauses
     * @return 4 calls in flight, no linger
     */
    public static BatchRules defaults(Supplier<Scheduler> timer) {
        return new BatchRules(CALLS_IN_FLIGHT, Duration.ZERO, timer);
    }
}
