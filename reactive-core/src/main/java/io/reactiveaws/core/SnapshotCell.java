package io.reactiveaws.core;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * The only mutable part of a resource: nothing known, a load under way, or data.
 *
 * <p>Each state carries a generation. {@link #invalidate()} starts the next one, so that what was asked for in an
 * earlier generation reaches those who asked and is not kept.
 */
final class SnapshotCell<M> {

    @SuppressWarnings("rawtypes")
    private static final AtomicReferenceFieldUpdater<SnapshotCell, State> STATE =
            AtomicReferenceFieldUpdater.newUpdater(SnapshotCell.class, State.class, "state");

    private volatile State<M> state;

    SnapshotCell(@Nullable M data, Set<String> missing) {
        this.state = data == null ? new Unknown<>(0) : new Known<>(0, data, missing);
    }

    /** What a cell can hold. */
    sealed interface State<M> permits Unknown, Known, Load {
        long generation();
    }

    /** Nothing is known. */
    record Unknown<M>(long generation) implements State<M> {}

    /** Data, with the names of the attributes that it cannot know. */
    record Known<M>(long generation, M data, Set<String> missing) implements State<M> {

        /** Whether this answers for an attribute, or, where none is named, for the whole data. */
        boolean answers(@Nullable String attribute) {
            return missing.isEmpty() || (attribute != null && !missing.contains(attribute));
        }
    }

    long generation() {
        return state.generation();
    }

    /** The data without a load, if it is there and has what is asked for; attribute null: all of it. */
    @Nullable
    M known(@Nullable String attribute) {
        return answer(state, attribute);
    }

    /** What is known now, complete or not; during a reload, what was known before. */
    @SuppressWarnings("unchecked")
    @Nullable
    M snapshot() {
        State<M> now = state;
        State<M> last = now instanceof Load<M> load ? load.before() : now;
        return last instanceof Known<?> known ? (M) known.data() : null;
    }

    /** Answers from what is known, or from the load under way, or from a new one. */
    void read(MonoSink<M> reader, @Nullable String attribute, Mono<M> fetch) {
        while (true) {
            State<M> now = state;
            M data = answer(now, attribute);
            if (data != null) {
                reader.success(data);
                return;
            }
            if (now instanceof Load<M> load) {
                if (load.join(reader)) {
                    return;
                }
                leave(load); // everyone has cancelled it: help it out of the way
            } else if (start(now, now, now, reader, fetch)) {
                return;
            }
        }
    }

    /** Answers from a load that begins now. */
    void reload(MonoSink<M> reader, Mono<M> fetch) {
        while (true) {
            State<M> now = state;
            State<M> before = now instanceof Load<M> load ? load.before() : now;
            // a resource that can't be loaded any more may be gone: what was known of it must not stay
            if (start(now, before, new Unknown<>(now.generation()), reader, fetch)) {
                return;
            }
        }
    }

    /** Forgets what is known, and whatever is being asked for now. */
    void invalidate() {
        State<M> now;
        do {
            now = state;
        } while (!replace(now, new Unknown<>(now.generation() + 1)));
    }

    /** Keeps data that was asked for in the given generation, unless a later one has begun. */
    void fill(long generation, @Nullable M data) {
        State<M> now = state;
        while (data != null
                && now.generation() == generation
                && !replace(now, new Known<>(generation, data, Set.of()))) {
            now = state;
        }
    }

    /** A load has its answer. */
    void loaded(Load<M> load, M data) {
        replace(load, new Known<>(load.generation(), data, Set.of()));
    }

    /** A load has failed. */
    void failed(Load<M> load) {
        replace(load, load.afterFailure());
    }

    /** A load was cancelled: nothing has been learned. */
    void leave(Load<M> load) {
        replace(load, load.before());
    }

    private @Nullable M answer(State<M> now, @Nullable String attribute) {
        return now instanceof Known<M> known && known.answers(attribute) ? known.data() : null;
    }

    private boolean start(State<M> now, State<M> before, State<M> afterFailure, MonoSink<M> reader, Mono<M> fetch) {
        Load<M> load = new Load<>(this, before, afterFailure, reader);
        if (!replace(now, load)) {
            return false;
        }
        load.start(reader, fetch);
        return true;
    }

    private boolean replace(State<M> now, State<M> next) {
        return STATE.compareAndSet(this, now, next);
    }
}
