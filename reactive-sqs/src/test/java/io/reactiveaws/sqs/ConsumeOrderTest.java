package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.sqs.pipeline.Redeliver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;

/** The changes of one message's visibility have an order, and the last one counts. */
class ConsumeOrderTest extends ConsumerFixture {

    private final List<CompletableFuture<ChangeMessageVisibilityBatchResponse>> answers = new ArrayList<>();

    /** Has changes wait for their answers. */
    private void holdChanges() {
        client.onVisibility = request -> {
            CompletableFuture<ChangeMessageVisibilityBatchResponse> answer = new CompletableFuture<>();
            answers.add(answer);
            return answer;
        };
    }

    private void answer(int call) {
        ChangeMessageVisibilityBatchRequest request = client.visibilities.get(call);
        answers.get(call)
                .complete(ChangeMessageVisibilityBatchResponse.builder()
                        .successful(request.entries().stream()
                                .map(entry -> changed(entry.id()))
                                .toList())
                        .build());
    }

    @Test
    void aReleaseFollowsTheHeartbeatThatIsInFlight() {
        consume(options -> options.onFailure((message, error) -> Redeliver.now()));
        polls.answer(0, "a");
        holdChanges();
        clock.advanceTimeBy(Duration.ofSeconds(10));
        fail("a");
        assertThat(changes()).containsExactly("[a:30]");
        answer(0);
        assertThat(changes()).containsExactly("[a:30]", "[a:0]");
    }

    @Test
    void aReleaseByTheHandlerFollowsTheHeartbeatThatIsInFlight() {
        consume(options -> {});
        polls.answer(0, "a");
        holdChanges();
        clock.advanceTimeBy(Duration.ofSeconds(10));
        messages.get("a").release(Duration.ofSeconds(7)).subscribe();
        assertThat(changes()).containsExactly("[a:30]");
        answer(0);
        assertThat(changes()).containsExactly("[a:30]", "[a:7]");
    }

    @Test
    void theHeartbeatOfAMessageThatWasReleasedMeanwhileIsNotSent() {
        consume(options -> options.onFailure((message, error) -> Redeliver.now()));
        polls.answer(0, "a", "b", "c");
        holdChanges();
        fail("c");
        clock.advanceTimeBy(Duration.ofSeconds(10));
        assertThat(changes()).as("the heartbeat waits").containsExactly("[c:0]");
        fail("a");
        answer(0);
        answer(1);
        assertThat(changes()).containsExactly("[c:0]", "[b:30]", "[a:0]");
    }

    @Test
    void releasesShareCalls() {
        consume(options -> options.concurrency(20).onFailure((message, error) -> Redeliver.now()));
        polls.answer(0, OpenPolls.handles("a", 0, 10));
        polls.answer(1, "b");
        holdChanges();
        fail("b");
        for (int i = 0; i < 10; i++) {
            fail("a" + i);
        }
        assertThat(client.released()).containsExactly(List.of("b"), List.of(OpenPolls.handles("a", 0, 10)));
    }

    @Test
    void aGroupGoesBackWholeAfterItsHeartbeat() {
        fifo();
        consume(options -> options.concurrency(20).onFailure((message, error) -> Redeliver.now()));
        answerFifo(0, "a1", "a2", "b1", "a3");
        holdChanges();
        clock.advanceTimeBy(Duration.ofSeconds(10));
        assertThat(changes()).containsExactly("[a1:30, a2:30, b1:30, a3:30]");
        fail("a1");
        assertThat(changes()).hasSize(1);
        answer(0);
        assertThat(changes()).hasSize(2).last().isEqualTo("[a3:0, a2:0, a1:0]");
    }

    @Test
    void aGroupGoesBackWholeWhateverWaitsBeforeIt() {
        fifo();
        consume(options -> options.concurrency(30).onFailure((message, error) -> Redeliver.now()));
        answerFifo(0, "a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8");
        clock.advanceTimeBy(LINGER);
        answerFifo(1, "b1", "c1", "d1", "e1", "f1", "g1");
        holdChanges();
        List.of("b1", "c1", "d1", "e1", "f1", "g1").forEach(this::fail);
        fail("a1");
        answer(0);
        answer(1);
        assertThat(changes())
                .containsExactly(
                        "[b1:0]", "[c1:0, d1:0, e1:0, f1:0, g1:0]", "[a8:0, a7:0, a6:0, a5:0, a4:0, a3:0, a2:0, a1:0]");
    }

    @Test
    void eachMessageIsExtendedByWhatIsLeftToItself() {
        consume(options -> options.visibility(Duration.ofHours(6)).concurrency(2));
        polls.answer(0, "a");
        clock.advanceTimeBy(Duration.ofHours(7));
        polls.answer(1);
        clock.advanceTimeBy(LINGER);
        polls.answer(2, "b");
        clock.advanceTimeBy(Duration.ofHours(3));
        assertThat(changes()).last().isEqualTo("[a:7200, b:21600]");
    }

    @Test
    void aGroupFollowsItsMessageThatTheHandlerHasReleased() {
        fifo();
        consume(
                message -> {
                    begun.add(message.receiptHandle());
                    return message.release(Duration.ofSeconds(5));
                },
                options -> {});
        answerFifo(0, "a1", "a2", "b1", "a3");
        assertThat(begun).containsExactly("a1", "b1");
        assertThat(changes()).containsExactly("[a1:5, b1:5]", "[a3:5, a2:5]");
        assertThat(deleted()).isEmpty();
    }

    @Test
    void aGroupGoesBackWithAMessageThatFailsAtOnce() {
        fifo();
        consume(
                message -> {
                    begun.add(message.receiptHandle());
                    return Mono.error(new IllegalStateException("at once"));
                },
                options -> options.onFailure((message, error) -> Redeliver.now()));
        answerFifo(0, "a1", "a2", "b1", "a3");
        assertThat(begun).containsExactly("a1", "b1");
        assertThat(changes()).containsExactly("[a3:0, a2:0, a1:0, b1:0]");
    }

    @Test
    void aGroupStaysHiddenWithAMessageThatFailsAtOnce() {
        fifo();
        consume(
                message -> {
                    begun.add(message.receiptHandle());
                    throw new IllegalStateException("at once");
                },
                options -> {});
        answerFifo(0, "a1", "a2");
        assertThat(begun).containsExactly("a1");
        assertThat(changes()).isEmpty();
    }

    @Test
    void aGroupFollowsItsMessageThatTheHandlerHasReleasedAndFailedAt() {
        fifo();
        consume(message -> message.release().then(Mono.error(new IllegalStateException("again"))), options -> {});
        answerFifo(0, "a1", "a2");
        assertThat(changes()).containsExactly("[a1:0]", "[a2:0]");
    }

    @Test
    void aGroupGoesOnBehindAMessageThatItsHandlerHasHiddenAndThenDeleted() {
        fifo();
        consume(
                message -> {
                    begun.add(message.receiptHandle());
                    return message.changeVisibility(600).then(message.delete());
                },
                options -> {});
        answerFifo(0, "a1", "a2");
        assertThat(begun).containsExactly("a1", "a2");
        assertThat(deleted()).containsExactly("a1", "a2");
        assertThat(changes()).isEmpty();
    }
}
