package io.reactiveaws.spring.web.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.testkit.http.HttpRequest;
import java.io.IOException;
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
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/** Uploads over a real port, and what a store is asked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadTest {

    private static final int MIB = 1024 * 1024;

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
        try (HalfRequest request = new HalfRequest(UploadApplication.port(application))) {
            request.head("/small/k", "Content-Length: 11", "Expect: 100-continue");

            assertThat(request.status()).isEqualTo("HTTP/1.1 413 Request Entity Too Large");
        }
        assertThat(store.requests()).isEmpty();
    }

    @Test
    void bodyThatTurnsOutTooLargeIsNotStored() throws IOException {
        try (HalfRequest request = new HalfRequest(UploadApplication.port(application))) {
            request.head("/small/k", "Transfer-Encoding: chunked").chunk(6).chunk(5);

            assertThat(request.status()).isEqualTo("HTTP/1.1 413 Request Entity Too Large");
        }
        assertThat(store.requests()).isEmpty();
    }

    @Test
    void clientThatGoesAwayLeavesNothing() throws IOException {
        try (HalfRequest request = new HalfRequest(UploadApplication.port(application))) {
            request.head("/files/k", "Transfer-Encoding: chunked").chunk(12 * MIB);
            store.awaitFirst("UploadPart");
        }
        store.awaitFirst("AbortMultipartUpload");

        assertThat(store.count("CreateMultipartUpload")).isEqualTo(1);
        assertThat(store.count("CompleteMultipartUpload")).isZero();
    }

    @Test
    void filesOfAFormAreStoredAsTheyComeAndFieldsAreThere() {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("folder", "photos");
        form.part("first", named("cat.jpg", 9 * MIB), MediaType.IMAGE_JPEG);
        form.part("none", named("", 0));
        form.part("unwanted", named("no-thanks.exe", 3 * MIB));
        form.part("second", named("dog.jpg", 5), MediaType.IMAGE_JPEG);
        form.part("title", "pets");

        client.post()
                .uri("/forms")
                .body(BodyInserters.fromMultipartData(form.build()))
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
        assertThat(store.awaitFirst("CompleteMultipartUpload").key()).isEqualTo("photos/cat.jpg");
    }

    private static ByteArrayResource named(String filename, int size) {
        return new ByteArrayResource(new byte[size]) {
            @Override
            public String getFilename() {
                return filename;
            }
        };
    }

    private HttpRequest onlyRequest() {
        assertThat(store.requests()).hasSize(1);
        return store.requests().get(0);
    }
}
