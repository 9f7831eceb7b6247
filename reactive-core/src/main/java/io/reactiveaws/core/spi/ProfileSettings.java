package io.reactiveaws.core.spi;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;

/**
 * What a profile of the SDK's configuration files says.
 *
 * @param file the configuration files
 * @param name the profile's name; nothing is said by one that isn't there
 */
public record ProfileSettings(ProfileFile file, String name) {

    /**
     * Returns all that it says.
     *
     * @return values by name, those of a section by the section's name, a dot and theirs, such as
     *     {@code s3.addressing_style}
     */
    public Map<String, String> properties() {
        return file.profile(name).map(Profile::properties).orElse(Map.of());
    }

    /**
     * Returns a text.
     *
     * @param property its name
     * @return empty if the profile doesn't say it, or says nothing
     */
    public Optional<String> text(String property) {
        return Optional.ofNullable(properties().get(property))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /**
     * Returns whether something is so.
     *
     * @param property its name
     * @return empty if the profile doesn't say it; false for all but {@code true}, as in boto3
     */
    public Optional<Boolean> flag(String property) {
        return text(property).map(text -> text.toLowerCase(Locale.ROOT).equals("true"));
    }
}
