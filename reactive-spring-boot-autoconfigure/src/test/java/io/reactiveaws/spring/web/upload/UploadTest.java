package io.reactiveaws.spring.web.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.testkit.http.HttpRequest;
import io.reactiveaws.testkit.http.RawClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Uploads over a real port, and what a store is asked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadTest {

    private static final int MIB = 1024 * 1024;
    private static final String CHUNKED = "Transfer-Encoding: chunked";

    private final CountingStore store = new CountingStore();
    private ReactiveWebServerApplicationContext application;
    private WebTestClient client;

    @BeforeAll
    void start() {
        application = UploadApplication.start(store.properties());
        client = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + UploadApplication.port(application))
                .build();
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
    @ValueSource(strings = {"/files/k", "/functional/k", "/bytes/k", "/buffers/k"})
    void headersGoToTheStore(String path) {
        client.put()
                .uri(path)
                .header("Content-Type", "text/csv")
                .header("Content-Disposition", "attachment; filename=\"a.csv\"")
                .header("Content-Encoding", "br")
                .header("Content-Language", "en", "de")
                .header("Cache-Control", "no-store")
                .header("If-Match", "\"e-0\"")
                .bodyValue("a,b")
                .exchange()
                .expectStatus()
                .isOk();

        HttpRequest put = onlyRequest();
        assertThat(put.operation()).isEqualTo("PutObject");
        assertThat(put.key()).isEqualTo("k");
        assertThat(put.header("Content-Type")).isEqualTo("text/csv");
        assertThat(put.header("Content-Disposition")).isEqualTo("attachment; filename=\"a.csv\"");
        assertThat(put.header("Content-Encoding")).endsWith("br");
        assertThat(put.header("Content-Language")).isEqualTo("en, de");
        assertThat(put.header("Cache-Control")).isEqualTo("no-store");
        assertThat(put.header("If-Match")).isEqualTo("\"e-0\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/files/k", "/functional/k"})
    void answerHasTheETagAndSaysWhatWasMade(String path) {
        client.put()
                .uri(path)
                .bodyValue("x")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"e-1\"");
        client.put()
                .uri(path)
                .header("If-None-Match", "*")
                .bodyValue("x")
                .exchange()
                .expectStatus()
                .isCreated();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/files/there", "/functional/there"})
    void conditionThatDoesNotHoldIsTold(String path) {
        client.put()
                .uri(path)
                .header("If-None-Match", "*")
                .bodyValue("x")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.PRECONDITION_FAILED)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/files/k", "/functional/k", "/bytes/k", "/buffers/k"})
    void emptyBodyIsAnEmptyObject(String path) {
        client.put().uri(path).exchange().expectStatus().isOk();

        assertThat(onlyRequest().operation()).isEqualTo("PutObject");
    }

    @Test
    void bodyThatSaysThatItIsTooLargeIsRefusedBeforeAnyCall() throws IOException {
        try (RawClient request = RawClient.send(
                UploadApplication.port(application), "PUT /small/k", "Content-Length: 11", "Expect: 100-continue")) {
            assertThat(request.status()).isEqualTo(413);
        }
        assertThat(store.count("PutObject")).isZero();
        assertThat(store.count("CreateMultipartUpload")).isZero();
    }

    @Test
    void bodyThatTurnsOutTooLargeIsNotStored() throws IOException {
        try (RawClient request = RawClient.send(UploadApplication.port(application), "PUT /small/k", CHUNKED)) {
            request.chunk(6).chunk(5);

            assertThat(request.status()).isEqualTo(413);
        }
        assertThat(store.count("PutObject")).isZero();
        assertThat(store.count("CreateMultipartUpload")).isZero();
    }

    /** The server isn't paused either. */
    @Test
    void applicationThatIsPausedTakesUploads() {
        application.pause();
        try {
            client.put()
                    .uri("/files/k")
                    .bodyValue("x")
                    .exchange()
                    .expectStatus()
                    .isOk();
        } finally {
            application.restart();
        }
    }

    @Test
    void clientThatGoesAwayLeavesNothing() throws IOException {
        try (RawClient request = RawClient.send(UploadApplication.port(application), "PUT /files/away", CHUNKED)) {
            request.chunk(12 * MIB);
            store.awaitFirst("UploadPart", "away");
        }
        store.awaitFirst("AbortMultipartUpload", "away");

        assertThat(store.count("CreateMultipartUpload")).isEqualTo(1);
        assertThat(store.count("CompleteMultipartUpload")).isZero();
    }

    @Test
    void filesOfAFormAreStoredAsTheyComeAndFieldsAreThere() {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        part(form, "name=\"folder\"", "text/plain", "photos".length(), "photos");
        part(form, "name=\"first\"; filename=\"cat.jpg\"", "image/jpeg", 9 * MIB, "");
        part(form, "name=\"none\"; filename=\"\"", "application/octet-stream", 0, "");
        part(form, "name=\"unwanted\"; filename=\"no-thanks.exe\"", "application/octet-stream", 3 * MIB, "");
        part(form, "name=\"second\"; filename=\"dog.jpg\"", "image/jpeg", 5, "");
        part(form, "name=\"title\"", "text/plain", "pets".length(), "pets");
        form.writeBytes("--limit--\r\n".getBytes(StandardCharsets.US_ASCII));

        client.post()
                .uri("/forms")
                .header("Content-Type", "multipart/form-data; boundary=limit")
                .bodyValue(form.toByteArray())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Map<String, String>>() {})
                .isEqualTo(Map.of("folder", "photos", "title", "pets", "first", "\"e-1\"", "second", "\"e-1\""));

        assertThat(store.requests().stream()
                        .filter(request -> request.operation().equals("PutObject")))
                .singleElement()
                .satisfies(put -> {
                    assertThat(put.key()).isEqualTo("photos/dog.jpg");
                    assertThat(put.header("Content-Type")).isEqualTo("image/jpeg");
                    assertThat(put.header("Content-Disposition")).isNull();
                });
        assertThat(store.requests())
                .anySatisfy(request -> assertThat(request.operation() + " " + request.key())
                        .isEqualTo("CompleteMultipartUpload photos/cat.jpg"));
    }

    private static void part(ByteArrayOutputStream form, String disposition, String type, int size, String start) {
        String head = "--limit\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n%s"
                .formatted(disposition, type, start);
        form.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        form.writeBytes(new byte[size - start.length()]);
        form.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** But for aborts, which go on behind the test that they belong to. */
    private HttpRequest onlyRequest() {
        List<HttpRequest> requests = store.requests().stream()
                .filter(request -> request.key().equals("k"))
                .toList();
        assertThat(requests).hasSize(1);
        return requests.get(0);
    }
}
