package io.reactiveaws.core.observation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The gauges of a registry: clients of several sessions share them, and each shows a sum. */
final class Gauges {

    private static final Map<MeterRegistry, Map<Key, SummedGauge>> ALL = new WeakHashMap<>();

    private final MeterRegistry registry;
    private final Map<Key, SummedGauge> gauges;

    private record Key(String name, Tags tags) {}

    private Gauges(MeterRegistry registry, Map<Key, SummedGauge> gauges) {
        this.registry = registry;
        this.gauges = gauges;
    }

    static Gauges of(MeterRegistry registry) {
        synchronized (ALL) {
            return new Gauges(registry, ALL.computeIfAbsent(registry, missing -> new ConcurrentHashMap<>()));
        }
    }

    /**
     * Has a gauge look at something for as long as that exists.
     *
     * @param unit what is counted; null where the name says it
     * @param value reads it; it must not refer to what is looked at
     */
    <T> void watch(String name, @Nullable String unit, Tags tags, T watched, ToLongFunction<? super T> value) {
        SummedGauge gauge = gauges.computeIfAbsent(new Key(name, tags), missing -> new SummedGauge());
        gauge.add(watched, value);
        Gauge.builder(name, gauge, SummedGauge::sum)
                .strongReference(true)
                .baseUnit(unit)
                .tags(tags)
                .register(registry); // the one that is there, unless somebody has removed it
    }
}
