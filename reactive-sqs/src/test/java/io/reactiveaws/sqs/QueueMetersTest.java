package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.distribution.HistogramSnapshot;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** What is measured of queues. */
class QueueMetersTest {

    private static final Duration HIDDEN = Duration.ofSeconds(30);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final FakeSqs client = new FakeSqs();
    private final BatchSqs batches = new BatchSqs();
    private final Queue queue =
            Sqs.over(client, options -> options.meterRegistry(registry)).queue("https://sqs/1/jobs");
    private final Queue batchQueue =
            Sqs.over(batches, options -> options.meterRegistry(registry)).queue("https://sqs/1/jobs");

    @BeforeEach
    void virtualTime() {
        VirtualTimeScheduler.getOrSet();
    }

    @AfterEach
    void realTime() {
        VirtualTimeScheduler.reset();
    }

    private HistogramSnapshot summary(String meter, String operation) {
        return registry.get(meter)
                .tags("aws.service", "sqs", "aws.operation", operation)
                .summary()
                .takeSnapshot();
    }

    private double retries(String operation) {
        return registry.get("aws.resource.retries")
                .tags("aws.service", "sqs", "aws.operation", operation)
                .counter()
                .count();
    }

    private void deliver(int messages) {
        client.onPoll = request -> client.receives.size() > 1
                ? new CompletableFuture<>()
                : CompletableFuture.completedFuture(ReceiveMessageResponse.builder()
                        .messages(IntStream.range(0, messages)
                                .mapToObj(i -> Message.builder()
                                        .messageId("m" + i)
                                        .receiptHandle("r" + i)
                                        .body("b")
                                        .build())
                                .toList())
                        .build());
    }

    @Test
    void howFullCallsAreThatSend() {
        CompletableFuture<SendMessageBatchResponse> first = new CompletableFuture<>();
        batches.onSend = request ->
                batches.sends.size() == 1 ? first : CompletableFuture.completedFuture(BatchSqs.allSent(request));
        batchQueue.sendAllJson(Flux.range(0, 23)).subscribe();
        first.complete(BatchSqs.allSent(batches.sends.get(0)));
        HistogramSnapshot fill = summary("aws.resource.batch.entries", "SendMessageBatch");
        assertThat(fill.total()).isEqualTo(23);
        assertThat(fill.count()).isEqualTo(batches.sends.size());
        assertThat(fill.max()).isEqualTo(10);
    }

    @Test
    void anEntryThatIsSentAgainIsARetry() {
        batches.onSend = request -> CompletableFuture.completedFuture(
                batches.sends.size() > 1
                        ? BatchSqs.allSent(request)
                        : SendMessageBatchResponse.builder()
                                .failed(BatchResultErrorEntry.builder()
                                        .id(request.entries().get(0).id())
                                        .code("InternalError")
                                        .senderFault(false)
                                        .build())
                                .build());
        batchQueue.sender().send("hello").subscribe();
        VirtualTimeScheduler.get().advanceTimeBy(Duration.ofMinutes(1));
        assertThat(batches.sends).hasSize(2);
        assertThat(retries("SendMessageBatch")).isEqualTo(1);
    }

    @Test
    void howMuchAPollBringsAndHowManyAreInHand() {
        deliver(3);
        Disposable consumer = queue.consume(
                        message -> message.receiptHandle().equals("r0") ? Mono.empty() : Mono.never(),
                        options -> options.visibility(HIDDEN))
                .subscribe();
        assertThat(summary("aws.sqs.poll.messages", "ReceiveMessage").total()).isEqualTo(3);
        assertThat(inHand()).isEqualTo(2);
        consumer.dispose();
        assertThat(inHand()).isZero();
    }

    private double inHand() {
        return registry.get("aws.sqs.messages.in.hand")
                .tag("aws.service", "sqs")
                .gauge()
                .value();
    }

    @Test
    void howLongAHeartbeatTakes() {
        deliver(1);
        queue.consume(message -> Mono.never(), options -> options.visibility(HIDDEN))
                .subscribe();
        VirtualTimeScheduler.get().advanceTimeBy(Duration.ofSeconds(25));
        assertThat(client.visibilities).isNotEmpty();
        assertThat(registry.get("aws.sqs.heartbeat.lag").timer().count()).isEqualTo(client.visibilities.size());
        assertThat(registry.get("aws.sqs.heartbeat.lag").timer().totalTime(TimeUnit.SECONDS))
                .isZero();
    }

    @Test
    void aPollThatFailsIsMadeAgain() {
        client.onPoll = request -> client.receives.size() > 1
                ? new CompletableFuture<>()
                : CompletableFuture.failedFuture(
                        SqsException.builder().statusCode(503).build());
        queue.consume(message -> Mono.empty(), options -> options.visibility(HIDDEN))
                .subscribe();
        assertThat(retries("ReceiveMessage")).isEqualTo(1);
    }

    @Test
    void connectionsAreCountedForTheService() {
        client.onPoll = request -> new CompletableFuture<>();
        Disposable receiver =
                queue.receive(options -> options.visibility(HIDDEN)).subscribe();
        assertThat(registry.get("aws.resource.calls.active")
                        .tags("aws.service", "sqs", "aws.host", "default")
                        .gauge()
                        .value())
                .isEqualTo(1);
        receiver.dispose();
    }
}
