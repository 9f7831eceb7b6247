package io.reactiveaws.sqs.integration;

import static io.reactiveaws.sqs.integration.SqsBehaviour.bodies;
import static io.reactiveaws.testkit.Signals.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.reactiveaws.sqs.Message;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.pipeline.ConsumeReport;
import io.reactiveaws.sqs.pipeline.Redeliver;
import io.reactiveaws.testkit.Emulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

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

    @Test
    default void aHandlerMayTakeLongerThanTheVisibilityTimeout() {
        Queue queue = newQueue("slow");
        sendNumbered(queue, 3);
        List<String> handled = new CopyOnWriteArrayList<>();

        ConsumeReport report = await(queue.consume(
                message -> message.body().delayElement(Duration.ofSeconds(4)).doOnNext(handled::add),
                options -> options.visibility(Duration.ofSeconds(2))
                        .receive(receive -> receive.pollTimeout(SHORT_POLL).drain())));

        assertThat(handled).containsExactlyInAnyOrder("message-0", "message-1", "message-2");
        assertThat(report.deleted()).isEqualTo(3);
        assertThat(report.lost()).isZero();
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
     * moto and LocalStack make the messages of a batch visible one by one, and a receive that looks in between finds
     * some of them: moto the first ones, LocalStack also later ones while earlier ones are in flight. That depends on
     * the moment, so it is no gap that a test could expect.
     */
    @Test
    default void groupsKeepTheirOrderThroughFailures() {
        assumeFalse(
                Set.of(Emulator.MOTO, Emulator.LOCAL_STACK).contains(backend().emulator()),
                "an emulator that releases messages one by one");
        int groups = 8;
        int messages = 5;
        Queue queue = newFifoQueue("ordered");
        List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            for (int group = 0; group < groups; group++) {
                entries.add(SendMessageBatchRequestEntry.builder()
                        .id("e" + i + "-" + group)
                        .messageGroupId("g" + group)
                        .messageBody("g" + group + ":" + i)
                        .build());
            }
        }
        await(Flux.fromIterable(entries)
                .buffer(10)
                .concatMap(queue::sendMessages)
                .then());
        Map<String, List<Integer>> handled = new ConcurrentHashMap<>();
        Set<String> failedOnce = ConcurrentHashMap.newKeySet();
        Sinks.Empty<Void> stop = Sinks.empty();
        AtomicInteger left = new AtomicInteger(groups * messages);

        await(queue.consume(
                message -> message.body().doOnNext(body -> {
                    int number = Integer.parseInt(body.substring(body.indexOf(':') + 1));
                    if (number % 2 == 1 && failedOnce.add(body)) {
                        throw new IllegalStateException("the first time");
                    }
                    handled.computeIfAbsent(body.substring(0, body.indexOf(':')), name -> new CopyOnWriteArrayList<>())
                            .add(number);
                    if (left.decrementAndGet() == 0) {
                        stop.tryEmitEmpty();
                    }
                }),
                options -> options.concurrency(32)
                        .visibility(LONG)
                        .onFailure((message, error) -> Redeliver.now())
                        .receive(receive -> receive.pollTimeout(SHORT_POLL))
                        .stopWhen(stop.asMono(), Duration.ofSeconds(20))));

        assertThat(handled).hasSize(groups);
        assertThat(handled.values())
                .allSatisfy(order -> assertThat(order)
                        .containsExactlyElementsOf(
                                IntStream.range(0, messages).boxed().toList()));
    }
}
