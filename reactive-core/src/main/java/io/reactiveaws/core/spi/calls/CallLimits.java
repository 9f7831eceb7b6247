package io.reactiveaws.core.spi.calls;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How many calls of one client are under way at once, how many wait, and for how long.
 *
 * @param connections how many connections the client has for each host
 * @param maxWaiting how many calls may wait for one of a host's connections; a further one fails at once
 * @param callTimeout how long a call may take, waiting included; null for as long as it takes
 * @param readTimeout for how long the HTTP client lets a server be silent; null where nobody has said so
 */
public record CallLimits(
        ConnectionCount connections,
        int maxWaiting,
        @Nullable Duration callTimeout,
        @Nullable Duration readTimeout) {

    /**
     * Makes limits of a client whose read time-out is not known.
     *
     * @param connections how many connections the client has for each host
     * @param maxWaiting how many calls may wait for one of a host's connections; a further one fails at once
     * @param callTimeout how long a call may take, waiting included; null for as long as it takes
     */
    public CallLimits(ConnectionCount connections, int maxWaiting, @Nullable Duration callTimeout) {
        this(connections, maxWaiting, callTimeout, null);
    }

    /**
     * Returns the limits of a client of which nothing is known.
     *
     * @return as many connections as the SDK's HTTP clients have unless told otherwise, any number of calls that wait,
     *     for as long as it takes
     */
    public static CallLimits defaults() {
        return new CallLimits(ConnectionCount.unknown(), Integer.MAX_VALUE, null);
    }

    /**
     * Returns the same limits for one of several clients, each of which has connections of its own.
     *
     * @return limits with a count of their own, unless a user has set it
     */
    public CallLimits ofOneClient() {
        return connections.isReported()
                ? new CallLimits(ConnectionCount.unknown(), maxWaiting, callTimeout, readTimeout)
                : this;
    }

    /**
     * Returns the same limits for a client whose read time-out is known.
     *
     * @param timeout for how long the HTTP client lets a server be silent; null where nobody has said so
     * @return other limits
     */
    public CallLimits readTimeout(@Nullable Duration timeout) {
        return new CallLimits(connections, maxWaiting, callTimeout, timeout);
    }
}
