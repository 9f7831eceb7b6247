package io.reactiveaws.sqs.integration;

import static io.reactiveaws.sqs.integration.SqsBehaviour.bodies;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.sqs.Message;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.pipeline.ConsumeReport;
import io.reactiveaws.testkit.Emulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Messages are received by demand and consumed with their answers. */
interface PipelineBehaviour extends SqsBehaviour {

    Duration LONG = Duration.ofSeconds(HIDDEN);

    /** A poll that is open when a test ends takes no longer. */
    Duration SHORT_POLL = Duration.ofSeconds(1);

    /**
     * Two receives that overlap may both get the same message from moto, which a busy queue of SQS does as well, if
     * seldom.
     */
    private int polls() {
        return backend().emulator() == Emulator.MOTO ? 1 : 10;
    }

    @Test
    default void allMessagesAreReceivedHandledAndDeleted() {
        Queue queue = newQueue("drained");
        List<String> sent = sendNumbered(queue, 100);

        List<String> received = await(queue.receive(
                        options -> options.visibility(LONG).maxPolls(polls()).drain())
                .flatMap(message -> message.body().delayUntil(body -> message.delete()), 64)
                .collectList());

        assertThat(received).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(receiveAll(queue)).isEmpty();
    }

    @Test
    default void whatWasNotTakenIsVisibleAgain() {
        Queue queue = newQueue("taken");
        sendNumbered(queue, 30);

        List<Message> taken =
                await(queue.receive(options -> options.visibility(LONG).pollTimeout(SHORT_POLL))
                        .take(7)
                        .collectList());

        assertThat(taken).hasSize(7);
        assertThat(await(receiveUntilEmpty(queue)
                        .mergeWith(Flux.defer(() -> receiveUntilEmpty(queue)))
                        .repeat()
                        .flatMap(Message::body)
                        .distinct()
                        .take(30)
                        .count()))
                .isEqualTo(30);
    }

    @Test
    default void aStopLeavesNoMessageHidden() {
        Queue queue = newQueue("stopped");
        List<String> sent = sendNumbered(queue, 120);
        Sinks.Empty<Void> stop = Sinks.empty();
        AtomicInteger handled = new AtomicInteger();

        ConsumeReport report = await(queue.consume(
                message -> Mono.fromRunnable(() -> {
                    if (handled.incrementAndGet() == 50) {
                        stop.tryEmitEmpty();
                    }
                }),
                options -> options.concurrency(16)
                        .visibility(LONG)
                        .receive(receive -> receive.pollTimeout(SHORT_POLL))
                        .stopWhen(stop.asMono(), Duration.ofSeconds(20))));

        List<Message> left = receiveAll(queue);
        assertThat(report.undone()).isZero();
        assertThat(report.lost()).isZero();
        assertThat(report.deleted()).isEqualTo(report.handled());
        assertThat(report.openPolls()).isZero();
        assertThat(left).hasSize(sent.size() - (int) report.deleted());
        assertThat(bodies(left)).doesNotHaveDuplicates();
    }

    /** Consumes all of a queue, and gives what others get of it after so many messages came into hand. */
    private Mono<List<String>> takenWhileHandlersTakeTenTimesTheVisibilityTimeout(
            Queue queue, int messages, List<String> begun) {
        Duration visibility = Duration.ofSeconds(2);
        Sinks.Empty<Void> inHand = Sinks.empty();
        Sinks.Empty<Void> ended = Sinks.empty();
        AtomicInteger left = new AtomicInteger(messages);
        Mono<ConsumeReport> work = queue.consume(
                message -> message.body()
                        .doOnNext(begun::add)
                        .doOnNext(body -> {
                            if (left.decrementAndGet() == 0) {
                                inHand.tryEmitEmpty();
                            }
                        })
                        .delayElement(visibility.multipliedBy(10)),
                options -> options.visibility(visibility).receive(receive -> receive.drain()));
        Flux<String> others = queue.receive(options -> options.visibility(LONG).pollTimeout(SHORT_POLL))
                .flatMap(Message::body)
                .delaySubscription(inHand.asMono())
                .takeUntilOther(ended.asMono());
        return Mono.zip(
                        work.doOnNext(report -> {
                            assertThat(report.deleted()).isEqualTo(report.received());
                            assertThat(report.lost()).isZero();
                            ended.tryEmitEmpty();
                        }),
                        others.collectList())
                .map(both -> both.getT2());
    }

    @Test
    default void aHandlerOfTenTimesTheVisibilityTimeoutKeepsItsMessage() {
        Queue standard = newQueue("long");
        List<String> sent = new ArrayList<>(sendNumbered(standard, 3));
        Queue fifo = newFifoQueue("long");
        for (String group : List.of("a", "b")) {
            await(fifo.sendMessage(request -> request.messageBody(group).messageGroupId(group)));
            sent.add(group);
        }
        List<String> begun = new CopyOnWriteArrayList<>();

        List<List<String>> taken = await(Flux.merge(
                takenWhileHandlersTakeTenTimesTheVisibilityTimeout(standard, 3, begun),
                takenWhileHandlersTakeTenTimesTheVisibilityTimeout(fifo, 2, begun)));

        assertThat(begun).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(taken).containsExactly(List.of(), List.of());
    }
}
