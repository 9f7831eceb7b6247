package io.reactiveaws.sqs;

import io.reactiveaws.core.spi.meters.Meters;
import io.reactiveaws.core.spi.meters.ResourceMeter;
import io.reactiveaws.sqs.pipeline.PipelineMeters;
import java.util.function.LongConsumer;
import java.util.function.ToLongFunction;

/** What is measured of the receivers and consumers of all queues of a client. */
final class QueueMeters implements PipelineMeters {

    private static final String SERVICE = "sqs";
    private static final String RECEIVE = "ReceiveMessage";

    private final Meters meters;
    private final LongConsumer messages;
    private final LongConsumer retries;
    private final LongConsumer lag;

    private QueueMeters(Meters meters) {
        this.meters = meters;
        this.messages = meters.values(ResourceMeter.POLL_MESSAGES, SERVICE, RECEIVE);
        this.retries = meters.values(ResourceMeter.RETRIES, SERVICE, RECEIVE);
        this.lag = meters.values(ResourceMeter.HEARTBEAT_LAG, SERVICE, "ChangeMessageVisibilityBatch");
    }

    static PipelineMeters of(Meters meters) {
        return meters == Meters.NONE ? NONE : new QueueMeters(meters);
    }

    @Override
    public void polled(int count) {
        messages.accept(count);
    }

    @Override
    public void pollRepeated() {
        retries.accept(1);
    }

    @Override
    public void extended(long millis) {
        lag.accept(millis);
    }

    @Override
    public <T> void watch(T consumer, ToLongFunction<? super T> inHand) {
        meters.watch(ResourceMeter.MESSAGES_IN_HAND, SERVICE, RECEIVE, consumer, inHand);
    }
}
