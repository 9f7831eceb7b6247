package io.reactiveaws.s3;

import io.reactiveaws.core.spi.ProfileSettings;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;
import software.amazon.awssdk.services.s3.auth.scheme.S3AuthSchemeProvider;

/** The section {@code s3} of a profile, which the SDK reads past. */
final class S3Profile {

    private static final String SECTION = "s3.";
    private static final String FLAT = "s3_";
    private static final String PATH = "path";

    private S3Profile() {}

    /** Sets what the profile says of S3, below what the session sets. */
    static S3AsyncClientBuilder applied(ProfileSettings profile, S3AsyncClientBuilder builder) {
        profile.text(SECTION + "addressing_style").filter(PATH::equals).ifPresent(path -> builder.forcePathStyle(true));
        profile.flag(SECTION + "use_accelerate_endpoint").ifPresent(builder::accelerate);
        profile.flag(SECTION + "use_dualstack_endpoint").ifPresent(builder::dualstackEnabled);
        profile.flag(SECTION + "payload_signing_enabled")
                .filter(Boolean::booleanValue)
                .ifPresent(signed -> builder.authSchemeProvider(signingPayloads()));
        flattened(profile, builder);
        return builder;
    }

    private static S3AuthSchemeProvider signingPayloads() {
        S3AuthSchemeProvider schemes = S3AuthSchemeProvider.defaultProvider();
        return parameters -> schemes.resolveAuthScheme(parameters).stream()
                .map(scheme -> scheme.toBuilder()
                        .putSignerProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, true)
                        .build())
                .toList();
    }

    /**
     * Says as {@code s3_use_arn_region} what the section says as {@code use_arn_region}: so the SDK reads it itself,
     * and puts the environment before it. What is said flat wins, as in boto3.
     */
    private static void flattened(ProfileSettings profile, S3AsyncClientBuilder builder) {
        Map<String, String> flat = new TreeMap<>();
        profile.properties().forEach((name, value) -> {
            if (name.startsWith(SECTION)) {
                String inside = name.substring(SECTION.length());
                flat.put(inside.startsWith(FLAT) ? inside : FLAT + inside, value.strip());
            }
        });
        if (!flat.isEmpty()) {
            builder.overrideConfiguration(configuration -> configuration.defaultProfileFile(ProfileFile.aggregator()
                    .addFile(profile.file())
                    .addFile(file(profile.name(), flat))
                    .build()));
        }
    }

    private static ProfileFile file(String profile, Map<String, String> properties) {
        String text = properties.entrySet().stream()
                .map(property -> property.getKey() + " = " + property.getValue())
                .collect(Collectors.joining("\n", "[profile " + profile + "]\n", "\n"));
        return ProfileFile.builder()
                .content(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .type(ProfileFile.Type.CONFIGURATION)
                .build();
    }
}
