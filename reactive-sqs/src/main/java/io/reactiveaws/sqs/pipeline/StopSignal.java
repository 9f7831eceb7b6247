package io.reactiveaws.sqs.pipeline;

import org.reactivestreams.Publisher;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Whether a consumer is to stop: the publisher that says so is heard once, and from the consumer's first moment on. */
final class StopSignal implements Disposable {

    private final Sinks.Empty<Void> heard = Sinks.empty();
    private final Disposable listening;

    /** Listens until it has heard a signal, or is disposed of. */
    StopSignal(Publisher<?> stop) {
        listening = Flux.from(stop).take(1).subscribe(any -> {}, error -> heard.tryEmitEmpty(), heard::tryEmitEmpty);
    }

    /** Completes when the consumer is to stop. */
    Mono<Void> asMono() {
        return heard.asMono();
    }

    @Override
    public void dispose() {
        listening.dispose();
    }
}
