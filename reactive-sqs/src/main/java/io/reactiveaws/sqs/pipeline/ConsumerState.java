package io.reactiveaws.sqs.pipeline;

import java.time.Instant;
import java.util.Optional;

/**
 * How a consumer is doing, for health checks and meters: made by whoever wants to know, and given to
 * {@link ConsumeOptions#state}. Each method may be called on any thread and at any time, also before the consumer runs
 * and after it has ended; it calls nothing and waits for nothing. Two consumers must not have the same one at the same
 * time.
 */
public final class ConsumerState {

    /** What a consumer does. */
    public enum Phase {
        /** Nobody has subscribed to it. */
        NEW,
        /** It receives and handles messages, or is about to. */
        RUNNING,
        /** It receives no more, and handlers, answers or polls that are under way have not ended. */
        STOPPING,
        /** It has ended, by a stop, a cancel or an error. */
        STOPPED
    }

    private static final long NEVER = Long.MIN_VALUE;

    private volatile Phase phase = Phase.NEW;
    private volatile long lastPoll = NEVER;
    private volatile int inHand;
    private volatile int errorsInRow;
    private volatile boolean receives;

    /** Makes the state of a consumer that does not run. */
    public ConsumerState() {}

    /**
     * Returns what the consumer does.
     *
     * @return its phase
     */
    public Phase phase() {
        return phase;
    }

    /**
     * Returns when a poll was last answered, with messages or without. While the queue is empty, polls are answered as
     * often as {@link ReceiveOptions#pollTimeout} says; a consumer whose handlers have all that it may have in hand
     * does not poll.
     *
     * @return the time, by the session's clock; empty if no poll was answered yet
     */
    public Optional<Instant> lastPoll() {
        long millis = lastPoll;
        return millis == NEVER ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    /**
     * Returns how many messages are in hand: handlers have them, or they wait for others of their group.
     *
     * @return from 0 to {@link ConsumeOptions#concurrency}
     */
    public int inHand() {
        return inHand;
    }

    /**
     * Returns how many polls, or requests for the queue's visibility timeout, have failed since one was answered.
     *
     * @return 0 if the last one was answered
     */
    public int errorsInRow() {
        return errorsInRow;
    }

    /** Somebody has subscribed. */
    void begin() {
        inHand = 0;
        errorsInRow = 0;
        lastPoll = NEVER;
        receives = false;
        phase = Phase.RUNNING;
    }

    /** The consumer asks for messages, and says itself when it stops. */
    void receiving() {
        receives = true;
    }

    /** The consumer ends, unless it has got so far as to receive. */
    void givenUp() {
        if (!receives) {
            phase = Phase.STOPPED;
        }
    }

    void stopping() {
        phase = Phase.STOPPING;
    }

    void stopped() {
        phase = Phase.STOPPED;
    }

    void holds(int messages) {
        inHand = messages;
    }

    /** A poll was answered; the receiver tells one after another. */
    void answered(long millis) {
        lastPoll = millis;
        errorsInRow = 0;
    }

    /** A poll has failed; the receiver tells one after another. */
    void failed() {
        int before = errorsInRow;
        errorsInRow = before + 1;
    }
}
