package io.reactiveaws.sqs;

import static io.reactiveaws.sqs.VirtualSqs.CHANGE;
import static io.reactiveaws.sqs.VirtualSqs.DELETE;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.sqs.pipeline.ConsumeReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

/** Faults that the proofs of the pipeline have found. */
class ConsumerFaultTest {

    private static final Duration VISIBILITY = Duration.ofSeconds(30);

    @AfterEach
    void reset() {
        VirtualTimeScheduler.reset();
    }

    private static String body(Message message) {
        return message.receiptHandle().replaceFirst("#.*", "");
    }

    /** All of them came by one poll, which hands them out one by one. */
    @Test
    void aMessageThatFailsAtOnceIsNotFollowedByItsGroup() {
        VirtualTimeScheduler clock = VirtualTimeScheduler.getOrSet();
        VirtualSqs sqs = new VirtualSqs(clock);
        List.of("a1", "a2", "a3").forEach(body -> sqs.queue.add(body, "a"));
        List<String> begun = new ArrayList<>();
        sqs.fifoQueue()
                .consume(
                        message -> {
                            begun.add(body(message));
                            return Mono.error(new IllegalStateException("bad"));
                        },
                        options -> options.visibility(VISIBILITY))
                .subscribe();
        clock.advanceTimeBy(Duration.ofSeconds(1));
        assertThat(begun).containsExactly("a1");
    }

    /** The delete is answered while the poll still hands out its messages. */
    @Test
    void aMessageThatIsNotDeletedIsNotFollowedByItsGroupThatTheSamePollHandsOut() {
        VirtualTimeScheduler clock = VirtualTimeScheduler.getOrSet();
        VirtualSqs sqs = new VirtualSqs(clock);
        List.of("a1", "a2", "a3").forEach(body -> sqs.queue.add(body, "a"));
        sqs.fault = (operation, handle) -> operation.equals(DELETE) ? VirtualSqs.NOT_NAMED : null;
        List<String> begun = new ArrayList<>();
        sqs.fifoQueue()
                .consume(
                        message -> Mono.fromRunnable(() -> begun.add(body(message))),
                        options -> options.visibility(VISIBILITY))
                .subscribe();
        clock.advanceTimeBy(Duration.ofSeconds(1));
        assertThat(begun).containsExactly("a1");
    }

    /** An entry of a heartbeat at which SQS itself failed has lost nothing: two thirds of its time are left. */
    @Test
    void anEntryOfAHeartbeatAtWhichSqsFailedIsExtendedLater() {
        VirtualTimeScheduler clock = VirtualTimeScheduler.getOrSet();
        VirtualSqs sqs = new VirtualSqs(clock);
        sqs.queue.add("a", null);
        AtomicInteger changes = new AtomicInteger();
        sqs.fault = (operation, handle) ->
                operation.equals(CHANGE) && changes.incrementAndGet() == 1 ? "InternalError" : null;
        List<String> handled = new ArrayList<>();
        sqs.standardQueue()
                .consume(
                        message -> Mono.delay(Duration.ofSeconds(25)).doOnNext(late -> handled.add(body(message))),
                        options -> options.visibility(VISIBILITY))
                .subscribe();
        clock.advanceTimeBy(Duration.ofSeconds(29));
        assertThat(handled).containsExactly("a");
        assertThat(sqs.queue.deleted()).containsExactly("a");
    }

    /** Deletes of the handlers' own, pending at a stop without a deadline. */
    @ParameterizedTest
    @ValueSource(ints = {1, 12, 25})
    void deletesOfHandlersThatArePendingAtAStopLeaveNothingHidden(int pending) {
        VirtualTimeScheduler clock = VirtualTimeScheduler.getOrSet();
        VirtualSqs sqs = new VirtualSqs(clock);
        for (int number = 0; number < pending; number++) {
            sqs.queue.add("m" + number, null);
        }
        sqs.holdRequests(DELETE);
        Sinks.Empty<Void> stop = Sinks.empty();
        List<ConsumeReport> reports = new ArrayList<>();
        sqs.standardQueue()
                .consume(
                        Message::delete,
                        options -> options.concurrency(64)
                                .visibility(VISIBILITY)
                                .receive(receive -> receive.pollTimeout(Duration.ZERO))
                                .stopWhen(stop.asMono(), Duration.ZERO))
                .subscribe(reports::add);
        clock.advanceTimeBy(Duration.ofMillis(100));

        stop.tryEmitEmpty().orThrow();
        sqs.letGo();
        clock.advanceTimeBy(Duration.ofSeconds(5));

        assertThat(sqs.queue.inFlight()).as("hidden at the queue").isZero();
        assertThat(reports).hasSize(1);
    }
}
