package io.reactiveaws.sqs;

import static io.micrometer.observation.tck.TestObservationRegistryAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.reactiveaws.core.observation.HandledMessageContext;
import io.reactiveaws.core.observation.SentMessageContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** What is observed of messages, and the traces that go with them. */
class MessageObservationTest {

    private static final String SENT = "aws.resource.message.sent";
    private static final String HANDLED = "aws.resource.message.handled";

    private final TestObservationRegistry registry = TestObservationRegistry.create();
    private final Tracer tracer = new Tracer();
    private final FakeSqs client = new FakeSqs();
    private final BatchSqs batches = new BatchSqs();
    private final Queue queue =
            Sqs.over(client, options -> options.observationRegistry(registry)).queue("https://sqs/1/jobs");
    private final Queue batchQueue =
            Sqs.over(batches, options -> options.observationRegistry(registry)).queue("https://sqs/1/jobs");

    /** Numbers what is sent, and reads what was. */
    private static final class Tracer implements ObservationHandler<Observation.Context> {

        private final Map<String, String> writes = new HashMap<>();
        private final List<String> read = new ArrayList<>();
        private int sent;

        @Override
        public void onStart(Observation.Context context) {
            if (context instanceof SentMessageContext message) {
                sent++;
                message.getSetter().set(message.getCarrier(), "traceparent", "trace-" + sent);
                writes.forEach((name, value) -> message.getSetter().set(message.getCarrier(), name, value));
            } else if (context instanceof HandledMessageContext message) {
                read.add(message.getGetter().get(message.getCarrier(), "traceparent") + " "
                        + message.getGetter().get(message.getCarrier(), "X-Amzn-Trace-Id"));
            }
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }
    }

    @BeforeEach
    void trace() {
        VirtualTimeScheduler.getOrSet();
        registry.observationConfig().observationHandler(tracer);
    }

    @AfterEach
    void reset() {
        VirtualTimeScheduler.reset();
    }

    private static Map<String, MessageAttributeValue> attributes(int count) {
        Map<String, MessageAttributeValue> attributes = new HashMap<>();
        for (int i = 0; i < count; i++) {
            attributes.put("a" + i, MessageAttributes.text("v"));
        }
        return attributes;
    }

    @Test
    void whatATracerWritesGoesWithTheMessage() {
        Mono<?> send = queue.sendMessage("hello");
        assertThat(tracer.sent).isZero();
        send.subscribe();
        send.subscribe();
        assertThat(client.sends)
                .extracting(request ->
                        request.messageAttributes().get("traceparent").stringValue())
                .containsExactly("trace-1", "trace-2");
        assertThat(registry)
                .hasNumberOfObservationsWithNameEqualTo(SENT, 2)
                .hasObservationWithNameEqualTo(SENT)
                .that()
                .hasContextualNameEqualTo("sqs sendMessage")
                .hasLowCardinalityKeyValue("aws.operation", "SendMessage")
                .hasLowCardinalityKeyValue("outcome", "SUCCESS")
                .hasHighCardinalityKeyValue("aws.resource.id.url", "https://sqs/1/jobs")
                .hasBeenStopped();
    }

    @Test
    void theCallIsAPartOfTheSend() {
        queue.sendMessage("hello").subscribe();
        assertThat(registry)
                .hasObservationWithNameEqualTo("aws.resource.call")
                .that()
                .hasParentObservationContextMatching(SentMessageContext.class::isInstance);
    }

    @Test
    void whatAPredicateRefusesLeavesItsParentTheParent() {
        registry.observationConfig().observationPredicate((name, context) -> !SENT.equals(name));
        Observation parent = Observation.start("parent", registry);
        queue.sendMessage("hello")
                .contextWrite(context -> context.put("micrometer.observation", parent))
                .subscribe();
        assertThat(registry)
                .hasObservationWithNameEqualTo("aws.resource.call")
                .that()
                .hasParentObservationEqualTo(parent);
    }

    @Test
    void eachMessageOfABatchHasATraceOfItsOwn() {
        batchQueue.sendAllJson(Flux.range(0, 3)).subscribe();
        batchQueue.sender().send("last").subscribe();
        assertThat(batches.sends.stream().flatMap(call -> call.entries().stream()))
                .extracting(SendMessageBatchRequestEntry::messageAttributes)
                .extracting(attributes -> attributes.get("traceparent").stringValue())
                .containsExactly("trace-1", "trace-2", "trace-3", "trace-4");
        assertThat(registry).hasNumberOfObservationsWithNameEqualTo(SENT, 4);
    }

    @Test
    void theHeaderOfXRayIsASystemAttribute() {
        tracer.writes.put("X-Amzn-Trace-Id", "Root=1-2");
        queue.sendMessage(request -> request.messageBody("hello").messageAttributes(attributes(10)))
                .subscribe();
        assertThat(client.sends.get(0).messageAttributes()).hasSize(10).doesNotContainKey("traceparent");
        assertThat(client.sends
                        .get(0)
                        .messageSystemAttributes()
                        .get(MessageSystemAttributeNameForSends.AWS_TRACE_HEADER)
                        .stringValue())
                .isEqualTo("Root=1-2");
    }

    /** Who forwards a message with its attributes begins nothing new under its old trace. */
    @Test
    void aTraceThatIsThereIsReplaced() {
        Map<String, MessageAttributeValue> ten = attributes(9);
        ten.put("traceparent", MessageAttributes.text("old"));
        queue.sendMessage(request -> request.messageBody("hello").messageAttributes(ten))
                .subscribe();
        assertThat(client.sends.get(0).messageAttributes().get("traceparent").stringValue())
                .isEqualTo("trace-1");
    }

    @Test
    void aSendThatFailsIsAnError() {
        batches.onSend = request -> CompletableFuture.completedFuture(BatchSqs.allSent(request));
        batchQueue.sender().send("bad").onErrorComplete().subscribe();
        assertThat(registry)
                .hasObservationWithNameEqualTo(SENT)
                .that()
                .hasLowCardinalityKeyValue("outcome", "ERROR")
                .hasError();
    }

    private void receive(software.amazon.awssdk.services.sqs.model.Message... messages) {
        client.onPoll = request -> client.receives.size() > 1
                ? new CompletableFuture<>()
                : CompletableFuture.completedFuture(
                        ReceiveMessageResponse.builder().messages(messages).build());
    }

    private static software.amazon.awssdk.services.sqs.model.Message.Builder message(String handle) {
        return software.amazon.awssdk.services.sqs.model.Message.builder()
                .messageId("id-" + handle)
                .receiptHandle(handle)
                .body(handle);
    }

    @Test
    void aHandlerGoesOnWithTheSendersTrace() {
        receive(
                message("a")
                        .messageAttributes(Map.of("traceparent", MessageAttributes.text("t")))
                        .build(),
                message("b")
                        .attributes(Map.of(MessageSystemAttributeName.AWS_TRACE_HEADER, "Root=1-2"))
                        .build(),
                message("c").build());
        List<Object> seen = new ArrayList<>();
        queue.consume(
                        message -> Mono.deferContextual(view -> {
                            seen.add(view.<Observation>get("micrometer.observation")
                                    .getContext());
                            return message.receiptHandle().equals("c")
                                    ? Mono.error(new IllegalStateException("bad"))
                                    : message.delete();
                        }),
                        options -> options.visibility(java.time.Duration.ofSeconds(30)))
                .subscribe();
        assertThat(tracer.read).containsExactly("t null", "null Root=1-2", "null null");
        assertThat(seen)
                .hasSize(3)
                .allSatisfy(context -> assertThat(context).isInstanceOf(HandledMessageContext.class));
        assertThat(registry)
                .hasNumberOfObservationsWithNameEqualTo(HANDLED, 3)
                .hasObservationWithNameEqualTo(HANDLED)
                .that()
                .hasContextualNameEqualTo("sqs consume")
                .hasHighCardinalityKeyValue("aws.resource.id.url", "https://sqs/1/jobs")
                .hasBeenStopped();
        assertThat(registry)
                .hasAnObservationWithAKeyValue("outcome", "ERROR")
                .hasAnObservationWithAKeyValue("outcome", "SUCCESS");
    }

    @Test
    void whoReceivesShowsTheHandlingByHand() {
        receive(message("a")
                .messageAttributes(Map.of("traceparent", MessageAttributes.text("t")))
                .build());
        List<Mono<String>> works = new ArrayList<>();
        queue.receive(options -> options.visibility(java.time.Duration.ofSeconds(30)))
                .subscribe(message -> works.add(message.handling(message.body())));
        assertThat(tracer.read).isEmpty();
        assertThat(works).hasSize(1);
        List<String> bodies = new ArrayList<>();
        works.get(0).subscribe(bodies::add);
        assertThat(bodies).containsExactly("a");
        assertThat(tracer.read).containsExactly("t null");
        assertThat(registry)
                .hasObservationWithNameEqualTo(HANDLED)
                .that()
                .hasLowCardinalityKeyValue("aws.resource.member", "receive")
                .hasLowCardinalityKeyValue("outcome", "SUCCESS")
                .hasBeenStopped();
    }

    @Test
    void whoLeavesWithTheResultOfTheHandlingHasNotCancelled() {
        receive(message("a").build());
        queue.receive(options -> options.visibility(java.time.Duration.ofSeconds(30)))
                .flatMap(message ->
                        message.handling(message.body()).flux().hide().take(1))
                .subscribe();
        assertThat(registry)
                .hasObservationWithNameEqualTo(HANDLED)
                .that()
                .hasLowCardinalityKeyValue("outcome", "SUCCESS");
    }

    @Test
    void aHandlingByHandOfManyThatIsCancelledIsNoFailure() {
        receive(message("a").build());
        queue.receive(options -> options.visibility(java.time.Duration.ofSeconds(30)))
                .flatMap(message -> message.handling(Flux.never()))
                .subscribe()
                .dispose();
        assertThat(registry)
                .hasObservationWithNameEqualTo(HANDLED)
                .that()
                .hasLowCardinalityKeyValue("outcome", "CANCELLED")
                .doesNotHaveError();
    }

    @Test
    void withoutARegistryMessagesAreAsTheyWere() {
        Sqs.over(client).queue("https://sqs/1/jobs").sendMessage("hello").subscribe();
        assertThat(client.sends.get(0).messageAttributes()).isEmpty();
    }
}
