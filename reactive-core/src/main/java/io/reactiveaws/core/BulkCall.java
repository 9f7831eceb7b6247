package io.reactiveaws.core;

import io.reactiveaws.core.spi.BulkLoad;
import io.reactiveaws.core.spi.ResourceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.util.context.Context;

/**
 * One call, with its pages, for readers that have gathered. For one identifier alone it is the resource's own load, so
 * that what the service says of it is kept.
 *
 * <p>A counter says how many readers still want an answer; when the last one cancels, so is the call.
 */
final class BulkCall<C, M> extends BaseSubscriber<M> {

    private enum Phase {
        SENDING,
        SENT,
        ENDED
    }

    private final BulkLoader<C, M> loader;
    private final ResourceContext<C> context;
    private final BulkLoad<C, M> operation;
    private final Map<String, BulkReader<M>> readers;
    private final Map<String, M> found = new HashMap<>();
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.SENDING);
    private final AtomicInteger wanting = new AtomicInteger();
    private Context readersContext = Context.empty();
    private @Nullable Throwable failure;

    /** Makes a call for readers by identifier; it owns the map. */
    BulkCall(
            BulkLoader<C, M> loader,
            ResourceContext<C> context,
            BulkLoad<C, M> operation,
            Map<String, BulkReader<M>> readers) {
        this.loader = loader;
        this.context = context;
        this.operation = operation;
        this.readers = readers;
    }

    /** Leaves out the readers that have cancelled; false if none is left. */
    boolean joinReaders() {
        wanting.set(1); // until all have joined, so that one that joins and cancels isn't taken for the last
        readers.values().removeIf(reader -> !join(reader));
        return wanting.decrementAndGet() != 0;
    }

    private boolean join(BulkReader<M> newest) {
        boolean joined = false;
        for (BulkReader<M> reader = newest; reader != null; reader = reader.next) {
            wanting.incrementAndGet();
            if (reader.join(this)) {
                joined = true;
            } else {
                wanting.decrementAndGet();
            }
        }
        return joined;
    }

    /** One reader cancels. */
    void leave() {
        if (wanting.decrementAndGet() == 0) {
            cancel();
            end();
        }
    }

    /** Sends the call; true if it has ended when this returns. Else the loader is told when it ends. */
    boolean endsWhileItIsSent() {
        if (wanting.get() != 0) {
            readersContext = anyReader().context();
            answers().subscribe(this);
        }
        return !phase.compareAndSet(Phase.SENDING, Phase.SENT);
    }

    private Flux<M> answers() {
        return isForOne()
                ? anyReader().fetch().flux()
                : Flux.defer(() -> new ResourceCollection<>(
                                operation.listing().apply(context, List.copyOf(readers.keySet())))
                        .all());
    }

    private boolean isForOne() {
        return readers.size() == 1;
    }

    private BulkReader<M> anyReader() {
        return readers.values().iterator().next();
    }

    /** The Reactor context of one of the readers is the one that the call sees. */
    @Override
    public Context currentContext() {
        return readersContext;
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    protected void hookOnNext(M data) {
        String id = isForOne() ? anyReader().id() : operation.identifier().apply(data);
        if (id != null) {
            found.putIfAbsent(id, data);
        }
    }

    @Override
    protected void hookOnComplete() {
        end();
    }

    @Override
    protected void hookOnError(Throwable error) {
        failure = error;
        end();
    }

    /** Ends once: while it is being sent, the sender goes on; else this thread. */
    private void end() {
        if (!phase.compareAndSet(Phase.SENDING, Phase.ENDED) && phase.compareAndSet(Phase.SENT, Phase.ENDED)) {
            loader.ended();
            deliver();
        }
    }

    /** Gives each reader its own answer. What was found before an error is an answer. */
    void deliver() {
        readers.forEach((id, newest) -> {
            for (BulkReader<M> reader = newest; reader != null; reader = reader.next) {
                if (!reader.isDisposed()) {
                    deliver(reader, found.get(id));
                }
            }
        });
    }

    private void deliver(BulkReader<M> reader, @Nullable M data) {
        if (data != null || failure == null) {
            reader.answer(data);
        } else if (isForOne()) {
            reader.fail(failure);
        } else {
            reader.failWithOthers(failure, operation.operation());
        }
    }
}
