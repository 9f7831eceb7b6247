package io.reactiveaws.core;

import io.reactiveaws.core.spi.Arguments;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How often and how long a waiter polls; immutable. What isn't set is as the service's model says. */
public final class WaiterConfig {

    private static final WaiterConfig DEFAULTS = new WaiterConfig(null, null, null, 0);

    private final @Nullable Duration delay;
    private final @Nullable Integer maxAttempts;
    private final @Nullable Duration timeout;
    private final double jitter;

    private WaiterConfig(
            @Nullable Duration delay, @Nullable Integer maxAttempts, @Nullable Duration timeout, double jitter) {
        this.delay = delay;
        this.maxAttempts = maxAttempts;
        this.timeout = timeout;
        this.jitter = jitter;
    }

    /**
     * Returns a configuration in which nothing is set.
     *
     * @return the delay and the attempts of the service's model, no timeout, no jitter
     */
    public static WaiterConfig defaults() {
        return DEFAULTS;
    }

    /**
     * Sets the time from the beginning of one poll to the beginning of the next. While a poll takes longer than that,
     * none is added, and the next one is sent when the delay has passed once more. Where polls of one type are
     * coalesced, the second poll comes half this time to one and a half times this time after the first.
     *
     * @param time longer than zero
     * @return another configuration
     */
    public WaiterConfig delay(Duration time) {
        return new WaiterConfig(Arguments.positive("delay", time), maxAttempts, timeout, jitter);
    }

    /**
     * Sets the most polls.
     *
     * @param polls at least 1
     * @return another configuration
     */
    public WaiterConfig maxAttempts(int polls) {
        return new WaiterConfig(
                delay, (int) Arguments.within("maxAttempts", polls, 1, Integer.MAX_VALUE), timeout, jitter);
    }

    /**
     * Sets the longest time in all. When it has passed, a poll in flight is cancelled. Unless {@link #maxAttempts} is
     * set as well, the time alone ends the wait, and not the number of polls of the service's model.
     *
     * @param time longer than zero
     * @return another configuration
     */
    public WaiterConfig timeout(Duration time) {
        return new WaiterConfig(delay, maxAttempts, Arguments.positive("timeout", time), jitter);
    }

    /**
     * Delays each poll but the first by a random part of the delay, so that many waiters don't poll at one moment.
     *
     * @param share the largest part of the delay, from 0 (none) to 1
     * @return another configuration
     */
    public WaiterConfig jitter(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("'jitter' must be from 0 to 1, was " + share);
        }
        return new WaiterConfig(delay, maxAttempts, timeout, share);
    }

    Duration delayOr(Duration otherwise) {
        return delay == null ? otherwise : delay;
    }

    int maxAttemptsOr(int otherwise) {
        if (maxAttempts != null) {
            return maxAttempts;
        }
        return timeout == null ? otherwise : Integer.MAX_VALUE;
    }

    @Nullable
    Duration timeout() {
        return timeout;
    }

    double jitter() {
        return jitter;
    }
}
