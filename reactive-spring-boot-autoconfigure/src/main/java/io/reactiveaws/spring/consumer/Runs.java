package io.reactiveaws.spring.consumer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The runs of a consumer, one after another. What others are told, they are told outside of the lock, in any order: a
 * run may hear of its stop before it begins.
 */
final class Runs {

    private static final Logger LOG = LoggerFactory.getLogger(QueueConsumer.class);

    private final Supplier<ConsumerRun> next;
    private final List<Runnable> callbacks = new ArrayList<>();
    private @Nullable ConsumerRun current;
    private boolean stopping;
    private boolean again;

    Runs(Supplier<ConsumerRun> next) {
        this.next = next;
    }

    synchronized boolean isRunning() {
        return current != null;
    }

    void start() {
        ConsumerRun begun = toBegin();
        if (begun != null) {
            begin(begun);
        }
    }

    private synchronized @Nullable ConsumerRun toBegin() {
        if (current != null) {
            again = stopping;
            return null;
        }
        current = next.get();
        return current;
    }

    private void begin(ConsumerRun run) {
        run.begin(this::ended);
    }

    void stop(Runnable callback) {
        ConsumerRun stopped = toStop(callback);
        if (stopped == null) {
            callback.run();
        } else {
            stopped.stop();
        }
    }

    private synchronized @Nullable ConsumerRun toStop(Runnable callback) {
        again = false;
        if (current != null) {
            callbacks.add(callback);
            stopping = true;
        }
        return current;
    }

    private void ended() {
        List<Runnable> told;
        ConsumerRun following;
        synchronized (this) {
            told = List.copyOf(callbacks);
            callbacks.clear();
            following = again ? next.get() : null;
            again = false;
            stopping = false;
            current = following;
        }
        told.forEach(Runs::tell);
        if (following != null) {
            begin(following);
        }
    }

    /** One that fails is no reason to let the others wait. */
    private static void tell(Runnable callback) {
        try {
            callback.run();
        } catch (RuntimeException e) {
            LOG.error("the callback of a consumer's stop has failed", e);
        }
    }
}
