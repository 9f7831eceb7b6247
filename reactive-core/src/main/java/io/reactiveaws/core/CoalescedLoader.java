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
 * <p>A load that begins while no call is in flight is sent at once. Those that begin while calls are in flight wait, each
 * identifier once. As soon as they fill a call they are sent, up to {@link #MAX_CALLS} calls in flight; what does not fill
 * one is sent when no call is in flight any more. So none waits longer than the calls that it found in flight take, and
 * there is no timer.
 *
 * <p>The waiting readers belong to the thread that has a turn; others leave a note that there is more to do. Calls are
 * sent and answers are delivered outside of turns.
 */
final class CoalescedLoader<C, M> {

    /** Services limit how often an account may read; more calls at a time would only be throttled. */
    static final int MAX_CALLS = 4;

    private final ResourceContext<C> context;
    private final CoalescedLoad<C, M> operation;
    private final SharedTicks ticks = new SharedTicks(this::runAsOneCall);
    private final Runnable onEnd = this::ended;
    private final Queue<CoalescedReader<M>> arrived =
            Queues.<CoalescedReader<M>>unboundedMultiproducer().get();
    private final AtomicInteger turns = new AtomicInteger();
    private final AtomicInteger inFlight = new AtomicInteger();
    private Map<String, CoalescedReader<M>> waiting = new LinkedHashMap<>();

    private CoalescedLoader(ResourceContext<C> context, CoalescedLoad<C, M> operation) {
        this.context = context;
        this.operation = operation;
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
            CoalescedReader<M> reader = new CoalescedReader<>(resource, member, alone, sink);
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
        inFlight.incrementAndGet();
        try {
            loads.run();
        } finally {
            ended();
        }
    }

    /** A call has ended on a thread that doesn't send. */
    private void ended() {
        inFlight.decrementAndGet();
        sendDue();
    }

    /** A call that ends while it is being sent is dealt with here, so that many of them don't grow the stack. */
    private void sendDue() {
        for (CoalescedCall<C, M> call = next(); call != null; call = next()) {
            if (call.endsWhileItIsSent()) {
                inFlight.decrementAndGet();
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

    private @Nullable CoalescedCall<C, M> due() {
        while (mayBeDue()) {
            Map<String, CoalescedReader<M>> oldest = takeOldest();
            if (oldest.size() < operation.size() && inFlight.get() != 0) {
                waiting = oldest; // not a full call after all: some had cancelled
                return null;
            }
            CoalescedCall<C, M> call = new CoalescedCall<>(onEnd, context, operation, oldest);
            if (call.joinReaders()) {
                inFlight.incrementAndGet();
                return call;
            }
        }
        return null;
    }

    private boolean mayBeDue() {
        int calls = inFlight.get();
        return calls == 0 ? !waiting.isEmpty() : calls < MAX_CALLS && waiting.size() >= operation.size();
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
