package io.reactiveaws.core.spi.calls;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkResponse;

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

        /**
         * Returns what the answer's headers say, by which it is known to be the service's.
         *
         * @return what has been read from them; null if there is nothing to check
         */
        default @Nullable SdkResponse headers() {
            return null;
        }
    }

    private final HostConnections host;
    private final CallKind kind;
    private final AtomicBoolean released = new AtomicBoolean();

    private volatile Runnable wanted = () -> {};

    ConnectionPlace(HostConnections host, CallKind kind) {
        this.host = host;
        this.kind = kind;
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
     * Says who is to hear when others wait for a place while this one is held: at once if they do already.
     *
     * @param listener is called on the thread of a call that waits, and must not block
     */
    public void onWanted(Runnable listener) {
        wanted = listener;
        host.addHeld(this);
        if (released.get()) {
            host.removeHeld(this);
        } else if (isWanted()) {
            listener.run();
        }
    }

    void tellWanted() {
        wanted.run();
    }

    /** Gives the place to the next call. A second time has no effect. */
    public void release() {
        if (released.compareAndSet(false, true)) {
            host.removeHeld(this);
            host.release(kind);
        }
    }
}
