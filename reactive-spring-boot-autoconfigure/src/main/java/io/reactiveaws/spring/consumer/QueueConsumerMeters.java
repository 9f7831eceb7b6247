package io.reactiveaws.spring.consumer;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;

/** Measures what the session's meters can't tell: those know messages, and no beans. */
final class QueueConsumerMeters implements MeterBinder {

    private static final String NAME = "aws.sqs.consumer";

    private final ObjectProvider<QueueConsumer> consumers;

    QueueConsumerMeters(ObjectProvider<QueueConsumer> consumers) {
        this.consumers = consumers;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        consumers.stream().forEach(consumer -> measure(consumer, registry));
    }

    private static void measure(QueueConsumer consumer, MeterRegistry registry) {
        FunctionCounter.builder(NAME + ".restarts", consumer, QueueConsumer::restarts)
                .description("starts after a failure")
                .tag("consumer", consumer.name())
                .register(registry);
        Gauge.builder(NAME + ".paused", consumer, paused -> paused.isPaused() ? 1 : 0)
                .description("1 if it is paused, else 0")
                .tag("consumer", consumer.name())
                .register(registry);
    }
}
