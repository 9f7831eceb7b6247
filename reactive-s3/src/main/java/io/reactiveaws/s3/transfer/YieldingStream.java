package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.spi.ForwardingSubscriber;
import io.reactiveaws.core.spi.calls.ConnectionPlace;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxOperator;
import reactor.core.publisher.Operators;
import reactor.core.scheduler.Scheduler;

/**
 * The bytes of an answer, whose connection goes to another call while nobody asks for them: {@link #LINGER} after the
 * last demand was met if a call waits for it, and {@link #PATIENCE} after that in any case. The stream ends with a
 * {@link ConnectionYieldedException} then, after which the rest can be asked for again.
 */
final class YieldingStream extends FluxOperator<ByteBuffer, ByteBuffer> {

    /** A reader who comes back so soon keeps the connection: to ask for the rest would take longer. */
    static final Duration LINGER = Duration.ofMillis(100);

    /** How long a connection is kept for a reader who does not ask for more. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long ENDED = Long.MIN_VALUE;

    private final ConnectionPlace place;
    private final Scheduler timer;
    private final BooleanSupplier resumable;

    /**
     * Makes a stream.
     *
     * @param bytes the bytes; cancel gives their connection back
     * @param place the place of their connection
     * @param timer the clock of the pauses
     * @param resumable whether the rest can be asked for again, asked while there is no demand
     */
    YieldingStream(
            Flux<? extends ByteBuffer> bytes, ConnectionPlace place, Scheduler timer, BooleanSupplier resumable) {
        super(Flux.from(bytes));
        this.place = place;
        this.timer = timer;
        this.resumable = resumable;
    }

    @Override
    public void subscribe(CoreSubscriber<? super ByteBuffer> subscriber) {
        source.subscribe(new Reading(subscriber));
    }

    private final class Reading extends ForwardingSubscriber<ByteBuffer>
            implements CoreSubscriber<ByteBuffer>, Subscription {

        /** The chunks that were asked for and did not come yet; {@link #ENDED} behind the end. */
        private final AtomicLong demand = new AtomicLong();

        private final AtomicBoolean watching = new AtomicBoolean();
        private final Disposable.Swap check = Disposables.swap();
        private volatile long pausedAt;
        private Subscription upstream = Operators.emptySubscription();

        Reading(CoreSubscriber<? super ByteBuffer> subscriber) {
            super(subscriber);
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            upstream = subscription;
            pausedAt = now();
            downstream.onSubscribe(this);
            place.onWanted(this::watch);
        }

        @Override
        public void request(long n) {
            if (Operators.validate(n)
                    && demand.getAndUpdate(before -> before == ENDED ? ENDED : Operators.addCap(before, n)) != ENDED) {
                upstream.request(n);
            }
        }

        @Override
        public void onNext(ByteBuffer chunk) {
            if (demand.get() == ENDED) {
                return; // was on its way when the connection was given back
            }
            downstream.onNext(chunk);
            if (demand.updateAndGet(Reading::lessOne) == 0) {
                pausedAt = now();
                watch();
            }
        }

        private static long lessOne(long before) {
            return before == ENDED || before == Long.MAX_VALUE ? before : before - 1;
        }

        /** Looks after a while whether the connection is still not used, unless that is going to happen anyway. */
        private void watch() {
            if (demand.get() == 0 && (place.isWanted() || watching.compareAndSet(false, true))) {
                lookAfter(patience());
                if (place.isWanted()) {
                    lookAfter(LINGER.toMillis()); // said meanwhile
                }
            }
        }

        private long patience() {
            return (place.isWanted() ? LINGER : PATIENCE).toMillis();
        }

        private void lookAfter(long millis) {
            check.update(timer.schedule(this::look, millis, TimeUnit.MILLISECONDS));
        }

        private void look() {
            long patience = patience();
            long pause = demand.get() == 0 ? now() - pausedAt : 0;
            if (pause < patience) {
                lookAfter(patience - pause);
            } else if (resumable.getAsBoolean()) {
                yieldConnection();
            }
        }

        private void yieldConnection() {
            check.replace(Disposables.disposed()); // so that a cancel does not interrupt what is done here
            if (demand.compareAndSet(0, ENDED)) {
                upstream.cancel();
                downstream.onError(new ConnectionYieldedException());
            } else {
                lookAfter(patience());
            }
        }

        private long now() {
            return timer.now(TimeUnit.MILLISECONDS);
        }

        @Override
        public void onError(Throwable error) {
            if (end()) {
                downstream.onError(error);
            }
        }

        @Override
        public void onComplete() {
            if (end()) {
                downstream.onComplete();
            }
        }

        @Override
        public void cancel() {
            end();
            upstream.cancel();
        }

        private boolean end() {
            check.dispose();
            return demand.getAndSet(ENDED) != ENDED;
        }
    }
}
