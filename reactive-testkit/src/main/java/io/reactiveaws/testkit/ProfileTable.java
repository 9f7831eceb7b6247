package io.reactiveaws.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.testkit.http.RequestRecorder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.nio.netty.ProxyConfiguration;

/**
 * What a session makes of environment variables and profiles, over real sockets, against what boto3 makes of them:
 * {@code profiles.tsv}, which {@code record-profiles.py} writes.
 */
public final class ProfileTable implements AutoCloseable {

    private static final String TABLE = "profiles.tsv";
    private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final List<SeenRequest> seen = new CopyOnWriteArrayList<>();
    private final Map<String, RequestRecorder> servers = new LinkedHashMap<>();
    private final Map<String, String> places = new HashMap<>();

    /**
     * Starts the servers.
     *
     * @param folder an empty folder
     * @throws IOException if a file can't be written
     * @throws InterruptedException if the thread is interrupted
     * @throws GeneralSecurityException if there is no TLS
     */
    public ProfileTable(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        this.folder = folder;
        TestAuthority authority = new TestAuthority(folder, "ca");
        places.put("ca", authority.bundle().toString());
        places.put("other", new TestAuthority(folder, "other").bundle().toString());
        for (String name : List.of("one", "two", "proxy")) {
            servers.put(name, new RequestRecorder(name, "200 OK", null, this::record));
        }
        servers.put("fails", new RequestRecorder("fails", "500 Internal Server Error", null, this::record));
        servers.put("tls", new RequestRecorder("tls", "200 OK", authority.context(), this::record));
        servers.forEach((name, server) -> places.put(name, server.endpoint().toString()));
    }

    private void record(String to, String head) {
        seen.add(new SeenRequest(to, head));
    }

    /**
     * Makes a test of each row whose call is known.
     *
     * @param calls makes the calls of a session, by name
     * @return the tests
     */
    public Stream<DynamicTest> tests(Map<String, Function<Session, Publisher<?>>> calls) {
        List<ProfileRow> rows =
                rows().stream().filter(row -> calls.containsKey(row.call())).toList();
        assertThat(rows).extracting(ProfileRow::call).containsAll(calls.keySet());
        assertThat(rows)
                .as("what differs has a reason")
                .allMatch(row -> row.here().isEmpty() == row.why().isEmpty());
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.name(), () -> check(row, Objects.requireNonNull(calls.get(row.call())))));
    }

    private static List<ProfileRow> rows() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ProfileTable.class.getResourceAsStream(TABLE)), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(ProfileRow::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(ProfileRow named, Function<Session, Publisher<?>> call) throws IOException {
        ProfileRow row = named.filled(this::filled);
        Map<String, String> environment = new HashMap<>(row.environment());
        environment.put(
                "AWS_CONFIG_FILE",
                Files.writeString(folder.resolve("config"), row.configuration()).toString());
        environment.put("AWS_SHARED_CREDENTIALS_FILE", folder.resolve("none").toString());
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        seen.clear();
        String error = SdkEnvironment.with(environment, () -> error(row, call));
        assertThat(observed(row.facets(), error))
                .as("%s, which ended with %s", row.configuration(), error)
                .isEqualTo(row.expected());
    }

    private String filled(String text) {
        return PLACE.matcher(text).replaceAll(place -> Objects.requireNonNull(places.get(place.group(1))));
    }

    private String error(ProfileRow row, Function<Session, Publisher<?>> call) {
        try (Session session = session(row)) {
            Flux.from(call.apply(session)).collectList().block(PATIENCE);
            return "";
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    private Session session(ProfileRow row) {
        Session.Builder session = Session.builder()
                .netty(http -> http.proxyConfiguration(ProxyConfiguration.builder()
                        .host("127.0.0.1")
                        .port(Objects.requireNonNull(servers.get("proxy"))
                                .endpoint()
                                .getPort())
                        .nonProxyHosts(Set.of("127.0.0.1"))
                        .build()));
        if (!row.profile().isEmpty()) {
            session.profile(row.profile());
        }
        row.code().forEach((setting, value) -> set(session, setting, value));
        return session.build();
    }

    private static void set(Session.Builder session, String setting, String value) {
        switch (setting) {
            case "key" ->
                session.credentials(StaticCredentialsProvider.create(AwsBasicCredentials.create(value, "secret")));
            case "region" -> session.region(value);
            case "endpoint" -> session.endpoint(URI.create(value));
            case "retry" -> session.retry(RetryMode.valueOf(value.toUpperCase(Locale.ROOT)));
            default -> throw new IllegalArgumentException("no setting " + setting);
        }
    }

    private String observed(List<String> facets, String error) {
        SeenRequest first = seen.isEmpty() ? SeenRequest.NOTHING : seen.get(0);
        return facets.stream()
                .map(facet -> facet + "="
                        + switch (facet) {
                            case "requests" -> String.valueOf(seen.size());
                            case "says" -> said(error);
                            default -> first.facet(facet);
                        })
                .collect(Collectors.joining(" "));
    }

    private static String said(String error) {
        return Stream.of("disabled", "not match")
                .filter(error::contains)
                .findFirst()
                .orElse("nothing");
    }

    @Override
    public void close() {
        servers.values().forEach(RequestRecorder::close);
    }
}
