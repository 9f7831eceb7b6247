package io.reactiveaws.examples.guide;

import io.micrometer.common.KeyValues;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.ObservationHandler.FirstMatchingCompositeObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingSenderTracingObservationHandler;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.micrometer.tracing.propagation.Propagator;
import io.opentelemetry.api.OpenTelemetry;
import io.reactiveaws.core.observation.DefaultResourceObservationConvention;
import io.reactiveaws.core.observation.ResourceObservationContext;
import io.reactiveaws.core.observation.SdkMetricPublisher;
import io.reactiveaws.core.observation.SharedCallTracingHandler;
import io.reactiveaws.core.session.Session;
import io.reactiveaws.s3.Bucket;
import io.reactiveaws.sqs.Message;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.Sqs;
import io.reactiveaws.sqs.pipeline.ConsumeReport;
import java.nio.ByteBuffer;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** The code of docs/observability.md. */
final class ObservabilityCode {

    private ObservabilityCode() {}

    static Session registry(ObservationRegistry registry) {
        // code: registry
        Session session = Session.builder().observationRegistry(registry).build();
        // end
        return session;
    }

    static Sqs over(SqsAsyncClient client, ObservationRegistry registry) {
        // code: over
        Sqs sqs = Sqs.over(client, options -> options.observationRegistry(registry));
        // end
        return sqs;
    }

    // code: meters
    static Session measured(ObservationRegistry observations, MeterRegistry meters) {
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters)); // as timers
        return Session.builder()
                .observationRegistry(observations)
                .meterRegistry(meters)
                .build();
    }
    // end

    static SqsAsyncClient sdkMetrics(MeterRegistry meters) {
        // code: sdk
        SqsAsyncClient client = SqsAsyncClient.builder()
                .overrideConfiguration(override -> override.addMetricPublisher(new SdkMetricPublisher(meters)))
                .build();
        // end
        return client;
    }

    static void bridge(ObservationRegistry registry, OpenTelemetry openTelemetry) {
        // code: bridge
        io.opentelemetry.api.trace.Tracer otel = openTelemetry.getTracer("app");
        Tracer tracer = new OtelTracer(otel, new OtelCurrentTraceContext(), event -> {});
        Propagator propagator = new OtelPropagator(openTelemetry.getPropagators(), otel);
        trace(registry, tracer, propagator);
        // end
    }

    // code: tracing
    static void trace(ObservationRegistry registry, Tracer tracer, Propagator propagator) {
        registry.observationConfig()
                .observationHandler(new FirstMatchingCompositeObservationHandler(
                        new PropagatingReceiverTracingObservationHandler<>(tracer, propagator),
                        new PropagatingSenderTracingObservationHandler<>(tracer, propagator),
                        new SharedCallTracingHandler(tracer), // links a call for many to all of its callers
                        new DefaultTracingObservationHandler(tracer)));
    }
    // end

    static Mono<Void> uploaded(Bucket photos, Queue jobs, Flux<ByteBuffer> bytes) {
        // code: request
        Mono<Void> request = photos.object("b.txt")
                .uploadStream(bytes)
                .then(jobs.sendMessage("b.txt"))
                .then();
        // end
        return request;
    }

    static Mono<ConsumeReport> worked(Bucket photos, Queue jobs) {
        // code: work
        Mono<ConsumeReport> work = jobs.consume(message -> message.body()
                .flatMapMany(key -> photos.object(key).lines())
                .count()
                .flatMap(lines -> photos.object("c.txt").put(lines + " lines")));
        // end
        return work;
    }

    static Flux<String> handling(Queue jobs, Function<Message, Mono<String>> handler) {
        // code: handling
        Flux<String> results = jobs.receive()
                .flatMap(message -> message.handling(handler.apply(message))
                        .flatMap(result -> message.delete().thenReturn(result)));
        // end
        return results;
    }

    // code: convention
    static final class ByTenant extends DefaultResourceObservationConvention {

        @Override
        public KeyValues getLowCardinalityKeyValues(ResourceObservationContext context) {
            return super.getLowCardinalityKeyValues(context).and("tenant", "north");
        }
    }

    static Session ofTenant(ObservationRegistry registry) {
        return Session.builder().observationRegistry(registry, new ByTenant()).build();
    }
    // end
}
