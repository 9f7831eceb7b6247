package io.reactiveaws.sqs;

import io.reactiveaws.core.spi.OnDemand;
import io.reactiveaws.core.spi.ServiceErrors;
import io.reactiveaws.sqs.batch.BatchRules;
import io.reactiveaws.sqs.batch.EntryBatcher;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/**
 * Sends what a source gives, as callers of a batcher would.
 *
 * @param queue where it goes
 * @param rules when it is sent
 * @param where says where an error happened
 * @param request makes a message of an element
 * @param <T> an element
 */
record SendAll<T>(
        AbstractQueue queue,
        BatchRules rules,
        Supplier<String> where,
        Function<? super T, SendMessageRequest> request) {

    /** What fills the calls in flight, and as much that gathers behind them. */
    private static final int IN_HAND = 80;

    Flux<SendOutcome<T>> of(Publisher<? extends T> source) {
        return OnDemand.flux(() -> {
            EntryBatcher<SendMessageRequest, SendMessageResponse> batcher =
                    new EntryBatcher<>(new SendBatch(queue), rules);
            return Flux.<T>from(source)
                    .flatMapDelayError(element -> send(batcher, element), IN_HAND, 1)
                    .doOnCancel(batcher::stop);
        });
    }

    private Mono<SendOutcome<T>> send(EntryBatcher<SendMessageRequest, SendMessageResponse> batcher, T element) {
        return queue.sent("sendAll", SendBatch.OPERATION, headers -> send(batcher, element, headers))
                .materialize()
                .map(signal -> outcome(element, signal));
    }

    private Mono<SendMessageResponse> send(
            EntryBatcher<SendMessageRequest, SendMessageResponse> batcher, T element, Map<String, String> headers) {
        return Mono.defer(() -> {
            SendMessageRequest message = TraceHeaders.in(request.apply(element), headers);
            return queue.underWay(SendBatch.submit(batcher, message, where), where);
        });
    }

    private static <T> SendOutcome<T> outcome(T element, Signal<SendMessageResponse> signal) {
        SendMessageResponse response = signal.get();
        if (response != null) {
            return new SendOutcome.Sent<>(element, response.messageId(), response.sequenceNumber());
        }
        Throwable error = Objects.requireNonNull(signal.getThrowable());
        String code = ServiceErrors.code(error);
        String message = ServiceErrors.message(error);
        return new SendOutcome.Failed<>(
                element,
                code == null ? error.getClass().getSimpleName() : code,
                message == null ? String.valueOf(error.getMessage()) : message,
                error);
    }
}
