package io.reactiveaws.core;

import io.reactiveaws.core.spi.Delivery;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.scheduler.Scheduler;

/**
 * When the waiters of one type poll: each at once, and then all of one delay at the same ticks. There is one interval
 * for each delay, for as long as a waiter waits.
 */
final class SharedTicks {

    private final Map<Rhythm, Clock> clocks = new ConcurrentHashMap<>();
    private final Consumer<Runnable> runner;

    /** Takes what runs the polls of one tick. */
    SharedTicks(Consumer<Runnable> runner) {
        this.runner = runner;
    }

    private record Rhythm(Duration delay, Scheduler scheduler) {

        long now() {
            return scheduler.now(TimeUnit.NANOSECONDS);
        }
    }

    /**
     * Emits 0 at the first demand and then a number at each shared tick, leaving out one that comes in less than half
     * the delay. What isn't asked for is dropped.
     */
    Flux<Long> every(Duration delay, Scheduler scheduler) {
        Rhythm rhythm = new Rhythm(delay, scheduler);
        return Flux.create(
                sink -> {
                    AtomicBoolean begun = new AtomicBoolean();
                    sink.onRequest(demand -> {
                        if (begun.compareAndSet(false, true)) {
                            begin(rhythm, sink);
                        }
                    });
                },
                FluxSink.OverflowStrategy.DROP);
    }

    private void begin(Rhythm rhythm, FluxSink<Long> sink) {
        Member member = new Member(sink, rhythm.now() + rhythm.delay().toNanos() / 2);
        sink.next(0L);
        if (!sink.isCancelled()) {
            join(rhythm, member);
        }
    }

    private void join(Rhythm rhythm, Member member) {
        Clock clock = clocks.computeIfAbsent(rhythm, Clock::new);
        while (!clock.add(member)) {
            clocks.remove(rhythm, clock); // its last waiter is leaving: help it out of the way
            clock = clocks.computeIfAbsent(rhythm, Clock::new);
        }
        Clock joined = clock;
        member.sink().onDispose(() -> joined.remove(member));
    }

    /** A waiter; two of them are never equal. */
    private record Member(FluxSink<Long> sink, long notBefore) {

        void tick(long number, long now) {
            if (now >= notBefore) {
                Delivery.to(sink.contextView(), () -> sink.next(number));
            }
        }
    }

    /** The waiters of one delay, and their interval. */
    private final class Clock {
        private static final int STOPPED = Integer.MIN_VALUE;

        private final Rhythm rhythm;
        private final Set<Member> members = ConcurrentHashMap.newKeySet();
        private final AtomicInteger count = new AtomicInteger();
        private final Disposable.Swap interval = Disposables.swap();

        Clock(Rhythm rhythm) {
            this.rhythm = rhythm;
        }

        /** Adds a waiter; false if the last one has left. */
        boolean add(Member member) {
            int before = count.getAndUpdate(now -> now == STOPPED ? now : now + 1);
            if (before == STOPPED) {
                return false;
            }
            members.add(member);
            if (before == 0) {
                start();
            }
            return true;
        }

        private void start() {
            interval.update(Flux.interval(rhythm.delay(), rhythm.scheduler())
                    .subscribe(
                            this::tick,
                            error -> members.forEach(member -> member.sink().error(error))));
        }

        private void tick(long number) {
            long now = rhythm.now();
            runner.accept(() -> members.forEach(member -> member.tick(number + 1, now)));
        }

        void remove(Member member) {
            members.remove(member);
            if (count.decrementAndGet() == 0 && count.compareAndSet(0, STOPPED)) {
                clocks.remove(rhythm, this);
                interval.dispose();
            }
        }
    }
}
