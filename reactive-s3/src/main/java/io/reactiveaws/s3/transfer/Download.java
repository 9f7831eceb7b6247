package io.reactiveaws.s3.transfer;

import io.reactiveaws.core.spi.calls.ConnectionPlace;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * One answer to GetObject: what its headers say, and the connection over which its bytes come. The bytes are taken
 * once; the connection is given back at their end, when they are released, and if nobody has taken them after 10
 * seconds, or sooner while another call waits for it.
 */
final class Download implements ConnectionPlace.Holder {

    /** How long the bytes may still come to an end of their own after the SDK has reported an error beside them. */
    static final Duration GRACE = Duration.ofSeconds(1);

    private final GetObjectResponse response;
    private final Publisher<ByteBuffer> stream;
    private final Scheduler timer;
    private final Disposable alarm;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();
    private final Sinks.One<Throwable> failure = Sinks.one();
    private volatile @Nullable ConnectionPlace place;
    private volatile boolean free;

    Download(GetObjectResponse response, Publisher<ByteBuffer> stream, Scheduler timer) {
        this.response = response;
        this.stream = stream;
        this.timer = timer;
        this.alarm = after(YieldingStream.PATIENCE, this::release);
    }

    private Disposable after(Duration time, Runnable action) {
        return timer.schedule(action, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void hold(ConnectionPlace ofCall) {
        place = ofCall;
        if (free) {
            ofCall.release();
        } else {
            ofCall.onWanted(() -> releaseIfStillWanted(ofCall));
        }
    }

    @Override
    public SdkResponse headers() {
        return response;
    }

    private void releaseIfStillWanted(ConnectionPlace held) {
        if (!taken.get()) {
            Disposable unused = after(YieldingStream.LINGER, () -> {
                if (held.isWanted()) {
                    release();
                }
            });
        }
    }

    GetObjectResponse response() {
        return response;
    }

    /**
     * Gives the bytes to the first who asks; null to all others, and when the connection has been given back.
     *
     * @param resumable whether the rest can be asked for again, so that the connection may go while there is no demand
     */
    @Nullable
    Flux<ByteBuffer> take(BooleanSupplier resumable) {
        if (!take(taken)) {
            return null;
        }
        Flux<ByteBuffer> bytes = bytes().doOnTerminate(this::free).doFinally(end -> free());
        ConnectionPlace held = place;
        return held == null ? bytes : new YieldingStream(bytes, held, timer, resumable);
    }

    private Flux<ByteBuffer> bytes() {
        AtomicBoolean ended = new AtomicBoolean();
        // The stream's own end is the better one: it comes behind the bytes that are still on their way.
        return Flux.from(stream)
                .doOnComplete(() -> ended.set(true))
                .takeUntilOther(failure.asMono().delayElement(GRACE, timer))
                .concatWith(Flux.defer(() -> end(ended.get())));
    }

    /** Gives the connection back, unless the bytes have been taken. */
    void release() {
        if (take(taken)) {
            stream.subscribe(new Refusal());
            free();
        }
    }

    /** The connection is no longer used. */
    private void free() {
        free = true;
        ConnectionPlace held = place;
        if (held != null) {
            held.release();
        }
    }

    private boolean take(AtomicBoolean once) {
        alarm.dispose();
        return once.compareAndSet(false, true);
    }

    /** Waits for no demand, as the stream's own error. */
    private Flux<ByteBuffer> end(boolean isWhole) {
        Throwable error = broken.get();
        return isWhole || error == null ? Flux.empty() : Flux.error(error);
    }

    /** Ends the bytes if they don't end by themselves. */
    void fail(Throwable error) {
        if (broken.compareAndSet(null, error)) {
            failure.tryEmitValue(error);
        }
    }

    /** Cancelling is the only way to give a connection back. */
    private static final class Refusal extends BaseSubscriber<ByteBuffer> {

        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            cancel();
        }

        @Override
        protected void hookOnError(Throwable error) {
            // nobody reads these bytes
        }
    }
}
