package io.reactiveaws.sqs;

import io.reactiveaws.core.ResourceException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Handles messages whose bodies are JSON.
 *
 * @param name what errors call the type
 * @param read reads the value of a message
 * @param handler handles a value with its message
 */
record JsonHandler<T>(
        String name,
        Function<Message, Mono<T>> read,
        BiFunction<? super T, ? super Message, ? extends Publisher<?>> handler)
        implements Function<Message, Publisher<?>> {

    @Override
    public Publisher<?> apply(Message message) {
        JsonContent.check(message);
        return read.apply(message)
                .singleOptional()
                .flatMapMany(value -> Flux.from(handler.apply(value.orElseThrow(() -> isNull(message)), message)));
    }

    private ResourceException isNull(Message message) {
        return new ResourceException(
                "%s.consumeJson: the body is the JSON null, which is no %s".formatted(message, name));
    }
}
