package io.reactiveaws.spring.health;

import io.reactiveaws.s3.S3;
import io.reactiveaws.spring.ReactiveAwsAutoConfiguration;
import io.reactiveaws.spring.consumer.QueueConsumer;
import io.reactiveaws.sqs.Queue;
import io.reactiveaws.sqs.Sqs;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.condition.OnPropertyListCondition;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.CompositeReactiveHealthContributor;
import org.springframework.boot.health.contributor.ReactiveHealthContributor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * Shows in the application's health what it uses: its consumers, which takes no call, and the buckets and queues that
 * properties name. Each part is off by {@code management.health.…enabled}.
 */
@AutoConfiguration(after = ReactiveAwsAutoConfiguration.class)
@ConditionalOnClass({ReactiveHealthContributor.class, ConditionalOnEnabledHealthIndicator.class})
@EnableConfigurationProperties(HealthProperties.class)
public final class ReactiveAwsHealthAutoConfiguration {

    /** For Spring. */
    public ReactiveAwsHealthAutoConfiguration() {}

    /** The consumers that are beans, by their names. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(Sqs.class)
    static class Consumers {

        @Bean
        @ConditionalOnBean(QueueConsumer.class)
        @ConditionalOnMissingBean(name = {"queueConsumersHealthContributor", "queueConsumersHealthIndicator"})
        @ConditionalOnEnabledHealthIndicator("queue-consumers")
        ReactiveHealthContributor queueConsumersHealthContributor(Map<String, QueueConsumer> consumers) {
            return CompositeReactiveHealthContributor.fromMap(consumers, ConsumerHealth::new);
        }
    }

    /** Queues. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(Sqs.class)
    static class Queues {

        @Bean
        @Conditional(OnQueues.class)
        @ConditionalOnSingleCandidate(Sqs.class)
        @ConditionalOnMissingBean(name = {"sqsQueuesHealthContributor", "sqsQueuesHealthIndicator"})
        @ConditionalOnEnabledHealthIndicator("sqs-queues")
        ReactiveHealthContributor sqsQueuesHealthContributor(Sqs sqs, HealthProperties properties) {
            return Checks.of(
                    HealthProperties.QUEUES,
                    properties.sqs().queues(),
                    properties.positiveTimeout(),
                    name -> sqs.getQueueByName(name).flatMap(Queue::reload));
        }
    }

    /** Buckets. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(S3.class)
    static class Buckets {

        @Bean
        @Conditional(OnBuckets.class)
        @ConditionalOnSingleCandidate(S3.class)
        @ConditionalOnMissingBean(name = {"s3BucketsHealthContributor", "s3BucketsHealthIndicator"})
        @ConditionalOnEnabledHealthIndicator("s3-buckets")
        ReactiveHealthContributor s3BucketsHealthContributor(S3 s3, HealthProperties properties) {
            return Checks.of(
                    HealthProperties.BUCKETS,
                    properties.s3().buckets(),
                    properties.positiveTimeout(),
                    name -> s3.bucket(name).reload());
        }
    }

    static final class OnQueues extends OnPropertyListCondition {

        OnQueues() {
            super(HealthProperties.QUEUES, () -> ConditionMessage.forCondition("queues of health"));
        }
    }

    static final class OnBuckets extends OnPropertyListCondition {

        OnBuckets() {
            super(HealthProperties.BUCKETS, () -> ConditionMessage.forCondition("buckets of health"));
        }
    }
}
