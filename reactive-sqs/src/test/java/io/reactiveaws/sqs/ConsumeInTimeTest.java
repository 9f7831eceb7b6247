package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.sqs.pipeline.Redeliver;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;

/** Nothing is done with a message when its time is over, and it is not given up before. */
class ConsumeInTimeTest extends ConsumerFixture {

    private static final Duration ALMOST = VISIBILITY.minusMillis(10);

    private void consumeWithoutHeartbeat() {
        consume(options -> options.heartbeat(false)
                .onFailure((message, error) -> Redeliver.now())
                .stopWhen(stop.asMono(), Duration.ZERO));
    }

    private static CompletableFuture<DeleteMessageBatchResponse> notDeleted(String code) {
        return CompletableFuture.completedFuture(DeleteMessageBatchResponse.builder()
                .failed(BatchResultErrorEntry.builder().id("0").code(code).build())
                .build());
    }

    @Test
    void aDeleteIsNotSentAgainWhenTheTimeIsOver() {
        consumeWithoutHeartbeat();
        polls.answer(0, "a");
        client.onDelete = request -> notDeleted("InternalError");
        clock.advanceTimeBy(ALMOST);
        complete("a");
        stop.tryEmitEmpty().orThrow();
        clock.advanceTimeBy(Duration.ofMinutes(1));
        assertThat(client.deletes).hasSize(1);
        assertThat(report.lost()).isEqualTo(1);
        assertThat(report.undone()).isZero();
    }

    @Test
    void aDeleteThatWaitsForACallIsNotSentWhenTheTimeIsOver() {
        consumeWithoutHeartbeat();
        polls.answer(0, "a", "b");
        CompletableFuture<DeleteMessageBatchResponse> first = new CompletableFuture<>();
        client.onDelete = request -> first;
        clock.advanceTimeBy(ALMOST);
        complete("a");
        complete("b");
        clock.advanceTimeBy(Duration.ofMillis(10));
        first.complete(FakeSqs.deleted(List.of("0")));
        assertThat(deleted()).containsExactly("a");
        stop.tryEmitEmpty().orThrow();
        assertThat(report.deleted()).isEqualTo(1);
        assertThat(report.lost()).isEqualTo(1);
    }

    @Test
    void aReleaseThatWaitsForACallIsNotSentWhenTheTimeIsOver() {
        consumeWithoutHeartbeat();
        polls.answer(0, "a", "b");
        CompletableFuture<ChangeMessageVisibilityBatchResponse> first = new CompletableFuture<>();
        client.onVisibility = request -> first;
        clock.advanceTimeBy(ALMOST);
        fail("a");
        fail("b");
        clock.advanceTimeBy(Duration.ofMillis(10));
        first.complete(ChangeMessageVisibilityBatchResponse.builder()
                .successful(changed("0"))
                .build());
        assertThat(changes()).containsExactly("[a:0]");
        stop.tryEmitEmpty().orThrow();
        assertThat(report.released()).isEqualTo(1);
        assertThat(report.lost()).isEqualTo(1);
    }

    @Test
    void aDeleteThatIsRefusedIsALostMessage() {
        consumeWithoutHeartbeat();
        polls.answer(0, "a");
        client.onDelete = request -> notDeleted("ReceiptHandleIsInvalid");
        complete("a");
        stop.tryEmitEmpty().orThrow();
        assertThat(report.lost()).isEqualTo(1);
        assertThat(report.undone()).isZero();
    }

    @Test
    void aHeartbeatAtWhichSqsFailedIsTriedAgainUntilTheTimeIsOver() {
        consumeUntilStopped(Duration.ZERO);
        polls.answer(0, "a", "b");
        client.onVisibility = request -> CompletableFuture.completedFuture(changedBut(request, 0, "RequestThrottled"));
        clock.advanceTimeBy(Duration.ofSeconds(29));
        assertThat(cancelled).isEmpty();
        assertThat(changes()).contains("[a:30, b:30]", "[a:30]");
        clock.advanceTimeBy(Duration.ofSeconds(1));
        assertThat(cancelled).containsExactly("a");
        complete("b");
        stop.tryEmitEmpty().orThrow();
        assertThat(report.lost()).isEqualTo(1);
    }

    @Test
    void aHeartbeatThatSucceedsLaterKeepsTheMessage() {
        consumeUntilStopped(Duration.ZERO);
        polls.answer(0, "a");
        client.onVisibility = request -> CompletableFuture.completedFuture(
                client.visibilities.size() == 1
                        ? changedBut(request, 0, "InternalError")
                        : ChangeMessageVisibilityBatchResponse.builder()
                                .successful(changed("0"))
                                .build());
        clock.advanceTimeBy(Duration.ofSeconds(35));
        complete("a");
        assertThat(deleted()).containsExactly("a");
    }

    @Test
    void theHeartbeatsOfConsumersOfOneQueueShareCalls() {
        for (String handle : List.of("a", "b", "c")) {
            consume(options -> options.concurrency(1));
            polls.answer(polls.count() - 1, handle);
            clock.advanceTimeBy(Duration.ofSeconds(2));
        }
        CompletableFuture<ChangeMessageVisibilityBatchResponse> first = new CompletableFuture<>();
        client.onVisibility = request -> first;
        clock.advanceTimeBy(Duration.ofSeconds(4));
        assertThat(changes()).containsExactly("[a:30]");
        first.complete(ChangeMessageVisibilityBatchResponse.builder()
                .successful(changed("0"))
                .build());
        assertThat(changes()).containsExactly("[a:30]", "[b:30, c:30]");
    }

    @Test
    void anAnswerThatDoesNotNameAMessageDoesNotLoseIt() {
        consumeUntilStopped(Duration.ZERO);
        polls.answer(0, "a");
        client.onVisibility = request -> CompletableFuture.completedFuture(
                ChangeMessageVisibilityBatchResponse.builder().build());
        clock.advanceTimeBy(Duration.ofSeconds(20));
        assertThat(changes()).hasSize(2);
        complete("a");
        assertThat(deleted()).containsExactly("a");
    }
}
