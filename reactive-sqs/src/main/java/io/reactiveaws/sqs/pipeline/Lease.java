package io.reactiveaws.sqs.pipeline;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;

/**
 * A message in hand, until the time at which somebody else may get it. That is counted from before the receive was
 * sent, so it is never later than the server's. Only events of the consumer touch it.
 */
final class Lease<M> {

    final M message;
    final @Nullable String group;

    private final long received;
    private final Disposable.Swap handling = Disposables.swap();
    private long deadline;
    private boolean answered;
    private boolean extending;

    /**
     * Takes a message in hand.
     *
     * @param message the message
     * @param group its group; null where messages have no order
     * @param asked when its receive was sent
     * @param visibility for how long it is hidden, in milliseconds
     */
    Lease(M message, @Nullable String group, long asked, long visibility) {
        this.message = message;
        this.group = group;
        this.received = asked;
        this.deadline = asked + visibility;
    }

    void handledBy(Disposable handler) {
        handling.update(handler);
    }

    void cancelHandler() {
        handling.dispose();
    }

    boolean isOver(long now) {
        return now >= deadline;
    }

    /** Whether enough of its time has gone, a sixth, for another call to be worth it. */
    boolean isDue(long now, long visibility) {
        return !extending && deadline - now <= visibility * 5 / 6 && secondsLeft(now) > 0;
    }

    /** How long it may be hidden from now on, in seconds. */
    long secondsLeft(long now) {
        return (received + ReceiveOptions.LONGEST_VISIBILITY.toMillis() - now) / 1_000;
    }

    void extending() {
        extending = true;
    }

    void extended(long until) {
        extending = false;
        deadline = Math.max(deadline, until);
    }

    void answered() {
        answered = true;
    }

    boolean isAnswered() {
        return answered;
    }
}
