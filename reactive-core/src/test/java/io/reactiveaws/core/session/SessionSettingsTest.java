package io.reactiveaws.core.session;

import static io.reactiveaws.core.session.SessionFixtures.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;

class SessionSettingsTest {

    private static final String UNKNOWN_REGION = SessionFixtures.unknownRegion("us-esat-1");

    @Test
    void unknownRegionIsRefusedWithTheKnownOnes() {
        assertRefused(() -> Session.builder().region("us-esat-1"), UNKNOWN_REGION);
        assertRefused(() -> Session.builder().region(Region.of("us-esat-1")), UNKNOWN_REGION);
    }

    @Test
    void blankRegionIsRefused() {
        assertRefused(() -> Session.builder().region(" "), "'region' must not be null or blank, was \" \"");
        assertRefused(() -> Session.builder().region((String) null), "'region' must not be null or blank, was null");
    }

    @Test
    void knownRegionIsTaken() {
        try (Session session = session().region("eu-west-1").build()) {
            assertThat(session.region()).isEqualTo(Region.EU_WEST_1);
        }
    }

    @Test
    void uncheckedRegionIsTakenAsItIs() {
        try (Session session = session().uncheckedRegion(Region.of("us-esat-1")).build()) {
            assertThat(session.region().id()).isEqualTo("us-esat-1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:4566", "//localhost:4566", "http:///path", "ftp://localhost", "http:4566"})
    void endpointThatIsNoHttpUriIsRefused(String endpoint) {
        assertRefused(
                () -> Session.builder().endpoint(URI.create(endpoint)),
                "'endpoint' must be an absolute http or https URI such as http://localhost:4566, was \"%s\""
                        .formatted(endpoint));
    }

    @Test
    void nullSettingsAreRefused() {
        Map<String, Function<Session.Builder, Session.Builder>> settings = Map.of(
                "region", builder -> builder.region((Region) null),
                "credentials", builder -> builder.credentials(null),
                "endpoint", builder -> builder.endpoint(null),
                "settings", builder -> builder.netty(null),
                "httpClient", builder -> builder.httpClient(null),
                "builder", builder -> builder.customize(null, (Consumer<Object>) change -> {}),
                "change", builder -> builder.customize(Object.class, null),
                "scheduler", builder -> builder.timer(null),
                "mapper", builder -> builder.json(null));

        settings.forEach((name, set) ->
                assertRefused(() -> set.apply(Session.builder()), "'%s' must not be null".formatted(name)));
        assertRefused(() -> Session.builder().uncheckedRegion(null), "'region' must not be null");
        assertRefused(() -> Session.builder().retry((RetryMode) null), "'mode' must not be null");
        assertRefused(() -> Session.builder().retry((RetryStrategy) null), "'strategy' must not be null");
        assertRefused(() -> Session.builder().override(null), "'change' must not be null");
    }

    @Test
    void nettySettingsBesideAnotherHttpClientAreRefused() {
        String text = "'httpClient' replaces Netty: 'netty' and 'completeOnEventLoop' cannot be set beside it;"
                + " set them on the HTTP client, or leave 'httpClient' out";
        SdkAsyncHttpClient other = new UnusedHttpClient();

        assertRefused(
                () -> session().httpClient(other).completeOnEventLoop(true).build(), text);
        assertRefused(() -> session().netty(netty -> {}).httpClient(other).build(), text);
    }

    private static void assertRefused(ThrowingCallable setting, String text) {
        assertThatThrownBy(setting).isInstanceOf(IllegalArgumentException.class).hasMessage(text);
    }

    private static final class UnusedHttpClient implements SdkAsyncHttpClient {

        @Override
        public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
