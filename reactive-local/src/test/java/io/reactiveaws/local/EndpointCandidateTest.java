package io.reactiveaws.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

class EndpointCandidateTest {

    @Test
    void isNotAskedWithoutTheVariable() {
        assertThat(new EndpointCandidate(Map.of()).start()).isEqualTo(new Attempt.NotAsked());
        assertThat(new EndpointCandidate(Map.of("AWS_ENDPOINT_URL", " ")).start())
                .isEqualTo(new Attempt.NotAsked());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost:4566", "/path", "ftp://localhost:21", "http:opaque", "//localhost:4566", "http:// x"})
    void refusesWhatIsNoUrl(String value) {
        assertThatThrownBy(() -> new EndpointCandidate(Map.of("AWS_ENDPOINT_URL", value)).start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("AWS_ENDPOINT_URL=" + value + " is not a URL such as http://localhost:4566. Start what"
                        + " should answer there, correct the variable, or unset it to have a local AWS started.");
    }

    @Test
    void refusesAnEndpointThatNobodyListensAt() throws IOException {
        int port;
        try (ServerSocket closedSoon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closedSoon.getLocalPort();
        }
        String value = "http://127.0.0.1:" + port;

        assertThatThrownBy(() -> new EndpointCandidate(Map.of("AWS_ENDPOINT_URL", value)).start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("AWS_ENDPOINT_URL=" + value + " can't be reached (")
                .hasMessageEndingWith("or unset it to have a local AWS started.");
    }

    @Test
    void takesTheEndpointAndTheCredentialsOfTheEnvironment() throws IOException {
        assertThat(credentials(Map.of())).isEqualTo(AwsBasicCredentials.create("test", "test"));
        assertThat(credentials(Map.of("AWS_ACCESS_KEY_ID", "key", "AWS_SECRET_ACCESS_KEY", "secret")))
                .isEqualTo(AwsBasicCredentials.create("key", "secret"));
        assertThat(credentials(Map.of(
                        "AWS_ACCESS_KEY_ID", "key", "AWS_SECRET_ACCESS_KEY", "secret", "AWS_SESSION_TOKEN", "token")))
                .isEqualTo(AwsSessionCredentials.create("key", "secret", "token"));
    }

    private static AwsCredentials credentials(Map<String, String> environment) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String value = "http://127.0.0.1:" + server.getLocalPort();
            Attempt.Running running = start(value, environment);
            assertThat(running.endpoint()).isEqualTo(URI.create(value));
            assertThat(running.description()).isEqualTo("AWS_ENDPOINT_URL at " + value);
            return running.accounts().shared().resolveCredentials();
        }
    }

    @Test
    void sharesOneAccountWhereTheEndpointHasNoOthers() throws IOException {
        HttpServer withoutAccounts = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        withoutAccounts.createContext("/", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        withoutAccounts.start();
        try {
            Attempt.Running running =
                    start("http://127.0.0.1:" + withoutAccounts.getAddress().getPort(), Map.of());

            assertThat(running.accounts().fresh()).isSameAs(running.accounts().shared());
            running.stop().run();
        } finally {
            withoutAccounts.stop(0);
        }
    }

    private static Attempt.Running start(String endpoint, Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("AWS_ENDPOINT_URL", endpoint);
        return (Attempt.Running) new EndpointCandidate(all).start();
    }
}
