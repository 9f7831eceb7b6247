package io.reactiveaws.spring.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;

/**
 * What an application says of its downloads.
 *
 * @param maxDownloads Number of objects that are streamed to clients at a time; a further download is answered with
 *     503, without a call. Unless set, four fifths of 'reactiveaws.connections', which are 40 of 50.
 * @param retryAfter Time after which a client that got 503 is told to come again, in whole seconds; of downloads, and
 *     of errors of AWS.
 */
@ConfigurationProperties(DownloadProperties.PREFIX)
record DownloadProperties(
        @Nullable Integer maxDownloads, @DefaultValue("5s") Duration retryAfter) {

    static final String PREFIX = "reactiveaws.web";

    private static final String CONNECTIONS = "reactiveaws.connections";

    /** As many as the SDK's HTTP client has. */
    private static final int USUAL_CONNECTIONS = 50;

    DownloadProperties {
        if (maxDownloads != null && maxDownloads < 1) {
            throw new InvalidConfigurationPropertyValueException(
                    PREFIX + ".max-downloads", maxDownloads, "it must be positive");
        }
        if (retryAfter.isNegative()) {
            throw new InvalidConfigurationPropertyValueException(
                    PREFIX + ".retry-after", retryAfter, "it must not be negative");
        }
    }

    DownloadSlots slots(Environment environment) {
        if (maxDownloads != null) {
            return new DownloadSlots(maxDownloads);
        }
        int connections =
                Binder.get(environment).bind(CONNECTIONS, Integer.class).orElse(USUAL_CONNECTIONS);
        return new DownloadSlots(Math.max(1, connections * 4 / 5));
    }

    /** A part of a second counts as a whole one. */
    long secondsToRetry() {
        return retryAfter.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
