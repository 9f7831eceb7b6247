package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.spi.meters.Meters;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Counts the bytes of one run of a transfer. */
final class ProgressCounter {

    private static final long UNKNOWN = -1;

    private final AtomicLong transferred = new AtomicLong();
    private volatile long total = UNKNOWN;
    private final Consumer<ProgressCounter> listener;
    private LongConsumer meter = Meters.UNMEASURED;

    /**
     * Makes a counter.
     *
     * @param listener is called when bytes went over, on whatever thread brought it
     */
    ProgressCounter(Consumer<ProgressCounter> listener) {
        this.listener = listener;
    }

    /**
     * Says how many bytes there are. The listener hears of it with the next bytes: a cancel then reaches what is
     * running.
     */
    void total(long bytes) {
        total = bytes;
    }

    /** Has the bytes measured as well. */
    void measuredBy(LongConsumer measured) {
        meter = measured;
    }

    void add(long bytes) {
        if (bytes > 0) {
            meter.accept(bytes);
            transferred.addAndGet(bytes);
            listener.accept(this);
        }
    }

    TransferProgress state() {
        long size = total;
        return new TransferProgress(transferred.get(), size == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(size));
    }

    /** Counts one part, from its beginning at each attempt, and passes on what is further than before. */
    Part part() {
        return new Part();
    }

    /** The bytes of one part. */
    final class Part {

        private final AtomicLong furthest = new AtomicLong();

        /** An attempt has come so far. */
        void reached(long bytes) {
            long before = furthest.getAndAccumulate(bytes, Math::max);
            add(bytes - before);
        }
    }
}
