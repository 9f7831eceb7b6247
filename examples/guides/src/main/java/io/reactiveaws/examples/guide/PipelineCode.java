package io.reactiveaws.examples.guide;

import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import io.reactiveaws.sqs.Message;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.pipeline.ConsumeReport;
import io.reactiveaws.sqs.pipeline.ConsumerState;
import io.reactiveaws.sqs.pipeline.Redeliver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.core.type.TypeReference;

/** The code of docs/pipelines.md. */
@SuppressWarnings("UnusedVariable") // the code shows what one gets
final class PipelineCode {

    private static final Logger LOG = LoggerFactory.getLogger(PipelineCode.class);

    private PipelineCode() {}

    record Order(String id, int items) {}

    private static Mono<Void> handle(Order order) {
        return Mono.empty();
    }

    static void consuming(Queue queue) {
        // code: consuming
        Sinks.Empty<Void> shutdown = Sinks.empty(); // completed by whoever stops the service

        Mono<ConsumeReport> work = queue.consume(
                message -> message.bodyAs(Order.class).flatMap(PipelineCode::handle),
                options -> options.concurrency(64) // messages in hand
                        .visibility(Duration.ofSeconds(30)) // extended while they are
                        .onFailure((message, error) -> {
                            LOG.warn("{} was not handled", message, error);
                            return Redeliver.backoff(Duration.ofSeconds(5), Duration.ofMinutes(10));
                        })
                        .stopWhen(shutdown.asMono(), Duration.ofSeconds(20)));

        Disposable consumer = work.subscribe(
                report -> LOG.info("stopped: {}", report), error -> LOG.error("the queue can't be consumed", error));
        // end
    }

    static void state(Queue queue) {
        // code: state
        ConsumerState state = new ConsumerState(); // for a health check and for gauges

        Mono<ConsumeReport> work =
                queue.consumeJson(Order.class, (order, message) -> handle(order), options -> options.state(state));

        boolean healthy = state.phase() == ConsumerState.Phase.RUNNING && state.errorsInRow() < 3;
        int inHand = state.inHand(); // messages
        Optional<Instant> lastPoll = state.lastPoll(); // when one was answered
        // end
    }

    static void json(Queue queue) {
        // code: json
        Mono<ConsumeReport> orders =
                queue.consumeJson(Order.class, (order, message) -> handle(order), options -> options.concurrency(64));

        Mono<ConsumeReport> lists = queue.consumeJson(
                new TypeReference<List<Order>>() {},
                (list, message) -> Flux.fromIterable(list).concatMap(PipelineCode::handle));
        // end
    }

    static void receiving(Queue queue) {
        // code: receiving
        Flux<Message> messages = queue.receive(); // polls only for demand

        Disposable pipeline = messages.flatMap(
                        message -> message.bodyAs(Order.class)
                                .flatMap(PipelineCode::handle)
                                .then(message.delete()) // sent with others, by tens
                                .then()
                                .onErrorResume(error ->
                                        message.release(Duration.ofSeconds(5)).then()),
                        64)
                .subscribe();
        // end
    }

    static void draining(Queue queue) {
        // code: draining
        Mono<ConsumeReport> all = queue.consumeJson(
                Order.class,
                (order, message) -> handle(order),
                options -> options.receive(r -> r.drain())); // after a poll without messages, up to 20 seconds

        Mono<ConsumeReport> allOfTheDead = queue.consumeJson( // also what a killed consumer had in hand
                Order.class,
                (order, message) -> handle(order),
                options -> options.visibility(Duration.ofMinutes(1)).receive(r -> r.drain(Duration.ofMinutes(1))));
        // end
    }

    static void gate(Queue queue, Flux<Boolean> databaseIsAway) {
        // code: gate
        Flux<Message> messages = queue.receive(options -> options.pauseWhile(databaseIsAway));
        // end
    }

    private static Mono<Void> index(S3Object object) {
        return Mono.empty();
    }

    static void events(S3 s3, Queue queue) {
        // code: events
        Mono<ConsumeReport> work = queue.consume(message -> message.body()
                .flatMapIterable(s3::events)
                .filter(event -> event.name().startsWith("ObjectCreated:"))
                .concatMap(event -> index(event.object())));
        // end
    }

    static void redrive(Queue deadLetters) {
        // code: redrive
        Mono<Void> movedBack = deadLetters
                .redrive(options -> options.maxMessagesPerSecond(50)) // gently
                .doOnNext(progress -> LOG.info("{} of {} moved", progress.moved(), progress.toMove()))
                .then();
        // end
    }

    static void poison(Queue queue, Queue unreadable) {
        // code: last-failure
        Mono<ConsumeReport> kept = queue.consumeJson(
                Order.class,
                (order, message) -> handle(order),
                options -> options.onLastFailure(
                        5,
                        (message, error) ->
                                message.body().flatMap(body -> unreadable.sendMessage(error + ": " + body))));
        // end

        // code: poison
        Mono<ConsumeReport> work = queue.consumeJson(
                Order.class,
                (order, message) -> handle(order),
                options ->
                        options.onPoison(5, message -> message.body().flatMap(body -> unreadable.sendMessage(body))));
        // end
    }
}
