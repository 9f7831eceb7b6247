package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceSettings;
import io.reactiveaws.core.spi.calls.ClientLifecycle;
import io.reactiveaws.core.spi.calls.GracefulShutdown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** What was begun before a session closes, and is sent as part of a call for many, is done. */
class EntriesAtCloseTest {

    private final BatchSqs client = new BatchSqs();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final GracefulShutdown shutdown = new GracefulShutdown();
    private final Queue queue = new Queue(
            new ResourceContext<>(new ClientScope<SqsAsyncClient>(
                    client,
                    new ClientLifecycle(closed::get, () -> CompletableFuture.completedFuture(null), shutdown),
                    ResourceSettings.defaults())),
            "https://sqs/1/jobs");
    private final List<CompletableFuture<DeleteMessageBatchResponse>> deletes = new ArrayList<>();
    private final List<CompletableFuture<SendMessageBatchResponse>> sends = new ArrayList<>();

    private <Q, R> Function<Q, CompletableFuture<R>> holding(List<CompletableFuture<R>> held) {
        return request -> {
            held.add(new CompletableFuture<>());
            return held.get(held.size() - 1);
        };
    }

    private CompletableFuture<Void> close() {
        closed.set(true);
        return shutdown.begin().toFuture();
    }

    private static void assertRefused(Mono<?> entry, String where) {
        assertThat(entry.toFuture())
                .isCompletedExceptionally()
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(IllegalStateException.class)
                .withMessageContaining("the session of this resource is closed")
                .withStackTraceContaining(where);
    }

    @Test
    void deletesInFlightAndThoseThatWaitAreDone() {
        client.onDelete = holding(deletes);
        List<Message> messages = client.received(queue);
        CompletableFuture<?> inFlight = messages.get(0).delete().toFuture();
        CompletableFuture<?> waiting = messages.get(1).delete().toFuture();

        CompletableFuture<Void> ended = close();

        assertRefused(messages.get(2).delete(), ".delete [DeleteMessageBatch]");
        deletes.get(0).complete(FakeSqs.allDeleted(client.deletes.get(0)));
        assertThat(inFlight).isCompleted();
        assertThat(ended).isNotDone();
        deletes.get(1).complete(FakeSqs.allDeleted(client.deletes.get(1)));
        assertThat(waiting).isCompleted();
        assertThat(ended).isCompleted();
        assertThat(client.deletes).hasSize(2);
    }

    @Test
    void sendsOfASenderAreDone() {
        client.onSend = holding(sends);
        QueueSender sender = queue.sender();
        CompletableFuture<?> inFlight = sender.send("a").toFuture();
        CompletableFuture<?> waiting = sender.send("b").toFuture();

        CompletableFuture<Void> ended = close();

        assertRefused(sender.send("c"), ".sender [SendMessageBatch]");
        sends.get(0).complete(BatchSqs.allSent(client.sends.get(0)));
        sends.get(1).complete(BatchSqs.allSent(client.sends.get(1)));
        assertThat(List.of(inFlight, waiting, ended)).allMatch(CompletableFuture::isDone);
        assertThat(waiting).isCompleted();
    }

    @Test
    void whatAStreamHasGivenIsSent() {
        client.onSend = holding(sends);
        CompletableFuture<List<SendOutcome<String>>> outcomes =
                queue.sendAllJson(Flux.just("a", "b")).collectList().toFuture();

        CompletableFuture<Void> ended = close();

        sends.get(0).complete(BatchSqs.allSent(client.sends.get(0)));
        sends.get(1).complete(BatchSqs.allSent(client.sends.get(1)));
        assertThat(outcomes).isCompleted();
        assertThat(outcomes.getNow(List.of())).hasSize(2).allMatch(SendOutcome.Sent.class::isInstance);
        assertThat(ended).isCompleted();
    }

    @Test
    void releasesAfterwardsAreRefused() {
        List<Message> messages = client.received(queue);
        StepVerifier.create(messages.get(0).release()).expectNextCount(1).verifyComplete();
        assertThat(close()).as("nothing is under way").isCompleted();
        assertRefused(messages.get(1).release(), ".release [ChangeMessageVisibilityBatch]");
    }

    @Test
    void aCloseWithoutTimeWaitsForNone() {
        client.onDelete = holding(deletes);
        CompletableFuture<?> delete = client.received(queue).get(0).delete().toFuture();
        CompletableFuture<Void> ended = close();

        shutdown.cutPolls();

        assertThat(ended).isCompleted();
        deletes.get(0).completeExceptionally(SdkClientException.create("the pool is closed"));
        assertThat(delete)
                .isCompletedExceptionally()
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoCancelsIsNotWaitedFor() {
        client.onDelete = holding(deletes);
        List<Message> messages = client.received(queue);
        var first = messages.get(0).delete().subscribe();
        var second = messages.get(1).delete().subscribe();
        CompletableFuture<Void> ended = close();

        second.dispose();
        first.dispose();

        assertThat(ended).isCompleted();
    }
}
