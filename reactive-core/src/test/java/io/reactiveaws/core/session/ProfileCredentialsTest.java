package io.reactiveaws.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.core.session.SessionFixtures.CannedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;

/** Where the credentials of a profile come from, and what is said of the SDK's modules that are not here. */
class ProfileCredentialsTest {

    private static final String PROFILES = """
            [profile keys]
            aws_access_key_id = ofprofile
            aws_secret_access_key = secret
            [profile role]
            role_arn = arn:aws:iam::123456789012:role/reader
            source_profile = keys
            [profile above]
            role_arn = arn:aws:iam::123456789012:role/reader
            source_profile = role
            [profile web]
            role_arn = arn:aws:iam::123456789012:role/reader
            web_identity_token_file = /token
            [profile session]
            sso_session = corp
            sso_account_id = 123456789012
            sso_role_name = reader
            [profile start]
            sso_start_url = https://corp.awsapps.com/start
            sso_region = eu-west-1
            sso_account_id = 123456789012
            sso_role_name = reader
            [profile login]
            login_session = arn:aws:iam::123456789012:user/me
            [profile half]
            aws_secret_access_key = secret
            [profile nobody]
            source_profile = keys
            [profile regional]
            region = eu-west-1
            """;

    private final Path folder;
    private SdkConfiguration configuration;

    ProfileCredentialsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void configure() throws IOException {
        configuration = new SdkConfiguration(folder, PROFILES);
    }

    @AfterEach
    void restore() {
        configuration.close();
    }

    private static Session.Builder session() {
        return Session.builder().region(Region.US_EAST_1);
    }

    @ParameterizedTest
    @CsvSource({
        "role, role, role_arn, sts",
        "above, above, role_arn, sts",
        "web, web, role_arn, sts",
        "session, session, sso_session, sso",
        "start, start, sso_start_url, sso",
        "login, login, login_session, signin"
    })
    void moduleThatAProfileNeedsIsNamedAtOnce(String profile, String named, String property, String module) {
        assertThatThrownBy(() -> session().profile(profile).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(text(named, property, module));
    }

    private static String text(String profile, String property, String module) {
        return "the profile \"%s\" has '%s', which needs the SDK's module '%s', which is not on the class path:"
                        .formatted(profile, property, module)
                + " add the dependency software.amazon.awssdk:" + module;
    }

    @Test
    void moduleThatTheDefaultProfileNeedsIsNamedByTheCallThatMissesIt() {
        configuration.set("aws.profile", "role");
        configuration.set("aws.disableEc2Metadata", "true");

        try (Session session = session().build()) {
            StepVerifier.create(session.resource(ToySqs.class).queueUrls())
                    .expectErrorSatisfies(error -> assertThat(error)
                            .isInstanceOf(SdkClientException.class)
                            .hasMessageContaining(text("role", "role_arn", "sts")))
                    .verify(Duration.ofMinutes(2));
        }
    }

    @Test
    void credentialsThatAreGivenNeedNoModule() {
        try (Session session = session()
                .profile("role")
                .credentials(SessionFixtures.CREDENTIALS)
                .build()) {
            assertThat(session.resource(ToySqs.class)).isNotNull();
        }
    }

    @Test
    void namedProfileGoesBeforeTheEnvironment() throws IOException {
        configuration.set("aws.accessKeyId", "ofenvironment");
        configuration.set("aws.secretAccessKey", "secret");

        assertThat(signedBy(session().profile("keys"))).startsWith("AWS4-HMAC-SHA256 Credential=ofprofile/");
        assertThat(signedBy(session().profile("regional"))).startsWith("AWS4-HMAC-SHA256 Credential=ofenvironment/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"half", "nobody"})
    void halfOfAProfilesCredentialsDoNotLeadToAnotherAccount(String profile) throws IOException {
        configuration.set("aws.accessKeyId", "ofenvironment");
        configuration.set("aws.secretAccessKey", "secret");

        try (CannedServer server = new CannedServer();
                Session session =
                        session().profile(profile).endpoint(server.endpoint()).build()) {
            StepVerifier.create(session.resource(ToySqs.class).queueUrls())
                    .expectError(SdkClientException.class)
                    .verify(Duration.ofMinutes(2));
            assertThat(server.authorizations()).isEmpty();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void processOfAProfileIsRunAlsoForACallFromANonBlockingThread() throws IOException {
        Path answer = Files.writeString(
                folder.resolve("answer.json"),
                "{\"Version\":1,\"AccessKeyId\":\"ofprocess\",\"SecretAccessKey\":\"secret\"}");
        configuration.close();
        configuration = new SdkConfiguration(folder, "[profile process]\ncredential_process = cat " + answer + "\n");

        assertThat(signedBy(session().profile("process"))).startsWith("AWS4-HMAC-SHA256 Credential=ofprocess/");
    }

    private static String signedBy(Session.Builder settings) throws IOException {
        try (CannedServer server = new CannedServer();
                Session session = settings.endpoint(server.endpoint()).build()) {
            Mono<List<String>> call = session.resource(ToySqs.class).queueUrls().subscribeOn(Schedulers.parallel());
            StepVerifier.create(call).expectNextCount(1).expectComplete().verify(Duration.ofMinutes(2));
            return server.authorizations().get(0);
        }
    }
}
