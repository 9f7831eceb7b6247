package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

/** What it costs to receive, handle and delete messages one by one: a tenth of a receive and a tenth of a delete. */
class CallsPerMessageTest {

    private static final int MESSAGES = 5_000;
    private static final int CONCURRENCY = 64;
    private static final double MOST_CALLS = 0.21;

    private final VirtualTimeScheduler clock = VirtualTimeScheduler.getOrSet();
    private final VirtualSqs sqs = new VirtualSqs(clock);

    @AfterEach
    void reset() {
        VirtualTimeScheduler.reset();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 10, 15, 20, 30})
    void plainDeletesGoByTens(int millisOneWay) {
        Random random = new Random(millisOneWay);
        for (int number = 0; number < MESSAGES; number++) {
            sqs.queue.add("m" + number, null);
        }
        sqs.way = () -> millisOneWay;
        Disposable pipeline = sqs.standardQueue()
                .receive(options -> options.visibility(Duration.ofSeconds(30)).pollTimeout(Duration.ofSeconds(20)))
                .flatMap(
                        message -> Mono.delay(Duration.ofMillis(random.nextInt(21)))
                                .then(message.delete()),
                        CONCURRENCY)
                .subscribe();
        clock.advanceTimeBy(Duration.ofSeconds(15));
        pipeline.dispose();

        assertThat(sqs.queue.deleted()).hasSize(MESSAGES);
        assertThat(sqs.queue.mostInFlight()).as("in flight at the queue").isLessThanOrEqualTo(CONCURRENCY);
        assertThat((double) sqs.calls() / MESSAGES).isLessThanOrEqualTo(MOST_CALLS);
    }
}
