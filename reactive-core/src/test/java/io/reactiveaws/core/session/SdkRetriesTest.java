package io.reactiveaws.core.session;

import static io.reactiveaws.core.session.SessionFixtures.session;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.test.StepVerifier;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.retry.RetryMode;

/** How often a call is tried: the table of the guide. */
class SdkRetriesTest {

    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource({
        ", 500, 3",
        "LEGACY, 500, 4",
        "STANDARD, 500, 3",
        "ADAPTIVE_V2, 500, 3",
        ", 429, 3",
        "STANDARD, 429, 3",
        ", 400, 1",
        "STANDARD, 400, 1"
    })
    void callsAreTriedAsOftenAsTheGuideSays(RetryMode mode, int status, int tries) throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, NOTHING.length);
            exchange.getResponseBody().write(NOTHING);
            exchange.close();
        });
        server.start();
        Session.Builder settings = session()
                .endpoint(URI.create("http://localhost:" + server.getAddress().getPort()));
        if (mode != null) {
            settings.retry(mode);
        }
        try (Session session = settings.build()) {
            StepVerifier.create(session.resource(ToySqs.class).queueUrls())
                    .expectError(SdkServiceException.class)
                    .verify(Duration.ofMinutes(2));
        } finally {
            server.stop(0);
        }
        assertThat(requests).hasValue(tries);
    }
}
