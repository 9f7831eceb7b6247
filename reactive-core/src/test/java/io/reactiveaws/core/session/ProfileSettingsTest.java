package io.reactiveaws.core.session;

import static io.reactiveaws.core.session.SessionFixtures.CREDENTIALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.http.SdkHttpConfigurationOption;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;
import software.amazon.awssdk.utils.AttributeMap;

/** What of a profile can't be seen by a server; what can is in the tables of the service modules. */
class ProfileSettingsTest {

    private static final String PROFILES = """
            [default]
            ca_bundle = %1$s/nowhere.pem
            [profile own]
            region = us-east-1
            defaults_mode = in-region
            [profile lost]
            region = us-east-1
            ca_bundle = %1$s/nowhere.pem
            [profile empty]
            region = us-east-1
            ca_bundle = %1$s/empty.pem
            [profile blank]
            region = us-east-1
            ca_bundle =
            """;

    private final Path folder;
    private SdkConfiguration configuration;

    ProfileSettingsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void configure() throws IOException {
        Files.createFile(folder.resolve("empty.pem"));
        configuration = new SdkConfiguration(folder, PROFILES.formatted(folder));
        configuration.set("aws.caBundle", ""); // whatever this machine's environment says
    }

    @AfterEach
    void restore() {
        configuration.close();
    }

    private static Session.Builder session(String profile) {
        return Session.builder().profile(profile).credentials(CREDENTIALS);
    }

    @ParameterizedTest
    @CsvSource({"own, , 1100", "own, standard, 3100", "blank, mobile, 30000"})
    void theDefaultsModeIsTheEnvironmentsElseTheProfiles(String profile, String ofEnvironment, long milliseconds) {
        if (ofEnvironment != null) {
            configuration.set("aws.defaultsMode", ofEnvironment);
        }
        AtomicReference<AttributeMap> defaults = new AtomicReference<>();

        try (Session session = session(profile)
                .customize(SqsAsyncClientBuilder.class, sqs -> sqs.httpClientBuilder(new Remembering(defaults)))
                .build()) {
            session.resource(ToySqs.class);
        }

        assertThat(defaults.get().get(SdkHttpConfigurationOption.CONNECTION_TIMEOUT))
                .isEqualTo(Duration.ofMillis(milliseconds));
    }

    /** A builder is told of the mode by the time-outs that it brings. */
    private record Remembering(AtomicReference<AttributeMap> defaults)
            implements SdkAsyncHttpClient.Builder<Remembering> {

        @Override
        public SdkAsyncHttpClient buildWithDefaults(AttributeMap given) {
            defaults.set(given);
            return new NoHttp();
        }
    }

    private static final class NoHttp implements SdkAsyncHttpClient {

        @Override
        public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
            return CompletableFuture.failedFuture(new IllegalStateException("nothing is sent here"));
        }

        @Override
        public void close() {}
    }

    @Test
    void authoritiesThatCannotBeReadAreAnErrorAtOnce() {
        assertThatThrownBy(() -> session("lost").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "'ca_bundle' of the profile \"lost\" must be a file with certificates in PEM, was \"%1$s\":"
                                + " java.nio.file.NoSuchFileException: %1$s",
                        folder.resolve("nowhere.pem"));
        assertThatThrownBy(() -> session("empty").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it has none");
    }

    @Test
    void theEnvironmentsAuthoritiesAreReadFirst() {
        configuration.set("aws.caBundle", folder.resolve("other.pem").toString());

        assertThatThrownBy(() -> session("lost").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'AWS_CA_BUNDLE' must be a file with certificates in PEM, was \"")
                .hasMessageContaining("other.pem");
    }

    @Test
    void anEmptyNameOfAFileNamesNone() {
        session("blank").build().close();
    }

    @Test
    void anotherHttpClientHasItsOwnAuthorities() {
        session("lost").httpClient(new NoHttp()).build().close();
    }
}
