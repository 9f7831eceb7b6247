package io.reactiveaws.sqs;

import io.reactiveaws.core.spi.Arguments;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How {@link Queue#redrive()} moves messages, and how often it asks how far it is. */
public final class RedriveOptions {

    private static final int MOST_A_SECOND = 500;

    private @Nullable Queue destination;
    private @Nullable Integer rate;
    private Duration interval = Duration.ofSeconds(5);

    RedriveOptions() {}

    /**
     * Sets where the messages go. Unless set, each goes back to the queue that it came from.
     *
     * @param queue a queue, whose ARN is asked for where it is not known
     * @return this
     * @throws IllegalArgumentException if it is null
     */
    public RedriveOptions to(Queue queue) {
        this.destination = Arguments.notNull("to", queue);
        return this;
    }

    /**
     * Sets how many messages are moved in a second at most. Unless set, SQS chooses.
     *
     * @param messages from 1 to 500
     * @return this
     * @throws IllegalArgumentException if it is out of these bounds
     */
    public RedriveOptions maxMessagesPerSecond(int messages) {
        this.rate = (int) Arguments.within("maxMessagesPerSecond", messages, 1, MOST_A_SECOND);
        return this;
    }

    /**
     * Sets how often SQS is asked how far it is.
     *
     * @param interval the time from one question to the next; 5 seconds unless set
     * @return this
     * @throws IllegalArgumentException if it is null, zero or negative
     */
    public RedriveOptions every(Duration interval) {
        this.interval = Arguments.positive("every", interval);
        return this;
    }

    @Nullable
    Queue destination() {
        return destination;
    }

    @Nullable
    Integer rate() {
        return rate;
    }

    Duration interval() {
        return interval;
    }
}
