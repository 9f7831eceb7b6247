package io.reactiveaws.sqs.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;

/** What an answer says of each entry of a call. */
final class Outcomes<E, R> {

    /** An entry is sent this often at most. */
    private static final int TRIES = 6;

    private final List<Slot<E, R>> slots;
    private final BatchAnswer<R> answer;
    private final Map<String, BatchResultErrorEntry> failed;

    /** Which failed though they might heal, because what is behind them in their lane was done. */
    private final Set<Slot<E, R>> overtaken = new HashSet<>();

    Outcomes(List<Slot<E, R>> slots, BatchAnswer<R> answer) {
        this.slots = slots;
        this.answer = answer;
        this.failed = answer.failed().isEmpty() ? Map.of() : byId(answer.failed());
    }

    private static Map<String, BatchResultErrorEntry> byId(List<BatchResultErrorEntry> entries) {
        Map<String, BatchResultErrorEntry> byId = new HashMap<>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        return byId;
    }

    /** Those that are to be sent again, in their order: none behind which another of its lane may have been done. */
    List<Slot<E, R>> toBeSentAgain() {
        if (failed.isEmpty()) {
            return List.of();
        }
        Deque<Slot<E, R>> again = new ArrayDeque<>();
        Set<Lane<E, R>> passed = new HashSet<>();
        for (int i = slots.size() - 1; i >= 0; i--) {
            Slot<E, R> slot = slots.get(i);
            BatchResultErrorEntry failure = failed.get(EntryIds.of(i));
            if (failure == null) {
                passed.add(slot.lane());
            } else if (EntryErrors.mayHeal(failure) && slot.failures + 1 < TRIES) {
                if (slot.lane().isOrdered() && passed.contains(slot.lane())) {
                    overtaken.add(slot);
                } else {
                    again.addFirst(slot);
                }
            }
        }
        return List.copyOf(again);
    }

    /** Tells the callers of an entry. */
    void tell(int place) {
        Slot<E, R> slot = slots.get(place);
        R done = answer.done().get(place);
        if (done == null) {
            tell(slot, failed.get(EntryIds.of(place)));
            return;
        }
        for (Caller<E, R> caller : slot.callers()) {
            caller.succeed(done);
        }
    }

    private void tell(Slot<E, R> slot, @Nullable BatchResultErrorEntry failure) {
        Throwable error = error(slot, failure);
        boolean refused = failure != null && !EntryErrors.mayHeal(failure);
        slot.callers().forEach(refused ? caller -> caller.refuse(error) : caller -> caller.fail(error));
    }

    private Throwable error(Slot<E, R> slot, @Nullable BatchResultErrorEntry failure) {
        if (failure == null) {
            return EntryErrors.unknown(answer.response());
        }
        return EntryErrors.failed(failure, answer.response(), more(slot));
    }

    private String more(Slot<E, R> slot) {
        if (overtaken.contains(slot)) {
            return "; it was not sent again, because an entry behind it, which has to keep its place, may have"
                    + " been done";
        }
        return slot.failures == 0 ? "" : "; it was sent %d times".formatted(slot.failures + 1);
    }
}
