package io.reactiveaws.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import reactor.core.scheduler.Scheduler;

/**
 * The calls of one loader that are under way. A call holds others back until it ends, pauses, or has been under way for
 * {@link #PATIENCE}: one that hangs must not stop everybody else.
 *
 * <p>It belongs to the thread that has the loader's turn. One timer looks for old calls. It is set only while somebody
 * waits, and never late: the call that it is set for is the oldest.
 */
final class CallsUnderWay {

    /** Services limit how often an account may read; more calls at a time would only be throttled. */
    static final int MOST_HOLDING = 4;

    /** With those that hang or pause. */
    static final int MOST = 16;

    static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Supplier<Scheduler> timer;
    private final Runnable onTime;
    private final List<CoalescedCall<?, ?>> calls = new ArrayList<>(); // the oldest first
    private volatile boolean timed;

    /** Takes the scheduler of the timer, and what is to be run when a call may have become old. */
    CallsUnderWay(Supplier<Scheduler> timer, Runnable onTime) {
        this.timer = timer;
        this.onTime = onTime;
    }

    void add(CoalescedCall<?, ?> call) {
        calls.add(call);
    }

    /** Forgets those that have ended, and notes since when the others are under way. */
    void update() {
        calls.removeIf(CoalescedCall::hasEnded);
        if (calls.isEmpty()) {
            return; // as after each load that is alone: nothing is to be made for that, not even an iterator
        }
        for (CoalescedCall<?, ?> call : calls) {
            if (call.since == CoalescedCall.NOT_NOTED) {
                call.since = now();
            }
        }
    }

    boolean areMost() {
        return calls.size() >= MOST;
    }

    /** How many hold others back. */
    int holding() {
        if (calls.isEmpty()) {
            return 0;
        }
        int holding = 0;
        for (CoalescedCall<?, ?> call : calls) {
            if (call.holdsOthers()) {
                holding++;
            }
        }
        return holding;
    }

    /** Somebody waits: those that are old let others by, now and when the timer rings. */
    void letOthersByInTime() {
        if (timed || calls.isEmpty()) {
            return;
        }
        for (CoalescedCall<?, ?> call : calls) {
            if (call.holdsOthers()) {
                long rest = rest(call);
                if (rest > 0) {
                    setTimer(rest);
                    return;
                }
                call.letOthersBy();
            }
        }
    }

    /** For how many milliseconds a call may hold others back from now on. */
    private long rest(CoalescedCall<?, ?> call) {
        long now = now();
        call.since = Math.min(call.since, now); // a clock that is set back makes no call young
        return call.since + PATIENCE.toMillis() - now;
    }

    private long now() {
        return timer.get().now(TimeUnit.MILLISECONDS);
    }

    private void setTimer(long millis) {
        timed = true;
        try {
            timer.get().schedule(this::ring, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            timed = false; // no timers any more: who waits is sent when calls end
        }
    }

    private void ring() {
        timed = false;
        onTime.run();
    }
}
