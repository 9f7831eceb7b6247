package io.reactiveaws.spring.consumer;

import io.reactiveaws.sqs.pipeline.ConsumerState;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The failures of a consumer. They are in a row for as long as no poll is answered in between. Its events come one
 * after another; who asks may do so on any thread.
 */
final class Failures {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int DOUBLINGS = 5;

    private final ConsumerState state;
    private final AtomicLong restarts = new AtomicLong();
    private volatile int inRow;
    private volatile @Nullable Throwable last;

    /** Whether the state is that of the present attempt, and not of the one before. */
    private volatile boolean consuming;

    Failures(ConsumerState state) {
        this.state = state;
    }

    /** The consumer was started. */
    void begin() {
        consuming = false;
        inRow = 0;
    }

    /** The queue was found and is consumed. */
    void consuming() {
        consuming = true;
    }

    /** Returns whether the failure is the first one of its row. */
    boolean isFirst(Throwable error) {
        last = error;
        int before = works() ? 0 : inRow;
        consuming = false;
        inRow = before + 1;
        return before == 0;
    }

    /** How long to wait before the next attempt: from half to all of 1, 2, 4 … 30 seconds, so that many don't meet. */
    Duration pause() {
        int doublings = Math.min(inRow - 1, DOUBLINGS);
        long most = Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << doublings);
        return Duration.ofMillis(most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1));
    }

    /** There is a next attempt. */
    void restarted() {
        restarts.incrementAndGet();
    }

    boolean isRestarting() {
        return inRow > 0 && !works();
    }

    private boolean works() {
        return consuming && state.lastPoll().isPresent();
    }

    long restarts() {
        return restarts.get();
    }

    Optional<Throwable> last() {
        return Optional.ofNullable(last);
    }
}
