package io.reactiveaws.sqs.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.concurrent.Queues;
import reactor.util.context.ContextView;

/**
 * Sends entries of many callers by calls for many.
 *
 * <p>An entry that comes while no call is in flight is sent at once. Those that come while calls are in flight wait. As
 * soon as they fill a call, by ten or by 1 MiB, they are sent, up to the most calls in flight; what does not fill one
 * is sent when no call is in flight any more. So none waits longer than the calls that it found in flight take, and
 * there is no timer, unless a linger is set: then what does not fill a call also waits until the first of it has waited
 * so long. Entries that are {@linkplain #gather submitted together} go together.
 *
 * <p>Entries of one lane keep their order: those behind one that is in a call, or waits to be sent again, wait.
 *
 * <p>Each caller gets the outcome of its own entry. An entry at which SQS failed is sent again, 6 times in all, with
 * pauses that grow; any other failure is the caller's error. An error of a whole call is the error of each of its
 * callers. An entry whose {@link EntryWatch} says so is not sent, or not sent again, and has no result. A caller that
 * cancels takes its entry out if it has not been sent; when the last caller of a call cancels, so is the call: whether
 * its entries were done is unknown then, as with a call of their own.
 *
 * <p>What waits belongs to the thread that has a turn; others leave a note of what has changed. Calls are sent and
 * outcomes are delivered outside of turns.
 *
 * @param <E> an entry
 * @param <R> the result of an entry
 */
public final class EntryBatcher<E, R> {

    private final BatchOperation<E, R> operation;
    private final BatchRules rules;
    private final BatchMeters meters;
    private final Queue<Runnable> changes =
            Queues.<Runnable>unboundedMultiproducer().get();
    private final Queue<Caller<E, R>> unsent = new ConcurrentLinkedQueue<>();
    private final AtomicInteger turns = new AtomicInteger();
    private final Gathering gathering;
    private final WaitingEntries<E, R> waiting;
    private final Linger linger;
    private int inFlight;
    private boolean isStopped;

    /**
     * Makes a batcher of one operation of one queue.
     *
     * @param operation the operation
     * @param rules when it sends
     */
    public EntryBatcher(BatchOperation<E, R> operation, BatchRules rules) {
        this.operation = operation;
        this.rules = rules;
        this.meters = operation.meters();
        this.waiting = new WaitingEntries<>(operation);
        this.linger = new Linger(rules.linger(), rules.timer(), this::lingered);
        this.gathering = new Gathering(rules.timer(), this::gathered);
    }

    /**
     * Sends an entry, once a subscription.
     *
     * @param entry the entry
     * @param where says where an error happened; asked only if there is one
     * @return its result; the SDK's {@code SqsException} if the service did not do it
     */
    public Mono<R> submit(E entry, Supplier<String> where) {
        return Mono.create(sink -> {
            Caller<E, R> caller = caller(entry, sink.contextView(), new SinkEnd<>(sink), where);
            sink.onCancel(caller);
            change(() -> waiting.add(caller));
        });
    }

    /**
     * Sends entries of which nobody cancels one.
     *
     * @param entries the entries
     * @param context the Reactor context of who sends them
     * @param ends gives for the place of each entry who hears its outcome
     * @param where says where an error happened; asked only if there is one
     */
    public void submitAll(
            List<E> entries,
            ContextView context,
            IntFunction<? extends EntryEnd<? super R>> ends,
            Supplier<String> where) {
        List<Caller<E, R>> callers = callers(entries, context, ends, where);
        change(() -> callers.forEach(waiting::add));
    }

    /**
     * Sends entries as {@link #submitAll} does, of which none is to be seen without the others: the first ten in one
     * call, and so on. One that has to wait for another of its lane follows the others.
     *
     * @param entries the entries; where lanes count, each is of a lane of its own
     * @param context the Reactor context of who sends them
     * @param ends gives for the place of each entry who hears its outcome
     * @param where says where an error happened; asked only if there is one
     */
    public void submitTogether(
            List<E> entries,
            ContextView context,
            IntFunction<? extends EntryEnd<? super R>> ends,
            Supplier<String> where) {
        List<Caller<E, R>> callers = callers(entries, context, ends, where);
        change(() -> waiting.addTogether(callers));
    }

    private List<Caller<E, R>> callers(
            List<E> entries,
            ContextView context,
            IntFunction<? extends EntryEnd<? super R>> ends,
            Supplier<String> where) {
        List<Caller<E, R>> callers = new ArrayList<>(entries.size());
        for (int place = 0; place < entries.size(); place++) {
            callers.add(caller(entries.get(place), context, ends.apply(place), where));
        }
        return callers;
    }

    private Caller<E, R> caller(E entry, ContextView context, EntryEnd<? super R> end, Supplier<String> where) {
        return new Caller<>(entry, operation.watch(entry), where, context, end, this::leave);
    }

    /**
     * Runs something that may submit many entries, such as the end of many handlers at once: what does not fill a call
     * is sent when it has ended, so that the first one does not go alone, or when the first one has waited for 5 ms.
     *
     * @param submits is run on this thread
     */
    public void gather(Runnable submits) {
        gathering.begin();
        try {
            submits.run();
        } finally {
            gathering.end();
            sendDue();
        }
    }

    /**
     * Sends nothing more: for an owner whose callers all cancel, one after the other. Otherwise the entries of those
     * that have not done so yet would be sent as soon as the calls in flight are cancelled.
     */
    public void stop() {
        change(() -> isStopped = true);
    }

    private void leave(Caller<E, R> caller) {
        change(() -> waiting.leave(caller));
    }

    private void lingered() {
        change(linger::timed);
    }

    private void gathered() {
        change(gathering::timed);
    }

    /** A call has ended on a thread that doesn't send. */
    private void ended(SentBatch<E, R> call) {
        change(afterEnd(call));
    }

    private void change(Runnable change) {
        changes.add(change);
        sendDue();
    }

    /** A call that ends while it is being sent is dealt with here, so that many of them don't grow the stack. */
    private void sendDue() {
        for (SentBatch<E, R> call = next(); call != null; call = next()) {
            if (call.endsWhileItIsSent(meters.isObserved().getAsBoolean())) {
                changes.add(afterEnd(call));
                call.deliver();
            }
        }
        endUnsent();
    }

    /** Tells those whose entries were not sent, as their watches said. */
    private void endUnsent() {
        for (Caller<E, R> caller = unsent.poll(); caller != null; caller = unsent.poll()) {
            caller.endUnsent();
        }
    }

    /** Takes a turn: makes the changes that are noted, and returns the call that is due; null if there is none. */
    private @Nullable SentBatch<E, R> next() {
        if (turns.getAndIncrement() != 0) {
            return null;
        }
        SentBatch<E, R> call = null;
        int notes = 1;
        do {
            for (Runnable change = changes.poll(); change != null; change = changes.poll()) {
                change.run();
            }
            if (call == null) {
                call = due();
            }
            notes = turns.addAndGet(-notes);
        } while (notes != 0);
        return call;
    }

    private @Nullable SentBatch<E, R> due() {
        while (isDue()) {
            SentBatch<E, R> call = new SentBatch<>(operation, waiting.take(), this::ended);
            restartTimes();
            if (call.joinCallers(unsent::add)) {
                inFlight++;
                meters.entries().accept(call.size());
                return call;
            }
            call.lanes().forEach(waiting::free);
        }
        return null;
    }

    private boolean isDue() {
        if (waiting.isEmpty() || isStopped) {
            restartTimes();
            return false;
        }
        linger.begin();
        return waiting.fillsACall()
                ? inFlight < rules.callsInFlight()
                : inFlight == 0 && linger.isOver() && gathering.isOver();
    }

    /** No entry waits any more that has been waiting. */
    private void restartTimes() {
        linger.end();
        gathering.restart();
    }

    /** Says what changes after a call: its lanes are free, but for those of entries that are to be sent again. */
    private Runnable afterEnd(SentBatch<E, R> call) {
        List<Slot<E, R>> again = call.takeThoseToBeSentAgain();
        if (!again.isEmpty()) {
            meters.retries().accept(again.size());
            sendAgainLater(again);
        }
        return () -> {
            inFlight--;
            for (Lane<E, R> lane : call.lanes()) {
                if (again.stream().noneMatch(slot -> slot.lane() == lane)) {
                    waiting.free(lane);
                }
            }
        };
    }

    private void sendAgainLater(List<Slot<E, R>> again) {
        int failures = again.stream().mapToInt(slot -> slot.failures).max().orElse(1);
        Runnable send = () -> change(() -> waiting.addFirst(again));
        try {
            rules.timer().get().schedule(send, Backoff.millis(failures), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            send.run(); // nobody counts the time any more
        }
    }
}
