package io.reactiveaws.core.spi.calls;

import org.jspecify.annotations.Nullable;

/** How far one call is, for who bounds its time. */
public final class CallProgress {

    private volatile @Nullable HostConnections host;
    private volatile CallKind kind = CallKind.CALL;
    private volatile boolean sent;

    /** Makes the progress of a call that has not begun. */
    public CallProgress() {}

    void waitsFor(HostConnections connections, CallKind as) {
        kind = as;
        host = connections;
    }

    void isSent() {
        sent = true;
    }

    /**
     * Tells whether the service lets the call wait on purpose.
     *
     * @return whether it may take any time
     */
    public boolean waitsOnPurpose() {
        return kind.isPoll() && sent;
    }

    /**
     * Says what the call was doing that has been given up.
     *
     * @return the words
     */
    public String state() {
        HostConnections connections = host;
        return sent || connections == null ? "it was sent and not answered" : connections.describe(kind);
    }
}
