package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import tools.jackson.core.JacksonException;

class SendJsonTest {

    record Order(String id, int count) {}

    private static final Map<String, MessageAttributeValue> IS_JSON = Map.of(
            "contentType",
            MessageAttributeValue.builder()
                    .dataType("String")
                    .stringValue("application/json")
                    .build());

    private final FakeSqs client = new FakeSqs();
    private final Queue queue = client.queue();

    @Test
    void theBodyIsTheValuesJson() {
        StepVerifier.create(queue.sendJson(new Order("o-1", 3)).map(SendMessageResponse::messageId))
                .expectNext("m-1")
                .verifyComplete();
        assertThat(client.sends)
                .containsExactly(SendMessageRequest.builder()
                        .queueUrl("https://sqs/1/jobs")
                        .messageBody("{\"id\":\"o-1\",\"count\":3}")
                        .messageAttributes(IS_JSON)
                        .build());
    }

    @Test
    void otherSettingsAreKeptAndTheBodyAndTheQueueWin() {
        queue.sendJson(
                        Map.of("a", 1),
                        request -> request.delaySeconds(7)
                                .messageGroupId("g")
                                .queueUrl("https://elsewhere")
                                .messageBody("overwritten"))
                .block();
        assertThat(client.sends)
                .containsExactly(SendMessageRequest.builder()
                        .queueUrl("https://sqs/1/jobs")
                        .messageBody("{\"a\":1}")
                        .delaySeconds(7)
                        .messageGroupId("g")
                        .messageAttributes(IS_JSON)
                        .build());
    }

    @Test
    void eachSubscriptionWritesTheValueAnew() {
        AtomicInteger value = new AtomicInteger(1);
        Mono<SendMessageResponse> send = queue.sendJson(value);
        assertThat(client.sends).isEmpty();
        send.block();
        value.set(2);
        send.block();
        assertThat(client.sends).extracting(SendMessageRequest::messageBody).containsExactly("1", "2");
    }

    /** What Jackson cannot write before it has a name. */
    record Named(String name) {
        @Override
        public String name() {
            if (name == null) {
                throw new IllegalStateException("has no name");
            }
            return name;
        }
    }

    @Test
    void aValueThatCannotBeWrittenIsAnErrorOfTheMono() {
        StepVerifier.create(queue.sendJson(new Named(null)))
                .verifyErrorSatisfies(error ->
                        assertThat(error).isInstanceOf(JacksonException.class).hasMessageContaining("has no name"));
        assertThat(client.sends).isEmpty();
    }

    @Test
    void refusesNull() {
        assertThatThrownBy(() -> queue.sendJson(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sqs.Queue(url=https://sqs/1/jobs).sendJson: 'value' must not be null");
        assertThatThrownBy(() -> queue.sendJson("x", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sqs.Queue(url=https://sqs/1/jobs).sendJson: 'request' must not be null");
    }
}
