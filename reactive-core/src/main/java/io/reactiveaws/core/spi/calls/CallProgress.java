package io.reactiveaws.core.spi.calls;

import java.util.Locale;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;

/** How far one call is, for who bounds its time. */
public final class CallProgress {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Scheduler timer;
    private final long begun;

    // guarded by this
    private @Nullable HostConnections host;
    private CallKind kind = CallKind.CALL;
    private boolean preparing;
    private long preparingSince;
    private long prepared;
    private boolean sent;
    private long sentAt;

    /**
     * Makes the progress of a call that begins now.
     *
     * @param timer whose clock counts
     */
    public CallProgress(Scheduler timer) {
        this.timer = timer;
        this.begun = now();
    }

    private long now() {
        return timer.now(TimeUnit.NANOSECONDS);
    }

    synchronized void waitsFor(HostConnections connections, CallKind as) {
        kind = as;
        host = connections;
    }

    /** Waits for what the call needs besides a connection. */
    synchronized void isPreparing() {
        preparing = true;
        preparingSince = now();
    }

    synchronized void isPrepared() {
        preparing = false;
        prepared += now() - preparingSince;
    }

    synchronized void isSent() {
        sent = true;
        sentAt = now();
    }

    /**
     * Tells whether the service lets the call wait on purpose.
     *
     * @return whether it may take any time
     */
    public synchronized boolean waitsOnPurpose() {
        return kind.isPoll() && sent;
    }

    /**
     * Says what the call was doing that has been given up, and how long it had waited before it was sent.
     *
     * @return the words
     */
    public synchronized String state() {
        HostConnections connections = host;
        if (preparing) {
            return "it waited for the session's credentials";
        }
        return sent || connections == null ? stateOfSent(connections) : connections.describe(kind);
    }

    private String stateOfSent(@Nullable HostConnections connections) {
        long now = now();
        StringJoiner waits = new StringJoiner(" and ", "it waited ", ", then ").setEmptyValue("");
        if (counts(prepared, now)) {
            waits.add(text(prepared) + " for the session's credentials");
        }
        long queued = sentAt - begun - prepared;
        if (connections != null && counts(queued, now)) {
            waits.add(text(queued) + " for " + connections.name(kind));
        }
        String alone = "it was sent and not answered";
        return waits.length() == 0 ? alone : waits + alone + " for " + text(now - sentAt);
    }

    /** Each call takes some microseconds until it is sent; that is no wait to speak of. */
    private boolean counts(long wait, long now) {
        return wait > 0 && wait >= (now - begun) / 100;
    }

    private static String text(long nanoseconds) {
        return nanoseconds < SECOND
                ? TimeUnit.NANOSECONDS.toMillis(nanoseconds) + " ms"
                : String.format(Locale.ROOT, "%.1f s", (double) nanoseconds / SECOND);
    }
}
