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
 * Retries calls on a resource that was just created while the service still answers "not found" (eventual consistency),
 * until the time is over. One call that found it ends nothing: another operation, or the next replica, may not know it
 * yet.
 */
public final class NotFoundRetry {

    private static final Duration FIRST_DELAY = Duration.ofMillis(100);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(1);
    private static final Object DISABLED = new Object();

    private final Supplier<Scheduler> timer;
    private final long end;

    /** The time begins now. */
    NotFoundRetry(Supplier<Scheduler> timer, Duration time) {
        this.timer = timer;
        this.end = now() + time.toMillis();
    }

    /**
     * Makes the Reactor context of calls that are not retried here, because others would wait for the retries.
     *
     * @param context the context of the caller, who retries
     * @return a context like it
     */
    public static Context disabledIn(Context context) {
        return context.put(DISABLED, true);
    }

    <T> Mono<T> retry(Mono<T> call, Predicate<? super Throwable> saysNotFound) {
        return Mono.deferContextual(
                context -> lasts() && !context.hasKey(DISABLED) ? retried(call, saysNotFound) : call);
    }

    /** A call inside this one is not retried by itself. */
    private <T> Mono<T> retried(Mono<T> call, Predicate<? super Throwable> saysNotFound) {
        return ReliableCancel.mono(cancel -> cancel.track(call)
                .contextWrite(NotFoundRetry::disabledIn)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_DELAY)
                        .maxBackoff(LONGEST_DELAY)
                        .scheduler(timer.get())
                        .filter(error -> lasts() && saysNotFound.test(error))));
    }

    private boolean lasts() {
        return now() < end;
    }

    private long now() {
        return timer.get().now(TimeUnit.MILLISECONDS);
    }
}
