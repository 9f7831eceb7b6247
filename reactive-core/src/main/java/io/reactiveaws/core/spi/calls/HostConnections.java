package io.reactiveaws.core.spi.calls;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * The places for calls to one host: as many as the HTTP client has connections. Who finds none waits here and not in
 * the client's pool, which forgets a wait after some seconds and remembers those that were given up.
 */
final class HostConnections {

    private final String name;
    private final CallLimits limits;

    /** Set while this thread gives places away: a call that ends as it is sent makes room for the next in that loop. */
    private final ThreadLocal<Boolean> granting = new ThreadLocal<>();

    // guarded by this
    private final Set<WaitingCall> waitingFirst = new LinkedHashSet<>();
    private final Set<WaitingCall> waitingCalls = new LinkedHashSet<>();
    private final Set<WaitingCall> waitingPolls = new LinkedHashSet<>();
    private final Set<ConnectionPlace> held = new LinkedHashSet<>();
    private int used;
    private int usedByPolls;
    private long arrivals;

    HostConnections(String name, CallLimits limits) {
        this.name = name;
        this.limits = limits;
    }

    /** A call that waits for a place. */
    interface WaitingCall {

        CallKind kind();

        /** Has a number among all that ever waited. */
        void arrived(long number);

        long arrival();

        /** Has a place now. */
        void granted();

        /** The context of who waits. */
        Context currentContext();
    }

    /** Takes a place for a call, unless all are taken or others wait. */
    synchronized boolean tryTake(CallKind kind) {
        return queueOf(kind).isEmpty() && take(kind);
    }

    private boolean take(CallKind kind) {
        boolean poll = kind.isPoll();
        boolean free = used < places() && (!poll || usedByPolls < placesOfPolls());
        if (free) {
            used++;
            usedByPolls += poll ? 1 : 0;
        }
        return free;
    }

    /**
     * Waits for a place, behind all others of its kind. Those who hold a place and may not need it hear of the first.
     */
    void await(WaitingCall call) {
        List<ConnectionPlace> holders;
        synchronized (this) {
            if (call.kind().isRefusable()) {
                requireRoom(call.kind());
            }
            holders = hasWaiting() || call.kind().isPoll() ? List.of() : List.copyOf(held);
            call.arrived(arrivals++);
            queueOf(call.kind()).add(call);
        }
        holders.forEach(ConnectionPlace::tellWanted);
        grant(); // a place that was given back meanwhile
    }

    private void requireRoom(CallKind kind) {
        if (waiting() >= limits.maxWaiting()) {
            throw new RejectedExecutionException(
                    ("%s in use and as many calls wait for one as 'maxWaiting' allows, %d; try again later, or"
                                    + " raise 'maxWaiting' or 'connections'")
                            .formatted(all(kind), limits.maxWaiting()));
        }
    }

    private String all(CallKind kind) {
        int places = places(kind);
        String which = to() + (kind.isPoll() ? " for calls that wait for messages" : "");
        return places == 1
                ? "the only connection%s is".formatted(which)
                : "all %d connections%s are".formatted(places, which);
    }

    private int places(CallKind kind) {
        return kind.isPoll() ? placesOfPolls() : places();
    }

    /** Gives up waiting. */
    synchronized void leave(WaitingCall call) {
        queueOf(call.kind()).remove(call);
    }

    /** Gives a place back, to the next call that waits. */
    void release(CallKind kind) {
        boolean isWanted;
        synchronized (this) {
            used--;
            usedByPolls -= kind.isPoll() ? 1 : 0;
            isWanted = hasWaiting() || !waitingPolls.isEmpty(); // who comes later looks for a place by itself
        }
        if (isWanted) {
            grant();
        }
    }

    private void grant() {
        if (granting.get() != null) {
            return;
        }
        granting.set(true);
        // An interruption is meant for who gives the place back; the SDK would fail the calls of others by it.
        boolean interrupted = Thread.interrupted();
        try {
            for (WaitingCall next = next(); next != null; next = next()) {
                grantTo(next);
            }
        } finally {
            granting.remove();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What a subscriber throws is no matter of those who wait behind it. */
    private static void grantTo(WaitingCall call) {
        try {
            call.granted();
        } catch (RuntimeException thrown) {
            Operators.onErrorDropped(thrown, call.currentContext());
        }
    }

    private synchronized @Nullable WaitingCall next() {
        WaitingCall next = taking(waitingFirst);
        if (next == null && pollIsFirst()) {
            next = taking(waitingPolls);
        }
        return next == null ? taking(waitingCalls) : next;
    }

    private boolean pollIsFirst() {
        WaitingCall call = first(waitingCalls);
        WaitingCall poll = first(waitingPolls);
        return poll != null && (call == null || poll.arrival() < call.arrival());
    }

    /** Takes the first of a queue out of it, if there is a place for it. */
    private @Nullable WaitingCall taking(Set<WaitingCall> queue) {
        WaitingCall next = first(queue);
        if (next == null || !take(next.kind())) {
            return null;
        }
        queue.remove(next);
        return next;
    }

    private static @Nullable WaitingCall first(Set<WaitingCall> queue) {
        return queue.isEmpty() ? null : queue.iterator().next();
    }

    /** Whether a call that may not wait for long does. */
    synchronized boolean hasWaiting() {
        return !waitingCalls.isEmpty() || !waitingFirst.isEmpty();
    }

    synchronized void addHeld(ConnectionPlace place) {
        held.add(place);
    }

    synchronized void removeHeld(ConnectionPlace place) {
        held.remove(place);
    }

    private Set<WaitingCall> queueOf(CallKind kind) {
        return switch (kind) {
            case FIRST -> waitingFirst;
            case CONTINUATION, CALL -> waitingCalls;
            case POLL -> waitingPolls;
        };
    }

    /** How many calls wait for a place. */
    synchronized int countWaiting() {
        return waiting() + waitingFirst.size();
    }

    /** How many places are in use. */
    synchronized int countUsed() {
        return used;
    }

    private int waiting() {
        return waitingCalls.size() + waitingPolls.size();
    }

    private int places() {
        return limits.connections().get();
    }

    /** Three quarters, and never the last one, unless there is no other. */
    private int placesOfPolls() {
        int places = places();
        return Math.max(1, places - (places + 3) / 4);
    }

    /** Says what a call waited for that has given up. */
    synchronized String describe(CallKind kind) {
        int others = waiting();
        String beside = others == 0 ? "" : others == 1 ? ", beside 1 other," : ", beside %d others,".formatted(others);
        return "it waited%s for %s%s".formatted(beside, name(kind), polls());
    }

    private String polls() {
        if (usedByPolls == 0) {
            return "";
        }
        String which = places() == 1 ? "which" : usedByPolls + " of which";
        return ", " + which + (usedByPolls == 1 ? " a call holds that waits" : " calls hold that wait")
                + " for messages";
    }

    /** Names the connections that calls of a kind may have. */
    String name(CallKind kind) {
        int places = places(kind);
        return (places == 1 ? "the only connection" : "one of %d connections".formatted(places)) + to();
    }

    private String to() {
        return name.isEmpty() ? "" : " to " + name;
    }
}
