package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

/** How many calls a message costs where 64 are handled at a time, for up to 20 ms each, and a call takes 4 ms. */
class PipelineCallsTest {

    private static final int MESSAGES = 5_000;
    private static final Duration CALL = Duration.ofMillis(4);

    private final FakeSqs client = new FakeSqs();
    private final Random random = new Random(7);
    private final AtomicInteger given = new AtomicInteger();
    private final AtomicInteger inHand = new AtomicInteger();
    private int mostInHand;
    private VirtualTimeScheduler clock;

    @BeforeEach
    void slowService() {
        clock = VirtualTimeScheduler.getOrSet();
        client.onPoll = request -> later(messages(request));
        client.onDelete = request -> later(FakeSqs.allDeleted(request));
    }

    @AfterEach
    void reset() {
        VirtualTimeScheduler.reset();
    }

    private static <T> CompletableFuture<T> later(T answer) {
        return Mono.just(answer).delayElement(CALL).toFuture();
    }

    private ReceiveMessageResponse messages(ReceiveMessageRequest request) {
        int from = given.get();
        int count = Math.min(request.maxNumberOfMessages(), MESSAGES - from);
        given.addAndGet(count);
        return OpenPolls.messages(OpenPolls.handles("m", from, count));
    }

    private Mono<Void> handle() {
        return Mono.delay(Duration.ofMillis(random.nextInt(21)))
                .doFirst(() -> mostInHand = Math.max(mostInHand, inHand.incrementAndGet()))
                .doFinally(end -> inHand.decrementAndGet())
                .then();
    }

    private void assertFewCalls() {
        clock.advanceTimeBy(Duration.ofMinutes(1));
        long deleted = client.deletes.stream()
                .mapToLong(request -> request.entries().size())
                .sum();
        assertThat(deleted).isEqualTo(MESSAGES);
        assertThat(client.singleDeletes).isEmpty();
        assertThat(mostInHand).isLessThanOrEqualTo(64);
        double calls = client.receives.size() + client.deletes.size();
        assertThat(calls / MESSAGES)
                .as("calls a message: %d receives, %d deletes", client.receives.size(), client.deletes.size())
                .isLessThanOrEqualTo(0.21);
    }

    @Test
    void byReceiveAndPlainDeletes() {
        client.queue()
                .receive(options -> options.drain())
                .flatMap(message -> handle().then(message.delete()), 64)
                .subscribe();
        assertFewCalls();
    }

    @Test
    void byAConsumer() {
        client.queue()
                .consume(
                        message -> handle(),
                        options -> options.concurrency(64)
                                .visibility(Duration.ofMinutes(10))
                                .receive(receive -> receive.drain()))
                .subscribe();
        assertFewCalls();
    }

    @Test
    void byReceiveAndPlainDeletesOfWhatIsHandledAtOnce() {
        client.queue()
                .receive(options -> options.drain())
                .flatMap(Message::delete, 64)
                .subscribe();
        assertFewCalls();
    }

    @Test
    void byAConsumerThatHandlesAtOnce() {
        client.queue()
                .consume(
                        message -> Mono.empty(),
                        options -> options.concurrency(64)
                                .visibility(Duration.ofMinutes(10))
                                .receive(receive -> receive.drain()))
                .subscribe();
        assertFewCalls();
    }
}
