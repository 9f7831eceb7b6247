package io.reactiveaws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler.FirstMatchingCompositeObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingSenderTracingObservationHandler;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.reactiveaws.core.observation.SharedCallTracingHandler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** Traces by OpenTelemetry, whose automatic context propagation is off. */
class OpenTelemetryTest {

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();

    @AutoClose
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(spans))
            .build();

    private final io.opentelemetry.api.trace.Tracer otel = provider.get("test");
    private final OtelTracer tracer = new OtelTracer(otel, new OtelCurrentTraceContext(), event -> {});
    private final ObservationRegistry registry = registry();
    private final FakeSqs client = new FakeSqs();
    private final Queue queue =
            Sqs.over(client, options -> options.observationRegistry(registry)).queue("https://sqs/1/jobs");

    private ObservationRegistry registry() {
        OtelPropagator propagator =
                new OtelPropagator(ContextPropagators.create(W3CTraceContextPropagator.getInstance()), otel);
        ObservationRegistry made = ObservationRegistry.create();
        made.observationConfig()
                .observationHandler(new FirstMatchingCompositeObservationHandler(
                        new PropagatingReceiverTracingObservationHandler<>(tracer, propagator),
                        new PropagatingSenderTracingObservationHandler<>(tracer, propagator),
                        new SharedCallTracingHandler(tracer),
                        new DefaultTracingObservationHandler(tracer)));
        return made;
    }

    @BeforeEach
    void virtualTime() {
        VirtualTimeScheduler.getOrSet();
    }

    @AfterEach
    void realTime() {
        VirtualTimeScheduler.reset();
    }

    private <T> Mono<T> within(String name, Mono<T> work) {
        Observation observation = Observation.start(name, registry);
        return work.contextWrite(context -> context.put("micrometer.observation", observation))
                .doFinally(end -> observation.stop());
    }

    private SpanData span(String name) {
        return spans.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no span " + name + " in " + spans.getFinishedSpanItems()));
    }

    private void deliver(SendMessageRequest sent) {
        client.onPoll = request -> client.receives.size() > 1
                ? new CompletableFuture<>()
                : CompletableFuture.completedFuture(ReceiveMessageResponse.builder()
                        .messages(Message.builder()
                                .messageId("m")
                                .receiptHandle("r")
                                .body(sent.messageBody())
                                .messageAttributes(sent.messageAttributes())
                                .build())
                        .build());
    }

    /** Other instrumentation has spans that are no observations. */
    @Test
    void aCallGoesOnWithTheTracersCurrentSpan() {
        Span manual = tracer.nextSpan().name("manual").start();
        try (Tracer.SpanInScope scope = tracer.withSpan(manual)) {
            assertThat(scope).isNotNull();
            queue.purge().subscribe();
        }
        manual.end();
        assertThat(span("sqs PurgeQueue").getParentSpanId())
                .isEqualTo(span("manual").getSpanId());
    }

    @Test
    void oneTraceGoesFromTheRequestOverTheQueueToWhatTheHandlerDoes() {
        within("request", queue.sendMessage("hello")).subscribe();
        assertThat(client.sends.get(0).messageAttributes().get("traceparent").stringValue())
                .startsWith("00-" + span("request").getTraceId());

        deliver(client.sends.get(0));
        queue.consume(message -> queue.sendMessage("and on"), options -> options.visibility(Duration.ofSeconds(30)))
                .subscribe();

        SpanData handled = span("sqs consume");
        SpanData send = span("sqs sendMessage");
        assertThat(send.getParentSpanId()).isEqualTo(span("request").getSpanId());
        assertThat(handled.getParentSpanId()).isEqualTo(send.getSpanId());
        assertThat(spans.getFinishedSpanItems())
                .filteredOn(span -> span.getParentSpanId().equals(handled.getSpanId()))
                .extracting(SpanData::getName)
                .containsExactly("sqs sendMessage");
        assertThat(spans.getFinishedSpanItems())
                .filteredOn(span -> List.of("sqs sendMessage", "sqs SendMessage", "sqs consume")
                        .contains(span.getName()))
                .hasSize(5)
                .allSatisfy(span ->
                        assertThat(span.getTraceId()).isEqualTo(span("request").getTraceId()));
    }
}
