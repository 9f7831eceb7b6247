package io.reactiveaws.spring.app;

import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** The handlers of the guide, over a real port. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "2m")
@Import(LocalShop.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvoicesTest {

    private final WebTestClient client;

    private String version;

    InvoicesTest(@Autowired WebTestClient client) {
        this.client = client;
    }

    @BeforeAll
    void store(@Autowired S3 s3) {
        version = s3.createBucket("invoices")
                .delayUntil(bucket -> bucket.versioning()
                        .put(request -> request.versioningConfiguration(
                                versioning -> versioning.status(BucketVersioningStatus.ENABLED))))
                .map(bucket -> bucket.object("7.pdf"))
                .flatMap(object -> pdf(object, "%PDF first")
                        .flatMap(first -> pdf(object, "%PDF second").thenReturn(first)))
                .then(s3.createBucket("drafts"))
                .flatMap(bucket -> pdf(bucket.object("7"), "%PDF draft"))
                .then(s3.createBucket("web"))
                .flatMap(bucket -> bucket.object("public/index.html").put("<p>invoices"))
                .then(Mono.defer(
                        () -> s3.bucket("invoices").objectVersions().all().last()))
                .map(first -> first.id())
                .blockOptional()
                .orElseThrow();
    }

    private static Mono<String> pdf(S3Object object, String text) {
        return object.put(text, (Consumer<PutObjectRequest.Builder>) request -> request.contentType("application/pdf"))
                .thenReturn(text);
    }

    private WebTestClient.ResponseSpec get(String path) {
        return client.get().uri(path).exchange().expectStatus().isOk();
    }

    @Test
    void annotated() {
        get("/invoices/7.pdf")
                .expectHeader()
                .contentType("application/pdf")
                .expectBody(String.class)
                .isEqualTo("%PDF second");
        client.head()
                .uri("/invoices/7.pdf")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentLength(11);
    }

    @Test
    void noKeyIsNotFound() {
        client.get().uri("/invoices/").exchange().expectStatus().isNotFound();
        client.get().uri("/invoices").exchange().expectStatus().isNotFound();
    }

    @Test
    void functional() {
        get("/drafts/7").expectBody(String.class).isEqualTo("%PDF draft");
        client.head().uri("/drafts/7").exchange().expectStatus().isOk();
    }

    @Test
    void options() {
        get("/saved/7")
                .expectHeader()
                .valueEquals("Content-Disposition", "attachment; filename=\"Rechnung 7.pdf\"")
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=3600, private");
    }

    @Test
    void version() {
        get("/invoices/7/versions/" + version).expectBody(String.class).isEqualTo("%PDF first");
    }

    @Test
    void site() {
        get("/site/").expectBody(String.class).isEqualTo("<p>invoices");
    }
}
