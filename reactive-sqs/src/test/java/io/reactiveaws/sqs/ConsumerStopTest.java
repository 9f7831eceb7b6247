package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.spi.calls.GracefulShutdown;
import io.reactiveaws.sqs.pipeline.ConsumerState;
import io.reactiveaws.sqs.pipeline.Redeliver;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

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
    void theFirstOfTwoStopsCounts() {
        consume(options ->
                options.stopWhen(stop.asMono(), Duration.ZERO).stopWhen(Mono.never(), Duration.ofSeconds(20)));
        assertThat(polls.count()).isEqualTo(1);
        stop.tryEmitEmpty().orThrow();
        polls.answer(0);
        assertThat(polls.count()).isEqualTo(1);
        assertThat(report).isNotNull();
    }

    /** The stop comes while the queue's visibility timeout is asked for, or between two tries. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aStopIsHeardBeforeTheQueueHasToldItsTime(boolean betweenTries) {
        CompletableFuture<GetQueueAttributesResponse> told = betweenTries
                ? CompletableFuture.failedFuture(
                        SqsException.builder().statusCode(503).build())
                : new CompletableFuture<>();
        client.onLoad = request -> told;
        ConsumerState state = new ConsumerState();
        queue.consume(this::handle, options -> options.state(state).stopWhen(stop.asMono(), Duration.ofSeconds(20)))
                .subscribe(made -> report = made, thrown -> error = thrown);
        assertThat(stop.currentSubscriberCount()).isEqualTo(1);

        stop.tryEmitEmpty().orThrow();

        assertThat(report).isNotNull();
        assertThat(report.polls()).isZero();
        assertThat(state.phase()).isEqualTo(ConsumerState.Phase.STOPPED);
        assertThat(told.isDone()).isTrue();
        clock.advanceTimeBy(Duration.ofMinutes(5));
        assertThat(client.loads).hasSize(1);
        assertThat(polls.count()).isZero();
    }

    @Test
    void aSessionThatClosesIsHeardBeforeTheQueueHasToldItsTime() {
        CompletableFuture<GetQueueAttributesResponse> told = new CompletableFuture<>();
        client.onLoad = request -> told;
        AtomicBoolean closed = new AtomicBoolean();
        GracefulShutdown shutdown = new GracefulShutdown();
        client.queue(closed::get, shutdown)
                .consume(this::handle)
                .subscribe(made -> report = made, thrown -> error = thrown);
        closed.set(true);
        shutdown.begin().subscribe();
        assertThat(report).isNotNull();
        assertThat(report.polls()).isZero();
        assertThat(told).isCancelled();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSessionThatWasClosedBeforeIsAnError(boolean visibilityIsSet) {
        AtomicBoolean closed = new AtomicBoolean(true);
        GracefulShutdown shutdown = new GracefulShutdown();
        shutdown.begin().subscribe();
        ConsumerState state = new ConsumerState();
        client.queue(closed::get, shutdown)
                .consume(this::handle, options -> {
                    options.state(state);
                    if (visibilityIsSet) {
                        options.visibility(VISIBILITY);
                    }
                })
                .subscribe(made -> report = made, thrown -> error = thrown);
        assertThat(error).isInstanceOf(IllegalStateException.class).hasMessageContaining("session was closed");
        assertThat(state.phase()).isEqualTo(ConsumerState.Phase.STOPPED);
        assertThat(client.loads).isEmpty();
        assertThat(polls.count()).isZero();
    }

    /** The answer that is taken back goes out though the consumer has ended: the session waits for it. */
    @Test
    void whatIsTakenBackAfterTheEndIsReleasedWhileTheSessionCloses() {
        AtomicBoolean closed = new AtomicBoolean();
        GracefulShutdown shutdown = new GracefulShutdown();
        queue = client.queue(closed::get, shutdown);
        CompletableFuture<DeleteMessageBatchResponse> delete = new CompletableFuture<>();
        client.onDelete = request -> delete;
        client.onVisibility = request -> client.visibilities.size() == 1
                ? CompletableFuture.completedFuture(changedBut(request, 0, "InternalError"))
                : new CompletableFuture<>();
        consume(
                message -> {
                    message.delete().subscribe(deleted -> {}, thrown -> {});
                    return Mono.empty();
                },
                options -> options.stopWhen(stop.asMono(), Duration.ofSeconds(1)));
        polls.answer(0, "a");
        stop.tryEmitEmpty().orThrow();
        polls.answer(1);
        clock.advanceTimeBy(Duration.ofSeconds(2));
        assertThat(report).isNotNull();
        closed.set(true);
        CompletableFuture<Void> ended = shutdown.begin().toFuture();
        delete.completeExceptionally(OpenPolls.refusal(400, "RequestThrottled"));
        assertThat(changes()).containsExactly("[a:0]");
        assertThat(ended).isNotDone();
        clock.advanceTimeBy(Duration.ofSeconds(2));
        assertThat(changes()).containsExactly("[a:0]", "[a:0]");
    }

    @Test
    void aSignalToStopThatIsNotNeededAnyMoreIsLeft() {
        consume(options -> options.stopWhen(stop.asMono(), Duration.ofSeconds(20)))
                .dispose();
        assertThat(stop.currentSubscriberCount()).isZero();
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

    @Test
    void aRuleThatReturnsNullLeavesItsMessage() {
        consume(
                message -> Mono.error(new IllegalStateException("bad")),
                options -> options.onFailure((message, thrown) -> null));
        polls.answer(0, "a");
        assertThat(changes()).isEmpty();
        assertThat(deleted()).isEmpty();
        assertThat(polls.count()).isEqualTo(2);
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
