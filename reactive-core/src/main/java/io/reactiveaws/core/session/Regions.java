package io.reactiveaws.core.session;

import io.reactiveaws.core.spi.Arguments;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/** Which region a session works in. */
final class Regions {

    private Regions() {}

    static Region requireKnown(Region region) {
        Arguments.notNull("region", region);
        if (!Region.regions().contains(region)) {
            throw new IllegalArgumentException(("'region': the SDK knows no region \"%s\"; it knows %s;"
                            + " a region that is newer than the SDK is set with uncheckedRegion")
                    .formatted(region.id(), knownNames()));
        }
        return region;
    }

    private static List<String> knownNames() {
        return Region.regions().stream().map(Region::id).sorted().toList();
    }

    /** The region of the environment or of a configuration file. */
    static Region ofDefaultChain(@Nullable String profile) {
        DefaultAwsRegionProviderChain.Builder chain = DefaultAwsRegionProviderChain.builder();
        if (profile != null) {
            chain.profileName(profile);
        }
        try {
            return requireKnown(chain.build().getRegion());
        } catch (SdkClientException e) {
            throw new IllegalArgumentException(
                    "no region: set AWS_REGION, or a region in the profile, or Session.builder().region(\"eu-west-1\")",
                    e);
        }
    }
}
