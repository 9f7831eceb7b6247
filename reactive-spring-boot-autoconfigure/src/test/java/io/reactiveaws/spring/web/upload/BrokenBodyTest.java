package io.reactiveaws.spring.web.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.testkit.http.RawClient;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Bodies that are not what HTTP has them be: none of them is an object. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenBodyTest {

    private static final String CHUNKED = "Transfer-Encoding: chunked";

    private final CountingStore store = new CountingStore();
    private ReactiveWebServerApplicationContext application;

    @BeforeAll
    void start() {
        application = UploadApplication.start(store.properties());
    }

    @AfterEach
    void forget() {
        store.requests().clear();
    }

    @AfterAll
    void stop() {
        application.close();
        store.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/files/k", "/functional/k", "/bytes/k", "/buffers/k", "/guarded/k", "/unguarded/k"})
    void chunkThatIsNoneIsNoEnd(String path) throws IOException {
        assertThat(statusOf(path, "no chunk\r\n")).isIn(null, 400);

        awaitEnd();
        assertThat(store.requests()).isEmpty();
    }

    @Test
    void trailerThatIsTooLongIsNoEnd() throws IOException {
        assertThat(statusOf("/files/k", "0\r\nA: " + "x".repeat(20_000) + "\r\n\r\n"))
                .isIn(null, 431);

        awaitEnd();
        assertThat(store.requests()).isEmpty();
    }

    /** By the server's own means: should it no longer do so, the filter has nothing left to do. */
    @Test
    void chunkThatIsNoneIsAnEndWithoutThisLibrary() throws IOException {
        statusOf("/unfiltered/k", "no chunk\r\n");

        awaitEnd();
        assertThat(store.count("PutObject")).isEqualTo(1);
    }

    @Test
    void trailersAreAnEnd() throws IOException {
        assertThat(statusOf("/files/k", "0\r\nDigest: x\r\n\r\n")).isEqualTo(200);

        assertThat(store.count("PutObject")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/files/k", "/functional/k", "/bytes/k"})
    void partOfAContentIsNotTheObject(String path) throws IOException {
        try (RawClient request = RawClient.send(
                UploadApplication.port(application),
                "PUT " + path,
                "Content-Length: 3",
                "Content-Range: bytes 3-5/9")) {
            assertThat(request.bytes(3).status()).isEqualTo(400);
        }
        assertThat(store.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form-data; name=file; filename=a.txt\r\nContent-Length: abc",
                "form-data; name=file; filename=a.txt\r\nContent-Length: -5",
                "form-data; name=file; filename=a.txt\r\nContent-Length: 99999999999999999999",
                "form-data; name=file; filename=a.txt\r\nContent-Length: 4",
                "form-data; filename=a.txt",
                "form-data\r\nContent-Type: text/plain",
                "form-data\r\nContent-Type: application/json",
            })
    void partThatIsNoneIsTheClientsFault(String head) {
        sendForm(part(head, "abc")).expectStatus().isBadRequest();

        assertThat(store.requests()).isEmpty();
    }

    @Test
    void fieldMayHaveAnotherTypeThanText() {
        String json = "{\"a\":\"" + "ä".repeat(50_000) + "\"}";

        sendForm(part("form-data; name=meta\r\nContent-Type: application/json", json))
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Map<String, String>>() {})
                .isEqualTo(Map.of("meta", json));
    }

    @Test
    void fieldOfAnotherTypeIsNotKeptWithoutALimit() {
        sendForm(part("form-data; name=meta\r\nContent-Type: application/json", "x".repeat(256 * 1024 + 1)))
                .expectStatus()
                .isEqualTo(413);
    }

    private static String part(String disposition, String content) {
        return "--limit\r\nContent-Disposition: " + disposition + "\r\n\r\n" + content + "\r\n--limit--\r\n";
    }

    private WebTestClient.ResponseSpec sendForm(String form) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + UploadApplication.port(application))
                .build()
                .post()
                .uri("/forms")
                .contentType(MediaType.parseMediaType("multipart/form-data; boundary=limit"))
                .bodyValue(form.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private void awaitEnd() {
        application.getBean(UploadEnds.class).stop();
    }

    /** Null if the connection was closed, with the answer on its way. */
    private @Nullable Integer statusOf(String path, String end) throws IOException {
        try (RawClient request = RawClient.send(UploadApplication.port(application), "PUT " + path, CHUNKED)) {
            return request.chunk(5).text(end).status();
        } catch (SocketException | EOFException closed) {
            return null;
        }
    }
}
