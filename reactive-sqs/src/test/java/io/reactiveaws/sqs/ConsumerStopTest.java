package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Stops of a consumer at odd moments. */
class ConsumerStopTest extends ConsumerFixture {

    @Test
    void aStopThatHasComeAlreadyLetsNoPollGo() {
        consume(options -> options.stopWhen(Mono.just(1), Duration.ofSeconds(20)));
        assertThat(polls.count()).isZero();
        assertThat(report).isNotNull();
        assertThat(report.polls()).isZero();
    }

    /** The messages of a poll are waiting for the consumer's attention when the stop comes. */
    @Test
    void whatIsReleasedBecauseItComesTooLateIsCounted() {
        consume(
                message -> {
                    if (message.receiptHandle().equals("b")) {
                        polls.answer(2, "x", "y");
                        stop.tryEmitEmpty().orThrow();
                    }
                    return Mono.never();
                },
                options -> options.concurrency(64).stopWhen(stop.asMono(), Duration.ofSeconds(1)));
        polls.answer(0, "a");
        clock.advanceTimeBy(LINGER);
        polls.answer(1, "b");
        clock.advanceTimeBy(Duration.ofSeconds(5));
        assertThat(client.released().stream().mapToInt(call -> call.size()).sum())
                .isEqualTo(4);
        assertThat(report.released()).isEqualTo(4);
        assertThat(report.visibilityCalls()).isEqualTo(client.released().size());
    }
}
