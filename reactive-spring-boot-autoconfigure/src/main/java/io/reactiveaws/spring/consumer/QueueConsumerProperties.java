package io.reactiveaws.spring.consumer;

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
 */
@ConfigurationProperties(QueueConsumerProperties.PREFIX)
record QueueConsumerProperties(
        @DefaultValue("true") boolean autoStartup, @Nullable Duration shutdownTimeout) {

    static final String PREFIX = "reactiveaws.sqs.consumer";

    QueueConsumerDefaults within(Duration phaseTimeout) {
        Duration shutdown =
                shutdownTimeout == null ? phaseTimeout.multipliedBy(2).dividedBy(3) : shutdownTimeout;
        QueueConsumerDefaults defaults = new QueueConsumerDefaults(autoStartup, shutdown, phaseTimeout);
        if (shutdown.isNegative()) {
            throw refused("it must not be negative");
        }
        if (shutdownTimeout != null && !defaults.hasRoomFor(shutdown)) {
            throw refused(defaults.ruleOfShutdownTimeout());
        }
        return defaults;
    }

    private InvalidConfigurationPropertyValueException refused(String reason) {
        return new InvalidConfigurationPropertyValueException(PREFIX + ".shutdown-timeout", shutdownTimeout, reason);
    }
}
