package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reactiveaws.sqs.pipeline.ConsumeOptions;
import io.reactiveaws.sqs.pipeline.ConsumeReport;
import io.reactiveaws.sqs.pipeline.Redeliver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

/** What a consumer says while it runs, and who gets the messages at which a handler fails for the last time. */
class ConsumeProgressTest extends ConsumerFixture {

    private final List<String> kept = new ArrayList<>();

    private Mono<Void> keep(Message message, Throwable failure) {
        kept.add(message.receiptHandle() + ": " + failure.getMessage());
        return Mono.empty();
    }

    private void answer(int times, String... handles) {
        polls.poll(polls.count() - 1)
                .complete(ReceiveMessageResponse.builder()
                        .messages(Stream.of(handles)
                                .map(handle -> software.amazon.awssdk.services.sqs.model.Message.builder()
                                        .receiptHandle(handle)
                                        .attributesWithStrings(Map.of("ApproximateReceiveCount", String.valueOf(times)))
                                        .build())
                                .toList())
                        .build());
    }

    @Test
    void progressIsToldWhenHandlersEnd() {
        List<ConsumeReport> told = new ArrayList<>();
        consume(options -> options.onProgress(told::add));
        polls.answer(0, "a", "b");
        assertThat(told).isEmpty();

        complete("a");
        fail("b");

        assertThat(told).hasSize(2);
        assertThat(told.get(0).received()).isEqualTo(2);
        assertThat(told.get(0).handled()).isEqualTo(1);
        assertThat(told.get(0).failed()).isZero();
        assertThat(told.get(1).failed()).isEqualTo(1);
    }

    @Test
    void aListenerThatThrowsStopsNothing() {
        consume(options -> options.stopWhen(stop.asMono(), Duration.ZERO).onProgress(counts -> {
            throw new IllegalStateException("the terminal is gone");
        }));
        polls.answer(0, "a", "b");
        complete("a");
        complete("b");
        assertThat(deleted()).containsExactly("a", "b");

        stop.tryEmitEmpty().orThrow();

        assertThat(report.handled()).isEqualTo(2);
    }

    @Test
    void aMessageIsKeptWithTheErrorWhenItsHandlerFailsForTheLastTime() {
        consume(options -> options.stopWhen(stop.asMono(), Duration.ZERO)
                .onFailure((message, failure) -> Redeliver.now())
                .onLastFailure(3, this::keep));
        answer(2, "a");
        fail("a");
        assertThat(kept).isEmpty();
        assertThat(changes()).containsExactly("[a:0]");
        clock.advanceTimeBy(LINGER);

        answer(3, "b");
        fail("b");
        clock.advanceTimeBy(LINGER);
        answer(3, "c");
        complete("c");

        assertThat(kept).containsExactly("b: bad b");
        assertThat(deleted()).containsExactly("b", "c");
        stop.tryEmitEmpty().orThrow();
        assertThat(report.handled()).isEqualTo(1);
        assertThat(report.failed()).isEqualTo(2);
        assertThat(report.deleted()).isEqualTo(2);
    }

    @Test
    void aMessageThatCannotBeKeptComesAgain() {
        List<Throwable> failures = new ArrayList<>();
        IllegalStateException full = new IllegalStateException("full");
        consume(options -> options.onFailure((message, failure) -> {
                    failures.add(failure);
                    return Redeliver.now();
                })
                .onLastFailure(1, (message, failure) -> Mono.error(full)));
        answer(1, "a");

        fail("a");

        assertThat(failures).containsExactly(full);
        assertThat(deleted()).isEmpty();
        assertThat(changes()).containsExactly("[a:0]");
    }

    @Test
    void aHandlerThatThrowsHasFailedForTheLastTimeToo() {
        consume(
                message -> {
                    throw new IllegalStateException("thrown");
                },
                options -> options.onLastFailure(1, this::keep));
        answer(1, "a");

        assertThat(kept).containsExactly("a: thrown");
        assertThat(deleted()).containsExactly("a");
    }

    @Test
    void keepingIsCancelledWithItsConsumer() {
        List<String> cut = new ArrayList<>();
        consume(options -> options.stopWhen(stop.asMono(), Duration.ZERO)
                .onLastFailure(1, (message, failure) -> Mono.never().doOnCancel(() -> cut.add("a"))));
        answer(1, "a");
        fail("a");

        stop.tryEmitEmpty().orThrow();

        assertThat(cut).containsExactly("a");
        assertThat(changes()).containsExactly("[a:0]");
    }

    @Test
    void badArgumentsAreErrorsAtOnce() {
        ConsumeOptions<Message> options = new ConsumeOptions<>();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.onLastFailure(0, this::keep))
                .withMessageContaining("'receives'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.onLastFailure(1, null))
                .withMessage("'action' must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.onProgress(null))
                .withMessage("'listener' must not be null");
    }
}
