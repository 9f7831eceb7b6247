package io.reactiveaws.core;

import io.reactiveaws.core.spi.Checkpoint;
import io.reactiveaws.core.spi.Delivery;
import io.reactiveaws.core.spi.NotFoundRetry;
import io.reactiveaws.core.spi.ResourceType;
import io.reactiveaws.core.spi.SharedError;
import io.reactiveaws.core.spi.calls.ObservedCall;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** A caller who waits for the data of a resource: first for a call, then as part of one. */
final class CoalescedReader<M> implements Disposable {

    private enum State {
        WAITING,
        CALLED,
        DONE
    }

    private final Resource<?> resource;
    private final String member;
    private final Mono<M> alone;
    private final MonoSink<M> sink;
    private final Runnable onLeave;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private @Nullable Runnable leaveCall;

    /** Another one who waits for the same identifier. */
    @Nullable
    CoalescedReader<M> next;

    /**
     * Takes the member that asks, what asks for this resource alone, and what is run if it leaves before it is in a
     * call.
     */
    CoalescedReader(Resource<?> resource, String member, Mono<M> alone, MonoSink<M> sink, Runnable onLeave) {
        this.resource = resource;
        this.member = member;
        this.alone = alone;
        this.sink = sink;
        this.onLeave = onLeave;
    }

    /** Leaves out those who have cancelled before the first who has not; null if all have. */
    static <M> @Nullable CoalescedReader<M> firstWaiting(@Nullable CoalescedReader<M> newest) {
        CoalescedReader<M> reader = newest;
        while (reader != null && reader.isDisposed()) {
            reader = reader.next;
        }
        return reader;
    }

    /** Leaves out all those who have cancelled; null if all have. */
    static <M> @Nullable CoalescedReader<M> allWaiting(@Nullable CoalescedReader<M> newest) {
        CoalescedReader<M> first = firstWaiting(newest);
        for (CoalescedReader<M> reader = first; reader != null; reader = reader.next) {
            reader.next = firstWaiting(reader.next);
        }
        return first;
    }

    /** How many wait for the same identifier, up to this one. */
    int length() {
        int length = 0;
        for (CoalescedReader<M> reader = this; reader != null; reader = reader.next) {
            length++;
        }
        return length;
    }

    /** What the resource is asked for by. */
    String id() {
        return resource.identifierValues().get(0);
    }

    /** Names the resource's service. */
    String service() {
        return resource.type().service();
    }

    /** Describes a call for many resources of this type to who observes it. */
    ObservedCall observed(String operation) {
        ResourceType type = resource.type();
        return new ObservedCall(type.service(), type.name(), member, operation, Map::of);
    }

    /** Asks for this resource alone. */
    Mono<M> alone() {
        return alone;
    }

    /** Whether an error says that the resource does not exist. */
    boolean saysNotFound(Throwable error) {
        return resource.saysNotFound(error);
    }

    /** The Reactor context of a call: what is tried again is tried by the reader, and others don't wait for that. */
    Context context() {
        return NotFoundRetry.disabledIn(Context.of(sink.contextView()));
    }

    /** The Reactor context of the reader. */
    ContextView contextView() {
        return sink.contextView();
    }

    /** Becomes part of a call, and runs this if it leaves the call; false if this reader has cancelled. */
    boolean join(Runnable onLeaveCall) {
        leaveCall = onLeaveCall;
        return state.compareAndSet(State.WAITING, State.CALLED);
    }

    /** The reader cancels. */
    @Override
    public void dispose() {
        State before = state.getAndSet(State.DONE);
        if (before == State.WAITING) {
            onLeave.run();
        } else if (before == State.CALLED && leaveCall != null) {
            leaveCall.run();
        }
    }

    @Override
    public boolean isDisposed() {
        return state.get() == State.DONE;
    }

    /** Its call was throttled and is made again. */
    void throttled(Throwable error) {
        PollNotes.throttled(sink.contextView(), error);
    }

    /** Answers with data, or with null where AWS gave nothing. */
    void answer(@Nullable M data) {
        if (state.getAndSet(State.DONE) != State.DONE) {
            Delivery.to(sink.contextView(), () -> sink.success(data));
        }
    }

    /** Answers with the error of this resource's own call. */
    void fail(Throwable error) {
        if (state.getAndSet(State.DONE) != State.DONE) {
            Delivery.to(sink.contextView(), () -> sink.error(error));
        }
    }

    /** Answers with the error of a call for many resources. */
    void failWithOthers(Throwable error, String operation) {
        if (state.getAndSet(State.DONE) != State.DONE) {
            Delivery.to(
                    sink.contextView(),
                    () -> sink.error(Checkpoint.in(SharedError.copy(error), resource.location(member, operation))));
        }
    }
}
