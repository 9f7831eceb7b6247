package io.reactiveaws.core.spi;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/** How long a call may take from its subscription on, the wait for a connection and the SDK's retries included. */
final class CallDeadline {

    private final Duration timeout;
    private final Scheduler timer;

    CallDeadline(Duration timeout, Scheduler timer) {
        this.timeout = timeout;
        this.timer = timer;
    }

    /**
     * Cancels a call that takes too long.
     *
     * @param call the call
     * @param exempt whether it may take any time, asked when the time is over
     * @param state says what the call was doing
     */
    <T> Mono<T> bound(Mono<T> call, BooleanSupplier exempt, Supplier<String> state) {
        return ReliableCancel.mono(cancel -> cancel.track(call)
                .timeout(
                        Mono.delay(timeout, timer)
                                .flatMap(over -> exempt.getAsBoolean() ? Mono.never() : Mono.just(over)),
                        Mono.defer(() -> {
                            ApiCallTimeoutException error = error(state.get());
                            cancel.dispose();
                            return Mono.error(error);
                        })));
    }

    private ApiCallTimeoutException error(String state) {
        return ApiCallTimeoutException.builder()
                .message(
                        "no answer within the 'callTimeout' of %s: %s; raise 'callTimeout' or 'connections' of the session, or call less at once"
                                .formatted(timeout, state))
                .build();
    }
}
