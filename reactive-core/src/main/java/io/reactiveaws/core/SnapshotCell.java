package io.reactiveaws.core;

import java.util.Set;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * The only mutable part of a resource: what is known of it, and the load under way that readers join.
 *
 * <p>{@link #invalidate()} begins a new generation: what was asked for in an earlier one reaches those who asked and is
 * not kept. Within a generation each request has a ticket, and the answer to the latest request is the one that stays.
 */
final class SnapshotCell<M> {

    @SuppressWarnings("rawtypes")
    private static final AtomicReferenceFieldUpdater<SnapshotCell, State> STATE =
            AtomicReferenceFieldUpdater.newUpdater(SnapshotCell.class, State.class, "state");

    @SuppressWarnings("rawtypes")
    private static final AtomicLongFieldUpdater<SnapshotCell> TICKETS =
            AtomicLongFieldUpdater.newUpdater(SnapshotCell.class, "tickets");

    private volatile State<M> state;

    @SuppressWarnings("UnusedVariable") // through TICKETS
    private volatile long tickets;

    SnapshotCell(@Nullable M data, Set<String> missing) {
        this.state = new State<>(0, 0, data, missing, null);
    }

    /**
     * What a cell holds.
     *
     * @param generation how many changes have ended
     * @param ticket the request that brought the data, or took it away
     * @param data what is known; null if nothing is
     * @param missing the names of the attributes that the data cannot know
     * @param load the load that readers join; null if none is under way
     */
    private record State<M>(
            long generation,
            long ticket,
            @Nullable M data,
            Set<String> missing,
            @Nullable Load<M> load) {

        /** The data if it answers for an attribute, or, where none is named, is complete. */
        @Nullable
        M answer(@Nullable String attribute) {
            boolean answers =
                    load == null && (missing.isEmpty() || (attribute != null && !missing.contains(attribute)));
            return answers ? data : null;
        }

        State<M> with(@Nullable Load<M> next) {
            return new State<>(generation, ticket, data, missing, next);
        }

        State<M> without(Load<M> ended) {
            return load == ended ? with(null) : this;
        }

        /** What is known after the answer to a request, which may be nothing. */
        State<M> after(Request request, @Nullable M answer) {
            return request.generation() == generation && request.ticket() > ticket
                    ? new State<>(generation, request.ticket(), answer, Set.of(), load)
                    : this;
        }
    }

    /** When something was asked for. */
    record Request(long generation, long ticket) {}

    /** Notes that something is being asked for now. */
    Request request() {
        return new Request(state.generation(), TICKETS.incrementAndGet(this));
    }

    /** The data without a load, if it is there and has what is asked for; attribute null: all of it. */
    @Nullable
    M known(@Nullable String attribute) {
        return state.answer(attribute);
    }

    /** What is known now, complete or not; during a reload, what was known before. */
    @Nullable
    M snapshot() {
        return state.data();
    }

    /**
     * Answers from what is known, or from the load under way, or from a new one.
     *
     * @param seen whether somebody observes the load
     */
    void read(MonoSink<M> reader, @Nullable String attribute, Mono<M> fetch, boolean seen) {
        while (true) {
            State<M> now = state;
            M data = now.answer(attribute);
            Load<M> load = now.load();
            if (data != null) {
                reader.success(data);
                return;
            }
            if (load == null) {
                if (start(now, new Load<>(this, reader, false, seen), reader, fetch)) {
                    return;
                }
            } else if (load.join(reader)) {
                return;
            } else {
                leave(load); // everyone has cancelled it: help it out of the way
            }
        }
    }

    /**
     * Answers from a load that begins now.
     *
     * @param seen whether somebody observes it
     */
    void reload(MonoSink<M> reader, Mono<M> fetch, boolean seen) {
        Load<M> load = new Load<>(this, reader, true, seen);
        while (!start(state, load, reader, fetch)) {
            // another one was faster: try again
        }
    }

    private boolean start(State<M> now, Load<M> load, MonoSink<M> reader, Mono<M> fetch) {
        if (!STATE.compareAndSet(this, now, now.with(load))) {
            return false;
        }
        load.start(new Request(now.generation(), TICKETS.incrementAndGet(this)), reader, fetch);
        return true;
    }

    /** Forgets what is known, and whatever is being asked for now. */
    void invalidate() {
        update(now -> new State<>(now.generation() + 1, now.ticket(), null, Set.of(), null));
    }

    /** Keeps the answer to a request, unless a later one has been answered or a change has ended since. */
    void fill(Request request, @Nullable M data) {
        if (data != null) {
            update(now -> now.after(request, data));
        }
    }

    /** A load has its answer. */
    void loaded(Load<M> load, Request request, M data) {
        update(now -> now.without(load).after(request, data));
    }

    /** A load has failed. */
    void failed(Load<M> load) {
        leave(load);
    }

    /** A reload has failed: the resource may be gone, and what was known of it must not stay. */
    void reloadFailed(Load<M> load, Request request) {
        update(now -> now.without(load).after(request, null));
    }

    /** A load was cancelled: nothing has been learned. */
    void leave(Load<M> load) {
        update(now -> now.without(load));
    }

    private void update(UnaryOperator<State<M>> change) {
        State<M> now;
        State<M> next;
        do {
            now = state;
            next = change.apply(now);
        } while (!STATE.compareAndSet(this, now, next));
    }
}
