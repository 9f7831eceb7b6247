package io.reactiveaws.core.observation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.reactiveaws.core.spi.meters.Meters;
import io.reactiveaws.core.spi.meters.ResourceMeter;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures what resources do. Users name their registry where they make a session or a service. What the registry or
 * one of its filters throws is logged, and is no matter of the calls.
 */
public final class MicrometerMeters implements Meters {

    private static final Logger LOG = LoggerFactory.getLogger(MicrometerMeters.class);

    private final MeterRegistry registry;
    private final Gauges gauges;

    /**
     * Makes the meters of a registry.
     *
     * @param registry where they are
     */
    public MicrometerMeters(MeterRegistry registry) {
        this.registry = registry;
        this.gauges = Gauges.of(registry);
    }

    @Override
    public LongConsumer values(ResourceMeter meter, String service, String tag) {
        if (meter.kind() == ResourceMeter.Kind.GAUGE) {
            throw new IllegalArgumentException(meter + " is a gauge, which is watched");
        }
        try {
            LongConsumer values = registered(meter, tags(meter, service, tag));
            return value -> measure(meter, () -> values.accept(value));
        } catch (RuntimeException thrown) {
            failed(meter, thrown);
            return UNMEASURED;
        }
    }

    private LongConsumer registered(ResourceMeter meter, Tags tags) {
        return switch (meter.kind()) {
            case COUNTER ->
                Counter.builder(meter.meterName())
                        .baseUnit(meter.unit())
                        .tags(tags)
                        .register(registry)::increment;
            case DISTRIBUTION ->
                DistributionSummary.builder(meter.meterName())
                        .baseUnit(meter.unit())
                        .tags(tags)
                        .register(registry)::record;
            case TIMER -> {
                Timer timer = Timer.builder(meter.meterName()).tags(tags).register(registry);
                yield millis -> timer.record(millis, TimeUnit.MILLISECONDS);
            }
            case GAUGE -> UNMEASURED;
        };
    }

    @Override
    public <T> void watch(ResourceMeter meter, String service, String tag, T watched, ToLongFunction<? super T> value) {
        measure(meter, () -> gauges.watch(meter.meterName(), meter.unit(), tags(meter, service, tag), watched, value));
    }

    private static void measure(ResourceMeter meter, Runnable measuring) {
        try {
            measuring.run();
        } catch (RuntimeException thrown) {
            failed(meter, thrown);
        }
    }

    private static void failed(ResourceMeter meter, RuntimeException thrown) {
        LOG.warn("the meter {} could not be kept", meter.meterName(), thrown);
    }

    private static Tags tags(ResourceMeter meter, String service, String tag) {
        return Tags.of(ResourceMeter.SERVICE, service, meter.tag(), tag);
    }
}
