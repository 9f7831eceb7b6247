package io.reactiveaws.core;

import io.reactiveaws.core.spi.CoalescedLoad;
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
 * Coalesces the loads of one type of resource through one client.
 *
 * <p>A load that begins while no call is in flight is sent at once. Those that begin while calls are in flight wait,
 * each identifier once. As soon as they fill a call they are sent, up to {@link CallsUnderWay#MOST_HOLDING} calls in
 * flight; what does not fill one is sent when no call is in flight any more. A call that has been in flight for
 * {@link CallsUnderWay#PATIENCE}, or pauses after it was throttled, no longer counts among those, until there are
 * {@link CallsUnderWay#MOST} in all. So a call that hangs holds nobody back for longer than that.
 *
 * <p>The waiting readers belong to the thread that has a turn; others leave a note that there is more to do. Calls are
 * sent and answers are delivered outside of turns.
 */
final class CoalescedLoader<C, M> {

    /** So many readers that have left are kept at least, before it is worth while to look for them. */
    private static final int FEW = 64;

    private final ResourceContext<C> context;
    private final CoalescedLoad<C, M> operation;
    private final SharedTicks ticks = new SharedTicks(this::runAsOneCall);
    private final Runnable onChange = this::sendDue;
    private final Runnable onLeave = this::left;
    private final CallsUnderWay underWay;
    private final Queue<CoalescedReader<M>> arrived =
            Queues.<CoalescedReader<M>>unboundedMultiproducer().get();
    private final AtomicInteger turns = new AtomicInteger();
    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicInteger left = new AtomicInteger();
    private volatile int mayLeave = FEW;
    private Map<String, CoalescedReader<M>> waiting = new LinkedHashMap<>();

    private CoalescedLoader(ResourceContext<C> context, CoalescedLoad<C, M> operation) {
        this.context = context;
        this.operation = operation;
        this.underWay = new CallsUnderWay(context.scope()::timer, onChange);
    }

    /** The one loader of a type and a client. */
    static <C, M> CoalescedLoader<C, M> of(ResourceContext<C> context, CoalescedLoad<C, M> operation) {
        return context.scope().shared(operation, key -> new CoalescedLoader<C, M>(context, key));
    }

    /**
     * Loads what is known of a resource, once a subscription; empty if AWS gives nothing.
     *
     * @param member the resource's member that asks
     * @param alone asks for this resource alone
     */
    Mono<M> load(Resource<C> resource, String member, Mono<M> alone) {
        return Mono.create(sink -> {
            CoalescedReader<M> reader = new CoalescedReader<>(resource, member, alone, sink, onLeave);
            sink.onCancel(reader);
            arrived.add(reader);
            sendDue();
        });
    }

    /** When waiters poll. */
    Flux<Long> ticks(Duration delay, Scheduler scheduler) {
        return ticks.every(delay, scheduler);
    }

    /** Runs what begins many loads, and coalesces them: the run counts as a call in flight. */
    private void runAsOneCall(Runnable loads) {
        runs.incrementAndGet();
        try {
            loads.run();
        } finally {
            runs.decrementAndGet();
            sendDue();
        }
    }

    /** A call that ends while it is being sent is dealt with here, so that many of them don't grow the stack. */
    private void sendDue() {
        for (CoalescedCall<C, M> call = next(); call != null; call = next()) {
            if (call.endsWhileItIsSent()) {
                call.deliver();
            }
        }
    }

    /** Takes a turn: takes what has arrived, and returns the call that is due; null if there is none. */
    private @Nullable CoalescedCall<C, M> next() {
        if (turns.getAndIncrement() != 0) {
            return null;
        }
        CoalescedCall<C, M> call = null;
        int notes = 1;
        do {
            takeArrived();
            dropThoseWhoLeft();
            if (call == null) {
                call = due();
            }
            notes = turns.addAndGet(-notes);
        } while (notes != 0);
        return call;
    }

    private void takeArrived() {
        for (CoalescedReader<M> reader = arrived.poll(); reader != null; reader = arrived.poll()) {
            reader.next = CoalescedReader.firstWaiting(waiting.put(reader.id(), reader));
        }
    }

    /** A reader has left that wasn't in a call yet. */
    private void left() {
        if (left.incrementAndGet() >= mayLeave) {
            sendDue();
        }
    }

    /** All calls may hang for long, and what waits must not grow with those who come and go. */
    private void dropThoseWhoLeft() {
        if (waiting.isEmpty() && mayLeave != FEW) {
            mayLeave = FEW; // however many there once were
        }
        if (left.get() < mayLeave) {
            return;
        }
        left.set(0);
        int staying = 0;
        Iterator<Map.Entry<String, CoalescedReader<M>>> entries =
                waiting.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<String, CoalescedReader<M>> entry = entries.next();
            CoalescedReader<M> newest = CoalescedReader.allWaiting(entry.getValue());
            if (newest == null) {
                entries.remove();
            } else {
                entry.setValue(newest);
                staying += newest.length();
            }
        }
        mayLeave = Math.max(FEW, staying); // so that a look at each costs no more than those who left
    }

    private @Nullable CoalescedCall<C, M> due() {
        underWay.update();
        while (mayBeDue()) {
            Map<String, CoalescedReader<M>> oldest = takeOldest();
            if (oldest.size() < operation.size() && holding() != 0) {
                waiting = oldest; // not a full call after all: some had cancelled
                return null;
            }
            CoalescedCall<C, M> call = new CoalescedCall<>(onChange, context, operation, oldest);
            if (call.joinReaders()) {
                underWay.add(call);
                return call;
            }
        }
        return null;
    }

    private boolean mayBeDue() {
        if (waiting.isEmpty() || underWay.areMost()) {
            return false;
        }
        underWay.letOthersByInTime();
        int holding = holding();
        return holding == 0 || (holding < CallsUnderWay.MOST_HOLDING && waiting.size() >= operation.size());
    }

    /** How many calls those who wait have to wait for. */
    private int holding() {
        return runs.get() + underWay.holding();
    }

    /** Takes as many as fit in one call, the oldest first, and drops those that have cancelled. */
    private Map<String, CoalescedReader<M>> takeOldest() {
        Map<String, CoalescedReader<M>> oldest = new LinkedHashMap<>();
        Iterator<Map.Entry<String, CoalescedReader<M>>> entries =
                waiting.entrySet().iterator();
        while (oldest.size() < operation.size() && entries.hasNext()) {
            Map.Entry<String, CoalescedReader<M>> entry = entries.next();
            CoalescedReader<M> reader = CoalescedReader.firstWaiting(entry.getValue());
            if (reader != null) {
                oldest.put(entry.getKey(), reader);
            }
            entries.remove();
        }
        return oldest;
    }
}
