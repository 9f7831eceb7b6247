package io.reactiveaws.sqs.batch;

import java.util.ArrayList;
import java.util.List;

/**
 * Entries that are to go in one call, in their order. It belongs to whoever has a turn of the batcher; it has as many
 * as a call at most.
 */
final class Bundle<E, R> {

    private final List<Slot<E, R>> slots = new ArrayList<>();

    void add(Slot<E, R> slot) {
        slots.add(slot);
        slot.bundle = this;
    }

    /** Those that wait and have nothing before them in their lanes. */
    List<Slot<E, R>> ready() {
        return slots.stream()
                .filter(slot -> slot.bundle == this && slot.isWaiting && mayGo(slot))
                .toList();
    }

    private static <E, R> boolean mayGo(Slot<E, R> slot) {
        Lane<E, R> lane = slot.lane();
        return !lane.isOrdered() || (!lane.isBusy && lane.first() == slot);
    }
}
