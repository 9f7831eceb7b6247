package io.reactiveaws.spring.health;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * What is looked at when somebody asks for the application's health.
 *
 * @param timeout How long each bucket and queue may take to answer.
 * @param s3 Buckets.
 * @param sqs Queues.
 */
@ConfigurationProperties(HealthProperties.PREFIX)
record HealthProperties(
        @DefaultValue("2s") Duration timeout,
        @DefaultValue S3 s3,
        @DefaultValue Sqs sqs) {

    static final String PREFIX = "reactiveaws.health";
    static final String BUCKETS = PREFIX + ".s3.buckets";
    static final String QUEUES = PREFIX + ".sqs.queues";

    /**
     * Buckets.
     *
     * @param buckets Names of buckets that the application needs; each is asked for once a health request. Unless set,
     *     none.
     */
    record S3(@DefaultValue List<String> buckets) {}

    /**
     * Queues.
     *
     * @param queues Names of queues that the application needs; each is asked for twice a health request. Unless set,
     *     none.
     */
    record Sqs(@DefaultValue List<String> queues) {}

    Duration positiveTimeout() {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new InvalidConfigurationPropertyValueException(PREFIX + ".timeout", timeout, "it must be positive");
        }
        return timeout;
    }
}
