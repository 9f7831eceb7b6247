package io.reactiveaws.spring.consumer;

import io.reactiveaws.sqs.pipeline.ConsumeOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * What an application says of all its consumers; what one says itself goes before that.
 *
 * @param autoStartup Whether consumers start with the application.
 * @param shutdownTimeout How long handlers may go on when a consumer stops. Unless set, two thirds of
 *     'spring.lifecycle.timeout-per-shutdown-phase', which are 20 seconds.
 * @param pollTimeout How long a poll waits for messages, from 0 to 20 whole seconds; a consumer of an empty queue takes
 *     as long to stop. Unless set, a third of the visibility timeout, and no more than 20 seconds.
 */
@ConfigurationProperties(QueueConsumerProperties.PREFIX)
record QueueConsumerProperties(
        @DefaultValue("true") boolean autoStartup,
        @Nullable Duration shutdownTimeout,
        @Nullable Duration pollTimeout) {

    static final String PREFIX = "reactiveaws.sqs.consumer";

    private static final String SHUTDOWN_TIMEOUT = "shutdown-timeout";

    QueueConsumerDefaults within(Duration phaseTimeout) {
        Duration shutdown =
                shutdownTimeout == null ? phaseTimeout.multipliedBy(2).dividedBy(3) : shutdownTimeout;
        QueueConsumerDefaults defaults = new QueueConsumerDefaults(autoStartup, shutdown, pollTimeout, phaseTimeout);
        if (shutdown.isNegative()) {
            throw refused(SHUTDOWN_TIMEOUT, shutdownTimeout, "it must not be negative");
        }
        if (shutdownTimeout != null && !defaults.hasRoomFor(shutdown)) {
            throw refused(SHUTDOWN_TIMEOUT, shutdownTimeout, defaults.ruleOfShutdownTimeout());
        }
        check(defaults);
        return defaults;
    }

    private void check(QueueConsumerDefaults defaults) {
        try {
            defaults.applyTo(new ConsumeOptions<>());
        } catch (IllegalArgumentException e) {
            throw refused("poll-timeout", pollTimeout, String.valueOf(e.getMessage()));
        }
    }

    private static InvalidConfigurationPropertyValueException refused(
            String name, @Nullable Duration value, String reason) {
        return new InvalidConfigurationPropertyValueException(PREFIX + "." + name, value, reason);
    }
}
