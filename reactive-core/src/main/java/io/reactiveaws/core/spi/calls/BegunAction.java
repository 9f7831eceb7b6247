package io.reactiveaws.core.spi.calls;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Mono;

/**
 * One run of an action of many calls: where too many wait, it is refused before its first call, and not when it has
 * done a part of what it is for.
 */
public final class BegunAction {

    private final AtomicBoolean begun = new AtomicBoolean();

    /** Makes an action that has sent nothing. */
    public BegunAction() {}

    /**
     * Makes a call one of the action's.
     *
     * @param call the call
     * @param <T> the response
     * @return the same call; once another one was not refused, it isn't either
     */
    public <T> Mono<T> call(Mono<T> call) {
        return Mono.defer(() -> begun.getAndSet(true)
                ? call.contextWrite(ClientLifecycle::continuation)
                : call.doOnError(RejectedExecutionException.class, refused -> begun.set(false)));
    }
}
