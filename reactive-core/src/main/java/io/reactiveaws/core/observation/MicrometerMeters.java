package io.reactiveaws.core.observation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.reactiveaws.core.spi.meters.Meters;
import io.reactiveaws.core.spi.meters.ResourceMeter;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.ToLongFunction;

/** Measures what resources do. Users name their registry where they make a session or a service. */
public final class MicrometerMeters implements Meters {

    /** The gauges of each registry: clients of several sessions share them. */
    private static final Map<MeterRegistry, Map<GaugeKey, SummedGauge>> GAUGES = new WeakHashMap<>();

    private final MeterRegistry registry;
    private final Map<GaugeKey, SummedGauge> gauges;

    private record GaugeKey(ResourceMeter meter, String service, String tag) {}

    /**
     * Makes the meters of a registry.
     *
     * @param registry where they are
     */
    public MicrometerMeters(MeterRegistry registry) {
        this.registry = registry;
        synchronized (GAUGES) {
            this.gauges = GAUGES.computeIfAbsent(registry, missing -> new ConcurrentHashMap<>());
        }
    }

    @Override
    public LongConsumer values(ResourceMeter meter, String service, String tag) {
        Tags tags = tags(meter, service, tag);
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
            case GAUGE -> throw new IllegalArgumentException(meter + " is a gauge, which is watched");
        };
    }

    @Override
    public <T> void watch(ResourceMeter meter, String service, String tag, T watched, ToLongFunction<? super T> value) {
        gauges.computeIfAbsent(new GaugeKey(meter, service, tag), this::registered)
                .add(watched, value);
    }

    private SummedGauge registered(GaugeKey key) {
        SummedGauge gauge = new SummedGauge();
        Gauge.builder(key.meter().meterName(), gauge, SummedGauge::sum)
                .strongReference(true)
                .baseUnit(key.meter().unit())
                .tags(tags(key.meter(), key.service(), key.tag()))
                .register(registry);
        return gauge;
    }

    private static Tags tags(ResourceMeter meter, String service, String tag) {
        return Tags.of(ResourceMeter.SERVICE, service, meter.tag(), tag);
    }
}
