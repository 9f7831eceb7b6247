package io.reactiveaws.spring.web.error;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * How errors are answered.
 *
 * @param enabled Whether errors of AWS that no handler answers are answered with a status of their own.
 * @param retryAfter What the header Retry-After says where a service is overloaded or away, in whole seconds.
 */
@ConfigurationProperties(ErrorProperties.PREFIX)
record ErrorProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("5s") Duration retryAfter) {

    static final String PREFIX = "reactiveaws.web.errors";

    ErrorProperties {
        if (retryAfter.toSeconds() < 1) {
            throw new InvalidConfigurationPropertyValueException(
                    PREFIX + ".retry-after", retryAfter, "it must be a second at least");
        }
    }
}
