package io.reactiveaws.core.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.metrics.CoreMetric;
import software.amazon.awssdk.http.HttpMetric;
import software.amazon.awssdk.metrics.MetricCollector;

class SdkMetricPublisherTest {

    private static final Tags TAGS = Tags.of("aws.service", "s3", "aws.operation", "PutObject");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final SdkMetricPublisher publisher = new SdkMetricPublisher(registry);

    private static MetricCollector call(boolean successful) {
        MetricCollector call = MetricCollector.create("ApiCall");
        call.reportMetric(CoreMetric.SERVICE_ID, "S3");
        call.reportMetric(CoreMetric.OPERATION_NAME, "PutObject");
        call.reportMetric(CoreMetric.API_CALL_SUCCESSFUL, successful);
        call.reportMetric(CoreMetric.API_CALL_DURATION, Duration.ofMillis(300));
        call.reportMetric(CoreMetric.CREDENTIALS_FETCH_DURATION, Duration.ofMillis(5));
        return call;
    }

    private double millis(String name, Tags tags) {
        return registry.get(name).tags(tags).timer().totalTime(TimeUnit.MILLISECONDS);
    }

    @Test
    void callsAreTimedByOutcome() {
        publisher.publish(call(true).collect());
        publisher.publish(call(false).collect());
        publisher.publish(call(true).collect());
        assertThat(millis("aws.sdk.call", TAGS.and("outcome", "SUCCESS"))).isEqualTo(600);
        assertThat(millis("aws.sdk.call", TAGS.and("outcome", "ERROR"))).isEqualTo(300);
        assertThat(millis("aws.sdk.credentials.fetch.duration", TAGS)).isEqualTo(15);
    }

    @Test
    void attemptsAndRetriesAreCounted() {
        MetricCollector call = call(true);
        call.reportMetric(CoreMetric.RETRY_COUNT, 1);
        MetricCollector throttled = call.createChild("ApiCallAttempt");
        throttled.reportMetric(HttpMetric.HTTP_STATUS_CODE, 503);
        throttled.reportMetric(CoreMetric.ERROR_TYPE, "Throttling");
        throttled.reportMetric(CoreMetric.SERVICE_CALL_DURATION, Duration.ofMillis(20));
        MetricCollector answered = call.createChild("ApiCallAttempt");
        answered.reportMetric(HttpMetric.HTTP_STATUS_CODE, 200);
        answered.reportMetric(CoreMetric.SERVICE_CALL_DURATION, Duration.ofMillis(30));
        answered.reportMetric(CoreMetric.TIME_TO_FIRST_BYTE, Duration.ofMillis(10));
        publisher.publish(call.collect());

        assertThat(registry.get("aws.sdk.retries").tags(TAGS).counter().count()).isEqualTo(1);
        assertThat(millis("aws.sdk.attempt", TAGS.and("http.status", "503", "error", "Throttling")))
                .isEqualTo(20);
        assertThat(millis("aws.sdk.attempt", TAGS.and("http.status", "200", "error", "none")))
                .isEqualTo(30);
        assertThat(millis("aws.sdk.time.to.first.byte", TAGS)).isEqualTo(10);
    }

    /** As the SDK does where a body is read as a stream. */
    @Test
    void anAttemptOfUnknownDurationCounts() {
        MetricCollector call = call(true);
        call.createChild("ApiCallAttempt").reportMetric(CoreMetric.TIME_TO_LAST_BYTE, Duration.ofMillis(20));
        call.createChild("ApiCallAttempt").reportMetric(HttpMetric.HTTP_STATUS_CODE, 500);
        publisher.publish(call.collect());
        assertThat(millis("aws.sdk.attempt", TAGS.and("http.status", "none"))).isEqualTo(20);
        assertThat(registry.get("aws.sdk.attempt")
                        .tag("http.status", "500")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aPoolShowsWhatItSaidLast() {
        for (int leased : new int[] {3, 7}) {
            MetricCollector call = call(true);
            MetricCollector http = call.createChild("ApiCallAttempt").createChild("HttpClient");
            http.reportMetric(HttpMetric.LEASED_CONCURRENCY, leased);
            http.reportMetric(HttpMetric.CONCURRENCY_ACQUIRE_DURATION, Duration.ofMillis(2));
            publisher.publish(call.collect());
        }
        assertThat(registry.get("aws.sdk.http.leased.concurrency")
                        .tag("aws.service", "s3")
                        .gauge()
                        .value())
                .isEqualTo(7);
        assertThat(millis("aws.sdk.concurrency.acquire.duration", TAGS)).isEqualTo(4);
    }

    @Test
    void poolsOfSeveralClientsAreAddedUp() {
        SdkMetricPublisher another = new SdkMetricPublisher(registry);
        for (SdkMetricPublisher each : List.of(publisher, another)) {
            MetricCollector call = call(true);
            call.createChild("ApiCallAttempt").createChild("HttpClient").reportMetric(HttpMetric.LEASED_CONCURRENCY, 3);
            each.publish(call.collect());
        }
        assertThat(registry.get("aws.sdk.http.leased.concurrency").gauge().value())
                .isEqualTo(6);
    }

    @Test
    void whatTheSdkLeavesOutIsNoFault() {
        publisher.publish(MetricCollector.create("ApiCall").collect());
        assertThat(registry.find("aws.sdk.call").timer()).isNull();
        publisher.close();
    }

    @Test
    void needsARegistry() {
        assertThatThrownBy(() -> new SdkMetricPublisher(null)).hasMessageContaining("'registry'");
    }
}
