package io.reactiveaws.sqs.integration;

import static io.reactiveaws.sqs.integration.SqsBehaviour.bodies;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.sqs.Message;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.pipeline.ConsumeReport;
import io.reactiveaws.sqs.pipeline.Redeliver;
import io.reactiveaws.testkit.Emulator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

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

    /** What became of a queue's messages while their handlers took so long: begun ones, and those that others got. */
    record Kept(ConsumeReport report, List<String> begun, List<String> taken) {}

    /** Consumes a queue while others ask for its messages as soon as they all are in hand. */
    private static Mono<Kept> consumedSlowly(Queue queue, int messages, Duration visibility) {
        List<String> begun = new CopyOnWriteArrayList<>();
        AtomicInteger left = new AtomicInteger(messages);
        Sinks.Empty<Void> inHand = Sinks.empty();
        Sinks.Empty<Void> handled = Sinks.empty();
        Sinks.Empty<Void> ended = Sinks.empty();
        Mono<ConsumeReport> work = queue.consume(
                message -> message.body()
                        .doOnNext(body -> {
                            begun.add(body);
                            if (begun.size() == messages) {
                                inHand.tryEmitEmpty();
                            }
                        })
                        .delayElement(visibility.multipliedBy(10))
                        .doOnNext(body -> {
                            if (left.decrementAndGet() == 0) {
                                handled.tryEmitEmpty();
                            }
                        }),
                options -> options.visibility(visibility)
                        .stopWhen(
                                handled.asMono().timeout(visibility.multipliedBy(12)), // some lost theirs
                                Duration.ofSeconds(20)));
        Mono<List<String>> others = queue.receive(
                        options -> options.visibility(LONG).pollTimeout(SHORT_POLL))
                .flatMap(Message::body)
                .delaySubscription(inHand.asMono())
                .takeUntilOther(ended.asMono())
                .collectList();
        return Mono.zip(work.doOnSuccess(report -> ended.tryEmitEmpty()), others)
                .map(both -> new Kept(both.getT1(), begun, both.getT2()));
    }

    @Test
    default void whatIsSentAsJsonSaysSoAndWhatSaysSomethingElseFails() {
        Queue queue = newQueue("content-types");
        await(queue.sendJson("alone"));
        await(queue.sender().sendJson("gathered"));
        await(queue.sendAllJson(Flux.just("streamed")).then());
        await(queue.sendMessage("\"untyped\""));
        await(queue.sendJson(
                "other",
                request -> request.messageAttributes(Map.of(
                        "contentType",
                        MessageAttributeValue.builder()
                                .dataType("String")
                                .stringValue("text/plain;charset=UTF-8")
                                .build()))));
        Map<String, String> types = new ConcurrentHashMap<>();
        List<String> failures = new CopyOnWriteArrayList<>();

        await(queue.consumeJson(
                String.class,
                (value, message) -> message.messageAttributes()
                        .mapNotNull(attributes -> attributes.get("contentType"))
                        .map(MessageAttributeValue::stringValue)
                        .defaultIfEmpty("none")
                        .doOnNext(type -> types.put(value, type)),
                options -> options.visibility(LONG)
                        .receive(receive -> receive.pollTimeout(SHORT_POLL)
                                .maxPolls(polls())
                                .drain())
                        .onFailure((message, error) -> {
                            failures.add(error.getMessage());
                            return Redeliver.whenVisible();
                        })));

        String json = "application/json";
        assertThat(types).isEqualTo(Map.of("alone", json, "gathered", json, "streamed", json, "untyped", "none"));
        assertThat(failures).singleElement().asString().contains("was \"text/plain;charset=UTF-8\"");
    }

    /**
     * A machine on which all stands still for too long loses a short lease, so there is another try with a longer one.
     */
    @Test
    default void handlersOfTenTimesTheVisibilityTimeoutKeepTheirMessages() {
        List<Kept> kept = keptFor(Duration.ofSeconds(2));
        if (kept.stream().anyMatch(one -> one.report().lost() > 0)) {
            kept = keptFor(Duration.ofSeconds(8));
        }

        assertThat(kept).allSatisfy(one -> {
            assertThat(one.report().lost()).isZero();
            assertThat(one.report().received()).isEqualTo(2);
            assertThat(one.report().deleted()).isEqualTo(2);
            assertThat(one.begun()).containsExactlyInAnyOrder("a", "b");
            assertThat(one.taken()).isEmpty();
        });
    }

    private List<Kept> keptFor(Duration visibility) {
        Queue standard = newQueue("long");
        Queue fifo = newFifoQueue("long");
        for (String body : List.of("a", "b")) {
            await(standard.sendMessage(body));
            await(fifo.sendMessage(request -> request.messageBody(body).messageGroupId("group-" + body)));
        }
        return await(Flux.merge(consumedSlowly(standard, 2, visibility), consumedSlowly(fifo, 2, visibility)));
    }
}
