package io.reactiveaws.sqs;

import static io.reactiveaws.sqs.VirtualSqs.CHANGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

/** Handlers that take ten times the visibility timeout. */
class LongHandlerTest {

    private static final int MESSAGES = 25;
    private static final Duration VISIBILITY = Duration.ofSeconds(30);
    private static final Duration TEN_TIMES = VISIBILITY.multipliedBy(10);

    private final VirtualTimeScheduler clock = VirtualTimeScheduler.getOrSet();
    private final VirtualSqs sqs = new VirtualSqs(clock);
    private final List<String> handled = new ArrayList<>();

    @AfterEach
    void reset() {
        VirtualTimeScheduler.reset();
    }

    private void consume() {
        sqs.standardQueue()
                .consume(
                        message ->
                                Mono.delay(TEN_TIMES).then(message.messageId().doOnNext(handled::add)),
                        options -> options.concurrency(2 * MESSAGES).visibility(VISIBILITY))
                .subscribe();
    }

    @Test
    void aMessageIsHandledOnceWhileOtherConsumersAskForIt() {
        for (int number = 0; number < MESSAGES; number++) {
            sqs.queue.add("m" + number, null);
        }
        sqs.way = () -> 20;
        consume();
        consume();
        clock.advanceTimeBy(TEN_TIMES.multipliedBy(3));

        assertThat(sqs.queue.handedOut()).isEqualTo(MESSAGES);
        assertThat(handled).hasSize(MESSAGES).doesNotHaveDuplicates();
        assertThat(sqs.queue.deleted()).hasSize(MESSAGES);
        assertThat(sqs.queue.lateAnswers()).isZero();
        assertThat(sqs.calls(CHANGE))
                .as("a beat at each third of the timeout, by tens, of two consumers")
                .isLessThanOrEqualTo(4 * 30);
    }
}
