package io.reactiveaws.sqs.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The groups of which messages are in hand. One message of a group is handled at a time; the others wait behind it.
 * Only events of the consumer touch it.
 */
final class Groups<M> {

    /** The message of a group that is being handled or given back, and those that wait behind it. */
    private record Turn<M>(Lease<M> holder, List<Lease<M>> behind) {}

    private final Map<String, Turn<M>> turns = new HashMap<>();

    /**
     * Takes a message in.
     *
     * @return whether it may be handled now
     */
    boolean enter(Lease<M> lease) {
        if (lease.group == null) {
            return true;
        }
        Turn<M> turn = turns.get(lease.group);
        if (turn == null) {
            turns.put(lease.group, new Turn<>(lease, new ArrayList<>()));
            return true;
        }
        turn.behind().add(lease);
        return false;
    }

    /** Ends the turn of a message; gives the next one of its group, null if there is none or it was not its turn. */
    @Nullable
    Lease<M> next(Lease<M> before) {
        Turn<M> turn = turnOf(before);
        if (turn == null) {
            return null;
        }
        turns.remove(before.group);
        if (turn.behind().isEmpty()) {
            return null;
        }
        Lease<M> next = turn.behind().remove(0);
        turns.put(before.group, new Turn<>(next, turn.behind()));
        return next;
    }

    private @Nullable Turn<M> turnOf(Lease<M> lease) {
        Turn<M> turn = lease.group == null ? null : turns.get(lease.group);
        return turn == null || turn.holder() != lease ? null : turn;
    }

    /** Takes those out that wait behind a message whose turn it is, and goes on to be. */
    List<Lease<M>> takeBehind(Lease<M> holder) {
        Turn<M> turn = turnOf(holder);
        return turn == null ? List.of() : take(turn);
    }

    /** Takes a message out that waits, and those behind it, which are given. */
    List<Lease<M>> takeOut(Lease<M> waiting) {
        Turn<M> turn = waiting.group == null ? null : turns.get(waiting.group);
        int place = turn == null ? -1 : turn.behind().indexOf(waiting);
        if (turn == null || place < 0) {
            return List.of();
        }
        List<Lease<M>> rest = turn.behind().subList(place, turn.behind().size());
        List<Lease<M>> behind = List.copyOf(rest.subList(1, rest.size()));
        rest.clear();
        return behind;
    }

    /** Takes all out that wait. */
    List<Lease<M>> takeAll() {
        return turns.values().stream().flatMap(turn -> take(turn).stream()).toList();
    }

    private static <M> List<Lease<M>> take(Turn<M> turn) {
        List<Lease<M>> taken = List.copyOf(turn.behind());
        turn.behind().clear();
        return taken;
    }
}
