package io.reactiveaws.sqs.batch;

import io.reactiveaws.core.spi.calls.SharedCallers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** One call. A counter says how many callers still want an answer; when the last one cancels, so is the call. */
final class SentBatch<E, R> extends BaseSubscriber<BatchAnswer<R>> {

    private enum Phase {
        SENDING,
        SENT,
        ENDED
    }

    private final BatchOperation<E, R> operation;
    private final List<Slot<E, R>> slots;
    private final Consumer<SentBatch<E, R>> onEnd;
    private final Runnable onLeave = this::leave;
    private final Runnable onUncutLeave = this::goOn;
    private final Set<Lane<E, R>> lanes;
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.SENDING);
    private final AtomicInteger wanting = new AtomicInteger();
    private Context callersContext = Context.empty();
    private @Nullable Outcomes<E, R> outcomes;
    private @Nullable Throwable failure;
    private Set<Slot<E, R>> again = Set.of();

    /**
     * Makes a call for entries; it owns the list.
     *
     * @param onEnd is given this call when it ends after it was sent
     */
    SentBatch(BatchOperation<E, R> operation, List<Slot<E, R>> slots, Consumer<SentBatch<E, R>> onEnd) {
        this.operation = operation;
        this.slots = slots;
        this.onEnd = onEnd;
        this.lanes = ordered(slots);
    }

    private static <E, R> Set<Lane<E, R>> ordered(List<Slot<E, R>> slots) {
        Set<Lane<E, R>> lanes = Set.of();
        for (Slot<E, R> slot : slots) {
            if (slot.lane().isOrdered()) {
                lanes = lanes.isEmpty() ? new HashSet<>() : lanes;
                lanes.add(slot.lane());
            }
        }
        return lanes;
    }

    /** How many entries it has. */
    int size() {
        return slots.size();
    }

    /** The lanes whose order it keeps. */
    Set<Lane<E, R>> lanes() {
        return lanes;
    }

    /**
     * Leaves out the callers that have cancelled, and those whose entries may not be sent any more.
     *
     * @param unsent is given the latter
     * @return false if none is left
     */
    boolean joinCallers(Consumer<Caller<E, R>> unsent) {
        wanting.set(1); // until all have joined, so that one that joins and cancels isn't taken for the last
        slots.removeIf(slot -> !join(slot, unsent));
        return wanting.decrementAndGet() != 0;
    }

    private boolean join(Slot<E, R> slot, Consumer<Caller<E, R>> unsent) {
        slot.callers().removeIf(caller -> {
            if (!caller.mayBeSent()) {
                unsent.accept(caller);
                return true;
            }
            wanting.incrementAndGet();
            boolean joins = caller.join(leaveOf(caller));
            if (joins) {
                caller.sentBy(this);
            } else {
                wanting.decrementAndGet();
            }
            return !joins;
        });
        return !slot.callers().isEmpty();
    }

    private Runnable leaveOf(Caller<E, R> caller) {
        return caller.mayBeCut() ? onLeave : onUncutLeave;
    }

    /** A caller cancels without which the call goes on, because nobody would know whether its entry was done. */
    private void goOn() {}

    /** One caller cancels. */
    private void leave() {
        if (wanting.decrementAndGet() == 0) {
            cancel();
            end();
        }
    }

    /**
     * Sends the call; true if it has ended when this returns. Else the owner is told when it ends.
     *
     * @param isObserved whether somebody wants to know for whom it is sent
     */
    boolean endsWhileItIsSent(boolean isObserved) {
        if (wanting.get() != 0) {
            callersContext = isObserved ? SharedCallers.in(context(), this::waiting) : context();
            Mono.defer(() -> operation.send(entries())).subscribe(this);
        }
        return !phase.compareAndSet(Phase.SENDING, Phase.SENT);
    }

    private List<E> entries() {
        List<E> entries = new ArrayList<>(slots.size());
        slots.forEach(slot -> entries.add(slot.entry()));
        return entries;
    }

    private Context context() {
        for (Slot<E, R> slot : slots) {
            Context cleanup = slot.cleanup();
            if (cleanup != null) {
                return cleanup;
            }
        }
        return slots.get(0).context();
    }

    /** The contexts of those who have entries in it. */
    private Stream<ContextView> waiting() {
        return slots.stream()
                .flatMap(slot -> slot.callers().stream())
                .filter(caller -> !caller.isDisposed())
                .map(Caller::context);
    }

    /**
     * The Reactor context of one of the callers is the one that the call sees: of one that must go, if there is one.
     */
    @Override
    public Context currentContext() {
        return callersContext;
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    protected void hookOnNext(BatchAnswer<R> answer) {
        outcomes = new Outcomes<>(slots, answer);
    }

    @Override
    protected void hookOnComplete() {
        end();
    }

    @Override
    protected void hookOnError(Throwable error) {
        failure = error;
        end();
    }

    /** Ends once: while it is being sent, the sender goes on; else this thread. */
    private void end() {
        if (!phase.compareAndSet(Phase.SENDING, Phase.ENDED) && phase.compareAndSet(Phase.SENT, Phase.ENDED)) {
            onEnd.accept(this);
            deliver();
        }
    }

    /** Takes out the entries that are to be sent again, in their order. Called once, after the end. */
    List<Slot<E, R>> takeThoseToBeSentAgain() {
        if (failure != null || outcomes == null) {
            return List.of();
        }
        List<Slot<E, R>> failed = outcomes.toBeSentAgain();
        if (failed.isEmpty()) {
            return failed;
        }
        List<Slot<E, R>> wanted = failed.stream().filter(this::waitAgain).toList();
        wanted.forEach(slot -> slot.failures++);
        again = new HashSet<>(wanted);
        return wanted;
    }

    private boolean waitAgain(Slot<E, R> slot) {
        slot.callers().removeIf(caller -> !caller.waitAgain(leaveOf(caller)));
        return !slot.callers().isEmpty();
    }

    /** Gives each caller its own outcome. */
    void deliver() {
        for (int place = 0; place < slots.size(); place++) {
            Slot<E, R> slot = slots.get(place);
            if (!again.contains(slot)) {
                deliver(slot, place);
            }
        }
    }

    private void deliver(Slot<E, R> slot, int place) {
        if (failure == null && outcomes != null) {
            outcomes.tell(place);
            return;
        }
        Throwable error = failure == null ? new NoSuchElementException("the call ended without an answer") : failure;
        slot.callers().forEach(caller -> caller.fail(error));
    }
}
