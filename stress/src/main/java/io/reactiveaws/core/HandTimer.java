package io.reactiveaws.core;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Scheduler;

/** A timer that rings when a test says so, on the thread of the test. */
final class HandTimer implements Scheduler {

    private final Set<Timed> timed = ConcurrentHashMap.newKeySet();
    private final AtomicLong hours = new AtomicLong();

    /** Something that is due at each ring, or at the next one only. */
    private final class Timed implements Disposable {
        private final Runnable task;
        private final boolean isPeriodic;

        Timed(Runnable task, boolean isPeriodic) {
            this.task = task;
            this.isPeriodic = isPeriodic;
            timed.add(this);
        }

        void ring() {
            if (isPeriodic || timed.remove(this)) {
                task.run();
            }
        }

        @Override
        public void dispose() {
            timed.remove(this);
        }
    }

    /** Lets an hour pass. */
    void ring() {
        hours.incrementAndGet();
        timed.forEach(Timed::ring);
    }

    boolean isIdle() {
        return timed.isEmpty();
    }

    @Override
    public long now(TimeUnit unit) {
        return unit.convert(hours.get(), TimeUnit.HOURS);
    }

    @Override
    public Disposable schedule(Runnable task) {
        return new Timed(task, false);
    }

    @Override
    public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
        return new Timed(task, false);
    }

    @Override
    public Disposable schedulePeriodically(Runnable task, long initialDelay, long period, TimeUnit unit) {
        return new Timed(task, true);
    }

    @Override
    public Worker createWorker() {
        return new HandWorker();
    }

    private final class HandWorker implements Worker {

        private final Disposable.Composite tasks = Disposables.composite();

        private Disposable kept(Disposable task) {
            tasks.add(task);
            return task;
        }

        @Override
        public Disposable schedule(Runnable task) {
            return kept(HandTimer.this.schedule(task));
        }

        @Override
        public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
            return kept(HandTimer.this.schedule(task));
        }

        @Override
        public Disposable schedulePeriodically(Runnable task, long initialDelay, long period, TimeUnit unit) {
            return kept(new Timed(task, true));
        }

        @Override
        public void dispose() {
            tasks.dispose();
        }
    }
}
