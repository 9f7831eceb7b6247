package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.sqs.pipeline.ConsumeOptions;
import io.reactiveaws.sqs.pipeline.ConsumeReport;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

/**
 * A consumer of a queue in virtual time, which has received a number of messages, {@code "0"} and so on, when a test
 * stops it. Polls don't wait, so none is open then, and what is released stays where it is.
 */
final class StoppedConsumer {

    static final Duration VISIBILITY = Duration.ofSeconds(30);

    /** A third of the visibility timeout. */
    static final Duration BEAT = Duration.ofSeconds(10);

    /** Longer than any deadline and all tries of an entry, and shorter than what is left of a visibility timeout. */
    private static final Duration REST = Duration.ofSeconds(21);

    final VirtualSqs sqs;

    private final VirtualTimeScheduler clock;
    private final int count;
    private final Map<Integer, Sinks.Empty<Void>> handlers = new LinkedHashMap<>();
    private final Sinks.Empty<Void> stop = Sinks.empty();
    private @Nullable ConsumeReport report;

    private StoppedConsumer(VirtualTimeScheduler clock, int count) {
        this.clock = clock;
        this.count = count;
        this.sqs = new VirtualSqs(clock);
        IntStream.range(0, count).forEach(number -> sqs.queue.add(String.valueOf(number), null));
    }

    /** One that has so many messages in hand, of which none is handled. */
    static StoppedConsumer with(int count, Duration deadline) {
        return with(count, deadline, options -> {});
    }

    /** One of a test's own options. */
    static StoppedConsumer with(int count, Duration deadline, Consumer<ConsumeOptions<Message>> options) {
        VirtualTimeScheduler.reset();
        StoppedConsumer consumer = new StoppedConsumer(VirtualTimeScheduler.getOrSet(), count);
        consumer.begin(deadline, options);
        return consumer;
    }

    private void begin(Duration deadline, Consumer<ConsumeOptions<Message>> more) {
        sqs.standardQueue()
                .consume(this::handle, options -> {
                    options.concurrency(64)
                            .visibility(VISIBILITY)
                            .stopWhen(stop.asMono(), deadline)
                            .receive(receive -> receive.pollTimeout(Duration.ZERO));
                    more.accept(options);
                })
                .subscribe(made -> report = made);
        clock.advanceTimeBy(Duration.ofMillis(100));
        assertThat(handlers).hasSize(count);
    }

    private Publisher<Void> handle(Message message) {
        Sinks.Empty<Void> end = Sinks.empty();
        handlers.put(number(message.receiptHandle()), end);
        return end.asMono();
    }

    /** The number of a message. */
    static int number(String handle) {
        return Integer.parseInt(handle.substring(0, handle.indexOf('#')));
    }

    void advance(Duration time) {
        clock.advanceTimeBy(time);
    }

    void completeAll() {
        complete(0, count);
    }

    void complete(int from, int to) {
        IntStream.range(from, to)
                .forEach(number -> handlers.get(number).tryEmitEmpty().orThrow());
    }

    void failAll() {
        handlers.values()
                .forEach(handler ->
                        handler.tryEmitError(new IllegalStateException("bad")).orThrow());
    }

    void stop() {
        stop.tryEmitEmpty().orThrow();
    }

    /** Whether it has told what it did. */
    boolean hasEnded() {
        return report != null;
    }

    /** It ends, says what became of its messages, and the queue says the same. */
    void assertEnds(int deleted, int released, int undone) {
        assertEnds(deleted, released, undone, 0);
    }

    /** As above, and some of the messages are not its own any more. */
    void assertEnds(int deleted, int released, int undone, int lost) {
        clock.advanceTimeBy(REST);
        assertThat(report).isNotNull();
        assertThat(report.received()).as("received").isEqualTo(count);
        assertThat(report.deleted()).as("deleted").isEqualTo(deleted);
        assertThat(report.released()).as("released").isEqualTo(released);
        assertThat(report.undone()).as("undone").isEqualTo(undone);
        assertThat(report.lost()).as("lost").isEqualTo(lost);
        assertThat(report.openPolls()).as("open polls").isZero();
        assertThat(sqs.queue.deleted())
                .as("deleted at the queue")
                .hasSize(deleted)
                .doesNotHaveDuplicates();
        assertThat(sqs.queue.visible()).as("visible at the queue").isEqualTo(released);
        assertThat(sqs.queue.inFlight()).as("hidden at the queue").isEqualTo(undone + lost);
        assertThat(sqs.queue.lateAnswers()).as("late answers").isZero();
    }
}
