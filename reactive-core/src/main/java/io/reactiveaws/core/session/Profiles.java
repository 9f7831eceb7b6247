package io.reactiveaws.core.session;

import io.reactiveaws.core.spi.Arguments;
import java.util.Set;
import software.amazon.awssdk.profiles.ProfileFile;

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
}
