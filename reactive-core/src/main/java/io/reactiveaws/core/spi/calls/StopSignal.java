package io.reactiveaws.core.spi.calls;

import org.reactivestreams.Publisher;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Whether something that runs is to stop: the publisher that says so is heard once, and from its first moment on. */
public final class StopSignal implements Disposable {

    private final Sinks.Empty<Void> heard = Sinks.empty();
    private final Disposable listening;

    /**
     * Listens until it has heard a signal, or is disposed of.
     *
     * @param stop says it by its first signal, be it a value, the end or an error
     */
    public StopSignal(Publisher<?> stop) {
        listening = Flux.from(stop).take(1).subscribe(any -> {}, error -> heard.tryEmitEmpty(), heard::tryEmitEmpty);
    }

    /**
     * Tells when it was heard, to as many as ask.
     *
     * @return completes when it is time to stop
     */
    public Mono<Void> asMono() {
        return heard.asMono();
    }

    @Override
    public void dispose() {
        listening.dispose();
    }
}
