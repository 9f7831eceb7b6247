package io.reactiveaws.spring.web;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Schedulers;

/** The place of one download, which is given back once, however the download ends. */
final class DownloadSlot {

    /** As long as S3's answer waits on its connection for a reader: an answer that isn't written by then never is. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private enum State {
        /** S3 is asked. */
        ASKING,
        /** There is a body, which nobody reads yet. */
        READY,
        /** The body is being written. */
        STREAMING,
        FREE
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.ASKING);
    private final Disposable.Swap alarm = Disposables.swap();
    private final Runnable giveBack;

    DownloadSlot(Runnable giveBack) {
        this.giveBack = giveBack;
    }

    /** S3 has answered with a body; false if nobody waits for it any more. */
    boolean ready() {
        boolean isWanted = state.compareAndSet(State.ASKING, State.READY);
        if (isWanted) {
            alarm.update(Schedulers.parallel()
                    .schedule(() -> freeIf(State.READY), PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        }
        return isWanted;
    }

    /** The body is read; false if it is read already, or the place was given back. */
    boolean stream() {
        alarm.dispose();
        return state.compareAndSet(State.READY, State.STREAMING);
    }

    /** There is no body to come. */
    void freeUnlessReady() {
        freeIf(State.ASKING);
    }

    private void freeIf(State expected) {
        if (state.compareAndSet(expected, State.FREE)) {
            giveBack.run();
        }
    }

    void free() {
        alarm.dispose();
        if (state.getAndSet(State.FREE) != State.FREE) {
            giveBack.run();
        }
    }
}
