package io.reactiveaws.s3.transfer;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The pauses before something is tried again: 100 ms, then four times as long each time, 20 seconds at most, and each a
 * quarter shorter or longer, so that those who were cut off together don't come back together.
 *
 * <p>Five attempts have four pauses between them, 8.5 seconds in all, from 6.4 to 10.6: a server that starts again is
 * back by then.
 */
final class Backoff {

    private static final long FIRST = 100;
    private static final long LONGEST = 20_000;
    private static final int FACTOR = 4;
    private static final double JITTER = 0.25;

    private Backoff() {}

    /**
     * Says how long to wait.
     *
     * @param attempts how many have failed in a row, at least 1
     */
    static Duration after(int attempts) {
        long pause = FIRST;
        for (int attempt = 1; attempt < attempts && pause < LONGEST; attempt++) {
            pause *= FACTOR;
        }
        double factor = ThreadLocalRandom.current().nextDouble(1 - JITTER, 1 + JITTER);
        return Duration.ofMillis(Math.min(LONGEST, (long) (factor * pause)));
    }
}
