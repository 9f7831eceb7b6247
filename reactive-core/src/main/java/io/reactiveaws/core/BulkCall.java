package io.reactiveaws.core;

import io.reactiveaws.core.spi.BulkLoad;
import io.reactiveaws.core.spi.ResourceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * One call, with its pages, for readers that have gathered. For one identifier alone it is the resource's own load, so
 * that what the service says of it is kept. A list that the service refuses for the sake of one identifier is asked for
 * again in halves, until that one is alone.
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
    private final Map<String, Throwable> refused = new HashMap<>();
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
            ask(List.copyOf(readers.keySet())).subscribe(this);
        }
        return !phase.compareAndSet(Phase.SENDING, Phase.SENT);
    }

    private Flux<M> ask(List<String> ids) {
        return ids.size() == 1 ? askAlone(ids.get(0)) : askTogether(ids);
    }

    private Flux<M> askAlone(String id) {
        return reader(id)
                .alone()
                .doOnNext(data -> found.put(id, data))
                .onErrorResume(error -> {
                    refused.put(id, error);
                    return Mono.empty();
                })
                .thenMany(Flux.empty());
    }

    private Flux<M> askTogether(List<String> ids) {
        Flux<M> all =
                Flux.defer(() -> new ResourceCollection<>(operation.listing().apply(context, ids)).all());
        return operation.isByList()
                ? all.onErrorResume(anyReader()::refusesIdentifier, error -> askInHalves(ids))
                : all;
    }

    private Flux<M> askInHalves(List<String> ids) {
        int half = ids.size() / 2;
        return Flux.concat(ask(ids.subList(0, half)), ask(ids.subList(half, ids.size())));
    }

    private BulkReader<M> reader(String id) {
        return Objects.requireNonNull(readers.get(id));
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
        String id = operation.identifier().apply(data);
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
                    deliver(reader, id);
                }
            }
        });
    }

    private void deliver(BulkReader<M> reader, String id) {
        M data = found.get(id);
        Throwable own = refused.get(id);
        if (data == null && own != null) {
            reader.fail(own);
        } else if (data == null && failure != null) {
            reader.failWithOthers(failure, operation.operation());
        } else {
            reader.answer(data);
        }
    }
}
