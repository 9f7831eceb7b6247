package io.reactiveaws.sqs.pipeline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The messages that a consumer has in hand, and what it may ask for in place of those that it had. Only events of the
 * consumer touch it, but for {@link #isEmpty()}.
 */
final class InHand<M> {

    private final MessageSource<M> source;
    private final Set<Lease<M>> leases = new LinkedHashSet<>();
    private final AtomicInteger count = new AtomicInteger();
    private int free;

    InHand(MessageSource<M> source) {
        this.source = source;
    }

    void add(Lease<M> lease) {
        leases.add(lease);
        count.incrementAndGet();
        source.hold(lease.message, lease);
    }

    /** Takes a message out of hand, if it is. */
    void remove(Lease<M> lease) {
        if (leases.remove(lease)) {
            count.decrementAndGet();
            source.forget(lease.message);
            free++;
        }
    }

    boolean contains(Lease<M> lease) {
        return leases.contains(lease);
    }

    List<Lease<M>> all() {
        return List.copyOf(leases);
    }

    int size() {
        return leases.size();
    }

    /** Whether there is none; on any thread. */
    boolean isEmpty() {
        return count.get() == 0;
    }

    /** Returns how many have gone since this was asked last. */
    int takeFree() {
        int taken = free;
        free = 0;
        return taken;
    }
}
