package io.reactiveaws.spring.web.error;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How errors are answered.
 *
 * @param enabled Whether errors of AWS that no handler answers are answered with a status of their own.
 */
@ConfigurationProperties(ErrorProperties.PREFIX)
record ErrorProperties(@DefaultValue("true") boolean enabled) {

    static final String PREFIX = "reactiveaws.web.errors";
}
