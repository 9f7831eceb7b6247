package io.reactiveaws.core.session;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileProperty;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * The credentials of the SDK's configuration.
 *
 * <p>A profile that a session names and that has credentials of its own is asked alone: in the SDK's chain the
 * environment variables come first, so that a session for one account would work in another.
 */
final class ConfiguredCredentials implements AwsCredentialsProvider, SdkAutoCloseable {

    /** What says that a profile has credentials, or is meant to: half of them must not lead to another account. */
    private static final List<String> SOURCES = List.of(
            ProfileProperty.AWS_ACCESS_KEY_ID,
            ProfileProperty.AWS_SECRET_ACCESS_KEY,
            ProfileProperty.AWS_SESSION_TOKEN,
            ProfileProperty.ROLE_ARN,
            ProfileProperty.SOURCE_PROFILE,
            ProfileProperty.CREDENTIAL_SOURCE,
            ProfileProperty.WEB_IDENTITY_TOKEN_FILE,
            ProfileProperty.CREDENTIAL_PROCESS,
            ProfileProperty.SSO_START_URL,
            ProfileProperty.SSO_ACCOUNT_ID,
            ProfileProperty.SSO_ROLE_NAME,
            "sso_session",
            "login_session");

    private final AwsCredentialsProvider provider;
    private final SdkAutoCloseable closes;
    private final @Nullable String profile;

    private <P extends AwsCredentialsProvider & SdkAutoCloseable> ConfiguredCredentials(
            P provider, @Nullable String profile) {
        this.provider = provider;
        this.closes = provider;
        this.profile = profile;
    }

    /**
     * Returns the credentials of a session.
     *
     * @param profile the profile that it names; null for what the environment says
     * @throws IllegalArgumentException if a module is missing that the named profile needs
     */
    static ConfiguredCredentials of(@Nullable String profile) {
        if (profile == null) {
            return new ConfiguredCredentials(
                    DefaultCredentialsProvider.builder().build(), null);
        }
        ProfileFile file = ProfileFile.defaultProfileFile();
        ProfileModules.missing(file, profile).ifPresent(missing -> {
            throw new IllegalArgumentException(missing);
        });
        return file.profile(profile).filter(ConfiguredCredentials::hasItsOwn).isPresent()
                ? new ConfiguredCredentials(ProfileCredentialsProvider.create(profile), profile)
                : new ConfiguredCredentials(
                        DefaultCredentialsProvider.builder()
                                .profileName(profile)
                                .build(),
                        profile);
    }

    private static boolean hasItsOwn(Profile profile) {
        return SOURCES.stream().anyMatch(source -> profile.property(source).isPresent());
    }

    @Override
    public AwsCredentials resolveCredentials() {
        try {
            return provider.resolveCredentials();
        } catch (SdkClientException | IllegalStateException e) {
            throw missing()
                    .<RuntimeException>map(text -> SdkClientException.create(text, e))
                    .orElse(e);
        }
    }

    private Optional<String> missing() {
        String name = profile == null ? Profiles.nameOfEnvironment() : profile;
        return ProfileModules.missing(ProfileFile.defaultProfileFile(), name).or(ProfileModules::missingForEnvironment);
    }

    @Override
    public void close() {
        closes.close();
    }
}
