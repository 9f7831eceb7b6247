package io.reactiveaws.spring;

import io.reactiveaws.core.session.Session;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;

/** The region of the session, and what is wrong where there is none. */
final class SessionRegion {

    private final @Nullable Region ofDetails;
    private final Setting<String> setting;
    private final boolean allowUnknown;
    private final Setting<String> profile;

    SessionRegion(ConnectionSettings connection, ReactiveAwsProperties properties) {
        this.ofDetails = connection.details().region();
        this.setting = ofDetails == null ? connection.region() : new Setting<>("region", null); // which may call
        this.allowUnknown = properties.allowUnknownRegion();
        this.profile = Setting.ours("profile", properties.profile());
    }

    void applyTo(Session.Builder builder) {
        if (ofDetails != null) {
            builder.uncheckedRegion(ofDetails);
        } else {
            setting.get().ifPresent(name -> builder.uncheckedRegion(known(setting, name, allowUnknown)));
        }
    }

    static Region known(Setting<String> setting, String name, boolean allowUnknown) {
        Region region = Region.of(name);
        if (!allowUnknown && isUnknown(region)) {
            throw new UnknownRegionException("'" + setting.property() + "'", name);
        }
        return region;
    }

    /** Builds the session; a failure for want of a region becomes one that can be told by its type. */
    Session built(Session.Builder builder) {
        try {
            return builder.build();
        } catch (IllegalArgumentException e) {
            if (ofDetails != null || setting.isSet()) {
                throw e;
            }
            if (e.getCause() instanceof SdkClientException) {
                throw new NoRegionException(e);
            }
            ofEnvironment().filter(SessionRegion::isUnknown).ifPresent(region -> {
                throw new UnknownRegionException("The environment or the profile", region.id());
            });
            throw e;
        }
    }

    /** What the session was given by the SDK's default chain, but for the instance's metadata, which takes a call. */
    private Optional<Region> ofEnvironment() {
        return named(new SystemSettingsRegionProvider())
                .or(() -> named(new AwsProfileRegionProvider(null, profile.get().orElse(null))));
    }

    private static Optional<Region> named(AwsRegionProvider provider) {
        try {
            return Optional.ofNullable(provider.getRegion());
        } catch (SdkClientException e) {
            return Optional.empty();
        }
    }

    private static boolean isUnknown(Region region) {
        return !Region.regions().contains(region);
    }
}
