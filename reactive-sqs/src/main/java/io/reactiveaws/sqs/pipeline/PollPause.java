package io.reactiveaws.sqs.pipeline;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long a receiver waits before it polls again after polls that failed: longer each time, and never the same as
 * others.
 */
final class PollPause {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int DOUBLINGS = 5;

    private int failures;

    /** Returns how long to wait after one more failure, in milliseconds: from half to all of 1, 2, 4 … 30 seconds. */
    long afterFailure() {
        long most = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(failures++, DOUBLINGS));
        return halfRandom(most);
    }

    /** Gives something from half of a time to all of it. */
    static long halfRandom(long most) {
        return most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1);
    }

    /** Whether the last poll failed. */
    boolean isFailing() {
        return failures > 0;
    }

    void afterAnswer() {
        failures = 0;
    }
}
