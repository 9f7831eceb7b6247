package io.reactiveaws.spring.consumer;

import io.reactiveaws.sqs.Message;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.pipeline.ConsumeOptions;
import io.reactiveaws.sqs.pipeline.ConsumeReport;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/** What a consumer does with its queue, and for how long is a matter of the options. */
@FunctionalInterface
interface Consuming {

    Mono<ConsumeReport> of(Queue queue, Consumer<ConsumeOptions<Message>> options);
}
