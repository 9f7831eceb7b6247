package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.sqs.pipeline.ConsumeReport;
import io.reactiveaws.sqs.pipeline.Redeliver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Messages are handled and answered, in time or not at all. */
class ConsumeTest extends ConsumerFixture {

    @Test
    void whatIsHandledIsDeleted() {
        consumeUntilStopped(Duration.ofSeconds(10));
        assertThat(client.receives)
                .extracting(ReceiveMessageRequest::maxNumberOfMessages)
                .containsExactly(10);
        polls.answer(0, "a", "b");
        assertThat(begun).containsExactly("a", "b");
        assertThat(deleted()).isEmpty();
        complete("a");
        assertThat(deleted()).containsExactly("a");
        complete("b");
        clock.advanceTimeBy(LINGER);
        stop.tryEmitEmpty().orThrow();
        assertThat(report).as("a poll is open").isNull();
        polls.answer(1, "c");
        assertThat(client.released()).containsExactly(List.of("c"));
        assertThat(report).isEqualTo(new ConsumeReport(2, 2, 0, 2, 1, 0, 0, 2, 0, 2, 1));
    }

    @Test
    void noMoreIsInHandThanConcurrencyAllows() {
        consume(options -> options.concurrency(3));
        polls.answer(0, "a", "b", "c");
        clock.advanceTimeBy(Duration.ofSeconds(1));
        assertThat(polls.count()).isEqualTo(1);
        complete("b");
        clock.advanceTimeBy(Duration.ofMillis(5));
        assertThat(client.receives)
                .extracting(ReceiveMessageRequest::maxNumberOfMessages)
                .containsExactly(3, 1);
    }

    @Test
    void whatFailedIsLeftHiddenUnlessARuleSaysOtherwise() {
        consume(options -> {});
        polls.answer(0, "a");
        fail("a");
        clock.advanceTimeBy(Duration.ofMinutes(1));
        assertThat(deleted()).isEmpty();
        assertThat(changes()).isEmpty();
    }

    @Test
    void whatFailedComesAgainAsTheRuleSays() {
        consume(options -> options.onFailure((message, error) ->
                error.getMessage().equals("bad a") ? Redeliver.now() : Redeliver.after(Duration.ofMillis(90_001))));
        polls.answer(0, "a", "b");
        fail("a");
        fail("b");
        assertThat(changes()).containsExactly("[a:0]", "[b:91]");
        assertThat(deleted()).isEmpty();
    }

    @Test
    void aRuleThatFailsLeavesTheMessage() {
        consume(options -> options.onFailure((message, error) -> {
            throw new IllegalStateException("bad rule");
        }));
        polls.answer(0, "a", "b");
        fail("a");
        complete("b");
        assertThat(changes()).isEmpty();
        assertThat(deleted()).containsExactly("b");
    }

    @Test
    void aHandlerThatThrowsHasFailed() {
        queue.consume(
                        message -> {
                            throw new IllegalStateException("thrown");
                        },
                        options -> options.visibility(VISIBILITY).onFailure((message, error) -> Redeliver.now()))
                .subscribe();
        polls.answer(0, "a");
        assertThat(changes()).containsExactly("[a:0]");
    }

    @Test
    void visibilityIsExtendedWhileAMessageIsInHand() {
        consume(options -> {});
        polls.answer(0, "a", "b");
        clock.advanceTimeBy(Duration.ofSeconds(9));
        assertThat(changes()).isEmpty();
        clock.advanceTimeBy(Duration.ofSeconds(1));
        assertThat(changes()).containsExactly("[a:30, b:30]");
        complete("b");
        clock.advanceTimeBy(Duration.ofMinutes(5));
        assertThat(changes()).hasSize(31).endsWith("[a:30]");
        complete("a");
        clock.advanceTimeBy(Duration.ofMinutes(5));
        assertThat(changes()).hasSize(31);
        assertThat(deleted()).containsExactly("b", "a");
    }

    @Test
    void visibilityIsExtendedByTens() {
        consume(options -> options.concurrency(25));
        polls.answer(0, OpenPolls.handles("a", 0, 10));
        polls.answer(1, OpenPolls.handles("b", 0, 10));
        clock.advanceTimeBy(LINGER);
        polls.answer(2, OpenPolls.handles("c", 0, 5));
        clock.advanceTimeBy(Duration.ofSeconds(10));
        assertThat(client.visibilities)
                .extracting(request -> request.entries().size())
                .containsExactly(10, 10, 5);
    }

    @Test
    void noMessageIsHiddenForMoreThanTwelveHours() {
        consume(options -> options.visibility(Duration.ofHours(8)));
        polls.answer(0, "a");
        clock.advanceTimeBy(Duration.ofHours(12));
        assertThat(client.visibilities.stream()
                        .flatMap(request -> request.entries().stream())
                        .map(ChangeMessageVisibilityBatchRequestEntry::visibilityTimeout))
                .startsWith((int) Duration.ofHours(8).toSeconds())
                .allMatch(seconds -> seconds <= Duration.ofHours(12).toSeconds());
        clock.advanceTimeBy(Duration.ofHours(3));
        assertThat(cancelled).as("SQS' limit is over").containsExactly("a");
    }

    @Test
    void aLostLeaseCancelsTheHandlerAndIsNotAnswered() {
        consumeUntilStopped(Duration.ZERO);
        polls.answer(0, "a", "b");
        client.onVisibility =
                request -> CompletableFuture.completedFuture(ChangeMessageVisibilityBatchResponse.builder()
                        .failed(BatchResultErrorEntry.builder()
                                .id("0")
                                .code("ReceiptHandleIsInvalid")
                                .build())
                        .successful(changed("1"))
                        .build());
        clock.advanceTimeBy(Duration.ofSeconds(10));
        assertThat(cancelled).containsExactly("a");
        complete("b");
        assertThat(deleted()).containsExactly("b");
        stop.tryEmitEmpty().orThrow();
        assertThat(report.lost()).isEqualTo(1);
        assertThat(report.openPolls()).isEqualTo(polls.count() - 1);
    }

    @Test
    void aHeartbeatThatFailsIsTriedAgainUntilTheTimeIsOver() {
        consumeUntilStopped(Duration.ZERO);
        polls.answer(0, "a");
        client.onVisibility = request -> CompletableFuture.failedFuture(new IllegalStateException("network"));
        clock.advanceTimeBy(Duration.ofSeconds(29));
        assertThat(changes()).hasSize(2);
        assertThat(cancelled).isEmpty();
        clock.advanceTimeBy(Duration.ofSeconds(1));
        assertThat(cancelled).containsExactly("a");
    }

    @Test
    void withoutHeartbeatAHandlerThatTakesTooLongHasLostItsMessage() {
        consume(options -> options.heartbeat(false).stopWhen(stop.asMono(), Duration.ZERO));
        polls.answer(0, "a");
        clock.advanceTimeBy(VISIBILITY);
        complete("a");
        stop.tryEmitEmpty().orThrow();
        assertThat(changes()).isEmpty();
        assertThat(deleted()).isEmpty();
        assertThat(report.lost()).isEqualTo(1);
        assertThat(report.handled()).isEqualTo(1);
    }

    @Test
    void theTimeOfALeaseBeginsBeforeItsReceiveIsSent() {
        consume(options -> options.heartbeat(false));
        clock.advanceTimeBy(Duration.ofSeconds(20));
        polls.answer(0, "a");
        clock.advanceTimeBy(Duration.ofSeconds(10));
        complete("a");
        assertThat(deleted()).isEmpty();
    }

    @Test
    void whatTheHandlerAnswersItselfIsNotAnsweredAgain() {
        queue.consume(message -> message.delete(), options -> options.visibility(VISIBILITY))
                .subscribe();
        polls.answer(0, "a");
        assertThat(deleted()).containsExactly("a");
        queue.consume(
                        message -> message.changeVisibility(7).then(Mono.error(new IllegalStateException("again"))),
                        options -> options.visibility(VISIBILITY).onFailure((message, error) -> Redeliver.now()))
                .subscribe();
        polls.answer(polls.count() - 1, "b");
        assertThat(changes()).isEmpty();
    }

    @Test
    void messagesOfAGroupAreHandledOneAfterAnotherAndGroupsSideBySide() {
        fifo();
        consume(options -> {});
        answerFifo(0, "a1", "a2", "b1", "a3");
        assertThat(begun).containsExactly("a1", "b1");
        complete("a1");
        assertThat(begun).containsExactly("a1", "b1", "a2");
        complete("b1");
        complete("a2");
        complete("a3");
        assertThat(deleted()).containsExactly("a1", "b1", "a2", "a3");
    }

    @Test
    void aFailureSendsItsGroupBackInOneCallAndWithIt() {
        fifo();
        consume(options -> options.onFailure((message, error) -> Redeliver.now()));
        answerFifo(0, "a1", "a2", "b1", "a3");
        clock.advanceTimeBy(LINGER);
        CompletableFuture<ChangeMessageVisibilityBatchResponse> change = new CompletableFuture<>();
        client.onVisibility = request -> change;
        fail("a1");
        assertThat(changes()).containsExactly("[a3:0, a2:0, a1:0]");
        answerFifo(1, "a4", "b2");
        complete("b1");
        assertThat(begun).as("a4 waits until the others are back").containsExactly("a1", "b1", "b2");
        change.complete(ChangeMessageVisibilityBatchResponse.builder()
                .successful(changed("0"), changed("1"), changed("2"))
                .build());
        assertThat(changes()).containsExactly("[a3:0, a2:0, a1:0]", "[a4:0]");
        clock.advanceTimeBy(LINGER);
        answerFifo(2, "a1");
        assertThat(begun).containsExactly("a1", "b1", "b2", "a1");
    }

    @Test
    void aMessageThatIsNotDeletedIsNotFollowedByItsGroup() {
        fifo();
        consume(options -> {});
        answerFifo(0, "a1", "a2");
        client.onSingleDelete = request -> CompletableFuture.failedFuture(new IllegalStateException("network"));
        client.onDelete = request -> CompletableFuture.failedFuture(new IllegalStateException("network"));
        complete("a1");
        assertThat(begun).containsExactly("a1");
        assertThat(changes()).containsExactly("[a2:0]");
    }

    @Test
    void aStopLetsHandlersEnd() {
        consumeUntilStopped(Duration.ofSeconds(20));
        polls.answer(0, "a", "b");
        stop.tryEmitEmpty().orThrow();
        for (int i = 1; i < polls.count(); i++) {
            polls.answer(i);
        }
        int sent = polls.count();
        clock.advanceTimeBy(Duration.ofSeconds(15));
        complete("a");
        complete("b");
        assertThat(deleted()).containsExactly("a", "b");
        assertThat(report).isEqualTo(new ConsumeReport(2, 2, 0, 2, 0, 0, 0, sent, 0, 2, 1));
        assertThat(polls.count()).isEqualTo(sent);
    }

    @Test
    void atTheDeadlineHandlersAreCancelledAndTheirMessagesReleased() {
        consumeUntilStopped(Duration.ofSeconds(5));
        polls.answer(0, "a", "b");
        clock.advanceTimeBy(LINGER);
        stop.tryEmitEmpty().orThrow();
        complete("a");
        clock.advanceTimeBy(Duration.ofSeconds(5));
        assertThat(cancelled).containsExactly("b");
        assertThat(client.released()).containsExactly(List.of("b"));
        assertThat(report.released()).isEqualTo(1);
        assertThat(report.openPolls()).isEqualTo(polls.count() - 1).isPositive();
    }

    @Test
    void aStopReleasesAtOnceWhatWaitsForItsGroup() {
        fifo();
        consumeUntilStopped(Duration.ofSeconds(5));
        answerFifo(0, "a1", "a2", "a3");
        stop.tryEmitEmpty().orThrow();
        assertThat(client.released()).containsExactly(List.of("a3", "a2"));
        complete("a1");
        assertThat(begun).containsExactly("a1");
        assertThat(deleted()).containsExactly("a1");
    }

    @Test
    void theReportWaitsForAnswers() {
        CompletableFuture<software.amazon.awssdk.services.sqs.model.DeleteMessageResponse> single =
                new CompletableFuture<>();
        CompletableFuture<software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse> batch =
                new CompletableFuture<>();
        client.onSingleDelete = request -> single;
        client.onDelete = request -> batch;
        consumeUntilStopped(Duration.ZERO);
        polls.answer(0, "a");
        complete("a");
        stop.tryEmitEmpty().orThrow();
        assertThat(report).isNull();
        single.complete(software.amazon.awssdk.services.sqs.model.DeleteMessageResponse.builder()
                .build());
        batch.complete(FakeSqs.deleted(List.of("0")));
        assertThat(report.deleted()).isEqualTo(1);
    }

    @Test
    void cancelCancelsHandlersAndReleasesTheirMessages() {
        Disposable consumer = consume(options -> {});
        polls.answer(0, "a", "b");
        clock.advanceTimeBy(LINGER);
        consumer.dispose();
        assertThat(cancelled).containsExactly("a", "b");
        assertThat(client.released()).containsExactly(List.of("b", "a"));
        polls.answer(1, "c");
        assertThat(client.released()).contains(List.of("c"));
        assertThat(begun).containsExactly("a", "b");
    }

    @Test
    void aQueueThatCantBeReceivedFromEndsTheConsumerWhenHandlersHaveEnded() {
        consume(options -> {});
        polls.answer(0, "a");
        clock.advanceTimeBy(LINGER);
        polls.fail(1, OpenPolls.refusal(403, "AccessDenied"));
        assertThat(error).isNull();
        complete("a");
        assertThat(deleted()).containsExactly("a");
        assertThat(error).isInstanceOf(SqsException.class);
    }

    @Test
    void theQueuesOwnVisibilityIsAskedForOnce() {
        client.onLoad = request -> CompletableFuture.completedFuture(GetQueueAttributesResponse.builder()
                .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "60"))
                .build());
        queue.consume(this::handle).subscribe();
        assertThat(client.loads).hasSize(1);
        assertThat(client.receives.get(0).visibilityTimeout()).isEqualTo(60);
        assertThat(client.receives.get(0).waitTimeSeconds()).isEqualTo(20);
        polls.answer(0, "a");
        clock.advanceTimeBy(Duration.ofSeconds(20));
        assertThat(changes()).containsExactly("[a:60]");
    }

    @Test
    void aServiceThatDoesNotTellTheVisibilityIsAnError() {
        queue.consume(this::handle).subscribe(made -> {}, thrown -> error = thrown);
        assertThat(error)
                .isInstanceOf(ResourceException.class)
                .hasMessage(
                        "sqs.Queue(url=https://sqs/1/jobs).consume: the service does not tell the queue's visibility"
                                + " timeout; set 'visibility'");
    }

    @Test
    void poisonedMessagesGoToSomebodyElse() {
        List<String> poisoned = new ArrayList<>();
        consume(options -> options.onPoison(3, message -> {
            poisoned.add(message.receiptHandle());
            return Mono.empty();
        }));
        polls.poll(0)
                .complete(ReceiveMessageResponse.builder()
                        .messages(received("a", 3), received("b", 4))
                        .build());
        assertThat(begun).containsExactly("a");
        assertThat(poisoned).containsExactly("b");
        assertThat(deleted()).containsExactly("b");
    }

    private static software.amazon.awssdk.services.sqs.model.Message received(String handle, int times) {
        return software.amazon.awssdk.services.sqs.model.Message.builder()
                .receiptHandle(handle)
                .attributesWithStrings(Map.of("ApproximateReceiveCount", String.valueOf(times)))
                .build();
    }

    record Order(String id) {}

    @Test
    void jsonIsReadAndWhatCantBeReadIsAFailureOfItsMessage() {
        List<String> orders = new ArrayList<>();
        queue.consumeJson(
                        Order.class,
                        (order, message) -> Mono.fromRunnable(() -> orders.add(order.id())),
                        options -> options.visibility(VISIBILITY).onFailure((message, error) -> Redeliver.now()))
                .subscribe();
        polls.poll(0)
                .complete(ReceiveMessageResponse.builder()
                        .messages(body("a", "{\"id\":\"o-1\"}"), body("b", "no JSON"), body("c", "null"))
                        .build());
        assertThat(orders).containsExactly("o-1");
        assertThat(deleted()).containsExactly("a");
        assertThat(changes()).containsExactly("[b:0, c:0]");
    }

    private static software.amazon.awssdk.services.sqs.model.Message body(String handle, String text) {
        return software.amazon.awssdk.services.sqs.model.Message.builder()
                .receiptHandle(handle)
                .body(text)
                .build();
    }

    @Test
    void badOptionsAreRefusedAtOnce() {
        assertThatThrownBy(() -> consume(options -> options.concurrency(0))).hasMessageContaining("concurrency");
        assertThatThrownBy(() -> consume(options -> options.visibility(Duration.ZERO)))
                .hasMessage("'visibility' of a consumer must be 1 second at least, was PT0S");
        assertThatThrownBy(() -> consume(options -> options.stopWhen(Mono.never(), Duration.ofSeconds(-1))))
                .hasMessage("'deadline' must not be negative, was PT-1S");
        assertThatThrownBy(() -> Redeliver.after(Duration.ofHours(13)))
                .hasMessage("'delay' must be from 0 to 12 hours, was PT13H");
    }

    @Test
    void noPollWaitsForMoreThanAThirdOfTheVisibilityTimeout() {
        consume(options -> options.receive(receive -> receive.pollTimeout(Duration.ofSeconds(20))));
        assertThat(client.receives.get(0).waitTimeSeconds()).isEqualTo(10);
    }

    @Test
    void theVisibilityOfReceivesIsThatOfTheConsumer() {
        queue.consume(
                        this::handle,
                        options -> options.receive(receive -> receive.visibility(Duration.ofSeconds(9))
                                .request(request -> request.visibilityTimeout(1))))
                .subscribe();
        assertThat(client.loads).isEmpty();
        assertThat(client.receives.get(0).visibilityTimeout()).isEqualTo(9);
        polls.answer(0, "a");
        clock.advanceTimeBy(Duration.ofSeconds(3));
        assertThat(changes()).containsExactly("[a:9]");
    }

    @Test
    void aMessageThatIsLostBeforeItsTurnLeavesItsGroupToTheOthers() {
        fifo();
        consumeUntilStopped(Duration.ZERO);
        answerFifo(0, "a1", "a2", "a3");
        client.onVisibility =
                request -> CompletableFuture.completedFuture(ChangeMessageVisibilityBatchResponse.builder()
                        .successful(changed("0"), changed("2"))
                        .failed(BatchResultErrorEntry.builder()
                                .id("1")
                                .code("ReceiptHandleIsInvalid")
                                .build())
                        .build());
        clock.advanceTimeBy(Duration.ofSeconds(10));
        assertThat(changes()).containsExactly("[a1:30, a2:30, a3:30]", "[a3:0]");
        complete("a1");
        answerFifo(polls.count() - 1, "a2");
        assertThat(begun).containsExactly("a1", "a2");
        stop.tryEmitEmpty().orThrow();
        assertThat(report.lost()).isEqualTo(1);
    }

    @Test
    void aHandlerThatHasAnsweredItselfIsCancelledAtTheDeadline() {
        queue.consume(
                        message ->
                                message.changeVisibility(7).then(Mono.never().doOnCancel(() -> cancelled.add("never"))),
                        options -> options.visibility(VISIBILITY).stopWhen(stop.asMono(), Duration.ofSeconds(5)))
                .subscribe(made -> report = made);
        polls.answer(0, "a");
        stop.tryEmitEmpty().orThrow();
        clock.advanceTimeBy(Duration.ofSeconds(5));
        assertThat(cancelled).containsExactly("never");
        assertThat(report.lost()).isZero();
        assertThat(changes()).isEmpty();
    }

    @Test
    void whateverAHandlerThrowsTheOthersGoOn() {
        queue.consume(
                        message -> {
                            if (message.receiptHandle().equals("a")) {
                                throw new NoClassDefFoundError("missing");
                            }
                            return Mono.empty();
                        },
                        options -> options.visibility(VISIBILITY).onFailure((message, error) -> Redeliver.now()))
                .subscribe();
        polls.answer(0, "a", "b");
        assertThat(changes()).containsExactly("[a:0]");
        assertThat(deleted()).containsExactly("b");
    }

    @Test
    void theLookAtTheQueueIsTriedAgain() {
        client.onLoad = request -> CompletableFuture.failedFuture(
                SqsException.builder().statusCode(503).build());
        queue.consume(this::handle).subscribe(made -> {}, thrown -> error = thrown);
        clock.advanceTimeBy(Duration.ofSeconds(3));
        assertThat(client.loads).hasSizeGreaterThan(1);
        assertThat(error).isNull();
    }
}
