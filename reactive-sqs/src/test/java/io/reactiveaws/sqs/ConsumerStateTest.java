package io.reactiveaws.sqs;

import static io.reactiveaws.sqs.OpenPolls.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.sqs.pipeline.ConsumeOptions;
import io.reactiveaws.sqs.pipeline.ConsumerState;
import io.reactiveaws.sqs.pipeline.ConsumerState.Phase;
import io.reactiveaws.sqs.pipeline.Redeliver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** What a consumer says of itself while it runs, and of its calls at its end. */
class ConsumerStateTest extends ConsumerFixture {

    private final ConsumerState state = new ConsumerState();

    private void watched(ConsumeOptions<Message> options) {
        options.state(state).stopWhen(stop.asMono(), Duration.ofSeconds(20));
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.now(TimeUnit.MILLISECONDS));
    }

    @Test
    void aConsumerThatNobodyHasSubscribedToIsNew() {
        Mono<?> work =
                queue.consume(this::handle, options -> options.state(state).visibility(VISIBILITY));
        assertThat(state.phase()).isEqualTo(Phase.NEW);
        assertThat(state.lastPoll()).isEmpty();
        assertThat(state.inHand()).isZero();
        assertThat(state.errorsInRow()).isZero();
        work.subscribe();
        assertThat(state.phase()).isEqualTo(Phase.RUNNING);
        assertThat(state.lastPoll()).isEmpty();
    }

    @Test
    void itTellsOfItsPollsAndOfTheMessagesInHand() {
        consume(this::watched);
        clock.advanceTimeBy(Duration.ofSeconds(3));
        polls.answer(0, "a", "b");
        assertThat(state.lastPoll()).contains(now());
        assertThat(state.inHand()).isEqualTo(2);
        complete("a");
        assertThat(state.inHand()).isEqualTo(1);
        clock.advanceTimeBy(Duration.ofSeconds(10));
        polls.answer(1);
        assertThat(state.lastPoll()).as("an answer without messages").contains(now());
    }

    @Test
    void errorsAreCountedUntilAPollIsAnswered() {
        consume(this::watched);
        for (int i = 0; i < 3; i++) {
            polls.fail(i, refusal(503, "ServiceUnavailable"));
            assertThat(state.errorsInRow()).isEqualTo(i + 1);
            clock.advanceTimeBy(Duration.ofSeconds(30));
        }
        assertThat(state.phase()).isEqualTo(Phase.RUNNING);
        assertThat(state.lastPoll()).isEmpty();
        polls.answer(3);
        assertThat(state.errorsInRow()).isZero();
    }

    @Test
    void itStopsAndThenHasStopped() {
        consume(this::watched);
        polls.answer(0, "a");
        stop.tryEmitEmpty().orThrow();
        assertThat(state.phase()).isEqualTo(Phase.STOPPING);
        assertThat(state.inHand()).isEqualTo(1);
        complete("a");
        clock.advanceTimeBy(Duration.ofSeconds(20));
        assertThat(state.phase()).isEqualTo(Phase.STOPPED);
        assertThat(state.inHand()).isZero();
        assertThat(report).isNotNull();
    }

    @Test
    void itHasStoppedByAnErrorThatLasts() {
        consume(this::watched);
        polls.fail(0, refusal(403, "AccessDenied"));
        assertThat(state.phase()).isEqualTo(Phase.STOPPED);
        assertThat(state.errorsInRow()).isEqualTo(1);
        assertThat(error).isInstanceOf(SqsException.class);
    }

    @Test
    void aCancelIsAStop() {
        client.onLoad = request -> CompletableFuture.completedFuture(GetQueueAttributesResponse.builder()
                .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "60"))
                .build());
        Disposable consumer =
                queue.consume(this::handle, options -> options.state(state)).subscribe();
        polls.answer(0, "a");
        CompletableFuture<ChangeMessageVisibilityBatchResponse> released = new CompletableFuture<>();
        client.onVisibility = request -> released;
        consumer.dispose();
        assertThat(state.phase()).as("a release is under way").isEqualTo(Phase.STOPPING);
        released.complete(ChangeMessageVisibilityBatchResponse.builder()
                .successful(changed("0"))
                .build());
        assertThat(state.phase()).isEqualTo(Phase.STOPPED);
    }

    @Test
    void errorsOfTheLookAtTheQueueCountAsWell() {
        client.onLoad = request -> CompletableFuture.failedFuture(refusal(503, "ServiceUnavailable"));
        Disposable consumer =
                queue.consume(this::handle, options -> options.state(state)).subscribe();
        assertThat(state.phase()).isEqualTo(Phase.RUNNING);
        assertThat(state.errorsInRow()).isEqualTo(1);
        consumer.dispose();
        assertThat(state.phase()).isEqualTo(Phase.STOPPED);
    }

    @Test
    void aLookAtTheQueueThatCantBeMadeIsTheEnd() {
        client.onLoad = request -> CompletableFuture.failedFuture(refusal(403, "AccessDenied"));
        queue.consume(this::handle, options -> options.state(state)).subscribe(made -> {}, thrown -> error = thrown);
        assertThat(error).isInstanceOf(SqsException.class);
        assertThat(state.phase()).isEqualTo(Phase.STOPPED);
    }

    @Test
    void theReportTellsCallsByTheirKind() {
        consume(options -> options.concurrency(20)
                .onFailure((message, error) -> Redeliver.now())
                .stopWhen(stop.asMono(), Duration.ZERO));
        polls.answer(0, OpenPolls.handles("a", 0, 10));
        polls.answer(1, OpenPolls.handles("b", 0, 5));
        clock.advanceTimeBy(Duration.ofSeconds(10));
        assertThat(client.visibilities).as("a heartbeat of 15").hasSize(2);
        complete("a0");
        complete("a1");
        fail("a2");
        messages.get("a3").delete().subscribe();
        complete("a3");
        stop.tryEmitEmpty().orThrow();
        assertThat(client.visibilities)
                .as("a failure, and eleven that were left")
                .hasSize(2 + 1 + 2);
        assertThat(client.deletes).hasSize(3);
        assertThat(report.visibilityCalls()).isEqualTo(5);
        assertThat(report.deleteCalls()).as("the handler's own is not counted").isEqualTo(2);
        assertThat(report.polls()).isEqualTo(client.receives.size());
    }

    @Test
    void aCallThatIsSharedCountsForEachWhoseMessagesItHad() {
        consume(options -> options.stopWhen(stop.asMono(), Duration.ZERO));
        polls.answer(0, "a", "b", "c");
        CompletableFuture<DeleteMessageBatchResponse> first = new CompletableFuture<>();
        client.onDelete = request ->
                client.deletes.size() == 1 ? first : CompletableFuture.completedFuture(FakeSqs.allDeleted(request));
        complete("a");
        messages.get("b").delete().subscribe();
        complete("c");
        first.complete(FakeSqs.deleted(List.of("0")));
        stop.tryEmitEmpty().orThrow();
        assertThat(deleted()).containsExactly("a", "b", "c");
        assertThat(client.deletes).hasSize(2);
        assertThat(report.deleteCalls()).isEqualTo(2);
    }
}
