package io.reactiveaws.sqs.batch;

import java.util.concurrent.ThreadLocalRandom;

/**
 * How long entries at which SQS failed wait until they are sent again: less and less often, and not all at the same
 * time.
 */
final class Backoff {

    private static final long FIRST_MILLIS = 100;
    private static final long MOST_MILLIS = 5_000;

    private Backoff() {}

    /** A pause after so many failures: between half of it and all of it. */
    static long millis(int failures) {
        long most = Math.min(FIRST_MILLIS << (failures - 1), MOST_MILLIS);
        return ThreadLocalRandom.current().nextLong(most / 2, most + 1);
    }
}
