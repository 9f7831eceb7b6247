package io.reactiveaws.spring.web.upload;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.unit.DataSize;

/**
 * What clients may upload.
 *
 * @param maxSize Most bytes of an upload, or of each file of a form; more are answered with status 413. Unless set, any
 *     number.
 */
@ConfigurationProperties(UploadProperties.PREFIX)
record UploadProperties(@Nullable DataSize maxSize) {

    static final String PREFIX = "reactiveaws.web.upload";

    UploadProperties {
        if (maxSize != null && maxSize.isNegative()) {
            throw new InvalidConfigurationPropertyValueException(
                    PREFIX + ".max-size", maxSize, "it must not be negative");
        }
    }
}
