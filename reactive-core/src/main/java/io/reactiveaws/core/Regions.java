package io.reactiveaws.core;

import io.reactiveaws.core.spi.Arguments;
import io.reactiveaws.core.spi.Suggestion;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/** Which region a session works in. */
final class Regions {

    private Regions() {}

    static Region requireKnown(Region region) {
        Arguments.notNull("region", region);
        if (!Region.regions().contains(region)) {
            String suggestion = Suggestion.of(
                    region.id(), Region.regions().stream().map(Region::id).toList());
            throw new IllegalArgumentException("the SDK knows no region \"%s\"%s; a region that is newer than the SDK"
                            .formatted(region.id(), suggestion)
                    + " is set with uncheckedRegion");
        }
        return region;
    }

    /** The region of the environment or of a configuration file. */
    static Region ofDefaultChain(@Nullable String profile) {
        DefaultAwsRegionProviderChain.Builder chain = DefaultAwsRegionProviderChain.builder();
        if (profile != null) {
            chain.profileName(profile);
        }
        return requireKnown(chain.build().getRegion());
    }
}
