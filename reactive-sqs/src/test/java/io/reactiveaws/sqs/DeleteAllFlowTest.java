package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.BatchOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;

/** When {@link Queue#deleteAll} sends. */
class DeleteAllFlowTest {

    private final FakeSqs client = new FakeSqs();
    private final Queue queue = client.queue();

    private Flux<Message> endless() {
        return Flux.range(0, Integer.MAX_VALUE).map(i -> queue.message("r" + i));
    }

    @Test
    void nothingIsSentBeforeSubscription() {
        TestPublisher<Message> source = TestPublisher.create();
        queue.deleteAll(source);
        source.assertWasNotSubscribed();
        assertThat(client.deletes).isEmpty();
    }

    @Test
    void nothingIsSentBeforeDemand() {
        StepVerifier.create(queue.deleteAll(endless()), 0)
                .expectSubscription()
                .then(() -> assertThat(client.deletes).isEmpty())
                .thenRequest(1)
                .expectNextCount(1)
                .thenCancel()
                .verify();
        assertThat(client.deletes).isNotEmpty();
    }

    @Test
    void anEndlessSourceIsReadNoFurtherThanTheDemand() {
        StepVerifier.create(queue.deleteAll(endless()), 1)
                .expectNextCount(1)
                .thenCancel()
                .verify();
        // four calls in flight, and what their outcomes leave room for
        assertThat(client.deletes).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void aChunkThatDoesNotFillIsSentAfterATenthOfASecond() {
        TestPublisher<Message> source = TestPublisher.create();
        StepVerifier.withVirtualTime(() -> queue.deleteAll(source))
                .expectSubscription()
                .then(() -> source.next(queue.message("r0"), queue.message("r1")))
                .expectNoEvent(Duration.ofMillis(99))
                .then(() -> assertThat(client.deletes).isEmpty())
                .thenAwait(Duration.ofMillis(1))
                .expectNextCount(2)
                .then(() -> assertThat(client.deletes).hasSize(1))
                .then(() -> source.next(queue.message("r2")))
                .thenAwait(Duration.ofMillis(100))
                .expectNextCount(1)
                .then(source::complete)
                .verifyComplete();
        assertThat(client.deletes).hasSize(2);
    }

    @Test
    void aFullChunkIsSentAtOnce() {
        TestPublisher<Message> source = TestPublisher.create();
        StepVerifier.withVirtualTime(() -> queue.deleteAll(source))
                .then(() -> endless().take(10).subscribe(source::next))
                .expectNextCount(10)
                .then(source::complete)
                .verifyComplete();
    }

    @Test
    void fourCallsAreInFlightAtMostAndCancelCancelsThem() {
        List<CompletableFuture<DeleteMessageBatchResponse>> inFlight = new ArrayList<>();
        client.onDelete = request -> {
            CompletableFuture<DeleteMessageBatchResponse> answer = new CompletableFuture<>();
            inFlight.add(answer);
            return answer;
        };
        StepVerifier.create(queue.deleteAll(endless()))
                .expectSubscription()
                .then(() -> assertThat(inFlight).hasSize(4))
                .thenCancel()
                .verify();
        assertThat(inFlight).hasSize(4).allMatch(CompletableFuture::isCancelled);
    }

    @Test
    void eachSubscriptionDeletesAnew() {
        Flux<BatchOutcome<Message>> outcomes = queue.deleteAll(endless().take(2));
        outcomes.blockLast();
        outcomes.blockLast();
        assertThat(client.deletes).hasSize(2);
        assertThat(client.deletes.get(1)).isEqualTo(client.deletes.get(0));
    }
}
