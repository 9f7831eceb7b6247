package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

/** What the queue has in flight for a pipeline, counted at the queue whenever it gives something. */
class InFlightTest {

    private static final int MESSAGES = 2_000;
    private static final Duration VISIBILITY = Duration.ofSeconds(30);

    private final VirtualTimeScheduler clock = VirtualTimeScheduler.getOrSet();
    private final VirtualSqs sqs = new VirtualSqs(clock);
    private final Random random = new Random(7);

    @AfterEach
    void reset() {
        VirtualTimeScheduler.reset();
    }

    private void send() {
        for (int number = 0; number < MESSAGES; number++) {
            sqs.queue.add("m" + number, null);
        }
        sqs.way = () -> 1 + random.nextInt(10);
    }

    private Mono<Long> work() {
        return Mono.delay(Duration.ofMillis(random.nextInt(21)));
    }

    @Test
    void noMoreIsGivenThanWasAskedFor() {
        send();
        int[] asked = {0};
        BaseSubscriber<Message> subscriber = new BaseSubscriber<>() {
            @Override
            protected void hookOnSubscribe(Subscription subscription) {
                // asks when the test wants it
            }
        };
        sqs.standardQueue()
                .receive(options -> options.visibility(VISIBILITY).pollTimeout(Duration.ofSeconds(10)))
                .subscribe(subscriber);
        for (int step = 0; step < 200; step++) {
            int more = 1 + random.nextInt(13);
            asked[0] += more;
            subscriber.request(more);
            clock.advanceTimeBy(Duration.ofMillis(random.nextInt(40)));
            assertThat(sqs.queue.handedOut()).isLessThanOrEqualTo(asked[0]);
        }
        clock.advanceTimeBy(Duration.ofSeconds(1));
        assertThat(sqs.queue.handedOut()).isEqualTo(asked[0]);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 10, 64, 200})
    void aPipelineHasNoMoreInFlightThanItsConcurrency(int concurrency) {
        send();
        sqs.standardQueue()
                .receive(options -> options.visibility(VISIBILITY).pollTimeout(Duration.ofSeconds(10)))
                .flatMap(message -> work().then(message.delete()), concurrency)
                .subscribe();
        clock.advanceTimeBy(Duration.ofMinutes(3));
        assertThat(sqs.queue.deleted()).hasSize(MESSAGES);
        assertThat(sqs.queue.mostInFlight()).isBetween(concurrency / 2, concurrency);
    }

    /**
     * A consumer asks for the next message when an answer goes out, and for no more while too many are on their way.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 10, 64, 200})
    void aConsumerHasNoMoreInFlightThanItsConcurrencyBesideWhatIsBeingAnswered(int concurrency) {
        send();
        sqs.standardQueue()
                .consume(
                        message -> work(),
                        options -> options.concurrency(concurrency).visibility(VISIBILITY))
                .subscribe();
        clock.advanceTimeBy(Duration.ofMinutes(3));
        assertThat(sqs.queue.deleted()).hasSize(MESSAGES);
        assertThat(sqs.queue.mostInFlight()).isBetween(concurrency, 2 * concurrency);
    }
}
