package io.reactiveaws.examples;

import io.reactiveaws.core.BatchOutcome;
import io.reactiveaws.core.Page;
import io.reactiveaws.core.ResourceCollection;
import io.reactiveaws.core.session.Session;
import io.reactiveaws.examples.RequestCount.Counted;
import io.reactiveaws.sqs.Message;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.Sqs;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** The SQS part of the tour; {@link #run()} lists its chapters, and each has its pipeline below it. */
final class SqsTour {

    private static final int READERS = 1_000;
    private static final int MORE_QUEUES = 4;

    private final Sqs sqs;
    private final RequestCount requests;
    private final String prefix = Tour.newName();
    private final Collection<Queue> created = new ConcurrentLinkedQueue<>();

    SqsTour(Session session, RequestCount requests) {
        this.sqs = session.resource(Sqs.class);
        this.requests = requests;
    }

    /** What the tour sends as JSON. */
    record Order(String id, int items) {}

    Mono<Void> run() {
        return Mono.usingWhen(
                create(),
                queue -> Flux.just(
                                send(queue),
                                receive(queue),
                                attributes(queue),
                                collections(),
                                deleteInBatches(queue),
                                badInput(),
                                missingQueue())
                        .concatMap(Chapter::run)
                        .then(),
                queue -> cleanUp().run());
    }

    private Mono<Queue> create() {
        return Chapter.titled("Create a queue")
                .code("sqs.createQueue(\"" + prefix + "\")")
                .run()
                .then(newQueue(prefix))
                .doOnNext(Narrator::tell);
    }

    private Mono<Queue> newQueue(String name) {
        return sqs.createQueue(name).doOnNext(created::add);
    }

    private static Chapter send(Queue queue) {
        return Chapter.titled("Send: one message, a batch, JSON")
                .code("queue.sendMessage(\"hello\")")
                .code("queue.sendMessages(entries)")
                .code("queue.sendJson(new Order(\"o-1\", 3))")
                .runs(() -> sendSeven(queue));
    }

    private static Mono<SendMessageResponse> sendSeven(Queue queue) {
        return queue.sendMessage("hello")
                .then(queue.sendMessages(fiveEntries()))
                .doOnNext(SqsTour::tellSent)
                .then(queue.sendJson(new Order("o-1", 3)));
    }

    private static List<SendMessageBatchRequestEntry> fiveEntries() {
        return IntStream.range(0, 5).mapToObj(SqsTour::entry).toList();
    }

    private static SendMessageBatchRequestEntry entry(int i) {
        return SendMessageBatchRequestEntry.builder()
                .id("entry-" + i)
                .messageBody("batched " + i)
                .build();
    }

    private static void tellSent(SendMessageBatchResponse response) {
        int sent = response.successful().size();
        int failed = response.failed().size();
        Narrator.tell("the batch: " + sent + " sent, " + failed + " failed");
    }

    private static Chapter receive(Queue queue) {
        return Chapter.titled("Receive; a message has its data without another call")
                .code("queue.receiveMessages(r -> r.maxNumberOfMessages(10)).flatMap(Message::body)")
                .runs(() -> receiveTen(queue).concatMap(SqsTour::readAndPutBack));
    }

    private static Flux<Message> receiveTen(Queue queue) {
        return queue.receiveMessages(request -> request.maxNumberOfMessages(10));
    }

    private static Mono<ChangeMessageVisibilityResponse> readAndPutBack(Message message) {
        return textOf(message).doOnNext(Narrator::tell).then(message.changeVisibility(0));
    }

    private static Mono<String> textOf(Message message) {
        return message.body()
                .flatMap(body -> body.startsWith("{")
                        ? message.bodyAs(Order.class).map(order -> "as an object: " + order)
                        : Mono.just("\"" + body + "\""));
    }

    private Chapter attributes(Queue queue) {
        return Chapter.titled("Attributes load once, however many ask; a change makes them load again")
                .code("Flux.range(0, 1000).flatMap(i -> queue.typedAttributes(), 1000)")
                .runs(() -> readTogether(queue).then(change(queue)));
    }

    private Mono<Counted<Long>> readTogether(Queue queue) {
        return Flux.range(0, READERS)
                .flatMap(i -> queue.typedAttributes(), READERS)
                .count()
                .as(requests::counted)
                .doOnNext(readers -> Narrator.tell(readers.value() + " readers, " + readers.requests()));
    }

    private static Mono<Duration> change(Queue queue) {
        return tellVisibility(queue, "before")
                .then(queue.setAttributes(request -> request.attributesWithStrings(Map.of("VisibilityTimeout", "45"))))
                .then(tellVisibility(queue, "after queue.setAttributes(...)"));
    }

    private static Mono<Duration> tellVisibility(Queue queue, String when) {
        return queue.typedAttributes()
                .mapNotNull(attributes -> attributes.visibilityTimeout().orElse(null))
                .doOnNext(timeout -> Narrator.tell("visibility timeout " + when + ": " + timeout));
    }

    private Chapter collections() {
        return Chapter.titled("Collections list page by page, as far as somebody asks")
                .code("sqs.queues().filter(r -> r.queueNamePrefix(prefix)).pageSize(2).pages()")
                .note("(AWS gives pages of 2, and new queues a little late; moto gives all in one page)")
                .runs(() -> makeMoreQueues().thenMany(listPages()).then(countThree()));
    }

    private Flux<Queue> makeMoreQueues() {
        return Flux.range(1, MORE_QUEUES).flatMap(i -> newQueue(prefix + "-" + i));
    }

    private Flux<Page<Queue>> listPages() {
        return myQueues()
                .pageSize(2)
                .pages()
                .doOnNext(page -> Narrator.tell(
                        "page " + page.index() + ": " + page.items().size() + " queues"));
    }

    private Mono<Long> countThree() {
        Mono<Long> three = myQueues().limit(3).all().count();
        return three.doOnNext(count -> Narrator.tell("with limit(3): " + count + " queues"));
    }

    private ResourceCollection<Queue, ListQueuesRequest.Builder> myQueues() {
        return sqs.queues().filter(request -> request.queueNamePrefix(prefix));
    }

    private static Chapter deleteInBatches(Queue queue) {
        return Chapter.titled("Delete in batches: an outcome for each message, partial failures are seen")
                .code("queue.deleteAll(messages)")
                .runs(() -> deleteAllAnd(queue.message("no-such-receipt-handle"), queue));
    }

    private static Mono<String> deleteAllAnd(Message unknown, Queue queue) {
        return receiveTen(queue)
                .concatWithValues(unknown)
                .as(queue::deleteAll)
                .doOnNext(SqsTour::tellOutcome)
                .then(Mono.just(
                        "message.queue().equals(queue): " + unknown.queue().equals(queue)))
                .doOnNext(Narrator::tell);
    }

    private static void tellOutcome(BatchOutcome<Message> outcome) {
        String rest = outcome instanceof BatchOutcome.Failed<Message> failed
                ? "failed: " + failed.code() + ": " + failed.message()
                : "unknown, it may come again: " + outcome.resource();
        Narrator.tell(outcome.isDone() ? "deleted" : rest);
    }

    private Chapter badInput() {
        return BadInput.chapter(new BadInput("sqs.queue(\" \")", () -> sqs.queue(" ")));
    }

    private Chapter missingQueue() {
        return Chapter.titled("A service error keeps the SDK's type and tells where it happened")
                .code("sqs.getQueueByName(\"no-such-queue\")")
                .runs(this::getMissing);
    }

    private Mono<Queue> getMissing() {
        return sqs.getQueueByName("no-such-queue").doOnError(SqsTour::tellError).onErrorComplete();
    }

    private static void tellError(Throwable error) {
        Narrator.tell(error.getClass().getName());
        Stream.of(error.getSuppressed())
                .flatMap(site -> site.toString().lines())
                .filter(line -> line.contains("checkpoint"))
                .forEach(line -> Narrator.tell(line.strip()));
    }

    private Chapter cleanUp() {
        return Chapter.titled("Clean up")
                .code("Flux.fromIterable(created).flatMap(Queue::delete)")
                .runs(this::deleteCreated);
    }

    private Mono<Long> deleteCreated() {
        return Flux.fromIterable(created)
                .flatMap(queue -> queue.delete().thenReturn(queue))
                .count()
                .doOnNext(count -> Narrator.tell(count + " queues deleted"));
    }
}
