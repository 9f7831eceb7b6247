package io.reactiveaws.spring;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Where AWS is and who calls it: the connection's details, else our properties, else those of Spring Cloud AWS. */
final class ConnectionSettings {

    /** Says nothing. */
    private static final ReactiveAwsConnectionDetails NONE = new ReactiveAwsConnectionDetails() {};

    private final ReactiveAwsConnectionDetails details;
    private final ReactiveAwsProperties ours;
    private final SpringCloudAws theirs;

    ConnectionSettings(
            @Nullable ReactiveAwsConnectionDetails details, ReactiveAwsProperties ours, SpringCloudAws theirs) {
        this.details = details == null ? NONE : details;
        this.ours = ours;
        this.theirs = theirs;
    }

    ReactiveAwsConnectionDetails details() {
        return details;
    }

    Setting<String> region() {
        return Setting.ours("region", ours.region()).or(theirs.region());
    }

    /** Credentials in the properties of Spring Cloud AWS don't go before a profile of ours. */
    Optional<AwsCredentialsProvider> credentials() {
        if (details.credentials() != null) {
            return Optional.ofNullable(details.credentials());
        }
        StaticCredentials own = StaticCredentials.of(ours.credentials());
        boolean hasProfile = Setting.ours("profile", ours.profile()).isSet();
        return own.areSet() || hasProfile
                ? own.provider()
                : StaticCredentials.of(theirs).provider();
    }

    Setting<URI> endpoint() {
        return ofDetails().or(Setting.ours("endpoint", ours.endpoint())).or(theirs.endpoint());
    }

    /** The endpoint of one service; ours for all services goes before theirs for one. */
    Setting<URI> endpoint(String service, ReactiveAwsProperties.Service own) {
        return ofDetails()
                .or(Setting.ours(service + ".endpoint", own.endpoint()))
                .or(Setting.ours("endpoint", ours.endpoint()))
                .or(theirs.endpoint(service));
    }

    private Setting<URI> ofDetails() {
        return new Setting<>("ReactiveAwsConnectionDetails.endpoint", details.endpoint());
    }
}
