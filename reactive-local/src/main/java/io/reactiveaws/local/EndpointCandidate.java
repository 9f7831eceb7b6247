package io.reactiveaws.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The endpoint that the environment names. */
final class EndpointCandidate implements Candidate {

    private static final String VARIABLE = "AWS_ENDPOINT_URL";
    private static final String NO_URL = "is not a URL such as http://localhost:4566";
    private static final int CONNECT_LIMIT_MILLIS = 5_000;

    private final Map<String, String> environment;

    EndpointCandidate(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Attempt start() {
        String value = environment.get(VARIABLE);
        if (value == null || value.isBlank()) {
            return new Attempt.NotAsked();
        }
        URI endpoint = parse(value.strip());
        connect(endpoint);
        AssumedRoleAccounts accounts =
                new AssumedRoleAccounts(endpoint, LocalAws.REGION, StaticCredentialsProvider.create(credentials()));
        return new Attempt.Running(VARIABLE, endpoint, accounts, accounts::close);
    }

    private static URI parse(String value) {
        try {
            URI endpoint = new URI(value);
            if (endpoint.getHost() != null
                    && String.valueOf(endpoint.getScheme()).matches("(?i)https?")) {
                return endpoint;
            }
            throw unusable(value, NO_URL, null);
        } catch (URISyntaxException e) {
            throw unusable(value, NO_URL, e);
        }
    }

    private static void connect(URI endpoint) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(endpoint.getHost(), port(endpoint)), CONNECT_LIMIT_MILLIS);
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(endpoint.toString(), "can't be reached (" + e.getMessage() + ")", e);
        }
    }

    private static int port(URI endpoint) {
        if (endpoint.getPort() >= 0) {
            return endpoint.getPort();
        }
        return "https".equalsIgnoreCase(endpoint.getScheme()) ? 443 : 80;
    }

    private static IllegalStateException unusable(String value, String problem, @Nullable Exception cause) {
        return new IllegalStateException(
                VARIABLE + "=" + value + " " + problem
                        + ". Start what should answer there, correct the variable, or unset it to have a local AWS"
                        + " started.",
                cause);
    }

    private AwsCredentials credentials() {
        String accessKeyId = environment.get("AWS_ACCESS_KEY_ID");
        String secretAccessKey = environment.get("AWS_SECRET_ACCESS_KEY");
        String sessionToken = environment.get("AWS_SESSION_TOKEN");
        if (accessKeyId == null || secretAccessKey == null) {
            return AwsBasicCredentials.create("test", "test");
        }
        return sessionToken == null
                ? AwsBasicCredentials.create(accessKeyId, secretAccessKey)
                : AwsSessionCredentials.create(accessKeyId, secretAccessKey, sessionToken);
    }
}
