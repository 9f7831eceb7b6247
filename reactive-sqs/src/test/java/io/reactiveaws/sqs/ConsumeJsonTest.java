package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.sqs.pipeline.Redeliver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** Values are read out of messages that are JSON. */
class ConsumeJsonTest {

    record Order(String id) {}

    private static final String BODY = "{\"id\":\"o-1\"}";

    private final FakeSqs client = new FakeSqs();
    private final Queue queue = client.queue();
    private final List<Object> handled = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();

    private void consume(Message... messages) {
        serve(messages);
        queue.consumeJson(
                        Order.class,
                        (order, message) -> handle(order, message),
                        options -> options.visibility(Duration.ofSeconds(30))
                                .receive(receive -> receive.drain())
                                .onFailure((message, error) -> {
                                    failures.add(error);
                                    return Redeliver.now();
                                }))
                .block();
    }

    /** The queue has these, and is empty then. */
    private void serve(Message... messages) {
        client.onPoll = request -> CompletableFuture.completedFuture(ReceiveMessageResponse.builder()
                .messages(client.receives.size() == 1 ? List.of(messages) : List.of())
                .build());
    }

    private Mono<Void> handle(Object value, io.reactiveaws.sqs.Message message) {
        return Mono.fromRunnable(() -> handled.add(message.receiptHandle() + " " + value));
    }

    private static Message message(String handle, String body, Consumer<Message.Builder> change) {
        return Message.builder()
                .receiptHandle(handle)
                .body(body)
                .applyMutation(change)
                .build();
    }

    private static Message typed(String contentType) {
        return message(
                "m",
                BODY,
                message -> message.messageAttributes(Map.of(
                        "contentType",
                        MessageAttributeValue.builder()
                                .dataType("String")
                                .stringValue(contentType)
                                .build())));
    }

    @Test
    void aHandlerTakesTheValueAndItsMessage() {
        consume(message("m", BODY, message -> {}));
        assertThat(handled).containsExactly("m Order[id=o-1]");
        assertThat(client.receives.get(0).messageAttributeNames()).containsExactly("All");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json;charset=UTF-8",
                " application/json ; charset=\"utf-8\"; version=1",
                "application/vnd.orders.v2+json",
                "application/problem+JSON; charset=utf-8"
            })
    void whatSaysThatItIsJsonIsRead(String contentType) {
        consume(typed(contentType));
        assertThat(failures).isEmpty();
        assertThat(handled).containsExactly("m Order[id=o-1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain;charset=UTF-8",
                "application/xml",
                "application/json5",
                "application/jsonp; charset=utf-8",
                "application/x+json/more",
                "application/xml; like=application/json",
                "json",
                "text/x+json"
            })
    void whatSaysThatItIsSomethingElseFails(String contentType) {
        consume(typed(contentType));
        assertThat(handled).isEmpty();
        assertThat(failures)
                .singleElement()
                .isInstanceOf(ResourceException.class)
                .extracting(Throwable::getMessage)
                .isEqualTo(
                        "sqs.Message(queueUrl=https://sqs/1/jobs, receiptHandle=m).consumeJson: the message attribute"
                                + " 'contentType' must be application/json or application/…+json, was \"" + contentType
                                + "\"; 'consume' with 'bodyAs' reads a body whatever it says");
        assertThat(client.released()).containsExactly(List.of("m"));
    }

    @Test
    void anAttributeThatIsNoTextFails() {
        consume(message(
                "m",
                BODY,
                message -> message.messageAttributes(Map.of(
                        "contentType",
                        MessageAttributeValue.builder()
                                .dataType("Binary")
                                .binaryValue(SdkBytes.fromUtf8String("application/json"))
                                .build()))));
        assertThat(failures)
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .contains("was of the type Binary");
    }

    @Test
    void theOthersAreReadAfterOneThatFails() {
        consume(typed("text/plain"), message("n", BODY, message -> {}));
        assertThat(handled).containsExactly("n Order[id=o-1]");
    }

    @Test
    void whatIsNotAskedForIsNotLookedAt() {
        serve(message("m", BODY, message -> {}));
        queue.consumeJson(
                        Order.class,
                        (order, message) -> handle(order, message),
                        options -> options.visibility(Duration.ofSeconds(30))
                                .receive(receive ->
                                        receive.drain().request(request -> request.messageAttributeNames(List.of()))))
                .block();
        assertThat(client.receives.get(0).messageAttributeNames()).isEmpty();
        assertThat(handled).containsExactly("m Order[id=o-1]");
    }

    @Test
    void aGenericTypeIsRead() {
        serve(message("m", "[" + BODY + "]", message -> {}), message("n", "null", message -> {}));
        queue.consumeJson(
                        new TypeReference<List<Order>>() {},
                        (orders, message) -> handle(orders.get(0).id(), message),
                        options -> options.visibility(Duration.ofSeconds(30))
                                .receive(receive -> receive.drain())
                                .onFailure((message, error) -> {
                                    failures.add(error);
                                    return Redeliver.whenVisible();
                                }))
                .block();
        assertThat(handled).containsExactly("m o-1");
        assertThat(failures)
                .singleElement()
                .extracting(Throwable::getMessage)
                .isEqualTo("sqs.Message(queueUrl=https://sqs/1/jobs, receiptHandle=n).consumeJson: the body is the JSON"
                        + " null, which is no java.util.List<io.reactiveaws.sqs.ConsumeJsonTest$Order>");
    }

    @Test
    void optionsMayBeLeftOut() {
        client.onLoad = request -> CompletableFuture.completedFuture(GetQueueAttributesResponse.builder()
                .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "30"))
                .build());
        serve(message("m", BODY, message -> {}));
        queue.consumeJson(Order.class, this::handle).subscribe().dispose();
        client.receives.clear();
        queue.consumeJson(new TypeReference<Order>() {}, this::handle)
                .subscribe()
                .dispose();
        assertThat(handled).containsExactly("m Order[id=o-1]", "m Order[id=o-1]");
    }

    @Test
    void whatIsNoJsonFails() {
        consume(message("m", "no JSON", message -> {}), message("n", "null", message -> {}));
        assertThat(failures).hasSize(2);
        assertThat(failures.get(0)).isInstanceOf(JacksonException.class);
        assertThat(failures.get(1)).hasMessageEndingWith("consumeJson: the body is the JSON null, which is no Order");
    }

    @Test
    void refusesNull() {
        String where = "sqs.Queue(url=https://sqs/1/jobs).consumeJson: ";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> queue.consumeJson((Class<Order>) null, this::handle))
                .withMessage(where + "'type' must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> queue.consumeJson((TypeReference<Order>) null, this::handle))
                .withMessage(where + "'type' must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> queue.consumeJson(Order.class, null))
                .withMessage(where + "'handler' must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> queue.consumeJson(Order.class, this::handle, null))
                .withMessage(where + "'options' must not be null");
    }
}
