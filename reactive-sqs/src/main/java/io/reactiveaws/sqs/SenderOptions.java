package io.reactiveaws.sqs;

import io.reactiveaws.core.spi.Arguments;
import io.reactiveaws.sqs.batch.BatchRules;
import java.time.Duration;

/** How a {@link QueueSender} sends. */
public final class SenderOptions {

    private Duration linger = Duration.ZERO;
    private int concurrency = BatchRules.CALLS_IN_FLIGHT;

    SenderOptions() {}

    /**
     * Sets how long a message waits for others while no call is in flight and they don't fill one: fewer calls, but
     * each message is later. Without it, a message that comes while no call is in flight is sent at once.
     *
     * @param atMost the time; zero unless set
     * @return this
     * @throws IllegalArgumentException if it is null or negative
     */
    public SenderOptions linger(Duration atMost) {
        if (!Duration.ZERO.equals(atMost)) {
            Arguments.positive("linger", atMost);
        }
        this.linger = atMost;
        return this;
    }

    /**
     * Sets how many calls are in flight at most.
     *
     * @param calls at least 1; 4 unless set
     * @return this
     * @throws IllegalArgumentException if it is less than 1
     */
    public SenderOptions concurrency(int calls) {
        this.concurrency = (int) Arguments.within("concurrency", calls, 1, Integer.MAX_VALUE);
        return this;
    }

    Duration linger() {
        return linger;
    }

    int concurrency() {
        return concurrency;
    }
}
