package io.reactiveaws.spring;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;

/**
 * Where AWS is and who calls it: the connection's details, else our properties, else what the application has for the
 * SDK or for Spring Cloud AWS.
 */
final class ConnectionSettings {

    /** Says nothing. */
    private static final ReactiveAwsConnectionDetails NONE = new ReactiveAwsConnectionDetails() {};

    private final ReactiveAwsConnectionDetails details;
    private final ReactiveAwsProperties ours;
    private final SpringCloudAws theirs;
    private final ObjectProvider<AwsRegionProvider> regions;
    private final ObjectProvider<AwsCredentialsProvider> credentials;

    ConnectionSettings(
            @Nullable ReactiveAwsConnectionDetails details,
            ReactiveAwsProperties ours,
            SpringCloudAws theirs,
            ObjectProvider<AwsRegionProvider> regions,
            ObjectProvider<AwsCredentialsProvider> credentials) {
        this.details = details == null ? NONE : details;
        this.ours = ours;
        this.theirs = theirs;
        this.regions = regions;
        this.credentials = credentials;
    }

    ReactiveAwsConnectionDetails details() {
        return details;
    }

    /** Whether the details leave nothing to a profile. */
    boolean isWholeByDetails() {
        return details.region() != null && details.credentials() != null;
    }

    /** Whether details or properties of ours say anything of it. */
    boolean isOurs() {
        return details != NONE
                || Setting.ours("region", ours.region()).isSet()
                || Setting.ours("endpoint", ours.endpoint()).isSet()
                || Setting.ours("dualstack", ours.dualstack()).isSet()
                || Setting.ours("fips", ours.fips()).isSet()
                || hasProfile()
                || StaticCredentials.of(ours.credentials()).areSet();
    }

    Setting<String> region() {
        return Setting.ours("region", ours.region()).or(this::regionOfABean).or(theirs::region);
    }

    /** A profile of ours has a region of its own. The bean may read files, or ask the instance's metadata. */
    private Setting<String> regionOfABean() {
        AwsRegionProvider bean = hasProfile() ? null : regions.getIfUnique();
        return new Setting<>("AwsRegionProvider", bean == null ? null : nameOfRegion(bean));
    }

    private static @Nullable String nameOfRegion(AwsRegionProvider bean) {
        try {
            return bean.getRegion() == null ? null : bean.getRegion().id();
        } catch (SdkClientException e) {
            return null; // it finds none
        }
    }

    /** What Spring Cloud AWS says doesn't go before a profile of ours. */
    Optional<AwsCredentialsProvider> credentials() {
        if (details.credentials() != null) {
            return Optional.ofNullable(details.credentials());
        }
        StaticCredentials own = StaticCredentials.of(ours.credentials());
        return own.areSet() || hasProfile() ? own.provider() : credentialsOfTheApplication();
    }

    private Optional<AwsCredentialsProvider> credentialsOfTheApplication() {
        return Optional.ofNullable(credentials.getIfUnique())
                .or(() -> StaticCredentials.of(theirs).provider());
    }

    private boolean hasProfile() {
        return Setting.ours("profile", ours.profile()).isSet();
    }

    Setting<URI> endpoint() {
        return ofDetails().or(() -> Setting.ours("endpoint", ours.endpoint())).or(theirs::endpoint);
    }

    /** Where one service is; our endpoint for all services goes before theirs for one. */
    ServiceAddress of(String service, @Nullable URI endpoint, @Nullable String region) {
        return new ServiceAddress(
                ofDetails()
                        .or(() -> Setting.ours(service + ".endpoint", endpoint))
                        .or(() -> Setting.ours("endpoint", ours.endpoint()))
                        .or(() -> theirs.endpoint(service)),
                regionOf(service, region),
                Setting.ours("dualstack", ours.dualstack()).or(() -> theirs.flag(service, "dualstack-enabled")),
                Setting.ours("fips", ours.fips()).or(() -> theirs.flag("fips-enabled")));
    }

    /** Null where it is the session's; our region for all services goes before theirs for one. */
    private @Nullable Region regionOf(String service, @Nullable String own) {
        if (details.region() != null) {
            return null;
        }
        Setting<String> setting = Setting.ours(service + ".region", own);
        boolean regionIsOurs = Setting.ours("region", ours.region()).isSet();
        Setting<String> said = regionIsOurs ? setting : setting.or(() -> theirs.region(service));
        return said.get()
                .map(name -> SessionRegion.known(said, name, ours.allowUnknownRegion()))
                .orElse(null);
    }

    private Setting<URI> ofDetails() {
        return new Setting<>("ReactiveAwsConnectionDetails.endpoint", details.endpoint());
    }
}
