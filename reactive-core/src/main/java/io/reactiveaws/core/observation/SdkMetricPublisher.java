package io.reactiveaws.core.observation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.reactiveaws.core.spi.Arguments;
import io.reactiveaws.core.spi.meters.ResourceMeter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.metrics.CoreMetric;
import software.amazon.awssdk.http.HttpMetric;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.metrics.MetricRecord;
import software.amazon.awssdk.metrics.SdkMetric;

/**
 * Gives the SDK's own metrics to Micrometer. A session that has a meter registry adds one to its clients; for a client
 * of one's own, {@code overrideConfiguration(c -> c.addMetricPublisher(new SdkMetricPublisher(registry)))} does.
 *
 * <p>All meters have the tags {@code aws.service}, such as {@code s3}, and {@code aws.operation}; those of the
 * connection pool have the former alone.
 *
 * <ul>
 *   <li>{@code aws.sdk.call}: how long calls take, retries included, by {@code outcome}
 *   <li>{@code aws.sdk.attempt}: how long attempts take, or if the SDK doesn't say it, until their last byte, by
 *       {@code http.status} and {@code error}, the SDK's type of an error; {@code none} where there is none
 *   <li>{@code aws.sdk.retries}: how often calls were sent again
 *   <li>{@code aws.sdk.*.duration}: each further time that the SDK measures, such as
 *       {@code aws.sdk.credentials.fetch.duration} and {@code aws.sdk.concurrency.acquire.duration}
 *   <li>{@code aws.sdk.http.*}: what the connection pool last said of itself, the sum of all clients, such as
 *       {@code aws.sdk.http.leased.concurrency}
 * </ul>
 */
public final class SdkMetricPublisher implements MetricPublisher {

    private static final String NONE = "none";
    private static final String OPERATION = "aws.operation";

    private static final List<SdkMetric<Integer>> POOL = List.of(
            HttpMetric.MAX_CONCURRENCY,
            HttpMetric.LEASED_CONCURRENCY,
            HttpMetric.AVAILABLE_CONCURRENCY,
            HttpMetric.PENDING_CONCURRENCY_ACQUIRES);

    private final MeterRegistry registry;
    private final Gauges gauges;
    private final Map<PoolKey, AtomicInteger> pools = new ConcurrentHashMap<>();

    private record PoolKey(String service, SdkMetric<Integer> metric) {}

    /**
     * Makes a publisher.
     *
     * @param registry where the meters are
     * @throws IllegalArgumentException if it is null
     */
    public SdkMetricPublisher(MeterRegistry registry) {
        this.registry = Arguments.notNull("registry", registry);
        this.gauges = Gauges.of(registry);
    }

    @Override
    public void publish(MetricCollection call) {
        String service = service(first(call, CoreMetric.SERVICE_ID, NONE));
        Tags tags = Tags.of(ResourceMeter.SERVICE, service, OPERATION, first(call, CoreMetric.OPERATION_NAME, NONE));
        Outcome outcome = first(call, CoreMetric.API_CALL_SUCCESSFUL, true) ? Outcome.SUCCESS : Outcome.ERROR;
        record("aws.sdk.call", tags.and("outcome", outcome.name()), first(call, CoreMetric.API_CALL_DURATION));
        registry.counter("aws.sdk.retries", tags).increment(first(call, CoreMetric.RETRY_COUNT, 0));
        durations(call, tags);
        call.children().forEach(attempt -> attempt(attempt, service, tags));
    }

    /** Writes the SDK's id as the resources do: {@code S3} as {@code s3}. */
    private static String service(String id) {
        return id.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    private void attempt(MetricCollection attempt, String service, Tags tags) {
        Integer status = first(attempt, HttpMetric.HTTP_STATUS_CODE);
        record(
                "aws.sdk.attempt",
                tags.and("http.status", status == null ? NONE : status.toString())
                        .and("error", first(attempt, CoreMetric.ERROR_TYPE, NONE)),
                duration(attempt));
        durations(attempt, tags);
        attempt.children().forEach(http -> {
            durations(http, tags);
            POOL.forEach(metric -> pool(service, metric, first(http, metric)));
        });
    }

    /** The SDK publishes some attempts before it knows how long they took: those that are read as streams, always. */
    private static Duration duration(MetricCollection attempt) {
        return Stream.of(CoreMetric.SERVICE_CALL_DURATION, CoreMetric.TIME_TO_LAST_BYTE, CoreMetric.TIME_TO_FIRST_BYTE)
                .map(metric -> first(attempt, metric))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Duration.ZERO);
    }

    private void durations(MetricCollection measured, Tags tags) {
        for (MetricRecord<?> one : measured) {
            boolean hasItsOwn =
                    one.metric() == CoreMetric.API_CALL_DURATION || one.metric() == CoreMetric.SERVICE_CALL_DURATION;
            if (!hasItsOwn && one.value() instanceof Duration time) {
                record("aws.sdk." + dotted(one.metric().name()), tags, time);
            }
        }
    }

    private void record(String name, Tags tags, @Nullable Duration time) {
        if (time != null) {
            registry.timer(name, tags).record(time);
        }
    }

    private void pool(String service, SdkMetric<Integer> metric, @Nullable Integer value) {
        if (value != null) {
            pools.computeIfAbsent(new PoolKey(service, metric), this::registered)
                    .set(value);
        }
    }

    private AtomicInteger registered(PoolKey key) {
        AtomicInteger value = new AtomicInteger();
        gauges.watch(
                "aws.sdk.http." + dotted(key.metric().name()),
                null,
                Tags.of(ResourceMeter.SERVICE, key.service()),
                value,
                AtomicInteger::get);
        return value;
    }

    /** Writes {@code TimeToFirstByte} as {@code time.to.first.byte}. */
    private static String dotted(String name) {
        StringBuilder dotted = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (Character.isUpperCase(letter) && i > 0) {
                dotted.append('.');
            }
            dotted.append(Character.toLowerCase(letter));
        }
        return dotted.toString();
    }

    private static <T> @Nullable T first(MetricCollection measured, SdkMetric<T> metric) {
        List<T> values = measured.metricValues(metric);
        return values.isEmpty() ? null : values.get(0);
    }

    private static <T> T first(MetricCollection measured, SdkMetric<T> metric, T otherwise) {
        T value = first(measured, metric);
        return value == null ? otherwise : value;
    }

    /** Does nothing: the registry belongs to who made it. */
    @Override
    public void close() {}
}
