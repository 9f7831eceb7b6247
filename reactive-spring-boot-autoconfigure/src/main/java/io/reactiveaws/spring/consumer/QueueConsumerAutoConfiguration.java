package io.reactiveaws.spring.consumer;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.reactiveaws.spring.ReactiveAwsAutoConfiguration;
import io.reactiveaws.sqs.Sqs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Tells each {@link QueueConsumer} that is a bean what the properties say, and measures it. Calls nothing. */
@AutoConfiguration(after = ReactiveAwsAutoConfiguration.class)
@ConditionalOnClass(Sqs.class)
@EnableConfigurationProperties(QueueConsumerProperties.class)
public final class QueueConsumerAutoConfiguration {

    /** For Spring. */
    public QueueConsumerAutoConfiguration() {}

    @Bean
    static QueueConsumerSettings reactiveAwsQueueConsumerSettings(
            ObjectProvider<QueueConsumerProperties> properties, Environment environment) {
        return new QueueConsumerSettings(properties, environment);
    }

    /** What the session doesn't measure. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterBinder.class)
    @ConditionalOnBooleanProperty(name = "reactiveaws.metrics.enabled", matchIfMissing = true)
    static class Meters {

        @Bean
        QueueConsumerMeters reactiveAwsQueueConsumerMeters(ObjectProvider<QueueConsumer> consumers) {
            return new QueueConsumerMeters(consumers);
        }
    }
}
