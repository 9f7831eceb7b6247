package io.reactiveaws.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.testkit.http.CannedServer;
import io.reactiveaws.testkit.http.HttpRequest;
import io.reactiveaws.testkit.http.RawClient;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatusCode;

/** How many downloads there are at a time, and that each place is given back. */
class DownloadBoundTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final CannedServer s3 = CannedServer.start(16 * 1024, new StoreOfOne());

    @AfterEach
    void close() {
        s3.close();
    }

    private FileApplication withOne() {
        return FileApplication.start(s3.endpoint(), "reactiveaws.web.max-downloads", "1");
    }

    private long asked(String operation) {
        return s3.requests().stream()
                .map(HttpRequest::operation)
                .filter(operation::equals)
                .count();
    }

    private void awaitHangUp() {
        s3.hangUps().blockFirst(PATIENCE);
    }

    @Test
    void oneTooManyIsToldToComeAgainWithoutACall() throws IOException {
        try (FileApplication application = withOne();
                RawClient reader = RawClient.send(application.port(), "GET /annotated/endless")) {
            assertThat(reader.status()).isEqualTo(200);

            for (String path : List.of("/annotated/a.txt", "/functional/a.txt", "/site/a.txt")) {
                application
                        .client()
                        .get()
                        .uri(path)
                        .exchange()
                        .expectStatus()
                        .isEqualTo(HttpStatusCode.valueOf(503))
                        .expectHeader()
                        .valueEquals("Retry-After", "5")
                        .expectBody()
                        .isEmpty();
            }
            application
                    .client()
                    .head()
                    .uri("/annotated/a.txt")
                    .exchange()
                    .expectStatus()
                    .isOk();
            assertThat(asked("GetObject")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a.txt, Accept, '*/*', 200",
        "a.txt, Range, bytes=1-2, 206",
        "a.txt, Range, bytes=99-, 416",
        "blind, Range, bytes=99-, 416",
        "a.txt, If-None-Match, *, 304",
        "a.txt, If-None-Match, '\"tag-1\"', 304",
        "a.txt, If-Match, '\"other\"', 412",
        "blind, If-Match, '\"other\"', 412",
        "missing, Accept, '*/*', 404",
        "denied, Accept, '*/*', 403"
    })
    void placeIsGivenBackWithTheAnswer(String key, String header, String value, int status) {
        try (FileApplication application = withOne()) {
            for (String handler : List.of("annotated", "functional", "annotated")) {
                application
                        .client()
                        .get()
                        .uri("/" + handler + "/" + key)
                        .header(header, value)
                        .exchange()
                        .expectStatus()
                        .isEqualTo(status)
                        .expectBody()
                        .returnResult();
            }
        }
    }

    @Test
    void placeIsGivenBackByABodyThatBreaks() throws IOException {
        try (FileApplication application = withOne()) {
            for (String handler : List.of("annotated", "functional", "annotated")) {
                try (RawClient reader = RawClient.send(application.port(), "GET /" + handler + "/broken")) {
                    assertThat(reader.status()).isEqualTo(200);
                    readToTheEnd(reader);
                }
            }
        }
    }

    /** Which may be a reset. */
    private static void readToTheEnd(RawClient reader) throws IOException {
        try {
            reader.rest();
        } catch (SocketException reset) {
            // the end of a body that broke
        }
    }

    @ParameterizedTest
    @CsvSource({"annotated", "functional"})
    void clientThatGoesAwayCancelsTheCallAndGivesThePlaceBack(String handler) throws IOException {
        try (FileApplication application = withOne()) {
            try (RawClient reader = RawClient.send(application.port(), "GET /" + handler + "/endless")) {
                assertThat(reader.status()).isEqualTo(200);
            }
            awaitHangUp();

            application
                    .client()
                    .get()
                    .uri("/annotated/a.txt")
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
    }

    @Test
    void clientThatGoesAwayBeforeS3AnswersGivesThePlaceBack() throws IOException {
        try (FileApplication application = withOne()) {
            RawClient reader = RawClient.send(application.port(), "GET /annotated/silent");
            s3.arrivals().blockFirst(PATIENCE);
            reader.close();
            awaitHangUp();

            application
                    .client()
                    .get()
                    .uri("/annotated/a.txt")
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
    }

    /** With the defaults: 50 connections, and four fifths of them for downloads. */
    @Test
    void slowReadersLeaveConnectionsToOthers() throws IOException {
        List<RawClient> readers = new ArrayList<>();
        try (FileApplication application = FileApplication.start(s3.endpoint())) {
            List<Integer> statuses = new ArrayList<>();
            for (int i = 0; i < 55; i++) {
                readers.add(RawClient.send(application.port(), "GET /annotated/endless"));
            }
            for (RawClient reader : readers) {
                statuses.add(reader.status());
            }

            application
                    .client()
                    .head()
                    .uri("/annotated/a.txt")
                    .exchange()
                    .expectStatus()
                    .isOk();
            assertThat(Collections.frequency(statuses, 200)).isEqualTo(40);
            assertThat(Collections.frequency(statuses, 503)).isEqualTo(15);
            assertThat(asked("GetObject")).isEqualTo(40);
        } finally {
            for (RawClient reader : readers) {
                reader.close();
            }
        }
    }
}
