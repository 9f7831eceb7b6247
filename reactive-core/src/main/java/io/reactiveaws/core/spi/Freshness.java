package io.reactiveaws.core.spi;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.context.Context;
import reactor.util.retry.Retry;

/**
 * The short time in which a service may not know what it has just created: until it has answered once that it does, or
 * until the time is over.
 */
final class Freshness {

    private static final Duration FIRST_DELAY = Duration.ofMillis(100);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(1);

    private static final Object ONCE = new Object();

    private final Supplier<Scheduler> timer;
    private final long end;
    private volatile boolean known;

    Freshness(Supplier<Scheduler> timer, Duration time) {
        this.timer = timer;
        this.end = now() + time.toMillis();
    }

    /** Makes the Reactor context of calls that are not tried again here. */
    static Context once(Context context) {
        return context.put(ONCE, true);
    }

    <T> Mono<T> whenKnown(Mono<T> call, Predicate<? super Throwable> saysNotFound) {
        return Mono.deferContextual(context -> lasts() && !context.hasKey(ONCE) ? retried(call, saysNotFound) : call);
    }

    /** What the call is made of is not tried again by itself: an answer in which the resource is missing is no sign of it. */
    private <T> Mono<T> retried(Mono<T> call, Predicate<? super Throwable> saysNotFound) {
        return SureCancel.mono(cancel -> cancel.reach(call)
                .contextWrite(Freshness::once)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_DELAY)
                        .maxBackoff(LONGEST_DELAY)
                        .scheduler(timer.get())
                        .filter(error -> lasts() && saysNotFound.test(error)))
                .doOnSuccess(answer -> known = true));
    }

    private boolean lasts() {
        return !known && now() < end;
    }

    private long now() {
        return timer.get().now(TimeUnit.MILLISECONDS);
    }
}
