package io.reactiveaws.testkit;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.testkit.answers.AnswerRecorder;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/**
 * What an integration test runs against.
 *
 * @param emulator what answers
 * @param endpoint where it answers
 * @param region the region of all sessions
 * @param credentials those of the one account that all sessions share
 */
public record Backend(Emulator emulator, URI endpoint, Region region, AwsCredentialsProvider credentials) {

    /**
     * One that takes any credentials and has no regions.
     *
     * @param emulator what answers
     * @param endpoint where it answers
     * @return the backend
     */
    public static Backend open(Emulator emulator, URI endpoint) {
        return new Backend(
                emulator,
                endpoint,
                Region.US_EAST_1,
                StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")));
    }

    /**
     * Starts a session. It does not wait for what was just created, which an emulator knows at once.
     *
     * @return the builder, for settings of the test's own
     */
    public Session.Builder newSession() {
        Session.Builder builder = Session.builder()
                .endpoint(endpoint)
                .region(region)
                .credentials(credentials)
                .eventualConsistency(Duration.ZERO);
        AnswerRecorder.of(emulator.title())
                .ifPresent(recorder -> builder.override(override -> override.addExecutionInterceptor(recorder)));
        return builder;
    }
}
