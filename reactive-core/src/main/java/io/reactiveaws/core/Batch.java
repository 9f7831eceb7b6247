package io.reactiveaws.core;

import io.reactiveaws.core.spi.BatchCall;
import io.reactiveaws.core.spi.ReliableCancel;
import io.reactiveaws.core.spi.calls.BegunAction;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One run of a batch action: calls in flight up to the limit, and an outcome for whatever happens. */
final class Batch<R> {

    private final BatchCall<R, BatchOutcome<R>> call;
    private final BegunAction begun = new BegunAction();
    private final AtomicReference<@Nullable Throwable> sourceFailure = new AtomicReference<>();

    Batch(BatchCall<R, BatchOutcome<R>> call) {
        this.call = call;
    }

    Flux<BatchOutcome<R>> run(Flux<R> source, Function<Flux<R>, Flux<List<R>>> chunker) {
        return ReliableCancel.<R>flux(cancel -> keepFailure(cancel.track(source)))
                .transform(chunker)
                .flatMap(this::send, call.concurrency(), 1)
                .concatMapIterable(outcomes -> outcomes, 1)
                .concatWith(Mono.defer(this::sourceFailure));
    }

    /** Keeps the failure of the source for the end, so that what came before it is sent and told. */
    private Flux<R> keepFailure(Flux<R> source) {
        return source.onErrorResume(error -> {
            sourceFailure.set(error);
            return Mono.empty();
        });
    }

    private <T> Mono<T> sourceFailure() {
        Throwable failure = sourceFailure.get();
        return failure == null ? Mono.empty() : Mono.error(failure);
    }

    private Mono<List<BatchOutcome<R>>> send(List<R> chunk) {
        return BatchOutcome.ofCall(
                chunk, call.refusal(), begun.call(Mono.defer(() -> call.send().apply(chunk))));
    }
}
