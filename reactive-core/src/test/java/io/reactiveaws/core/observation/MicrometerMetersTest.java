package io.reactiveaws.core.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.reactiveaws.core.spi.meters.ResourceMeter;
import java.lang.ref.WeakReference;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MicrometerMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MicrometerMeters meters = new MicrometerMeters(registry);

    @Test
    void aCounterAddsUp() {
        meters.values(ResourceMeter.BYTES_SENT, "s3", "PutObject").accept(3);
        meters.values(ResourceMeter.BYTES_SENT, "s3", "PutObject").accept(4);
        assertThat(registry.get("aws.s3.sent")
                        .tags("aws.service", "s3", "aws.operation", "PutObject")
                        .counter()
                        .count())
                .isEqualTo(7);
    }

    @Test
    void aTimerTakesMilliseconds() {
        meters.values(ResourceMeter.HEARTBEAT_LAG, "sqs", "Change").accept(1_500);
        assertThat(registry.get("aws.sqs.heartbeat.lag").timer().totalTime(TimeUnit.SECONDS))
                .isEqualTo(1.5);
    }

    @Test
    void gaugesOfOneTagAreSummedAlsoOverSessions() {
        AtomicLong one = new AtomicLong(2);
        AtomicLong other = new AtomicLong(3);
        meters.watch(ResourceMeter.CALLS_ACTIVE, "s3", "b", one, AtomicLong::get);
        new MicrometerMeters(registry).watch(ResourceMeter.CALLS_ACTIVE, "s3", "b", other, AtomicLong::get);
        meters.watch(ResourceMeter.CALLS_ACTIVE, "s3", "elsewhere", new AtomicLong(100), AtomicLong::get);
        assertThat(active("b")).isEqualTo(5);
        one.set(0);
        assertThat(active("b")).isEqualTo(3);
    }

    private double active(String host) {
        return registry.get("aws.resource.calls.active")
                .tag("aws.host", host)
                .gauge()
                .value();
    }

    @Test
    void whatIsLookedAtIsNotKept() {
        AtomicLong watched = new AtomicLong(2);
        WeakReference<AtomicLong> reference = new WeakReference<>(watched);
        meters.watch(ResourceMeter.CALLS_ACTIVE, "s3", "b", watched, AtomicLong::get);
        assertThat(watched).hasValue(2);
        watched = null;
        while (reference.get() != null) {
            System.gc();
        }
        assertThat(active("b")).isZero();
    }

    @Test
    void whatARegistryThrowsIsNoMatterOfTheCalls() {
        registry.config().meterFilter(new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                throw new IllegalStateException("a broken filter");
            }
        });
        meters.values(ResourceMeter.BYTES_SENT, "s3", "PutObject").accept(3);
        meters.watch(ResourceMeter.CALLS_ACTIVE, "s3", "b", new AtomicLong(), AtomicLong::get);
        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void aGaugeThatWasRemovedComesAgainWithTheNextHost() {
        AtomicLong one = new AtomicLong(2);
        meters.watch(ResourceMeter.CALLS_ACTIVE, "s3", "b", one, AtomicLong::get);
        registry.clear();
        AtomicLong other = new AtomicLong(3);
        meters.watch(ResourceMeter.CALLS_ACTIVE, "s3", "b", other, AtomicLong::get);
        assertThat(active("b")).isEqualTo(5);
        assertThat(one).hasValue(2);
        assertThat(other).hasValue(3);
    }

    @Test
    void aGaugeTakesNoValues() {
        assertThatThrownBy(() -> meters.values(ResourceMeter.CALLS_ACTIVE, "s3", "b"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
