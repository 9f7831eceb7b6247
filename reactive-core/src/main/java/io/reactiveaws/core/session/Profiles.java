package io.reactiveaws.core.session;

import io.reactiveaws.core.spi.Arguments;
import io.reactiveaws.core.spi.ProfileSettings;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/** The profiles of the SDK's configuration files. */
final class Profiles {

    private Profiles() {}

    static String requireKnown(String name) {
        Arguments.notBlank("profile", name);
        Set<String> known = ProfileFile.defaultProfileFile().profiles().keySet();
        if (!known.contains(name)) {
            throw new IllegalArgumentException(
                    "no profile \"%s\" in the AWS configuration files; there are %s".formatted(name, known));
        }
        return name;
    }

    /** Reads a profile; without a name, the one that the environment says, else {@code default}. */
    static ProfileSettings settings(@Nullable String name) {
        return new ProfileSettings(ProfileFile.defaultProfileFile(), name == null ? nameOfEnvironment() : name);
    }

    static String nameOfEnvironment() {
        return ProfileFileSystemSetting.AWS_PROFILE.getStringValueOrThrow();
    }
}
