package io.reactiveaws.sqs;

import static io.reactiveaws.sqs.OpenPolls.handles;
import static io.reactiveaws.sqs.OpenPolls.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Messages come as they are asked for, poll by poll. */
class ReceiveTest {

    private final FakeSqs client = new FakeSqs();
    private final OpenPolls polls = new OpenPolls(client);
    private final Queue queue = client.queue();
    private final Reader reader = new Reader();
    private VirtualTimeScheduler clock;

    @BeforeEach
    void clock() {
        clock = VirtualTimeScheduler.getOrSet();
    }

    @AfterEach
    void reset() {
        VirtualTimeScheduler.reset();
    }

    /** Asks for what a test says. */
    private static final class Reader extends BaseSubscriber<Message> {

        private final List<String> handles = new ArrayList<>();
        private final List<Message> messages = new ArrayList<>();
        private Throwable error;
        private boolean complete;

        @Override
        protected void hookOnSubscribe(Subscription subscription) {}

        @Override
        protected void hookOnNext(Message message) {
            handles.add(message.receiptHandle());
            messages.add(message);
        }

        @Override
        protected void hookOnError(Throwable thrown) {
            error = thrown;
        }

        @Override
        protected void hookOnComplete() {
            complete = true;
        }
    }

    private List<Integer> asked() {
        return client.receives.stream()
                .map(ReceiveMessageRequest::maxNumberOfMessages)
                .toList();
    }

    @Test
    void nothingIsAskedForWithoutDemand() {
        Flux<Message> messages = queue.receive();
        assertThat(asked()).isEmpty();
        messages.subscribe(reader);
        assertThat(asked()).isEmpty();
        reader.request(3);
        assertThat(asked()).containsExactly(3);
    }

    @Test
    void aRequestIsAsTheOptionsSay() {
        queue.receive(options -> options.pollTimeout(Duration.ofSeconds(20))
                        .visibility(Duration.ofMinutes(1))
                        .request(request -> request.messageAttributeNames("a").maxNumberOfMessages(1)))
                .subscribe(reader);
        reader.request(2);
        assertThat(client.receives)
                .containsExactly(ReceiveMessageRequest.builder()
                        .queueUrl(queue.url())
                        .maxNumberOfMessages(2)
                        .waitTimeSeconds(20)
                        .visibilityTimeout(60)
                        .messageSystemAttributeNamesWithStrings("All")
                        .messageAttributeNames("a")
                        .build());
    }

    @Test
    void whatIsNotSetIsTheQueuesOwn() {
        queue.receive().subscribe(reader);
        reader.request(1);
        assertThat(client.receives.get(0).waitTimeSeconds()).isNull();
        assertThat(client.receives.get(0).visibilityTimeout()).isNull();
        assertThat(client.receives.get(0).receiveRequestAttemptId()).isNull();
    }

    @Test
    void eachReceiveOfAFifoQueueHasAnIdOfItsOwn() {
        Sqs.over(client).queue("https://sqs/1/jobs.fifo").receive().subscribe(reader);
        reader.requestUnbounded();
        polls.answer(0, "a");
        assertThat(client.receives)
                .extracting(ReceiveMessageRequest::receiveRequestAttemptId)
                .doesNotContainNull()
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(1);
    }

    @Test
    void onePollAsksWhileTheQueueIsEmpty() {
        queue.receive().subscribe(reader);
        reader.request(100);
        assertThat(asked()).containsExactly(10);
        clock.advanceTimeBy(Duration.ofSeconds(20));
        polls.answer(0);
        assertThat(asked()).containsExactly(10, 10);
    }

    @Test
    void morePollsAskWhileMessagesCome() {
        queue.receive().subscribe(reader);
        reader.request(100);
        polls.answer(0, "a");
        assertThat(polls.count()).isEqualTo(3);
        polls.answer(1, "b");
        assertThat(polls.count()).as("one more of four").isEqualTo(6);
        clock.advanceTimeBy(Duration.ofSeconds(20));
        polls.answer(2);
        assertThat(polls.count()).as("the queue is empty").isEqualTo(6);
        assertThat(reader.handles).containsExactly("a", "b");
    }

    @Test
    void noMoreIsUnderWayThanIsAskedFor() {
        queue.receive().subscribe(reader);
        reader.request(15);
        polls.answer(0, handles("a", 0, 10));
        clock.advanceTimeBy(Duration.ofMillis(5));
        assertThat(asked()).containsExactly(10, 5);
        polls.answer(1, handles("b", 0, 5));
        clock.advanceTimeBy(Duration.ofMinutes(1));
        assertThat(asked()).containsExactly(10, 5);
        assertThat(reader.handles).hasSize(15);
    }

    @Test
    void demandGathersWhileMessagesAreNotAnswered() {
        queue.receive().subscribe(reader);
        reader.request(10);
        polls.answer(0, handles("a", 0, 10));
        for (int i = 0; i < 9; i++) {
            reader.request(1);
        }
        assertThat(asked()).containsExactly(10);
        reader.request(1);
        assertThat(asked()).as("a whole poll").containsExactly(10, 10);
        polls.answer(1, "b");
        reader.request(1);
        assertThat(polls.count()).isEqualTo(2 + 1);
    }

    @Test
    void demandGathersForFiveMilliseconds() {
        queue.receive().subscribe(reader);
        reader.request(1);
        polls.answer(0, "a");
        reader.request(2);
        clock.advanceTimeBy(Duration.ofMillis(4));
        assertThat(asked()).containsExactly(1);
        clock.advanceTimeBy(Duration.ofMillis(1));
        assertThat(asked()).containsExactly(1, 2);
    }

    @Test
    void demandGathersUntilAsMuchIsAskedForAsBefore() {
        queue.receive().subscribe(reader);
        reader.request(12);
        polls.answer(0, handles("a", 0, 10));
        reader.messages.forEach(message -> message.delete().subscribe());
        for (int i = 0; i < 7; i++) {
            reader.request(1);
        }
        assertThat(asked())
                .as("all are answered, but three more may be done with soon")
                .containsExactly(10);
        reader.request(1);
        assertThat(asked()).as("a whole poll").containsExactly(10, 10);
        polls.answer(1, handles("b", 0, 10));
        reader.messages.forEach(message -> message.delete().subscribe());
        reader.request(1);
        clock.advanceTimeBy(Duration.ofMillis(4));
        assertThat(asked()).containsExactly(10, 10);
        clock.advanceTimeBy(Duration.ofMillis(1));
        assertThat(asked()).as("no more came in time").containsExactly(10, 10, 1);
    }

    @Test
    void demandThatIsWholeAgainIsPolledForAtOnce() {
        queue.receive().subscribe(reader);
        reader.request(3);
        polls.answer(0, handles("a", 0, 3));
        reader.messages.forEach(message -> message.delete().subscribe());
        reader.request(3);
        assertThat(asked()).containsExactly(3, 3);
    }

    @Test
    void theTimeOfDemandThatIsGatheredAnewIsItsOwn() {
        queue.receive().subscribe(reader);
        reader.request(20);
        polls.answer(0, handles("a", 0, 10));
        polls.answer(1, handles("a", 10, 10));
        reader.request(9);
        clock.advanceTimeBy(Duration.ofMillis(3));
        reader.request(1);
        assertThat(asked()).containsExactly(10, 10, 10);
        reader.request(2);
        clock.advanceTimeBy(Duration.ofMillis(4));
        assertThat(asked()).as("the timer has run for those before").hasSize(3);
        clock.advanceTimeBy(Duration.ofMillis(1));
        assertThat(asked()).containsExactly(10, 10, 10, 2);
    }

    @Test
    void messagesThatAreDeletedAsTheyComeGoInOneCall() {
        queue.receive().flatMap(Message::delete).subscribe();
        polls.answer(0, handles("a", 0, 7));
        assertThat(client.deletes).hasSize(1);
        assertThat(client.deletes.get(0).entries()).hasSize(7);
    }

    @Test
    void aPollThatFailsIsAskedAgainAfterAPause() {
        queue.receive().subscribe(reader);
        reader.request(1);
        polls.fail(0, SdkClientException.create("the network"));
        assertThat(polls.count()).isEqualTo(1);
        clock.advanceTimeBy(Duration.ofSeconds(1));
        assertThat(polls.count()).isEqualTo(2);
        for (int i = 1; i < 12; i++) {
            polls.fail(i, refusal(503, "ServiceUnavailable"));
            clock.advanceTimeBy(Duration.ofSeconds(30));
            assertThat(polls.count()).isEqualTo(i + 2);
        }
        polls.answer(12, "a");
        assertThat(reader.handles).containsExactly("a");
        assertThat(reader.error).isNull();
    }

    @Test
    void throttlingPasses() {
        queue.receive().subscribe(reader);
        reader.request(1);
        polls.fail(0, refusal(400, "RequestThrottled"));
        clock.advanceTimeBy(Duration.ofSeconds(1));
        assertThat(polls.count()).isEqualTo(2);
        assertThat(reader.error).isNull();
    }

    @Test
    void whatLastsEndsTheStream() {
        queue.receive().subscribe(reader);
        reader.request(1);
        polls.fail(0, refusal(403, "AccessDenied"));
        clock.advanceTimeBy(Duration.ofMinutes(1));
        assertThat(polls.count()).isEqualTo(1);
        assertThat(reader.error).isInstanceOf(SqsException.class);
        assertThat(reader.error.getSuppressed()[0])
                .hasMessageContaining("sqs.Queue(url=https://sqs/1/jobs).receive [ReceiveMessage]");
    }

    private static Throwable missing() {
        return QueueDoesNotExistException.builder()
                .statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("AWS.SimpleQueueService.NonExistentQueue")
                        .build())
                .build();
    }

    @Test
    void aQueueThatIsGoneEndsTheStream() {
        queue.receive().subscribe(reader);
        reader.request(1);
        polls.fail(0, missing());
        assertThat(reader.error).isInstanceOf(QueueDoesNotExistException.class);
    }

    @Test
    void aQueueThatComesLaterCanBeWaitedFor() {
        queue.receive(options -> options.waitForQueue()).subscribe(reader);
        reader.request(1);
        polls.fail(0, missing());
        clock.advanceTimeBy(Duration.ofSeconds(1));
        polls.answer(1, "a");
        assertThat(reader.handles).containsExactly("a");
    }

    @Test
    void aQueueThatDoesNotWaitIsAskedOnceASecond() {
        queue.receive().subscribe(reader);
        reader.request(1);
        polls.answer(0);
        assertThat(polls.count()).isEqualTo(1);
        clock.advanceTimeBy(Duration.ofMillis(999));
        assertThat(polls.count()).isEqualTo(1);
        clock.advanceTimeBy(Duration.ofMillis(1));
        assertThat(polls.count()).isEqualTo(2);
    }

    @Test
    void cancelCutsNoPollAndReleasesWhatItGives() {
        queue.receive().subscribe(reader);
        reader.request(10);
        reader.cancel();
        assertThat(polls.poll(0)).isNotCancelled();
        polls.answer(0, handles("a", 0, 10));
        assertThat(client.released()).containsExactly(List.of(handles("a", 0, 10)));
        assertThat(polls.count()).isEqualTo(1);
        assertThat(reader.handles).isEmpty();
    }

    @Test
    void cancelReleasesWhatIsNotAnswered() {
        queue.receive().subscribe(reader);
        reader.request(2);
        polls.answer(0, "a", "b");
        reader.cancel();
        assertThat(client.released()).containsExactly(List.of("a", "b"));
    }

    @Test
    void cancelLeavesWhatItIsToldToLeave() {
        queue.receive(options -> options.releaseOnCancel(false)).subscribe(reader);
        reader.request(2);
        polls.answer(0, "a", "b");
        reader.cancel();
        assertThat(client.released()).isEmpty();
    }

    @Test
    void cancelAmongTheMessagesOfOnePollReleasesTheOthers() {
        List<String> taken = new ArrayList<>();
        queue.receive().take(1).subscribe(message -> taken.add(message.receiptHandle()));
        polls.answer(0, "a");
        queue.receive().doOnNext(message -> taken.add(message.receiptHandle())).subscribe(new BaseSubscriber<>() {
            @Override
            protected void hookOnNext(Message message) {
                cancel();
            }
        });
        polls.answer(1, "b", "c", "d");
        assertThat(taken).containsExactly("a", "b");
        assertThat(client.released().stream().flatMap(List::stream)).containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    @Test
    void aSubscriberThatThrowsHasLeft() {
        queue.receive().subscribe(new BaseSubscriber<>() {
            @Override
            protected void hookOnNext(Message message) {
                throw new IllegalStateException("bad handler");
            }
        });
        polls.answer(0, "a", "b");
        assertThat(client.released().stream().flatMap(List::stream)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aGateHoldsThePolls() {
        Sinks.Many<Boolean> gate = Sinks.many().unicast().onBackpressureBuffer();
        queue.receive(options -> options.pauseWhile(gate.asFlux())).subscribe(reader);
        gate.tryEmitNext(true).orThrow();
        reader.request(10);
        assertThat(polls.count()).isZero();
        gate.tryEmitNext(false).orThrow();
        assertThat(polls.count()).isEqualTo(1);
        gate.tryEmitNext(true).orThrow();
        polls.answer(0, "a");
        assertThat(polls.count()).isEqualTo(1);
        assertThat(reader.handles).containsExactly("a");
    }

    @Test
    void aGateThatIsClosedFromTheBeginningHoldsTheFirstPoll() {
        queue.receive(options -> options.pauseWhile(Flux.just(true).concatWith(Flux.never())))
                .subscribe();
        assertThat(polls.count()).isZero();
    }

    @Test
    void eachOfTwoGatesHoldsThePolls() {
        Sinks.Many<Boolean> one = Sinks.many().unicast().onBackpressureBuffer();
        Sinks.Many<Boolean> other = Sinks.many().unicast().onBackpressureBuffer();
        queue.receive(options -> options.pauseWhile(one.asFlux()).pauseWhile(other.asFlux()))
                .subscribe(reader);
        one.tryEmitNext(true).orThrow();
        other.tryEmitNext(true).orThrow();
        reader.request(10);
        one.tryEmitNext(false).orThrow();
        assertThat(polls.count()).isZero();
        other.tryEmitNext(false).orThrow();
        assertThat(polls.count()).isEqualTo(1);
    }

    @Test
    void anEndByAnErrorReleasesWhatIsNotAnswered() {
        queue.receive().subscribe(reader);
        reader.request(1);
        polls.answer(0, "a");
        reader.request(10);
        polls.fail(1, refusal(403, "AccessDenied"));
        assertThat(reader.error).isInstanceOf(SqsException.class);
        assertThat(client.released()).containsExactly(List.of("a"));
    }

    @Test
    void credentialsThatHaveExpiredAreNoEnd() {
        queue.receive().subscribe(reader);
        reader.request(1);
        polls.fail(0, refusal(403, "ExpiredToken"));
        clock.advanceTimeBy(Duration.ofSeconds(1));
        assertThat(polls.count()).isEqualTo(2);
        assertThat(reader.error).isNull();
    }

    @Test
    void aGateThatFailsEndsTheStream() {
        queue.receive(options -> options.pauseWhile(Flux.error(new IOException("gate"))))
                .subscribe(reader);
        assertThat(reader.error).hasMessage("gate");
    }

    @Test
    void aDrainEndsWhenTheQueueIsEmpty() {
        queue.receive(options -> options.drain()).subscribe(reader);
        reader.request(100);
        polls.answer(0, "a");
        polls.answer(1, "b");
        for (int i = 2; i < polls.count(); i++) {
            assertThat(reader.complete).isFalse();
            polls.answer(i);
        }
        assertThat(reader.complete).isTrue();
        assertThat(reader.handles).containsExactly("a", "b");
    }

    /** As long as a killed consumer's messages stay hidden. */
    @Test
    void aDrainThatWaitsEndsWhenNothingHasComeForSoLong() {
        queue.receive(options -> options.drain(Duration.ofSeconds(30)).maxPolls(1))
                .subscribe(reader);
        reader.request(100);
        answerLast(20);
        answerLast(9);
        answerLast(0, "a");
        clock.advanceTimeBy(Duration.ofSeconds(60)); // as long as somebody has it in hand
        answerLast(20);
        reader.messages.get(0).delete().subscribe();
        answerLast(20); // sent before that
        answerLast(20);
        answerLast(9);
        assertThat(reader.complete).isFalse();
        answerLast(1);
        assertThat(reader.complete).isTrue();
        assertThat(reader.handles).containsExactly("a");
    }

    @Test
    void aPollThatFailsSaysNothingOfTheQuiet() {
        queue.receive(options -> options.drain(Duration.ofSeconds(10))).subscribe(reader);
        reader.request(100);
        answerLast(9);
        polls.fail(polls.count() - 1, refusal(503, "Busy"));
        clock.advanceTimeBy(Duration.ofSeconds(1));
        answerLast(9);
        assertThat(reader.complete).isFalse();
        answerLast(1);
        assertThat(reader.complete).isTrue();
    }

    @Test
    void aDrainWaitsForNoNegativeTime() {
        assertThatThrownBy(() -> queue.receive(options -> options.drain(Duration.ofSeconds(-1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'quiet' must not be negative, was PT-1S");
    }

    private void answerLast(int seconds, String... handles) {
        clock.advanceTimeBy(Duration.ofSeconds(seconds));
        polls.answer(polls.count() - 1, handles);
    }

    @Test
    void aReceiveThatWasSentIsNotCut() {
        queue.receiveMessages(request -> request.waitTimeSeconds(20)).subscribe(reader);
        reader.cancel();
        assertThat(polls.poll(0)).isNotCancelled();
        polls.answer(0, "a", "b");
        assertThat(client.released().stream().flatMap(List::stream)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void whatAReceiveGaveAndNobodyTookIsReleased() {
        queue.receiveMessages().take(1).subscribe(message -> {});
        polls.answer(0, "a", "b", "c");
        assertThat(client.released().stream().flatMap(List::stream)).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void anErrorForNobodyIsDropped() {
        queue.receiveMessages().subscribe(reader);
        reader.cancel();
        polls.fail(0, new CancellationException("cut by the server"));
        assertThat(reader.error).isNull();
    }

    @Test
    void badOptionsAreRefusedAtOnce() {
        assertThatThrownBy(() -> queue.receive(options -> options.pollTimeout(Duration.ofSeconds(21))))
                .hasMessage("'pollTimeout' must be whole seconds, from 0 to 20, was PT21S");
        assertThatThrownBy(() -> queue.receive(options -> options.visibility(Duration.ofMillis(1500))))
                .hasMessage("'visibility' must be whole seconds, from 0 to 43200, was PT1.5S");
        assertThatThrownBy(() -> queue.receive(options -> options.linger(Duration.ofSeconds(2))))
                .hasMessage("'linger' must be from 0 to 1 second, was PT2S");
        assertThatThrownBy(() -> queue.receive(options -> options.maxPolls(11))).hasMessageContaining("maxPolls");
    }
}
