package io.reactiveaws.core;

import io.reactiveaws.core.spi.Delivery;
import io.reactiveaws.core.spi.calls.SharedCallers;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * One load of a resource, shared by all who read while it is under way.
 *
 * <p>The readers form a lock-free stack; a counter says how many still want the answer, and when the last one cancels,
 * so is the request. Readers that join later than that are turned away and start another load. The places of those that
 * have left are dropped when they are the most.
 */
final class Load<M> extends BaseSubscriber<M> {

    /** The count of readers after the last one has cancelled. */
    private static final int CANCELLED = 0;

    /** So many places of readers that have left are kept at least, before it is worth while to drop them. */
    private static final int FEW = 64;

    private final SnapshotCell<M> cell;
    private final boolean reload;
    private final Context context;
    private final AtomicInteger wanting = new AtomicInteger(1);
    private final AtomicReference<@Nullable Reader<M>> readers;
    private final Reader<M> first;
    private volatile @Nullable Outcome<M> outcome;
    private SnapshotCell.@Nullable Request request;

    /** Takes whether somebody observes. */
    Load(SnapshotCell<M> cell, MonoSink<M> reader, boolean reload, boolean seen) {
        this.cell = cell;
        this.reload = reload;
        this.first = new Reader<>(reader);
        this.first.putOn(null);
        this.readers = new AtomicReference<>(first);
        Context own = Context.of(reader.contextView());
        this.context = seen ? SharedCallers.in(own, this::waiting) : own;
    }

    /**
     * Someone who waits for the answer. Its place in the stack outlives it for a while: who takes the sink ends the
     * waiting.
     */
    private static final class Reader<M> {
        private final AtomicReference<@Nullable MonoSink<M>> waiting;

        @Nullable
        Reader<M> next;

        /** How many are in the stack that it is on top of. */
        private int depth;

        Reader(MonoSink<M> sink) {
            this.waiting = new AtomicReference<>(sink);
        }

        void putOn(@Nullable Reader<M> below) {
            next = below;
            depth = below == null ? 1 : below.depth + 1;
        }

        boolean isWaiting() {
            return waiting.get() != null;
        }

        /** The sink for the first caller, null for all others. */
        @Nullable
        MonoSink<M> take() {
            return waiting.getAndSet(null);
        }
    }

    /** The answer: data or an error. */
    private record Outcome<M>(@Nullable M data, @Nullable Throwable error) {

        void deliver(MonoSink<M> sink) {
            if (error != null) {
                sink.error(error);
            } else {
                sink.success(data);
            }
        }
    }

    /** Asks for the data; the reader is the one that this load was made for. */
    void start(SnapshotCell.Request asked, MonoSink<M> reader, Mono<M> fetch) {
        request = asked;
        reader.onCancel(() -> leave(first));
        if (wanting.get() != CANCELLED) {
            fetch.subscribe(this);
        }
    }

    /** Adds a reader; false if the load has been cancelled. */
    boolean join(MonoSink<M> sink) {
        int wanted;
        do {
            wanted = wanting.get();
            if (wanted == CANCELLED) {
                return false;
            }
        } while (!wanting.compareAndSet(wanted, wanted + 1));
        Reader<M> reader = new Reader<>(sink);
        push(reader);
        sink.onCancel(() -> leave(reader));
        return true;
    }

    private void push(Reader<M> reader) {
        Reader<M> head;
        do {
            head = readers.get();
            reader.putOn(head);
        } while (!readers.compareAndSet(head, reader));
        if (outcome != null) {
            deliver(); // the answer came while the reader joined, or while others were dropped
        }
    }

    /** The contexts of those who wait now. */
    private Stream<ContextView> waiting() {
        return Stream.iterate(readers.get(), Objects::nonNull, reader -> reader.next)
                .map(reader -> reader.waiting.get())
                .filter(Objects::nonNull)
                .map(MonoSink::contextView);
    }

    private void leave(Reader<M> reader) {
        if (reader.take() == null) {
            return;
        }
        int wanted = wanting.decrementAndGet();
        if (wanted == CANCELLED) {
            cell.leave(this);
            cancel();
        } else if (kept() > 2 * wanted + FEW) {
            dropThoseWhoLeft();
        }
    }

    /** How many readers have a place in the stack, with those that have left. */
    int kept() {
        Reader<M> newest = readers.get();
        return newest == null ? 0 : newest.depth;
    }

    /** A load may hang for long, and must not grow with those who come and go. */
    private void dropThoseWhoLeft() {
        Reader<M> reader = readers.getAndSet(null);
        while (reader != null) {
            Reader<M> below = reader.next;
            if (reader.isWaiting()) {
                push(reader);
            }
            reader = below;
        }
    }

    private void end(Outcome<M> ended) {
        outcome = ended;
        deliver();
    }

    /** Each reader gets the answer, even if one before it fails at taking it. */
    private void deliver() {
        Outcome<M> answer = outcome;
        Reader<M> reader = readers.getAndSet(null);
        while (reader != null && answer != null) {
            MonoSink<M> sink = reader.take();
            if (sink != null) {
                Delivery.to(sink.contextView(), () -> answer.deliver(sink));
            }
            reader = reader.next;
        }
    }

    @Override
    public Context currentContext() {
        return context;
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    protected void hookOnNext(M data) {
        cell.loaded(this, Objects.requireNonNull(request), data);
        end(new Outcome<>(data, null));
    }

    @Override
    protected void hookOnError(Throwable error) {
        if (reload) {
            cell.reloadFailed(this, Objects.requireNonNull(request));
        } else {
            cell.failed(this);
        }
        end(new Outcome<>(null, error));
    }
}
