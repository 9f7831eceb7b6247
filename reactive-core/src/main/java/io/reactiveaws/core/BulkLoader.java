package io.reactiveaws.core;

import io.reactiveaws.core.spi.BulkLoad;
import io.reactiveaws.core.spi.ResourceContext;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.concurrent.Queues;

/**
 * Gathers the loads of one type of resource through one client.
 *
 * <p>A load that comes while no call is in flight is sent at once. Those that come meanwhile gather, each identifier
 * once. As soon as they fill a call they are sent, up to {@link #MAX_CALLS} calls in flight; what does not fill one is
 * sent when no call is in flight any more. So none waits longer than the calls that it found in flight take, and there
 * is no timer.
 *
 * <p>What is gathered belongs to the thread that has a turn; others leave a note that there is more to do. Calls are
 * sent and answers are delivered outside of turns.
 */
final class BulkLoader<C, M> {

    /** AWS lets an account describe some 10 to 20 times a second; more calls at a time would only be throttled. */
    static final int MAX_CALLS = 4;

    private final ResourceContext<C> context;
    private final BulkLoad<C, M> operation;
    private final SharedTicks ticks = new SharedTicks(this::together);
    private final Queue<BulkReader<M>> arrived =
            Queues.<BulkReader<M>>unboundedMultiproducer().get();
    private final AtomicInteger turns = new AtomicInteger();
    private final AtomicInteger inFlight = new AtomicInteger();
    private Map<String, BulkReader<M>> gathered = new LinkedHashMap<>();

    private BulkLoader(ResourceContext<C> context, BulkLoad<C, M> operation) {
        this.context = context;
        this.operation = operation;
    }

    /** The one loader of a type and a client. */
    static <C, M> BulkLoader<C, M> of(ResourceContext<C> context, BulkLoad<C, M> operation) {
        return context.shared(operation, key -> new BulkLoader<C, M>(context, key));
    }

    /**
     * Loads what is known of a resource, once a subscription; empty if AWS gives nothing.
     *
     * @param member the resource's member that asks
     * @param alone asks for this resource alone
     */
    Mono<M> load(LoadableResource<C, ?, ?> resource, String member, Mono<M> alone) {
        return Mono.create(sink -> {
            BulkReader<M> reader = new BulkReader<>(resource, member, alone, sink);
            sink.onCancel(reader);
            arrived.add(reader);
            sendDue();
        });
    }

    /** When waiters poll. */
    Flux<Long> ticks(Duration delay, Scheduler scheduler) {
        return ticks.every(delay, scheduler);
    }

    /** Runs what brings many loads, and sends them together: the run counts as a call in flight. */
    private void together(Runnable loads) {
        inFlight.incrementAndGet();
        try {
            loads.run();
        } finally {
            ended();
        }
    }

    /** A call has ended on a thread that doesn't send. */
    void ended() {
        inFlight.decrementAndGet();
        sendDue();
    }

    /** A call that ends while it is being sent is dealt with here, so that many of them don't grow the stack. */
    private void sendDue() {
        for (BulkCall<C, M> call = next(); call != null; call = next()) {
            if (call.endsWhileItIsSent()) {
                inFlight.decrementAndGet();
                call.deliver();
            }
        }
    }

    /** Takes a turn: gathers what has arrived, and gives the call that is due; null if there is none. */
    private @Nullable BulkCall<C, M> next() {
        if (turns.getAndIncrement() != 0) {
            return null;
        }
        BulkCall<C, M> call = null;
        int notes = 1;
        do {
            gather();
            if (call == null) {
                call = due();
            }
            notes = turns.addAndGet(-notes);
        } while (notes != 0);
        return call;
    }

    private void gather() {
        for (BulkReader<M> reader = arrived.poll(); reader != null; reader = arrived.poll()) {
            reader.next = BulkReader.firstWaiting(gathered.put(reader.id(), reader));
        }
    }

    private @Nullable BulkCall<C, M> due() {
        while (mayBeDue()) {
            Map<String, BulkReader<M>> oldest = takeOldest();
            if (oldest.size() < operation.size() && inFlight.get() != 0) {
                gathered = oldest; // not a full call after all: some had cancelled
                return null;
            }
            BulkCall<C, M> call = new BulkCall<>(this, context, operation, oldest);
            if (call.joinReaders()) {
                inFlight.incrementAndGet();
                return call;
            }
        }
        return null;
    }

    private boolean mayBeDue() {
        int calls = inFlight.get();
        return calls == 0 ? !gathered.isEmpty() : calls < MAX_CALLS && gathered.size() >= operation.size();
    }

    /** Takes as many as fit in one call, the oldest first, and drops those that have cancelled. */
    private Map<String, BulkReader<M>> takeOldest() {
        Map<String, BulkReader<M>> oldest = new LinkedHashMap<>();
        Iterator<Map.Entry<String, BulkReader<M>>> entries = gathered.entrySet().iterator();
        while (oldest.size() < operation.size() && entries.hasNext()) {
            Map.Entry<String, BulkReader<M>> entry = entries.next();
            BulkReader<M> reader = BulkReader.firstWaiting(entry.getValue());
            if (reader != null) {
                oldest.put(entry.getKey(), reader);
            }
            entries.remove();
        }
        return oldest;
    }
}
