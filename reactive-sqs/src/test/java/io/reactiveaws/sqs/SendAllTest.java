package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reactiveaws.sqs.SendOutcome.Failed;
import io.reactiveaws.sqs.SendOutcome.Sent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** {@link Queue#sendAll} and {@link Queue#sendAllJson}. */
class SendAllTest {

    private final BatchSqs client = new BatchSqs();
    private final Queue queue = client.queue();

    record Order(String id) {}

    /** Jackson cannot write one. */
    static final class Broken {
        private boolean works;

        public String getId() {
            if (works) {
                return "id";
            }
            throw new IllegalStateException("broken");
        }
    }

    private static SendMessageRequest request(String body) {
        return SendMessageRequest.builder().messageBody(body).build();
    }

    private static Flux<SendMessageRequest> requests(int count) {
        return Flux.range(0, count).map(i -> request("e" + i));
    }

    private List<Integer> sizes() {
        return client.sends.stream().map(send -> send.entries().size()).toList();
    }

    private List<CompletableFuture<SendMessageBatchResponse>> held() {
        List<CompletableFuture<SendMessageBatchResponse>> held = new ArrayList<>();
        client.onSend = request -> {
            held.add(new CompletableFuture<>());
            return held.get(held.size() - 1);
        };
        return held;
    }

    @Test
    void eachMessageHasAnOutcomeWithItsId() {
        SendMessageRequest good = request("good");
        SendMessageRequest bad = request("bad");
        StepVerifier.create(queue.sendAll(Flux.just(good, bad)))
                .expectNext(new Sent<>(good, "m-good", "s-good"))
                .assertNext(outcome -> assertThat(outcome).isInstanceOfSatisfying(Failed.class, failed -> {
                    assertThat(failed.element()).isSameAs(bad);
                    assertThat(failed.code()).isEqualTo("InvalidMessageContents");
                    assertThat(failed.message()).isEqualTo("not so");
                    assertThat(failed.cause())
                            .isInstanceOf(SqsException.class)
                            .hasStackTraceContaining("sqs.Queue(url=https://sqs/1/jobs).sendAll [SendMessageBatch]");
                }))
                .verifyComplete();
    }

    @Test
    void messagesGatherWhileCallsAreInFlight() {
        List<CompletableFuture<SendMessageBatchResponse>> held = held();
        List<SendOutcome<SendMessageRequest>> outcomes = new ArrayList<>();
        queue.sendAll(requests(36)).subscribe(outcomes::add);
        assertThat(sizes()).containsExactly(1, 10, 10, 10);
        for (int i = 0; i < 5; i++) {
            held.get(i).complete(BatchSqs.allSent(client.sends.get(i)));
        }
        assertThat(sizes()).containsExactly(1, 10, 10, 10, 5);
        assertThat(outcomes).hasSize(36).allMatch(Sent.class::isInstance);
    }

    @Test
    void nothingIsSentBeforeDemand() {
        TestPublisher<SendMessageRequest> source = TestPublisher.create();
        StepVerifier.create(queue.sendAll(source), 0)
                .expectSubscription()
                .then(source::assertWasNotSubscribed)
                .thenRequest(1)
                .then(source::assertWasSubscribed)
                .thenCancel()
                .verify();
        source.assertCancelled();
    }

    @Test
    void aSourceThatIsFasterIsHeldBack() {
        held();
        AtomicInteger taken = new AtomicInteger();
        queue.sendAll(Flux.range(0, Integer.MAX_VALUE)
                        .doOnNext(i -> taken.incrementAndGet())
                        .map(i -> request("e" + i)))
                .subscribe();
        assertThat(taken).hasValue(80);
        assertThat(sizes()).containsExactly(1, 10, 10, 10);
    }

    @Test
    void whoTakesNoOutcomesHoldsTheSourceBack() {
        AtomicInteger taken = new AtomicInteger();
        StepVerifier.create(
                        queue.sendAll(Flux.range(0, Integer.MAX_VALUE)
                                .doOnNext(i -> taken.incrementAndGet())
                                .map(i -> request("e" + i))),
                        1)
                .expectNextCount(1)
                .then(() -> assertThat(taken.get()).isLessThanOrEqualTo(160))
                .thenCancel()
                .verify();
    }

    @Test
    void cancelCancelsTheCallsAndTheSource() {
        List<CompletableFuture<SendMessageBatchResponse>> held = held();
        TestPublisher<SendMessageRequest> source = TestPublisher.create();
        StepVerifier.create(queue.sendAll(source))
                .then(() -> requests(15).subscribe(source::next))
                .thenCancel()
                .verify();
        source.assertCancelled();
        assertThat(held).isNotEmpty().allMatch(CompletableFuture::isCancelled);
        assertThat(client.sends).as("what waits is not sent").hasSize(2);
    }

    @Test
    void whatTheSourceGaveBeforeItFailedIsSentAndTold() {
        StepVerifier.create(queue.sendAll(requests(3).concatWith(Mono.error(new IllegalStateException("no more")))))
                .expectNextCount(3)
                .verifyErrorMessage("no more");
        assertThat(client.sends).isNotEmpty();
    }

    @Test
    void anErrorOfACallIsTheOutcomeOfItsMessagesAndTheOthersGoOn() {
        client.onSend = request -> client.sends.size() == 1
                ? CompletableFuture.failedFuture(new IllegalStateException("no"))
                : CompletableFuture.completedFuture(BatchSqs.allSent(request));
        StepVerifier.create(queue.sendAll(requests(2)))
                .assertNext(outcome -> assertThat(outcome).isInstanceOfSatisfying(Failed.class, failed -> {
                    assertThat(failed.code()).isEqualTo("IllegalStateException");
                    assertThat(failed.message()).isEqualTo("no");
                }))
                .assertNext(outcome -> assertThat(outcome).isInstanceOf(Sent.class))
                .verifyComplete();
    }

    @Test
    void groupsOfAFifoQueueKeepTheOrderOfTheSource() {
        Map<String, Integer> tries = new HashMap<>();
        List<String> accepted = new ArrayList<>();
        client.onSend = request -> CompletableFuture.completedFuture(failingOnce(request.entries(), tries, accepted));
        Queue fifo = Sqs.over(client).queue("https://sqs/1/jobs.fifo");
        Flux<SendMessageRequest> source = Flux.range(0, 200)
                .map(i -> SendMessageRequest.builder()
                        .messageBody(String.valueOf(i))
                        .messageGroupId("g" + i % 3)
                        .build());
        StepVerifier.withVirtualTime(() ->
                        fifo.sendAll(source).filter(Sent.class::isInstance).count())
                .thenAwait(Duration.ofMinutes(5))
                .expectNextMatches(sent -> sent == accepted.size())
                .verifyComplete();
        for (int group = 0; group < 3; group++) {
            int remainder = group;
            assertThat(accepted.stream().map(Integer::valueOf).filter(i -> i % 3 == remainder))
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    /** Each message whose number ends with 7 fails at SQS's side the first time. */
    private static SendMessageBatchResponse failingOnce(
            List<SendMessageBatchRequestEntry> entries, Map<String, Integer> tries, List<String> accepted) {
        List<BatchResultErrorEntry> failed = new ArrayList<>();
        List<SendMessageBatchRequestEntry> done = new ArrayList<>();
        for (SendMessageBatchRequestEntry entry : entries) {
            boolean first = tries.merge(entry.messageBody(), 1, Integer::sum) == 1;
            if (first && entry.messageBody().endsWith("7")) {
                failed.add(BatchResultErrorEntry.builder()
                        .id(entry.id())
                        .code("InternalError")
                        .build());
            } else {
                done.add(entry);
                accepted.add(entry.messageBody());
            }
        }
        return BatchSqs.allSent(software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest.builder()
                        .entries(done)
                        .build())
                .toBuilder()
                .failed(failed)
                .build();
    }

    @Test
    void valuesAreSentAsJson() {
        Order order = new Order("o-1");
        StepVerifier.create(queue.sendAllJson(
                        Flux.just(order),
                        (value, request) -> request.messageGroupId(value.id()).messageBody("no")))
                .assertNext(outcome -> assertThat(outcome.element()).isSameAs(order))
                .verifyComplete();
        SendMessageBatchRequestEntry entry = client.sends.get(0).entries().get(0);
        assertThat(entry.messageBody()).isEqualTo("{\"id\":\"o-1\"}");
        assertThat(entry.messageGroupId()).isEqualTo("o-1");
    }

    @Test
    void aValueThatCannotBeWrittenIsAFailureOfItsOwn() {
        Broken broken = new Broken();
        StepVerifier.create(queue.<Object>sendAllJson(Flux.just(broken, new Order("o-1"))))
                .assertNext(outcome -> assertThat(outcome).isInstanceOfSatisfying(Failed.class, failed -> {
                    assertThat(failed.element()).isSameAs(broken);
                    assertThat(failed.message()).contains("broken");
                }))
                .assertNext(outcome -> assertThat(outcome).isInstanceOf(Sent.class))
                .verifyComplete();
    }

    @Test
    void aMessageWithoutABodyIsAFailureOfItsOwn() {
        List<SendOutcome<SendMessageRequest>> outcomes = new ArrayList<>();
        queue.sendAll(Flux.just(request("a"), SendMessageRequest.builder().build(), request(""), request("b")))
                .subscribe(outcomes::add);
        assertThat(client.sends)
                .allSatisfy(send -> assertThat(send.entries())
                        .extracting(SendMessageBatchRequestEntry::messageBody)
                        .containsAnyOf("a", "b"));
        assertThat(outcomes)
                .hasSize(4)
                .filteredOn(outcome -> outcome instanceof Failed)
                .hasSize(2);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Failed)
                .extracting(outcome -> ((Failed<SendMessageRequest>) outcome).message())
                .allSatisfy(message -> assertThat(message)
                        .contains("sendAll [SendMessageBatch]: 'messageBody' must have at least one character"))
                .anySatisfy(message -> assertThat(message).contains("was null"))
                .anySatisfy(message -> assertThat(message).contains("was empty"));
    }

    @Test
    void refusesNull() {
        String where = "sqs.Queue(url=https://sqs/1/jobs).";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> queue.sendAll(null))
                .withMessage(where + "sendAll: 'requests' must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> queue.sendAllJson(null))
                .withMessage(where + "sendAllJson: 'values' must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> queue.sendAllJson(Flux.empty(), null))
                .withMessage(where + "sendAllJson: 'request' must not be null");
    }
}
