package io.reactiveaws.sqs.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entries that wait for a call. They belong to whoever has a turn of the batcher. */
final class WaitingEntries<E, R> {

    private final BatchOperation<E, R> operation;
    private final Lane<E, R> unordered = new Lane<>(null);
    private final Map<String, Lane<E, R>> ordered = new HashMap<>();
    private final Map<Object, Slot<E, R>> byKey = new HashMap<>();

    /** The lanes that have entries and are not busy, and some that had. */
    private final Deque<Lane<E, R>> listed = new ArrayDeque<>();

    /** How many entries are in lanes that aren't busy. */
    private int count;

    private long bytes;

    WaitingEntries(BatchOperation<E, R> operation) {
        this.operation = operation;
    }

    /** Whether there is nothing that may be sent. */
    boolean isEmpty() {
        return count == 0;
    }

    /** Whether what may be sent fills a call. */
    boolean fillsACall() {
        return count >= BatchRules.ENTRIES || bytes >= BatchRules.BYTES;
    }

    /** Adds what callers want to be sent together, ten in a call. */
    void addTogether(List<Caller<E, R>> callers) {
        Bundle<E, R> bundle = new Bundle<>();
        for (int place = 0; place < callers.size(); place++) {
            if (place % BatchRules.ENTRIES == 0) {
                bundle = new Bundle<>();
            }
            Slot<E, R> slot = add(callers.get(place));
            if (slot != null && slot.bundle != bundle) { // two of the entries may be one
                bundle.add(slot);
            }
        }
    }

    /** Adds what a caller wants to be sent; gives its slot, null if the caller has cancelled. */
    @Nullable
    Slot<E, R> add(Caller<E, R> caller) {
        if (caller.isDisposed()) {
            return null;
        }
        E entry = caller.entry();
        Object key = operation.key(entry);
        Slot<E, R> there = key == null ? null : byKey.get(key);
        if (there == null) {
            Slot<E, R> slot = new Slot<>(key, lane(operation.lane(entry)), operation.bytes(entry));
            slot.add(caller);
            slot.lane().addLast(slot);
            added(slot);
            return slot;
        }
        there.add(caller);
        return there;
    }

    private Lane<E, R> lane(@Nullable String name) {
        return name == null ? unordered : ordered.computeIfAbsent(name, Lane::new);
    }

    private void added(Slot<E, R> slot) {
        if (slot.key() != null) {
            byKey.put(slot.key(), slot);
        }
        if (!slot.lane().isBusy) {
            count++;
            bytes += slot.bytes();
            list(slot.lane());
        }
    }

    private void list(Lane<E, R> lane) {
        if (!lane.isListed) {
            lane.isListed = true;
            listed.add(lane);
        }
    }

    /** A caller has cancelled. */
    void leave(Caller<E, R> caller) {
        Slot<E, R> slot = caller.slot;
        if (slot != null && slot.isWaiting && !slot.isWanted()) {
            remove(slot);
            forgetIfIdle(slot.lane());
        }
    }

    private void remove(Slot<E, R> slot) {
        slot.lane().remove(slot);
        if (slot.key() != null) {
            byKey.remove(slot.key(), slot);
        }
        if (!slot.lane().isBusy) {
            count--;
            bytes -= slot.bytes();
        }
    }

    /** Takes as many as fit in one call, the oldest of each lane first; the lanes that have an order are busy then. */
    List<Slot<E, R>> take() {
        List<Slot<E, R>> taken = new ArrayList<>(Math.min(count, BatchRules.ENTRIES));
        long size = 0;
        for (Slot<E, R> slot = first(); slot != null; slot = first()) {
            List<Slot<E, R>> next = slot.bundle == null ? List.of(slot) : slot.bundle.ready();
            for (Slot<E, R> one : next) {
                size += one.bytes();
            }
            boolean fits = taken.size() + next.size() <= BatchRules.ENTRIES && size <= BatchRules.BYTES;
            if (!fits && !taken.isEmpty()) {
                break;
            }
            take(next, taken);
        }
        taken.forEach(slot -> occupy(slot.lane()));
        return taken;
    }

    private void take(List<Slot<E, R>> slots, List<Slot<E, R>> taken) {
        slots.forEach(this::remove);
        taken.addAll(slots);
    }

    private @Nullable Slot<E, R> first() {
        for (Lane<E, R> lane = listed.peek(); lane != null; lane = listed.peek()) {
            Slot<E, R> slot = lane.first();
            if (slot != null) {
                return slot;
            }
            listed.remove();
            lane.isListed = false;
        }
        return null;
    }

    private void occupy(Lane<E, R> lane) {
        if (lane.isOrdered() && !lane.isBusy) {
            lane.isBusy = true;
            count -= lane.count();
            bytes -= lane.bytes();
            if (lane.isListed) {
                lane.isListed = false;
                listed.remove(lane);
            }
        }
    }

    /** What was taken of a lane has its outcome. */
    void free(Lane<E, R> lane) {
        if (!lane.isBusy) {
            return;
        }
        lane.isBusy = false;
        count += lane.count();
        bytes += lane.bytes();
        if (lane.count() > 0) {
            list(lane);
        }
        forgetIfIdle(lane);
    }

    private void forgetIfIdle(Lane<E, R> lane) {
        if (lane.name() != null && !lane.isBusy && lane.count() == 0) {
            ordered.remove(lane.name(), lane);
        }
    }

    /** Puts entries of a call back, before all others of their lanes. */
    void addFirst(List<Slot<E, R>> again) {
        for (int i = again.size() - 1; i >= 0; i--) {
            addFirst(again.get(i));
        }
        again.forEach(slot -> free(slot.lane()));
    }

    private void addFirst(Slot<E, R> slot) {
        if (!slot.isWanted()) {
            return;
        }
        Slot<E, R> newer = slot.key() == null ? null : byKey.get(slot.key());
        if (newer == null) {
            slot.lane().addFirst(slot);
            added(slot);
        } else {
            newer.addOlder(slot);
        }
    }
}
