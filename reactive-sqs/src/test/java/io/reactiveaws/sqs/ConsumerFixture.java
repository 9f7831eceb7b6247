package io.reactiveaws.sqs;

import io.reactiveaws.sqs.pipeline.ConsumeOptions;
import io.reactiveaws.sqs.pipeline.ConsumeReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.reactivestreams.Publisher;
import reactor.core.Disposable;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

/** A consumer of a queue, whose handlers, polls and calls a test ends one by one, in virtual time. */
abstract class ConsumerFixture {

    static final Duration VISIBILITY = Duration.ofSeconds(30);

    /** For how long demand below ten gathers while messages are in hand. */
    static final Duration LINGER = Duration.ofMillis(5);

    final FakeSqs client = new FakeSqs();
    final OpenPolls polls = new OpenPolls(client);
    final Map<String, Sinks.Empty<Void>> handlers = new HashMap<>();
    final Map<String, Message> messages = new HashMap<>();
    final List<String> begun = new ArrayList<>();
    final List<String> cancelled = new ArrayList<>();
    final Sinks.Empty<Void> stop = Sinks.empty();
    VirtualTimeScheduler clock;
    Queue queue = client.queue();
    ConsumeReport report;
    Throwable error;

    @BeforeEach
    void clock() {
        clock = VirtualTimeScheduler.getOrSet();
    }

    @AfterEach
    void reset() {
        VirtualTimeScheduler.reset();
    }

    Publisher<Void> handle(Message message) {
        String handle = message.receiptHandle();
        begun.add(handle);
        messages.put(handle, message);
        Sinks.Empty<Void> end = Sinks.empty();
        handlers.put(handle, end);
        return end.asMono().doOnCancel(() -> cancelled.add(handle));
    }

    void complete(String handle) {
        handlers.get(handle).tryEmitEmpty().orThrow();
    }

    void fail(String handle) {
        handlers.get(handle)
                .tryEmitError(new IllegalStateException("bad " + handle))
                .orThrow();
    }

    Disposable consume(Consumer<ConsumeOptions<Message>> options) {
        return consume(this::handle, options);
    }

    Disposable consume(Function<Message, Publisher<?>> handler, Consumer<ConsumeOptions<Message>> options) {
        return queue.consume(handler, set -> {
                    set.visibility(VISIBILITY);
                    options.accept(set);
                })
                .subscribe(made -> report = made, thrown -> error = thrown);
    }

    void consumeUntilStopped(Duration deadline) {
        consume(options -> options.stopWhen(stop.asMono(), deadline));
    }

    List<String> deleted() {
        return Stream.concat(
                        client.singleDeletes.stream().map(request -> request.receiptHandle()),
                        client.deletes.stream()
                                .flatMap(request -> request.entries().stream())
                                .map(entry -> entry.receiptHandle()))
                .toList();
    }

    /** An answer that all was done but one entry, which failed. */
    static ChangeMessageVisibilityBatchResponse changedBut(
            ChangeMessageVisibilityBatchRequest request, int place, String code) {
        String id = String.valueOf(place);
        return ChangeMessageVisibilityBatchResponse.builder()
                .successful(request.entries().stream()
                        .filter(entry -> !entry.id().equals(id))
                        .map(entry -> changed(entry.id()))
                        .toList())
                .failed(BatchResultErrorEntry.builder().id(id).code(code).build())
                .build();
    }

    static ChangeMessageVisibilityBatchResultEntry changed(String id) {
        return ChangeMessageVisibilityBatchResultEntry.builder().id(id).build();
    }

    List<String> changes() {
        return client.visibilities.stream()
                .map(request -> request.entries().stream()
                        .map(entry -> entry.receiptHandle() + ":" + entry.visibilityTimeout())
                        .toList()
                        .toString())
                .toList();
    }

    /** Answers a poll with messages that are called {@code group + number}. */
    void answerFifo(int poll, String... handles) {
        polls.poll(poll)
                .complete(ReceiveMessageResponse.builder()
                        .messages(Stream.of(handles)
                                .map(handle -> software.amazon.awssdk.services.sqs.model.Message.builder()
                                        .receiptHandle(handle)
                                        .attributesWithStrings(Map.of("MessageGroupId", handle.substring(0, 1)))
                                        .build())
                                .toList())
                        .build());
    }

    void fifo() {
        queue = Sqs.over(client).queue("https://sqs/1/jobs.fifo");
    }
}
