package io.reactiveaws.core.spi.calls;

import reactor.core.publisher.Mono;

/** Who sees the calls of the resources over a client. */
public interface CallObserver {

    /** Nobody. */
    CallObserver NONE = new CallObserver() {
        @Override
        public boolean isIdle() {
            return true;
        }

        @Override
        public <T> Mono<T> observe(Mono<T> call, ObservedCall what) {
            return call;
        }
    };

    /**
     * Says whether nobody looks now, so that a call need not be shown.
     *
     * @return whether {@link #observe} has no effect
     */
    boolean isIdle();

    /**
     * Shows a call.
     *
     * @param call the call, of which each subscription is one
     * @param what what it is
     * @param <T> the response
     * @return the same call, seen
     */
    <T> Mono<T> observe(Mono<T> call, ObservedCall what);
}
