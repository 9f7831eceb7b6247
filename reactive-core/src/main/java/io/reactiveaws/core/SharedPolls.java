package io.reactiveaws.core;

import io.reactiveaws.core.spi.OnDemand;
import io.reactiveaws.core.spi.ReliableCancel;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Whole listings, again and again, shared by all who subscribe.
 *
 * <p>A subscriber polls when it first has demand, and then at the ticks that all of them have in common. There is one
 * listing at a time. It is read through a cell: whoever polls while it is under way joins it, and all who poll at one
 * tick read one answer, even if that is there before the last of them asks. A cell that has been answered is replaced
 * at the next tick, or when somebody comes who has not polled yet.
 */
final class SharedPolls<R> {

    private final Mono<List<R>> listing;
    private final Supplier<Scheduler> timer;
    private final SharedTicks ticks = new SharedTicks(this::tick);
    private final AtomicReference<SnapshotCell<List<R>>> latest = new AtomicReference<>(unasked());

    /** Takes what lists all, once a subscription. */
    SharedPolls(Mono<List<R>> listing, Supplier<Scheduler> timer) {
        this.listing = listing;
        this.timer = timer;
    }

    /**
     * Emits what a reader, which is made once a subscription, makes of each listing. A tick that comes while a listing
     * is under way, or while what the last one gave has not been taken, is dropped.
     */
    <T> Flux<T> every(Duration delay, Supplier<? extends Function<? super List<R>, ? extends List<T>>> readers) {
        return Flux.defer(() -> read(delay, readers.get()));
    }

    private <T> Flux<T> read(Duration delay, Function<? super List<R>, ? extends List<T>> reader) {
        return ReliableCancel.flux(cancel -> ticks.every(delay, timer.get())
                .concatMap(tick -> cancel.track(OnDemand.flux(() -> poll(tick).flatMapIterable(reader))), 0));
    }

    private Mono<List<R>> poll(long tick) {
        return Mono.create(sink -> {
            if (tick == 0) {
                renew();
            }
            Objects.requireNonNull(latest.get()).read(sink, null, listing, true);
        });
    }

    private void tick(Runnable polls) {
        renew();
        polls.run();
    }

    private void renew() {
        latest.updateAndGet(cell -> cell.known(null) == null ? cell : unasked());
    }

    private static <T> SnapshotCell<T> unasked() {
        return new SnapshotCell<>(null, Set.of());
    }
}
