package io.reactiveaws.core;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A wait was in vain: the resource went into a state from which it can't be what was wanted, or time ran out. */
public final class WaiterException extends ResourceException {

    private static final long serialVersionUID = 1L;

    /** Why the wait was in vain. */
    private final Kind kind;

    /** How many polls were sent. */
    private final int attempts;

    /** How long the wait took. */
    private final Duration elapsed;

    /** What the last poll showed. */
    private final @Nullable String seen;

    /** Why it was so. */
    private final @Nullable String reason;

    /** Why the wait was in vain. */
    public enum Kind {
        /** The resource is in a state that the waiter takes for a failure. */
        FAILURE_STATE,
        /** All polls are used up, or the time is. */
        TIMEOUT
    }

    WaiterException(
            String message, Kind kind, int attempts, Duration elapsed, Waiter.Seen seen, @Nullable Throwable cause) {
        super(message);
        if (cause != null) {
            initCause(cause);
        }
        this.kind = kind;
        this.attempts = attempts;
        this.elapsed = elapsed;
        this.seen = seen.state();
        this.reason = seen.reason();
    }

    /**
     * Returns why the wait was in vain.
     *
     * @return a state, or time
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Returns how many polls were sent.
     *
     * @return a count
     */
    public int attempts() {
        return attempts;
    }

    /**
     * Returns how long the wait took.
     *
     * @return the time since subscription
     */
    public Duration elapsed() {
        return elapsed;
    }

    /**
     * Returns what the last poll showed.
     *
     * @return a state, in the service's own words, or an error; null if there is nothing to say of it
     */
    public @Nullable String seen() {
        return seen;
    }

    /**
     * Returns why the resource was in the state that the last poll showed.
     *
     * @return the service's words, such as those of an instance's {@code stateReason} and
     *     {@code stateTransitionReason}; null if it says nothing of it
     */
    public @Nullable String reason() {
        return reason;
    }
}
