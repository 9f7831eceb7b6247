package io.reactiveaws.core.spi;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** The place that a call has among those to its host, until its connection is free again. */
public final class ConnectionPlace {

    /** An answer that keeps its connection after it was given, for bytes that are still to come. */
    @FunctionalInterface
    public interface Holder {

        /**
         * Hands over the place of the call, which the answer gives back when its connection is free.
         *
         * @param place the place among the calls to the host
         */
        void hold(ConnectionPlace place);
    }

    private final HostConnections host;
    private final boolean polls;
    private final AtomicBoolean released = new AtomicBoolean();

    /** Gives the connection back if nobody uses it now, and tells whether it has. */
    private volatile BooleanSupplier yielding = () -> false;

    ConnectionPlace(HostConnections host, boolean polls) {
        this.host = host;
        this.polls = polls;
    }

    /**
     * Tells whether another call waits for a place.
     *
     * @return whether giving this one back would let a call go on
     */
    public boolean isWanted() {
        return host.hasWaiting();
    }

    /**
     * Says how another call can have the connection while it is held and not used.
     *
     * @param yield gives the connection back if nobody uses it now, and returns whether it has; called when a call
     *     begins to wait, on its thread
     */
    public void yieldBy(BooleanSupplier yield) {
        yielding = yield;
        host.addIdle(this);
        if (released.get()) {
            host.removeIdle(this);
        }
    }

    boolean yieldNow() {
        return yielding.getAsBoolean();
    }

    /** Gives the place to the next call. A second time has no effect. */
    public void release() {
        if (released.compareAndSet(false, true)) {
            host.removeIdle(this);
            host.release(polls);
        }
    }
}
