package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.core.spi.calls.GracefulShutdown;
import io.reactiveaws.sqs.pipeline.Redeliver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;

/** Handlers of a consumer that answer their messages by themselves. */
class HandlersAnswersTest extends ConsumerFixture {

    private Mono<Void> handleAndDelete(Message message) {
        return Mono.from(handle(message)).then(message.delete()).then();
    }

    private static DeleteMessageBatchResponse failed(String code) {
        return DeleteMessageBatchResponse.builder()
                .failed(BatchResultErrorEntry.builder().id("0").code(code).build())
                .build();
    }

    @Test
    void aDeleteThatFailsIsAFailureOfItsHandlerByTheRule() {
        client.onDelete = request -> CompletableFuture.failedFuture(OpenPolls.refusal(400, "RequestThrottled"));
        consume(
                this::handleAndDelete,
                options ->
                        options.onFailure((message, thrown) -> Redeliver.now()).stopWhen(stop.asMono(), Duration.ZERO));
        polls.answer(0, "a");
        complete("a");
        assertThat(changes()).containsExactly("[a:0]");
        stop.tryEmitEmpty().orThrow();
        clock.advanceTimeBy(VISIBILITY);
        assertThat(report.failed()).isEqualTo(1);
        assertThat(report.released()).isEqualTo(1);
    }

    @Test
    void aDeleteThatFailsAndIsSwallowedIsMadeAgainBeforeTheGroupGoesOn() {
        fifo();
        List<CompletableFuture<DeleteMessageBatchResponse>> deletes = new ArrayList<>();
        client.onDelete = request -> {
            deletes.add(new CompletableFuture<>());
            return deletes.get(deletes.size() - 1);
        };
        consume(message -> handleAndDelete(message).onErrorComplete(), options -> {});
        answerFifo(0, "a1", "a2");
        complete("a1");
        deletes.get(0).completeExceptionally(OpenPolls.refusal(400, "RequestThrottled"));
        assertThat(begun).containsExactly("a1");
        assertThat(deleted()).containsExactly("a1", "a1");
        deletes.get(1).complete(FakeSqs.deleted(List.of("0")));
        assertThat(begun).containsExactly("a1", "a2");
    }

    @Test
    void whatIsAnsweredTooLateIsNotSentAndFailsItsHandler() {
        List<Throwable> failures = new ArrayList<>();
        consume(
                this::handleAndDelete,
                options -> options.heartbeat(false)
                        .onFailure((message, thrown) -> {
                            failures.add(thrown);
                            return Redeliver.now();
                        })
                        .stopWhen(stop.asMono(), Duration.ZERO));
        polls.answer(0, "a");
        clock.advanceTimeBy(VISIBILITY);
        complete("a");
        assertThat(deleted()).isEmpty();
        assertThat(changes()).isEmpty();
        assertThat(failures)
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .isInstanceOf(ResourceException.class)
                        .hasMessageContaining("the message's visibility timeout is over")
                        .hasStackTraceContaining("delete [DeleteMessageBatch]"));
        stop.tryEmitEmpty().orThrow();
        clock.advanceTimeBy(VISIBILITY);
        assertThat(report.lost()).isEqualTo(1);
    }

    @Test
    void aDeleteIsNotSentAgainWhenTheTimeIsOver() {
        List<Long> sentAt = new ArrayList<>();
        client.onDelete = request -> {
            sentAt.add(clock.now(TimeUnit.MILLISECONDS));
            return CompletableFuture.completedFuture(failed("InternalError"));
        };
        consume(this::handleAndDelete, options -> options.visibility(Duration.ofSeconds(1)));
        polls.answer(0, "a");
        complete("a");
        clock.advanceTimeBy(Duration.ofMinutes(1));
        assertThat(sentAt).hasSizeGreaterThan(1).allMatch(time -> time < 1_000);
    }

    @Test
    void aHandlerMayAnswerWhileTheSessionCloses() {
        AtomicBoolean closed = new AtomicBoolean();
        GracefulShutdown shutdown = new GracefulShutdown();
        queue = client.queue(closed::get, shutdown);
        consume(this::handleAndDelete, options -> {});
        polls.answer(0, "a", "b");
        closed.set(true);
        shutdown.begin().subscribe();
        complete("a");
        assertThat(deleted()).containsExactly("a");
        clock.advanceTimeBy(Duration.ofSeconds(6));
        assertThat(changes()).containsExactly("[b:0]");
    }
}
