package io.reactiveaws.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.reactiveaws.core.observation.MicrometerMeters;
import io.reactiveaws.core.observation.SdkMetricPublisher;
import io.reactiveaws.core.spi.meters.ResourceMeter;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.Sqs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.core.metrics.CoreMetric;
import software.amazon.awssdk.metrics.MetricCollector;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.PurgeQueueRequest;
import software.amazon.awssdk.services.sqs.model.PurgeQueueResponse;

/** The names in docs/observability.md are those that a user sees. */
class ObservabilityCodeTest {

    private static final Pattern QUERIES = Pattern.compile("```promql\n(.*?)```", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\baws_[a-z0-9_]+");

    private static String guide() throws IOException {
        return Files.readString(Path.of("../../docs/observability.md"));
    }

    /** Answers at once. */
    private static final class Client implements SqsAsyncClient {

        @Override
        public CompletableFuture<PurgeQueueResponse> purgeQueue(PurgeQueueRequest request) {
            return CompletableFuture.completedFuture(
                    PurgeQueueResponse.builder().build());
        }

        @Override
        public String serviceName() {
            return "sqs";
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    private static String scrape() {
        PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(prometheus));
        Queue queue = Sqs.over(
                        new Client(),
                        options -> options.observationRegistry(observations).meterRegistry(prometheus))
                .queue("https://sqs/1/jobs");
        StepVerifier.create(queue.purge()).expectNextCount(1).verifyComplete();
        StepVerifier.create(queue.message("r").handling(Mono.empty())).verifyComplete();
        MicrometerMeters meters = new MicrometerMeters(prometheus);
        for (ResourceMeter meter : ResourceMeter.values()) {
            if (meter.kind() == ResourceMeter.Kind.GAUGE) {
                meters.watch(meter, "s3", "one", new AtomicLong(), AtomicLong::get);
            } else {
                meters.values(meter, "s3", "one").accept(1);
            }
        }
        MetricCollector call = MetricCollector.create("ApiCall");
        call.createChild("ApiCallAttempt").reportMetric(CoreMetric.SERVICE_CALL_DURATION, Duration.ofMillis(1));
        new SdkMetricPublisher(prometheus).publish(call.collect());
        return prometheus.scrape();
    }

    @Test
    void theQueriesAskForWhatThereIs() throws IOException {
        String queries =
                QUERIES.matcher(guide()).results().map(block -> block.group(1)).collect(Collectors.joining("\n"));
        Set<String> asked =
                NAME.matcher(queries).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
        Set<String> there =
                NAME.matcher(scrape()).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked).hasSizeGreaterThan(10);
        assertThat(there).containsAll(asked);
    }

    @ParameterizedTest
    @EnumSource
    void eachMeterIsInTheGuide(ResourceMeter meter) throws IOException {
        assertThat(guide()).contains("`" + meter.meterName() + "`");
    }
}
