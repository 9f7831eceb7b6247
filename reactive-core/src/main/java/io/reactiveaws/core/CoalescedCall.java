package io.reactiveaws.core;

import io.reactiveaws.core.spi.CoalescedLoad;
import io.reactiveaws.core.spi.IdentifierRules;
import io.reactiveaws.core.spi.ReliableCancel;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ServiceErrors;
import io.reactiveaws.core.spi.calls.CallObserver;
import io.reactiveaws.core.spi.calls.SharedCallers;
import io.reactiveaws.core.spi.meters.Meters;
import io.reactiveaws.core.spi.meters.ResourceMeter;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;
import reactor.util.retry.Retry;

/**
 * One call, with its pages, for coalesced readers. For one identifier alone it is the resource's own load, so that the
 * service's own error is kept. Where one identifier makes the service refuse the whole call, the others are asked for
 * again: without those that the refusal names, or else in halves, until the refused one is alone. A throttled call is
 * made again, a bounded number of times and less and less often, and nobody has to wait for it any more.
 *
 * <p>A counter says how many readers still want an answer; when the last one cancels, so is the call.
 */
final class CoalescedCall<C, M> extends BaseSubscriber<M> {

    private enum Phase {
        SENDING,
        SENT,
        ENDED
    }

    private static final int MOST_RETRIES = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** When it began to be under way, before that is noted. */
    static final long NOT_NOTED = -1;

    /** Since when it is under way, for its owner to note. */
    long since = NOT_NOTED;

    private final Runnable onChange;
    private final Runnable onLeave = this::leave;
    private final ResourceContext<C> context;
    private final CoalescedLoad<C, M> operation;
    private final Map<String, CoalescedReader<M>> readers;
    private final Map<String, M> found = new HashMap<>();
    private final Map<String, Refusal<M>> refused = new HashMap<>();
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.SENDING);
    private final AtomicInteger wanting = new AtomicInteger();
    private final ReliableCancel source = new ReliableCancel();
    private volatile boolean letsOthersBy;
    private Context readersContext = Context.empty();

    /** What is said of an identifier in place of data, and who asked for it alone; null if many were asked for. */
    private record Refusal<M>(Throwable error, @Nullable CoalescedReader<M> asked) {}

    /**
     * Makes a call for readers by identifier; it owns the map.
     *
     * @param onChange is run when the call, after it was sent, ends or lets others by
     */
    CoalescedCall(
            Runnable onChange,
            ResourceContext<C> context,
            CoalescedLoad<C, M> operation,
            Map<String, CoalescedReader<M>> readers) {
        this.onChange = onChange;
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

    private boolean join(CoalescedReader<M> newest) {
        boolean joined = false;
        for (CoalescedReader<M> reader = newest; reader != null; reader = reader.next) {
            wanting.incrementAndGet();
            if (reader.join(onLeave)) {
                joined = true;
            } else {
                wanting.decrementAndGet();
            }
        }
        return joined;
    }

    /** One reader cancels. */
    private void leave() {
        if (wanting.decrementAndGet() == 0) {
            cancel();
            source.dispose();
            end();
        }
    }

    boolean hasEnded() {
        return phase.get() == Phase.ENDED;
    }

    /** Whether others have to wait for it. */
    boolean holdsOthers() {
        return !letsOthersBy && !hasEnded();
    }

    /** From now on nobody has to wait for it. */
    void letOthersBy() {
        letsOthersBy = true;
    }

    /** Sends the call; true if it has ended when this returns. Else the owner is told when it ends. */
    boolean endsWhileItIsSent() {
        if (wanting.get() != 0) {
            readersContext = anyReader().context();
            ask(List.copyOf(readers.keySet())).subscribe(this);
        }
        return !phase.compareAndSet(Phase.SENDING, Phase.SENT);
    }

    /** Lets who observes know who waits for these. */
    private Flux<M> seen(List<String> ids, Flux<M> call) {
        return context.scope().settings().observer().isIdle()
                ? call
                : call.contextWrite(own -> SharedCallers.in(own, () -> waiting(ids)));
    }

    /** The contexts of those who wait for these now. */
    private Stream<ContextView> waiting(List<String> ids) {
        return ids.stream()
                .map(this::reader)
                .flatMap(newest -> Stream.iterate(newest, Objects::nonNull, reader -> reader.next))
                .filter(reader -> !reader.isDisposed())
                .map(CoalescedReader::contextView);
    }

    /** Asks for those of the identifiers that a reader still waits for. */
    private Flux<M> ask(List<String> ids) {
        return Flux.defer(() -> {
            List<String> awaited = ids.stream().filter(this::isAwaited).toList();
            return seen(
                    awaited,
                    switch (awaited.size()) {
                        case 0 -> Flux.empty();
                        case 1 -> askAlone(reader(awaited.get(0)));
                        default -> askForMany(awaited);
                    });
        });
    }

    private boolean isAwaited(String id) {
        return CoalescedReader.firstWaiting(reader(id)) != null;
    }

    private Flux<M> askAlone(CoalescedReader<M> reader) {
        Mono<M> alone = source.track(reader.alone());
        return alone.onErrorResume(
                        ServiceErrors::isThrottling,
                        error -> againLessOften(alone.flux(), error).next())
                .doOnNext(data -> found.put(reader.id(), data))
                .onErrorResume(error -> {
                    refused.put(reader.id(), new Refusal<>(error, reader));
                    return Mono.empty();
                })
                .thenMany(Flux.empty());
    }

    private Flux<M> askForMany(List<String> ids) {
        Flux<M> all = source.track(Flux.defer(() ->
                new ResourceCollection<>(operation.listing().apply(context, ids).sending(this::observed)).all()));
        return all.onErrorResume(ServiceErrors::isThrottling, error -> againLessOften(all, error))
                .onErrorResume(error -> {
                    if (refusesIdentifiers(error)) {
                        return askAgain(ids, error);
                    }
                    refuse(ids, error);
                    return Flux.empty();
                });
    }

    /** Makes a call again that has just been throttled; only then is there anything to pay for. */
    private Flux<M> againLessOften(Flux<M> call, Throwable first) {
        forEachReader((id, reader) -> reader.throttled(first));
        beginToPause();
        AtomicBoolean pausedOnce = new AtomicBoolean();
        return Flux.defer(() -> pausedOnce.getAndSet(true) ? call : Flux.error(first))
                .retryWhen(Retry.backoff(MOST_RETRIES, FIRST_PAUSE)
                        .maxBackoff(LONGEST_PAUSE)
                        .scheduler(context.scope().timer())
                        .filter(ServiceErrors::isThrottling)
                        .doBeforeRetry(again -> retries().accept(1))
                        .onRetryExhaustedThrow((retry, signal) -> signal.failure()));
    }

    private <T> Mono<T> observed(Mono<T> page) {
        CallObserver observer = context.scope().settings().observer();
        return observer.isIdle() ? page : observer.observe(page, anyReader().observed(operation.operation()));
    }

    private LongConsumer retries() {
        Meters meters = context.scope().settings().meters();
        return meters.values(ResourceMeter.RETRIES, anyReader().service(), operation.operation());
    }

    /** While it is being sent, the sender goes on to the others; else this thread. */
    private void beginToPause() {
        letOthersBy();
        if (phase.get() == Phase.SENT) {
            onChange.run();
        }
    }

    private boolean refusesIdentifiers(Throwable error) {
        IdentifierRules rules = operation.rules();
        return rules.isAllOrNothing() && (anyReader().saysNotFound(error) || rules.saysMalformed(error));
    }

    private Flux<M> askAgain(List<String> ids, Throwable refusal) {
        List<String> said = operation.rules().refused(refusal, ids);
        List<String> named =
                ids.stream().filter(said::contains).toList(); // none that was not asked for: else it never ends
        if (named.isEmpty()) {
            int half = ids.size() / 2;
            return Flux.concat(ask(ids.subList(0, half)), ask(ids.subList(half, ids.size())));
        }
        refuse(named, refusal);
        return ask(ids.stream().filter(id -> !named.contains(id)).toList());
    }

    private void refuse(Collection<String> ids, Throwable error) {
        ids.forEach(id -> refused.put(id, new Refusal<>(error, null)));
    }

    private CoalescedReader<M> reader(String id) {
        return Objects.requireNonNull(readers.get(id));
    }

    private CoalescedReader<M> anyReader() {
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
        refuse(List.copyOf(readers.keySet()), error);
        end();
    }

    /** Ends once: while it is being sent, the sender goes on; else this thread. */
    private void end() {
        if (!phase.compareAndSet(Phase.SENDING, Phase.ENDED) && phase.compareAndSet(Phase.SENT, Phase.ENDED)) {
            onChange.run();
            deliver();
        }
    }

    /** Gives each reader its own answer. What was found before an error is an answer. */
    void deliver() {
        forEachReader(this::deliver);
    }

    private void forEachReader(BiConsumer<String, CoalescedReader<M>> action) {
        readers.forEach((id, newest) -> {
            for (CoalescedReader<M> reader = newest; reader != null; reader = reader.next) {
                if (!reader.isDisposed()) {
                    action.accept(id, reader);
                }
            }
        });
    }

    private void deliver(String id, CoalescedReader<M> reader) {
        M data = found.get(id);
        Refusal<M> refusal = data == null ? refused.get(id) : null;
        if (refusal == null) {
            reader.answer(data);
        } else if (refusal.asked() == reader) {
            reader.fail(refusal.error());
        } else {
            reader.failWithOthers(refusal.error(), operation.operation());
        }
    }
}
