package io.reactiveaws.sqs.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Entries that wait one behind the other. It belongs to whoever has a turn of the batcher. */
final class Lane<E, R> {

    private final @Nullable String name;

    /** In their order, also those that nobody wants any more. */
    private final Deque<Slot<E, R>> slots = new ArrayDeque<>();

    private int count;
    private long bytes;

    /** Whether it is part of a call in flight, or waits until one of its entries is sent again. */
    boolean isBusy;

    /** Whether it is in the list of lanes that may be sent. */
    boolean isListed;

    /** Makes a lane; without a name, its entries may be in any number of calls. */
    Lane(@Nullable String name) {
        this.name = name;
    }

    @Nullable
    String name() {
        return name;
    }

    boolean isOrdered() {
        return name != null;
    }

    /** How many entries wait. */
    int count() {
        return count;
    }

    /** How large they are. */
    long bytes() {
        return bytes;
    }

    void addLast(Slot<E, R> slot) {
        slots.addLast(slot);
        added(slot);
    }

    void addFirst(Slot<E, R> slot) {
        slots.addFirst(slot);
        added(slot);
    }

    private void added(Slot<E, R> slot) {
        slot.isWaiting = true;
        count++;
        bytes += slot.bytes();
    }

    /** Takes an entry out; it stays in its place until those before it are gone. */
    void remove(Slot<E, R> slot) {
        slot.isWaiting = false;
        count--;
        bytes -= slot.bytes();
        if (count == 0) {
            slots.clear();
        }
    }

    /** The first entry that waits; null if none does. */
    @Nullable
    Slot<E, R> first() {
        Slot<E, R> first = slots.peek();
        while (first != null && !first.isWaiting) {
            slots.remove();
            first = slots.peek();
        }
        return first;
    }
}
