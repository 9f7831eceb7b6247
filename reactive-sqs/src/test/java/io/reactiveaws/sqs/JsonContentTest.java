package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** What is sent as JSON says so, by the message attribute that Spring Messaging reads. */
class JsonContentTest {

    private static final MessageAttributeValue JSON = text("application/json");
    private static final int MOST_BYTES = 1 << 20;

    private final FakeSqs client = new FakeSqs();
    private final BatchSqs batches = new BatchSqs();
    private final Queue queue = client.queue();

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }

    private static Map<String, MessageAttributeValue> numbered(int count) {
        Map<String, MessageAttributeValue> attributes = new HashMap<>();
        IntStream.range(0, count).forEach(i -> attributes.put("a" + i, text("v" + i)));
        return attributes;
    }

    private Map<String, MessageAttributeValue> sentAlone() {
        return client.sends.get(0).messageAttributes();
    }

    private Map<String, MessageAttributeValue> sentInABatch() {
        return batches.sends.get(0).entries().get(0).messageAttributes();
    }

    @Test
    void aMessageOfItsOwn() {
        queue.sendJson("x").block();
        assertThat(sentAlone()).containsExactly(Map.entry("contentType", JSON));
    }

    @Test
    void messagesOfASender() {
        batches.queue().sender().sendJson("x").block();
        assertThat(sentInABatch()).containsExactly(Map.entry("contentType", JSON));
    }

    @Test
    void messagesOfAStream() {
        batches.queue().sendAllJson(Flux.just("x")).blockLast();
        assertThat(sentInABatch()).containsExactly(Map.entry("contentType", JSON));
    }

    @Test
    void otherAttributesStay() {
        queue.sendJson("x", request -> request.messageAttributes(numbered(9))).block();
        assertThat(sentAlone()).hasSize(10).containsAllEntriesOf(numbered(9)).containsEntry("contentType", JSON);
    }

    @Test
    void whatTheRequestSaysStays() {
        MessageAttributeValue own = text("application/vnd.order+json");
        queue.sendJson("x", request -> request.messageAttributes(Map.of("contentType", own)))
                .block();
        batches.queue()
                .sendAllJson(Flux.just("x"), (value, request) -> request.messageAttributes(Map.of("contentType", own)))
                .blockLast();
        assertThat(sentAlone()).containsExactly(Map.entry("contentType", own));
        assertThat(sentInABatch()).containsExactly(Map.entry("contentType", own));
    }

    @Test
    void aMessageThatHasAllAttributesThatSqsTakesIsSentAsItIs() {
        queue.sendJson("x", request -> request.messageAttributes(numbered(10))).block();
        assertThat(sentAlone()).isEqualTo(numbered(10));
    }

    @Test
    void whatIsSentAsTextSaysNothing() {
        queue.sendMessage("x").block();
        batches.queue().sender().send("x").block();
        assertThat(client.sends.get(0).hasMessageAttributes()).isFalse();
        assertThat(batches.sends.get(0).entries().get(0).hasMessageAttributes()).isFalse();
    }

    /** A call for two messages is sent when they fill it, and two calls when they are more than one may have. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void itCountsAgainstTheSizeOfACall(int tooMuch) {
        List<CompletableFuture<SendMessageBatchResponse>> held = new ArrayList<>();
        batches.onSend = request -> {
            held.add(new CompletableFuture<>());
            return held.get(held.size() - 1);
        };
        int half = MOST_BYTES / 2 - "\"\"".length() - "contentTypeStringapplication/json".length();
        QueueSender sender = batches.queue().sender();
        sender.sendJson("first").subscribe();
        sender.sendJson("a".repeat(half)).subscribe();
        sender.sendJson("b".repeat(half + tooMuch)).subscribe();
        held.get(0).complete(BatchSqs.allSent(batches.sends.get(0)));
        assertThat(batches.sends.get(1).entries()).hasSize(2 - tooMuch);
    }
}
