package io.reactiveaws.core.spi;

import io.reactiveaws.core.spi.calls.CallProgress;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/** How long a call may take from its subscription on, the wait for a connection and the SDK's retries included. */
final class CallDeadline {

    private final Duration timeout;
    private final Supplier<Scheduler> timer;

    CallDeadline(Duration timeout, Supplier<Scheduler> timer) {
        this.timeout = timeout;
        this.timer = timer;
    }

    /** Cancels a call that takes too long, unless it waits on purpose when the time is over. */
    <T> Mono<T> bound(Function<CallProgress, Mono<T>> call) {
        return ReliableCancel.mono(cancel -> {
            Scheduler clock = timer.get();
            CallProgress progress = new CallProgress(clock);
            return cancel.track(call.apply(progress)).timeout(end(progress, clock), Mono.defer(() -> {
                ApiCallTimeoutException error = error(progress);
                cancel.dispose();
                return Mono.error(error);
            }));
        });
    }

    private Mono<Long> end(CallProgress progress, Scheduler clock) {
        return Mono.delay(timeout, clock).flatMap(over -> progress.waitsOnPurpose() ? Mono.never() : Mono.just(over));
    }

    private ApiCallTimeoutException error(CallProgress progress) {
        return ApiCallTimeoutException.builder()
                .message(("no answer within the 'callTimeout' of %s: %s; raise 'callTimeout' or 'connections', or"
                                + " call less at once")
                        .formatted(timeout, progress.state()))
                .build();
    }
}
