package io.reactiveaws.spring.web.stream;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What happens to event streams.
 *
 * @param endOnClose Whether streams of server-sent events end when the server stops, which else waits for them as long
 *     as it waits for any request.
 */
@ConfigurationProperties(StreamProperties.PREFIX)
record StreamProperties(@DefaultValue("true") boolean endOnClose) {

    static final String PREFIX = "reactiveaws.web.event-streams";
}
