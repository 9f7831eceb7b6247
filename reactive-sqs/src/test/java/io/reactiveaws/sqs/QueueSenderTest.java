package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

class QueueSenderTest {

    private final BatchSqs client = new BatchSqs();
    private final Queue queue = client.queue();
    private final QueueSender sender = queue.sender();

    record Order(String id) {}

    private List<List<String>> bodies() {
        return client.sends.stream()
                .map(request -> request.entries().stream()
                        .map(SendMessageBatchRequestEntry::messageBody)
                        .toList())
                .toList();
    }

    /** Answers only when a test says so. */
    private List<Runnable> held() {
        List<Runnable> held = new ArrayList<>();
        client.onSend = request -> {
            CompletableFuture<SendMessageBatchResponse> answer = new CompletableFuture<>();
            held.add(() -> answer.complete(BatchSqs.allSent(request)));
            return answer;
        };
        return held;
    }

    @Test
    void aBodyIsSentAndItsIdGiven() {
        SendMessageResponse sent = sender.send("hello").block();
        assertThat(sent.messageId()).isEqualTo("m-hello");
        assertThat(sent.sequenceNumber()).isEqualTo("s-hello");
        assertThat(client.sends).hasSize(1);
        assertThat(client.sends.get(0).queueUrl()).isEqualTo(queue.url());
    }

    @Test
    void aRequestIsSentAsItIs() {
        MessageAttributeValue red = MessageAttributeValue.builder()
                .dataType("String")
                .stringValue("red")
                .build();
        MessageSystemAttributeValue trace = MessageSystemAttributeValue.builder()
                .dataType("String")
                .stringValue("Root=1")
                .build();
        sender.send(request -> request.messageBody("b")
                        .queueUrl("https://sqs/1/elsewhere")
                        .delaySeconds(7)
                        .messageGroupId("g")
                        .messageDeduplicationId("d")
                        .messageAttributes(Map.of("colour", red))
                        .messageSystemAttributes(Map.of(MessageSystemAttributeNameForSends.AWS_TRACE_HEADER, trace)))
                .block();
        assertThat(client.sends)
                .containsExactly(SendMessageBatchRequest.builder()
                        .queueUrl(queue.url())
                        .entries(SendMessageBatchRequestEntry.builder()
                                .id("0")
                                .messageBody("b")
                                .delaySeconds(7)
                                .messageGroupId("g")
                                .messageDeduplicationId("d")
                                .messageAttributes(Map.of("colour", red))
                                .messageSystemAttributes(
                                        Map.of(MessageSystemAttributeNameForSends.AWS_TRACE_HEADER, trace))
                                .build())
                        .build());
    }

    @Test
    void aValueIsSentAsJson() {
        sender.sendJson(new Order("o-1")).block();
        sender.sendJson(new Order("o-2"), request -> request.messageGroupId("g").messageBody("no"))
                .block();
        assertThat(bodies()).containsExactly(List.of("{\"id\":\"o-1\"}"), List.of("{\"id\":\"o-2\"}"));
        assertThat(client.sends.get(1).entries().get(0).messageGroupId()).isEqualTo("g");
    }

    @Test
    void sendersOfEqualOptionsSendTogetherAndOthersDoNot() {
        List<Runnable> held = held();
        sender.send("a").subscribe();
        queue.sender().send("b").subscribe();
        queue.sender(options -> options.concurrency(3)).send("c").subscribe();
        assertThat(bodies()).containsExactly(List.of("a"), List.of("c"));
        held.get(0).run();
        assertThat(bodies()).hasSize(3).last().isEqualTo(List.of("b"));
    }

    @Test
    void theConcurrencyIsAnOption() {
        held();
        QueueSender one = queue.sender(options -> options.concurrency(1));
        Flux.range(0, 30).flatMap(i -> one.send("e" + i)).subscribe();
        assertThat(client.sends).hasSize(1);
    }

    @Test
    void theLingerIsAnOption() {
        StepVerifier.withVirtualTime(() -> Flux.just("a", "b")
                        .flatMap(queue.sender(options -> options.linger(Duration.ofMillis(30)))::send))
                .expectSubscription()
                .expectNoEvent(Duration.ofMillis(29))
                .thenAwait(Duration.ofMillis(1))
                .expectNextCount(2)
                .verifyComplete();
        assertThat(bodies()).containsExactly(List.of("a", "b"));
    }

    @Test
    void aGroupOfAFifoQueueIsInOneCallAtATime() {
        List<Runnable> held = held();
        QueueSender fifo = Sqs.over(client).queue("https://sqs/1/jobs.fifo").sender();
        Flux.range(0, 15)
                .flatMap(i -> fifo.send(request -> request.messageBody("e" + i).messageGroupId("g")))
                .subscribe();
        assertThat(bodies()).containsExactly(List.of("e0"));
        held.get(0).run();
        assertThat(bodies()).hasSize(2);
    }

    @Test
    void aGroupOfAStandardQueueHasNoOrder() {
        held();
        Flux.range(0, 15)
                .flatMap(
                        i -> sender.send(request -> request.messageBody("e" + i).messageGroupId("g")))
                .subscribe();
        assertThat(bodies()).hasSize(2);
    }

    @Test
    void whatHasMoreThanAMebibyteTogetherGoesInTwoCalls() {
        List<Runnable> held = held();
        sender.send("busy").subscribe();
        String large = "é".repeat(200_000);
        Flux.range(0, 3).flatMap(i -> sender.send(large)).subscribe();
        held.get(0).run();
        assertThat(client.sends).extracting(request -> request.entries().size()).containsExactly(1, 2);
        held.get(1).run();
        assertThat(client.sends).extracting(request -> request.entries().size()).containsExactly(1, 2, 1);
    }

    @Test
    void aRefusalNamesTheQueue() {
        StepVerifier.create(sender.send("bad"))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(SqsException.class)
                        .hasMessageContaining("not so")
                        .hasStackTraceContaining("sqs.Queue(url=https://sqs/1/jobs).sender [SendMessageBatch]"));
    }

    @Test
    void wrongOptionsAndArgumentsSayWhatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> queue.sender(null))
                .withMessage("sqs.Queue(url=https://sqs/1/jobs).sender: 'options' must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> queue.sender(options -> options.linger(Duration.ofMillis(-1))))
                .withMessage("'linger' must be longer than zero, was PT-0.001S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> queue.sender(options -> options.concurrency(0)))
                .withMessage("'concurrency' must be from 1 to 2147483647, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sender.send((String) null))
                .withMessage("sqs.Queue(url=https://sqs/1/jobs).sender.send: 'body' must not be null");
        StepVerifier.create(queue.sender().send(""))
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("'messageBody' must have at least one character, was empty"))
                .verify();
        StepVerifier.create(queue.sender().send(request -> {}))
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("was null"))
                .verify();
        assertThat(client.sends).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sender.sendJson(null))
                .withMessage("sqs.Queue(url=https://sqs/1/jobs).sender.sendJson: 'value' must not be null");
        assertThat(sender).hasToString("sqs.Queue(url=https://sqs/1/jobs).sender");
    }

    @Test
    void whatSqsCountsIsTheBodyAndTheAttributes() {
        assertThat(MessageSize.of(SendMessageRequest.builder()
                        .messageBody("aé世😀") // 1 + 2 + 3 + 4
                        .messageAttributes(Map.of(
                                "name", // 4
                                MessageAttributeValue.builder()
                                        .dataType("String") // 6
                                        .stringValue("é") // 2
                                        .build(),
                                "raw", // 3
                                MessageAttributeValue.builder()
                                        .dataType("Binary") // 6
                                        .binaryValue(SdkBytes.fromByteArray(new byte[100]))
                                        .build()))
                        .messageSystemAttributes(Map.of(
                                MessageSystemAttributeNameForSends.AWS_TRACE_HEADER,
                                MessageSystemAttributeValue.builder()
                                        .dataType("String")
                                        .stringValue("Root=1")
                                        .build()))
                        .build()))
                .isEqualTo(10 + 12 + 109);
        assertThat(MessageSize.of(SendMessageRequest.builder().build())).isZero();
    }
}
