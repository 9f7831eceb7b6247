package io.reactiveaws.spring.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.s3.S3;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** The endpoints of the guide over a real port, on a local AWS. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({LocalShop.class, Uploads.class, Uploads.Errors.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadsTest {

    private final S3 s3;
    private final WebTestClient client;

    UploadsTest(@Autowired S3 s3, @LocalServerPort int port) {
        this.s3 = s3;
        this.client =
                WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @BeforeAll
    void createBuckets() {
        Flux.just("pictures", "drawings", "avatars", "albums")
                .concatMap(s3::createBucket)
                .blockLast();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pictures", "drawings", "avatars", "measured"})
    void bodyIsStored(String path) {
        String bucket = path.equals("measured") ? "avatars" : path;

        client.put()
                .uri("/{path}/cat", path)
                .bodyValue("miaow")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(s3.bucket(bucket).object("cat").string().block()).isEqualTo("miaow");
    }

    @Test
    void filesOfAFormAreStored() {
        String form =
                "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"cat.txt\"\r\n\r\nmiaow\r\n--x--\r\n";

        client.post()
                .uri("/albums/2026")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .bodyValue(form.getBytes(StandardCharsets.US_ASCII))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(s3.bucket("albums").object("2026/cat.txt").string().block()).isEqualTo("miaow");
    }

    @Test
    void tooLargeIsTold() {
        client.put()
                .uri("/avatars/large")
                .bodyValue(new byte[2 * 1024 * 1024 + 1])
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
    }
}
