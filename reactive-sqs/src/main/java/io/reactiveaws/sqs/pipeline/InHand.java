package io.reactiveaws.sqs.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The messages that a consumer has in hand, the oldest first, and what it may ask for in place of those that it had.
 * Only events of the consumer touch it, but for {@link #isEmpty()}.
 */
final class InHand<M> {

    private final MessageSource<M> source;
    private final AtomicInteger count = new AtomicInteger();
    private @Nullable Lease<M> first;
    private @Nullable Lease<M> last;
    private int free;

    InHand(MessageSource<M> source) {
        this.source = source;
    }

    void add(Lease<M> lease) {
        lease.before = last;
        if (last == null) {
            first = lease;
        } else {
            last.after = lease;
        }
        last = lease;
        lease.isInHand = true;
        count.incrementAndGet();
        lease.holdBy(source);
    }

    /** Takes a message out of hand, if it is. */
    void remove(Lease<M> lease) {
        if (!lease.isInHand) {
            return;
        }
        lease.isInHand = false;
        unlink(lease);
        count.decrementAndGet();
        lease.forgetBy(source);
        free++;
    }

    private void unlink(Lease<M> lease) {
        if (lease.before == null) {
            first = lease.after;
        } else {
            lease.before.after = lease.after;
        }
        if (lease.after == null) {
            last = lease.before;
        } else {
            lease.after.before = lease.before;
        }
        lease.before = null;
        lease.after = null;
    }

    boolean contains(Lease<M> lease) {
        return lease.isInHand;
    }

    List<Lease<M>> all() {
        List<Lease<M>> all = new ArrayList<>(size());
        for (Lease<M> lease = first; lease != null; lease = lease.after) {
            all.add(lease);
        }
        return all;
    }

    int size() {
        return count.get();
    }

    /** Whether there is none; on any thread. */
    boolean isEmpty() {
        return size() == 0;
    }

    /** Returns how many have gone since this was asked last. */
    int takeFree() {
        int taken = free;
        free = 0;
        return taken;
    }
}
