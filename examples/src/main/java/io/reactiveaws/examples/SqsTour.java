package io.reactiveaws.examples;

import io.reactiveaws.core.BatchOutcome;
import io.reactiveaws.core.session.Session;
import io.reactiveaws.sqs.Message;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.Sqs;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** The SQS part of the tour; each chapter is a pipeline, and {@link #run()} runs them one after the other. */
final class SqsTour {

    private static final int READERS = 1_000;
    private static final int RECEIVED_AT_ONCE = 10;
    private static final int MORE_QUEUES = 4;

    private final Sqs sqs;
    private final RequestCount requests;
    private final String prefix =
            "reactive-aws-tour-" + UUID.randomUUID().toString().substring(0, 8);

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
                queue -> Flux.concat(
                                send(queue),
                                receive(queue),
                                attributes(queue),
                                collections(),
                                deleteInBatches(queue),
                                badIdentifier(),
                                missingQueue())
                        .then(),
                queue -> cleanUp());
    }

    private Mono<Queue> create() {
        return Mono.defer(() -> {
            Narrator.chapter("Create a queue");
            Narrator.code("sqs.createQueue(\"" + prefix + "\")");
            return newQueue(prefix).doOnNext(queue -> Narrator.say("   " + queue));
        });
    }

    private Mono<Queue> newQueue(String name) {
        return sqs.createQueue(name).doOnNext(created::add);
    }

    private Mono<Void> send(Queue queue) {
        return Mono.defer(() -> {
            Narrator.chapter("Send: one message, a batch, JSON");
            Narrator.code("queue.sendMessage(\"hello\")");
            Narrator.code("queue.sendMessages(entries)");
            Narrator.code("queue.sendJson(new Order(\"o-1\", 3))");
            return queue.sendMessage("hello")
                    .then(queue.sendMessages(entries()))
                    .doOnNext(response -> Narrator.say(
                            "   the batch: " + response.successful().size() + " sent, "
                                    + response.failed().size() + " failed"))
                    .then(queue.sendJson(new Order("o-1", 3)))
                    .then();
        });
    }

    private static List<SendMessageBatchRequestEntry> entries() {
        return IntStream.range(0, 5)
                .mapToObj(i -> SendMessageBatchRequestEntry.builder()
                        .id("entry-" + i)
                        .messageBody("batched " + i)
                        .build())
                .toList();
    }

    private Mono<Void> receive(Queue queue) {
        return Mono.defer(() -> {
            Narrator.chapter("Receive; a message has its data without another call");
            Narrator.code("queue.receiveMessages(r -> r.maxNumberOfMessages(10)).flatMap(Message::body)");
            return queue.receiveMessages(request -> request.maxNumberOfMessages(RECEIVED_AT_ONCE))
                    .concatMap(this::show)
                    .then();
        });
    }

    private Mono<Void> show(Message message) {
        Mono<String> text = message.body();
        return text.flatMap(body -> body.startsWith("{")
                        ? message.bodyAs(Order.class).map(order -> "as an object: " + order)
                        : Mono.just("\"" + body + "\""))
                .doOnNext(body -> Narrator.say("   " + body))
                .then(Mono.defer(() -> message.changeVisibility(0)))
                .then();
    }

    private Mono<Void> attributes(Queue queue) {
        return Mono.defer(() -> {
            Narrator.chapter("Attributes load once, however many ask; a change makes them load again");
            Narrator.code("Flux.range(0, 1000).flatMap(i -> queue.typedAttributes(), 1000)");
            long before = requests.total();
            return Flux.range(0, READERS)
                    .flatMap(i -> queue.typedAttributes(), READERS)
                    .count()
                    .doOnNext(readers ->
                            Narrator.say("   " + readers + " readers, " + (requests.total() - before) + " request"))
                    .then(visibility(queue, "before"))
                    .then(queue.setAttributes(
                            request -> request.attributesWithStrings(Map.of("VisibilityTimeout", "45"))))
                    .then(visibility(queue, "after queue.setAttributes(...)"));
        });
    }

    private static Mono<Void> visibility(Queue queue, String when) {
        return queue.typedAttributes()
                .mapNotNull(attributes -> attributes.visibilityTimeout().orElse(null))
                .doOnNext(timeout -> Narrator.say("   visibility timeout " + when + ": " + timeout))
                .then();
    }

    private Mono<Void> collections() {
        return Mono.defer(() -> {
            Narrator.chapter("Collections list page by page, as far as somebody asks");
            Narrator.code("sqs.queues().filter(r -> r.queueNamePrefix(prefix)).pageSize(2).pages()");
            Narrator.say("   (AWS gives pages of 2, and new queues a little late; moto gives all in one page)");
            var queues = sqs.queues().filter(request -> request.queueNamePrefix(prefix));
            return Flux.range(1, MORE_QUEUES)
                    .flatMap(i -> newQueue(prefix + "-" + i))
                    .thenMany(queues.pageSize(2).pages())
                    .doOnNext(page -> Narrator.say(
                            "   page " + page.index() + ": " + page.items().size() + " queues"))
                    .then(queues.limit(3).all().count())
                    .doOnNext(count -> Narrator.say("   with limit(3): " + count + " queues"))
                    .then();
        });
    }

    private Mono<Void> deleteInBatches(Queue queue) {
        return Mono.defer(() -> {
            Narrator.chapter("Delete in batches: an outcome for each message, partial failures are seen");
            Narrator.code("queue.deleteAll(messages)");
            Message unknown = queue.message("no-such-receipt-handle");
            return queue.receiveMessages(request -> request.maxNumberOfMessages(RECEIVED_AT_ONCE))
                    .collectList()
                    .map(messages ->
                            Stream.concat(messages.stream(), Stream.of(unknown)).toList())
                    .flatMapMany(messages -> queue.deleteAll(Flux.fromIterable(messages)))
                    .doOnNext(SqsTour::tell)
                    .then(Mono.fromRunnable(() -> Narrator.say("   message.queue().equals(queue): "
                            + unknown.queue().equals(queue))));
        });
    }

    private static void tell(BatchOutcome<Message> outcome) {
        if (outcome instanceof BatchOutcome.Failed<Message> failed) {
            Narrator.say("   failed: " + failed.code() + ": " + failed.message());
        } else {
            Narrator.say("   deleted");
        }
    }

    private Mono<Void> badIdentifier() {
        return Mono.<Void>fromRunnable(() -> {
            Narrator.chapter("Bad input fails at once and says what is wrong");
            Narrator.code("sqs.queue(\" \")");
            try {
                Narrator.say("   " + sqs.queue(" "));
            } catch (IllegalArgumentException e) {
                Narrator.say("   " + e.getMessage());
            }
        });
    }

    private Mono<Void> missingQueue() {
        return Mono.defer(() -> {
            Narrator.chapter("A service error keeps the SDK's type and tells where it happened");
            Narrator.code("sqs.getQueueByName(\"no-such-queue\")");
            return sqs.getQueueByName("no-such-queue")
                    .doOnError(SqsTour::tell)
                    .onErrorComplete()
                    .then();
        });
    }

    private static void tell(Throwable error) {
        Narrator.say("   " + error.getClass().getName());
        Stream.of(error.getSuppressed())
                .flatMap(site -> site.toString().lines())
                .filter(line -> line.contains("checkpoint"))
                .forEach(line -> Narrator.say("   " + line.strip()));
    }

    private Mono<Void> cleanUp() {
        return Mono.defer(() -> {
            Narrator.chapter("Clean up");
            Narrator.code("Flux.fromIterable(created).flatMap(Queue::delete)");
            return Flux.fromIterable(created)
                    .flatMap(queue -> queue.delete().thenReturn(queue))
                    .count()
                    .doOnNext(count -> Narrator.say("   " + count + " queues deleted"))
                    .then();
        });
    }
}
