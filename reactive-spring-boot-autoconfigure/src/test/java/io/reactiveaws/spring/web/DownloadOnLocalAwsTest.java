package io.reactiveaws.spring.web;

import io.reactiveaws.local.LocalAws;
import io.reactiveaws.s3.ReadableObject;
import io.reactiveaws.s3.S3Object;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Downloads from the local AWS over a real port. */
class DownloadOnLocalAwsTest {

    private static final byte[] CONTENT = new byte[200_000];

    private static FileApplication application;
    private static String tag;

    @BeforeAll
    static void start() {
        LocalAws aws = LocalAws.shared();
        AwsCredentials credentials = aws.credentials().resolveCredentials();
        application = FileApplication.start(
                aws.endpoint(),
                "reactiveaws.region",
                aws.region().id(),
                "reactiveaws.credentials.access-key",
                credentials.accessKeyId(),
                "reactiveaws.credentials.secret-key",
                credentials.secretAccessKey());
        tag = application
                .s3()
                .createBucket("webflux-downloads")
                .delayUntil(bucket -> bucket.object("public/index.html").put("<p>hello"))
                .flatMap(bucket -> bucket.object("a b/ü.gz")
                        .put(CONTENT, (Consumer<PutObjectRequest.Builder>) request -> request.contentType("text/csv")
                                .contentEncoding("x-own")
                                .cacheControl("no-cache")
                                .contentLanguage("de")))
                .blockOptional()
                .orElseThrow()
                .eTag();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static ResponseSpec send(HttpMethod method, String handler, String... headers) {
        return application
                .client()
                .method(method)
                .uri("/" + handler + "/a b/ü.gz")
                .headers(all -> {
                    for (int i = 0; i < headers.length; i += 2) {
                        all.set(headers[i], headers[i + 1]);
                    }
                })
                .exchange();
    }

    @ParameterizedTest
    @ValueSource(strings = {"annotated", "functional"})
    void whole(String handler) {
        send(HttpMethod.GET, handler, "Accept", "application/json")
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("text/csv")
                .expectHeader()
                .valueEquals("Content-Encoding", "x-own")
                .expectHeader()
                .valueEquals("Cache-Control", "no-cache")
                .expectHeader()
                .valueEquals("Content-Language", "de")
                .expectHeader()
                .valueEquals("ETag", tag)
                .expectHeader()
                .contentLength(CONTENT.length)
                .expectBody(byte[].class)
                .isEqualTo(CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"annotated", "functional"})
    void head(String handler) {
        send(HttpMethod.HEAD, handler)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("text/csv")
                .expectHeader()
                .contentLength(CONTENT.length)
                .expectHeader()
                .valueEquals("ETag", tag)
                .expectBody()
                .isEmpty();
        send(HttpMethod.HEAD, handler, "If-None-Match", tag).expectStatus().isNotModified();
    }

    @ParameterizedTest
    @ValueSource(strings = {"annotated", "functional"})
    void rangesAndConditions(String handler) {
        send(HttpMethod.GET, handler, "Range", "bytes=100-299")
                .expectStatus()
                .isEqualTo(206)
                .expectHeader()
                .valueEquals("Content-Range", "bytes 100-299/200000")
                .expectBody(byte[].class)
                .isEqualTo(new byte[200]);
        send(HttpMethod.GET, handler, "Range", "bytes=-5")
                .expectStatus()
                .isEqualTo(206)
                .expectHeader()
                .valueEquals("Content-Range", "bytes 199995-199999/200000");
        send(HttpMethod.GET, handler, "Range", "bytes=200000-")
                .expectStatus()
                .isEqualTo(416)
                .expectHeader()
                .valueEquals("Content-Range", "bytes */200000");
        send(HttpMethod.GET, handler, "Range", "bytes=0-4", "If-Range", tag)
                .expectStatus()
                .isEqualTo(206);
        send(HttpMethod.GET, handler, "Range", "bytes=0-4", "If-Range", "\"other\"")
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentLength(CONTENT.length);
        send(HttpMethod.GET, handler, "If-None-Match", tag)
                .expectStatus()
                .isNotModified()
                .expectHeader()
                .valueEquals("ETag", tag);
        send(HttpMethod.GET, handler, "If-Match", "\"other\"").expectStatus().isEqualTo(412);
    }

    @Test
    void datesAreConditions() {
        String modified = send(HttpMethod.HEAD, "annotated")
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst(HttpHeaders.LAST_MODIFIED);

        send(HttpMethod.GET, "annotated", "If-Modified-Since", modified)
                .expectStatus()
                .isNotModified();
        send(HttpMethod.GET, "annotated", "If-Unmodified-Since", modified)
                .expectStatus()
                .isOk();
        send(HttpMethod.GET, "annotated", "If-Unmodified-Since", "Mon, 05 Oct 2020 10:00:00 GMT")
                .expectStatus()
                .isEqualTo(412);
        send(HttpMethod.GET, "annotated", "Range", "bytes=0-4", "If-Range", modified)
                .expectStatus()
                .isEqualTo(206);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/site/", "/site/index.html"})
    void site(String path) {
        application
                .client()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo("<p>hello");
    }

    @Test
    void siteWithoutAnObjectIsNotFound() {
        for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
            application
                    .client()
                    .method(method)
                    .uri("/site/missing.html")
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
    }

    @Test
    void versionsAndListedObjects() {
        Flux<Long> lengths = application
                .s3()
                .createBucket("webflux-versions")
                .delayUntil(bucket -> bucket.versioning()
                        .put(request -> request.versioningConfiguration(
                                versioning -> versioning.status(BucketVersioningStatus.ENABLED))))
                .flatMapMany(bucket -> {
                    S3Object object = bucket.object("a");
                    return object.put("first")
                            .flatMapMany(put -> Flux.concat(
                                    object.put("the second").then(Mono.empty()),
                                    lengths(object.version(put.versionId())),
                                    bucket.objects().all().flatMap(DownloadOnLocalAwsTest::lengths)));
                });

        StepVerifier.create(lengths).expectNext(5L, 5L, 10L, 10L).verifyComplete();
    }

    private static Flux<Long> lengths(ReadableObject object) {
        return Flux.just(HttpMethod.HEAD, HttpMethod.GET)
                .concatMap(method -> application
                        .downloads()
                        .respond(
                                object,
                                MockServerHttpRequest.method(method, "/").build()))
                .concatMap(answer -> answer.getBody() == null
                        ? Mono.just(answer.getHeaders().getContentLength())
                        : answer.getBody().map(bytes -> (long) bytes.remaining()));
    }
}
