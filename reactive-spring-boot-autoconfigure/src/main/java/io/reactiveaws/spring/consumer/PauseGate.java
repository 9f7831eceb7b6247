package io.reactiveaws.spring.consumer;

import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Holds the polls of a consumer. Whoever asks hears what was said last, by whichever thread. */
final class PauseGate {

    private final Sinks.Many<Boolean> said = Sinks.many().replay().latestOrDefault(false);
    private final AtomicInteger missed = new AtomicInteger();
    private volatile boolean closed;

    void set(boolean close) {
        closed = close;
        if (missed.getAndIncrement() > 0) {
            return; // another thread says it
        }
        int seen = 1;
        while (seen > 0) {
            said.tryEmitNext(closed).orThrow();
            seen = missed.addAndGet(-seen);
        }
    }

    boolean isClosed() {
        return closed;
    }

    Flux<Boolean> asFlux() {
        return said.asFlux();
    }
}
