package io.reactiveaws.s3.transfer;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * Gathers bytes into parts.
 *
 * <p>A part is begun only when there is demand for it and room: the parts that are not released yet have no more than a
 * number of bytes. Bytes are asked for one buffer at a time, so that besides the parts only the rest of one buffer of
 * the source is held. There is at least one part, which may be empty. The first part waits, when it is full, until it
 * is known whether there is a second one.
 */
final class PartBuffers extends Flux<BufferedPart> {

    private final Publisher<ByteBuffer> source;
    private final StreamLength length;
    private final PartSizes sizes;
    private final long mostHeld;
    private final TransferMemory.Account memory;

    /**
     * Makes a publisher of parts.
     *
     * @param source the bytes; its buffers are left as they are
     * @param length how many bytes there may be, and how large parts are
     * @param mostHeld how many bytes of parts are held, at most
     * @param memory what parts beyond a small one are held in; who opened it closes it
     */
    PartBuffers(Publisher<ByteBuffer> source, StreamLength length, long mostHeld, TransferMemory.Account memory) {
        this.source = source;
        this.length = length;
        this.sizes = length.parts();
        this.mostHeld = mostHeld;
        this.memory = memory;
    }

    @Override
    public void subscribe(CoreSubscriber<? super BufferedPart> subscriber) {
        source.subscribe(new Filling(subscriber));
    }

    /** One run: signals set fields and then drain, which one thread does at a time. */
    private final class Filling implements CoreSubscriber<ByteBuffer>, Subscription {

        private final CoreSubscriber<? super BufferedPart> subscriber;
        private final AtomicInteger work = new AtomicInteger();
        private final AtomicLong requested = new AtomicLong();
        private final AtomicLong released = new AtomicLong();

        private @Nullable Subscription upstream;
        private volatile @Nullable ByteBuffer arrived;
        private volatile boolean exhausted;
        private volatile @Nullable Throwable failure;
        private volatile boolean cancelled;

        // what follows is for the thread that drains
        private @Nullable BufferedPart part;
        private AtomicReference<TransferMemory.@Nullable Claim> claim = new AtomicReference<>();
        private boolean asked;
        private boolean ended;
        private int begun;
        private long emitted;
        private long reserved;
        private long bytes;

        Filling(CoreSubscriber<? super BufferedPart> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public Context currentContext() {
            return subscriber.currentContext();
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            if (Operators.validate(upstream, subscription)) {
                upstream = subscription;
                subscriber.onSubscribe(this);
            }
        }

        @Override
        public void onNext(ByteBuffer buffer) {
            if (arrived == null) {
                arrived = buffer.duplicate();
            } else { // its bytes would be lost, for there is room for one buffer
                failure = Exceptions.failWithOverflow(length.where()
                        + ": the stream sent more buffers than it was asked for; put onBackpressureBuffer() behind it");
            }
            drain();
        }

        @Override
        public void onError(Throwable error) {
            failure = error;
            drain();
        }

        @Override
        public void onComplete() {
            exhausted = true;
            drain();
        }

        @Override
        public void request(long n) {
            if (Operators.validate(n)) {
                requested.accumulateAndGet(n, Operators::addCap);
                drain();
            }
        }

        @Override
        public void cancel() {
            cancelled = true;
            cancelUpstream();
            drain();
        }

        private void release(long capacity, AtomicReference<TransferMemory.@Nullable Claim> claimed) {
            released.addAndGet(capacity);
            giveBack(claimed);
            drain();
        }

        private void giveBack(AtomicReference<TransferMemory.@Nullable Claim> claimed) {
            TransferMemory.Claim held = claimed.getAndSet(null);
            if (held != null) {
                held.release();
            }
        }

        private void drain() {
            if (work.getAndIncrement() != 0) {
                return;
            }
            int missed = 1;
            while (missed != 0) {
                while (!ended && step()) {
                    // there is more to do
                }
                missed = work.addAndGet(-missed);
            }
        }

        /** Does one thing; false if there is nothing to do for now. */
        private boolean step() {
            // the end is read before the last buffer, for it comes after it
            boolean last = exhausted;
            ByteBuffer buffer = arrived;
            Throwable error = failure;
            if (cancelled) {
                return end();
            }
            if (error != null) {
                return fail(error);
            }
            if (buffer != null && !buffer.hasRemaining()) {
                arrived = null;
                asked = false;
                return true;
            }
            if (buffer == null && last) {
                return finish();
            }
            BufferedPart filling = part == null ? begin() : part;
            if (filling == null) {
                return false;
            }
            return buffer == null ? ask() : fill(filling, buffer);
        }

        /** Begins a part if there are demand and room. */
        private @Nullable BufferedPart begin() {
            long held = reserved - released.get();
            long capacity = sizes.after(bytes);
            if (requested.get() == emitted || (held > 0 && held + capacity > mostHeld)) {
                return null;
            }
            reserved += capacity;
            begun++;
            AtomicReference<TransferMemory.@Nullable Claim> claimed = new AtomicReference<>();
            claim = claimed;
            part = new BufferedPart(begun, capacity, () -> release(capacity, claimed));
            return part;
        }

        private boolean ask() {
            if (!asked && upstream != null) {
                asked = true;
                upstream.request(1);
            }
            return false;
        }

        private boolean fill(BufferedPart filling, ByteBuffer buffer) {
            if (filling.isFull()) { // the first one, which waited for this
                emit(filling);
                return true;
            }
            if (!isCovered(filling, buffer.remaining())) {
                return false;
            }
            int before = buffer.remaining();
            filling.fill(buffer);
            bytes += before - buffer.remaining();
            IllegalArgumentException error = length.errorAfter(bytes + buffer.remaining());
            if (error != null) {
                return fail(error);
            }
            if (filling.isFull() && filling.number() > 1) {
                emit(filling);
            }
            return true;
        }

        /** Whether there is memory for more bytes; if there is none now, draining goes on when there is. */
        private boolean isCovered(BufferedPart filling, int more) {
            if (filling.size() + more <= TransferMemory.FREE) {
                return true;
            }
            TransferMemory.Claim claimed = claim.get();
            if (claimed == null) {
                claimed = memory.claim(mostOf(filling), this::drain);
                claim.set(claimed);
            }
            return claimed.isGranted();
        }

        /** How large a part becomes, at most: the last one has no more than what is left. */
        private long mostOf(BufferedPart filling) {
            Long announced = length.announced();
            long begin = bytes - filling.size();
            return announced == null ? filling.capacity() : Math.min(filling.capacity(), announced - begin);
        }

        private void emit(BufferedPart filled) {
            part = null;
            emitted++;
            subscriber.onNext(filled);
        }

        /** The source has no more. */
        private boolean finish() {
            IllegalArgumentException error = length.errorAtEnd(bytes);
            if (error != null) {
                return fail(error);
            }
            BufferedPart filling = begun == 0 ? begin() : part;
            if (filling == null) {
                return begun != 0 && complete();
            }
            if (filling.number() == 1) {
                emit(filling.asOnly());
            } else if (filling.size() > 0) {
                emit(filling);
            }
            return complete();
        }

        private boolean complete() {
            end();
            subscriber.onComplete();
            return false;
        }

        private boolean fail(Throwable error) {
            end();
            cancelUpstream();
            subscriber.onError(error);
            return false;
        }

        private boolean end() {
            ended = true;
            if (part != null) {
                giveBack(claim);
            }
            part = null;
            arrived = null;
            return false;
        }

        private void cancelUpstream() {
            if (upstream != null) {
                upstream.cancel();
            }
        }
    }
}
