package io.reactiveaws.core.session;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileProperty;

/** The SDK's modules without which the credentials of a profile can't be had. */
final class ProfileModules {

    private static final Module STS =
            new Module("sts", "software.amazon.awssdk.services.sts.internal.StsProfileCredentialsProviderFactory");
    private static final Module SSO =
            new Module("sso", "software.amazon.awssdk.services.sso.auth.SsoProfileCredentialsProviderFactory");
    private static final Module SSO_OIDC =
            new Module("ssooidc", "software.amazon.awssdk.services.ssooidc.SsoOidcProfileTokenProviderFactory");
    private static final Module SIGNIN =
            new Module("signin", "software.amazon.awssdk.services.signin.auth.LoginProfileCredentialsProviderFactory");

    private static final List<Need> NEEDS = List.of(
            new Need(ProfileProperty.ROLE_ARN, STS),
            new Need(ProfileProperty.WEB_IDENTITY_TOKEN_FILE, STS),
            new Need("sso_session", SSO),
            new Need("sso_session", SSO_OIDC),
            new Need(ProfileProperty.SSO_START_URL, SSO),
            new Need("login_session", SIGNIN));

    /** A module of the SDK, and the class by which the SDK finds it. */
    private record Module(String name, String entry) {

        boolean isMissing() {
            try {
                Class.forName(entry, false, ProfileModules.class.getClassLoader());
                return false;
            } catch (ClassNotFoundException e) {
                return !isSeenByTheThread();
            }
        }

        /** The SDK looks there too. */
        private boolean isSeenByTheThread() {
            try {
                Class.forName(entry, false, Thread.currentThread().getContextClassLoader());
                return true;
            } catch (ClassNotFoundException e) {
                return false;
            }
        }

        String advice() {
            return "the SDK's module '%s', which is not on the class path: add the dependency software.amazon.awssdk:%s"
                    .formatted(name, name);
        }
    }

    /** What a property of a profile needs. */
    private record Need(String property, Module module) {

        boolean isOpen(Profile profile) {
            return profile.property(property).isPresent() && module.isMissing();
        }
    }

    private ProfileModules() {}

    /**
     * Looks for a module that is missing, in a profile and in those that it takes its credentials from.
     *
     * @param file the configuration files
     * @param name the profile's name
     * @return a sentence that names the module, if one is missing
     */
    static Optional<String> missing(ProfileFile file, String name) {
        Set<String> seen = new HashSet<>();
        Optional<Profile> profile = file.profile(name);
        while (profile.isPresent() && seen.add(profile.get().name())) {
            Optional<String> missing = missing(profile.get());
            if (missing.isPresent()) {
                return missing;
            }
            profile = profile.get().property(ProfileProperty.SOURCE_PROFILE).flatMap(file::profile);
        }
        return Optional.empty();
    }

    private static Optional<String> missing(Profile profile) {
        return NEEDS.stream()
                .filter(need -> need.isOpen(profile))
                .findFirst()
                .map(need -> "the profile \"%s\" has '%s', which needs %s"
                        .formatted(
                                profile.name(), need.property(), need.module().advice()));
    }

    /**
     * Looks for the module that a web identity of the environment needs, as pods on EKS have one.
     *
     * @return a sentence that names the module, if it is needed and missing
     */
    static Optional<String> missingForEnvironment() {
        return SdkSystemSetting.AWS_WEB_IDENTITY_TOKEN_FILE
                .getStringValue()
                .filter(file -> STS.isMissing())
                .map(file -> "AWS_WEB_IDENTITY_TOKEN_FILE is set, which needs " + STS.advice());
    }
}
