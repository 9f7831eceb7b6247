package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.sqs.pipeline.Redeliver;
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

    @Test
    void aQueueThatHidesNothingCannotBeConsumed() {
        consume(options -> options.receive(receive -> receive.visibility(Duration.ZERO)));
        assertThat(polls.count()).isZero();
        assertThat(error)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("consume: the visibility timeout must be 1 second at least, was 0")
                .hasMessageContaining("https://sqs/1/jobs");
    }

    @Test
    void aHandlerThatReturnsNullHasFailed() {
        consume(
                message -> null,
                options -> options.onFailure((message, thrown) -> {
                    error = thrown;
                    return Redeliver.now();
                }));
        polls.answer(0, "a");
        assertThat(error).hasMessageContaining("the handler returned null");
        assertThat(changes()).containsExactly("[a:0]");
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
