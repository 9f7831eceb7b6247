package io.reactiveaws.s3.transfer;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * One answer to GetObject: what its headers say, and the connection over which its bytes come. The bytes are taken once;
 * if that hasn't happened after 10 seconds, or when they are released, the connection is given back.
 */
final class Download {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How long the bytes may still come to an end of their own after the SDK has reported an error beside them. */
    static final Duration GRACE = Duration.ofSeconds(1);

    private final GetObjectResponse response;
    private final Publisher<ByteBuffer> stream;
    private final Scheduler timer;
    private final Disposable alarm;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();
    private final Sinks.One<Throwable> failure = Sinks.one();

    Download(GetObjectResponse response, Publisher<ByteBuffer> stream, Scheduler timer) {
        this.response = response;
        this.stream = stream;
        this.timer = timer;
        this.alarm = timer.schedule(this::release, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    GetObjectResponse response() {
        return response;
    }

    /** Gives the bytes to the first who asks; null to all others, and when the connection has been given back. */
    @Nullable
    Flux<ByteBuffer> take() {
        if (!take(taken)) {
            return null;
        }
        AtomicBoolean ended = new AtomicBoolean();
        // The stream's own end is the better one: it comes behind the bytes that are still on their way.
        return Flux.from(stream)
                .doOnComplete(() -> ended.set(true))
                .takeUntilOther(failure.asMono().delayUntil(this::grace))
                .concatWith(Flux.defer(() -> end(ended.get())));
    }

    /** Gives the connection back, unless the bytes have been taken. */
    void release() {
        if (take(taken)) {
            stream.subscribe(new Refusal());
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

    private Mono<Long> grace(Throwable error) {
        return error instanceof BodyPausedException ? Mono.empty() : Mono.delay(GRACE, timer);
    }

    /** Gives the connection back though the bytes have been taken: they end at once, with a {@link BodyPausedException}. */
    void interrupt() {
        fail(new BodyPausedException());
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
