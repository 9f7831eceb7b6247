package io.reactiveaws.core.session;

import io.reactiveaws.core.spi.calls.ConnectionCount;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.HttpMetric;
import software.amazon.awssdk.metrics.MetricCollector;
import software.amazon.awssdk.metrics.NoOpMetricCollector;

/** Learns from the metrics of an HTTP client's first answer how many connections it has for each host. */
final class ReportedConnections {

    private final ConnectionCount count;
    private volatile boolean known;

    ReportedConnections(ConnectionCount count) {
        this.count = count;
    }

    /** Returns the collector of a request: its own, or else one of ours while the number is not known. */
    @Nullable
    MetricCollector collector(@Nullable MetricCollector own) {
        return known || measures(own) ? own : MetricCollector.create("connections");
    }

    private static boolean measures(@Nullable MetricCollector collector) {
        return collector != null && !(collector instanceof NoOpMetricCollector);
    }

    /** Reads the number when a request has ended. */
    void readAfter(CompletableFuture<Void> execution, @Nullable MetricCollector metrics) {
        if (!known && metrics != null) {
            var unused = execution.whenComplete((none, error) -> read(metrics));
        }
    }

    private void read(MetricCollector metrics) {
        List<Integer> reported = metrics.collect().metricValues(HttpMetric.MAX_CONCURRENCY);
        if (!reported.isEmpty()) {
            count.report(reported.get(0));
            known = true;
        }
    }
}
