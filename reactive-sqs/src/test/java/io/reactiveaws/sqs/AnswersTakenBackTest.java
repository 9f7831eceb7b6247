package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;

/** A cancel takes back answers that have not been sent: their messages are not answered then. */
class AnswersTakenBackTest extends ConsumerFixture {

    private final List<Message> received = new ArrayList<>();

    private final CompletableFuture<DeleteMessageBatchResponse> delete = new CompletableFuture<>();

    private BaseSubscriber<Message> reader() {
        return new BaseSubscriber<>() {
            @Override
            protected void hookOnNext(Message message) {
                received.add(message);
            }
        };
    }

    private BaseSubscriber<Message> receive(String... handles) {
        BaseSubscriber<Message> reader = reader();
        queue.receive().subscribe(reader);
        polls.answer(0, handles);
        client.onDelete = request -> delete;
        return reader;
    }

    private List<String> released() {
        return client.released().stream().flatMap(List::stream).toList();
    }

    @Test
    void aCancelOfThePipelineReleasesWhatHasNotBeenDeletedYet() {
        client.onDelete = request -> delete;
        Disposable pipeline = queue.receive().flatMap(Message::delete, 64).subscribe();
        polls.answer(0, "a");
        polls.answer(1, "b", "c");
        assertThat(deleted()).containsExactly("a");
        pipeline.dispose();
        assertThat(deleted()).containsExactly("a");
        assertThat(released()).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void aCancelOfThePipelineLeavesWhatItIsToldToLeave() {
        client.onDelete = request -> delete;
        Disposable pipeline = queue.receive(options -> options.releaseOnCancel(false))
                .flatMap(Message::delete, 64)
                .subscribe();
        polls.answer(0, "a", "b");
        pipeline.dispose();
        assertThat(released()).isEmpty();
    }

    @Test
    void theOrderOfTheCancelsDoesNotMatter() {
        BaseSubscriber<Message> reader = receive("a", "b", "c");
        received.get(0).delete().subscribe();
        Disposable before = received.get(1).delete().subscribe();
        Disposable after = received.get(2).delete().subscribe();
        before.dispose();
        reader.cancel();
        assertThat(released()).containsExactly("b");
        after.dispose();
        assertThat(released()).containsExactly("b", "c");
    }

    @Test
    void aReleaseThatIsTakenBackIsMadeAtOnce() {
        CompletableFuture<ChangeMessageVisibilityBatchResponse> first = new CompletableFuture<>();
        client.onVisibility = request -> first;
        Disposable pipeline = queue.receive()
                .flatMap(message -> message.release(Duration.ofMinutes(5)), 64)
                .subscribe();
        polls.answer(0, "a");
        polls.answer(1, "b");
        assertThat(changes()).containsExactly("[a:300]");
        pipeline.dispose();
        first.complete(ChangeMessageVisibilityBatchResponse.builder()
                .successful(changed("0"))
                .build());
        assertThat(changes()).containsExactly("[a:300]", "[b:0]");
    }

    @Test
    void whatIsAnsweredAnewIsAnswered() {
        BaseSubscriber<Message> reader = receive("a", "b");
        received.get(0).delete().subscribe();
        received.get(1).delete().subscribe().dispose();
        received.get(1).delete().subscribe();
        reader.cancel();
        assertThat(released()).isEmpty();
        delete.complete(FakeSqs.deleted(List.of("0")));
        assertThat(deleted()).containsExactly("a", "b");
    }

    @Test
    void whatWasSentIsSeenThroughAndNotReleased() {
        client.onDelete = request -> delete;
        Disposable pipeline = queue.receive().flatMap(Message::delete, 64).subscribe();
        polls.answer(0, "a");
        pipeline.dispose();
        assertThat(delete).isNotCancelled();
        delete.complete(FakeSqs.deleted(List.of("0")));
        assertThat(released()).isEmpty();
    }

    @Test
    void whatWasSentAndNotDoneIsReleased() {
        client.onDelete = request -> delete;
        Disposable pipeline = queue.receive().flatMap(Message::delete, 64).subscribe();
        polls.answer(0, "a");
        pipeline.dispose();
        delete.completeExceptionally(new IllegalStateException("network"));
        assertThat(released()).containsExactly("a");
    }

    @Test
    void whatWasSentAndRefusedIsNotReleased() {
        client.onDelete = request -> delete;
        Disposable pipeline = queue.receive().flatMap(Message::delete, 64).subscribe();
        polls.answer(0, "a");
        pipeline.dispose();
        delete.complete(failed("ReceiptHandleIsInvalid"));
        assertThat(released()).isEmpty();
    }

    private static DeleteMessageBatchResponse failed(String code) {
        return DeleteMessageBatchResponse.builder()
                .failed(BatchResultErrorEntry.builder().id("0").code(code).build())
                .build();
    }

    @Test
    void whatSqsFailedAtIsReleasedInPlaceOfBeingSentAgain() {
        client.onDelete = request -> delete;
        Disposable pipeline = queue.receive().flatMap(Message::delete, 64).subscribe();
        polls.answer(0, "a");
        pipeline.dispose();
        delete.complete(failed("InternalError"));
        clock.advanceTimeBy(Duration.ofMinutes(1));
        assertThat(deleted()).containsExactly("a");
        assertThat(released()).containsExactly("a");
    }

    @Test
    void whoseTimeIsOverIsNotReleased() {
        client.onDelete = request -> delete;
        Disposable pipeline = queue.receive(options -> options.visibility(VISIBILITY))
                .flatMap(Message::delete, 64)
                .subscribe();
        polls.answer(0, "a", "b");
        clock.advanceTimeBy(VISIBILITY);
        pipeline.dispose();
        assertThat(released()).isEmpty();
    }

    @Test
    void aDrainedPipelineReleasesWhatItHasNotDeleted() {
        client.onDelete = request -> delete;
        Disposable pipeline = queue.receive(options -> options.drain())
                .flatMap(Message::delete, 64)
                .subscribe();
        polls.answer(0, "a");
        polls.answer(1, "b");
        for (int i = 2; i < polls.count(); i++) {
            polls.answer(i);
        }
        pipeline.dispose();
        assertThat(released()).containsExactly("b");
    }

    @Test
    void whatIsTakenBackAfterADrainedReceiverHasEndedIsReleased() {
        client.onDelete = request -> delete;
        queue.receive(options -> options.drain()).subscribe(received::add);
        polls.answer(0, "a", "b");
        received.get(0).delete().subscribe();
        Disposable second = received.get(1).delete().subscribe();
        for (int i = 1; i < polls.count(); i++) {
            polls.answer(i);
        }
        second.dispose();
        assertThat(released()).containsExactly("b");
    }

    @Test
    void aConsumerReleasesWhatItsHandlersHaveNotDeletedAtTheDeadline() {
        client.onDelete = request -> delete;
        consume(Message::delete, options -> options.stopWhen(stop.asMono(), Duration.ofSeconds(5)));
        polls.answer(0, "a");
        clock.advanceTimeBy(Duration.ofMillis(5));
        polls.answer(1, "b", "c");
        stop.tryEmitEmpty().orThrow();
        clock.advanceTimeBy(Duration.ofSeconds(5));
        assertThat(deleted()).containsExactly("a");
        assertThat(released()).containsExactly("c", "b");
        assertThat(report.released()).isEqualTo(2);
    }

    @Test
    void aConsumerDeletesWhatItsHandlerHasNotDeletedAfterAll() {
        client.onDelete = request ->
                client.deletes.size() == 1 ? delete : CompletableFuture.completedFuture(FakeSqs.allDeleted(request));
        consume(options -> {});
        polls.answer(0, "a", "b");
        complete("a");
        messages.get("b").delete().subscribe().dispose();
        complete("b");
        delete.complete(FakeSqs.deleted(List.of("0")));
        assertThat(deleted()).containsExactly("a", "b");
    }

    @Test
    void aConsumerReleasesWhatIsTakenBackWhenTheMessageIsNotInHandAnyMore() {
        client.onDelete = request -> delete;
        consume(options -> {});
        polls.answer(0, "a", "b");
        complete("a");
        Disposable deleting = messages.get("b").delete().subscribe();
        complete("b");
        deleting.dispose();
        assertThat(released()).containsExactly("b");
    }
}
