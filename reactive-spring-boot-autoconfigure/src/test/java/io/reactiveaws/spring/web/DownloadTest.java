package io.reactiveaws.spring.web;

import static io.reactiveaws.spring.web.StoreOfOne.BEFORE;
import static io.reactiveaws.spring.web.StoreOfOne.MODIFIED;
import static io.reactiveaws.spring.web.StoreOfOne.TAG;
import static io.reactiveaws.spring.web.StoreOfOne.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.testkit.http.CannedServer;
import io.reactiveaws.testkit.http.HttpRequest;
import io.reactiveaws.testkit.http.RawClient;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** What clients are answered over a real port, and what S3 was asked, by annotated handlers and handler functions. */
class DownloadTest {

    private static final CannedServer S3 = CannedServer.start(new StoreOfOne());

    private static FileApplication application;

    private int before;

    @BeforeAll
    static void start() {
        application = FileApplication.start(S3.endpoint());
    }

    @AfterAll
    static void stop() {
        application.close();
        S3.close();
    }

    @BeforeEach
    void count() {
        before = S3.requests().size();
    }

    /** What S3 was asked by this test. */
    private List<String> asked() {
        List<HttpRequest> all = S3.requests();
        return all.subList(before, all.size()).stream()
                .map(HttpRequest::operation)
                .toList();
    }

    private static EntityExchangeResult<byte[]> send(HttpMethod method, String path, String... headers) {
        return application
                .client()
                .method(method)
                .uri(path)
                .headers(all -> {
                    for (int i = 0; i < headers.length; i += 2) {
                        all.add(headers[i], headers[i + 1]);
                    }
                })
                .exchange()
                .expectBody()
                .returnResult();
    }

    private static EntityExchangeResult<byte[]> get(String path, String... headers) {
        return send(HttpMethod.GET, path, headers);
    }

    private static int status(EntityExchangeResult<?> result) {
        return result.getStatus().value();
    }

    private static String text(EntityExchangeResult<byte[]> result) {
        byte[] body = result.getResponseBody();
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"annotated", "functional"})
    void objectHasWhatIsStoredWithIt(String handler) {
        EntityExchangeResult<byte[]> result = get("/" + handler + "/a.txt", "Accept", "application/json");

        HttpHeaders headers = result.getResponseHeaders();
        assertThat(status(result)).isEqualTo(200);
        assertThat(text(result)).isEqualTo(TEXT);
        assertThat(headers.getContentType()).isEqualTo(MediaType.parseMediaType("text/plain;charset=UTF-8"));
        assertThat(headers.getContentLength()).isEqualTo(TEXT.length());
        assertThat(headers.getETag()).isEqualTo(TAG);
        assertThat(headers.getFirst("Last-Modified")).isEqualTo(MODIFIED);
        assertThat(headers.getFirst("Accept-Ranges")).isEqualTo("bytes");
        assertThat(headers.getCacheControl()).isEqualTo("max-age=60");
        assertThat(headers.getFirst("Content-Disposition")).isEqualTo("inline");
        assertThat(headers.getFirst("Content-Encoding")).isEqualTo("identity");
        assertThat(headers.getFirst("Content-Language")).isEqualTo("en");
        assertThat(headers.getFirst("Expires")).isEqualTo("Tue, 05 Oct 2027 10:00:00 GMT");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(asked()).containsExactly("GetObject");
    }

    @ParameterizedTest
    @ValueSource(strings = {"annotated", "functional"})
    void headIsHeadObjectWithTheSameHeaders(String handler) {
        EntityExchangeResult<byte[]> result = send(HttpMethod.HEAD, "/" + handler + "/a.txt", "Range", "bytes=0-1");

        assertThat(status(result)).isEqualTo(200);
        assertThat(result.getResponseBody()).isNull();
        assertThat(asked()).containsExactly("HeadObject");
        HttpHeaders ofGet = get("/" + handler + "/a.txt").getResponseHeaders();
        assertThat(result.getResponseHeaders().toSingleValueMap()).isEqualTo(ofGet.toSingleValueMap());
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=2-4, 234, bytes 2-4/10",
        "bytes=7-, 789, bytes 7-9/10",
        "'Bytes = 0-0', 0, bytes 0-0/10",
        "bytes=8-99, 89, bytes 8-9/10",
        "'bytes=,1-1,', 1, bytes 1-1/10"
    })
    void range(String range, String bytes, String contentRange) {
        for (String handler : List.of("annotated", "functional")) {
            EntityExchangeResult<byte[]> result = get("/" + handler + "/a.txt", "Range", range);

            assertThat(status(result)).isEqualTo(206);
            assertThat(text(result)).isEqualTo(bytes);
            assertThat(result.getResponseHeaders().getFirst("Content-Range")).isEqualTo(contentRange);
            assertThat(result.getResponseHeaders().getContentLength()).isEqualTo(bytes.length());
        }
        assertThat(asked()).containsExactly("GetObject", "GetObject");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,5-6", "bytes=5-2", "bytes=", "bytes=a-b", "items=0-1", "bytes=-", "0-1"})
    void rangesThatAreSeveralOrNoneGiveTheWhole(String range) {
        EntityExchangeResult<byte[]> result = get("/annotated/a.txt", "Range", range);

        assertThat(status(result)).isEqualTo(200);
        assertThat(text(result)).isEqualTo(TEXT);
        assertThat(asked()).containsExactly("GetObject");
    }

    @ParameterizedTest
    @CsvSource({"a.txt, GetObject", "blind, GetObject HeadObject"})
    void rangeWithoutAByte(String key, String calls) {
        EntityExchangeResult<byte[]> result = get("/annotated/" + key, "Range", "bytes=10-");

        assertThat(status(result)).isEqualTo(416);
        assertThat(result.getResponseBody()).isNull();
        assertThat(result.getResponseHeaders().getFirst("Content-Range")).isEqualTo("bytes */10");
        assertThat(asked()).containsExactly(calls.split(" "));
    }

    static Stream<List<String>> conditions() {
        return Stream.of(
                List.of("304", "If-None-Match", TAG),
                List.of("304", "If-None-Match", "W/" + TAG),
                List.of("304", "If-None-Match", "\"other\", W/" + TAG),
                List.of("304", "If-None-Match", "*"),
                List.of("200", "If-None-Match", "\"other\""),
                List.of("200", "If-None-Match", "\"other\", \"another\""),
                List.of("304", "If-Modified-Since", MODIFIED),
                List.of("200", "If-Modified-Since", BEFORE),
                List.of("200", "If-Modified-Since", "yesterday"),
                List.of("200", "If-None-Match", "\"other\"", "If-Modified-Since", MODIFIED),
                List.of("200", "If-None-Match", "unquoted"),
                List.of("304", "If-None-Match", "unquoted", "If-Modified-Since", MODIFIED),
                List.of("412", "If-Match", "unquoted"),
                List.of("304", "If-None-Match", TAG, "If-Modified-Since", BEFORE),
                List.of("200", "If-Match", TAG),
                List.of("200", "If-Match", "\"other\", " + TAG),
                List.of("200", "If-Match", "*"),
                List.of("412", "If-Match", "\"other\""),
                List.of("412", "If-Match", "\"other\", \"another\""),
                List.of("412", "If-Match", "W/" + TAG),
                List.of("200", "If-Unmodified-Since", MODIFIED),
                List.of("412", "If-Unmodified-Since", BEFORE),
                List.of("200", "If-Match", TAG, "If-Unmodified-Since", BEFORE),
                List.of("412", "If-Match", "\"other\"", "If-None-Match", TAG),
                List.of("304", "If-Match", TAG, "If-None-Match", TAG));
    }

    /** With a store that looks at them and with one that doesn't, by GET and by HEAD, which is asked once. */
    @ParameterizedTest
    @MethodSource("conditions")
    void condition(List<String> row) {
        int expected = Integer.parseInt(row.get(0));
        String[] headers = row.subList(1, row.size()).toArray(String[]::new);
        for (String path : List.of("/annotated/a.txt", "/functional/a.txt", "/annotated/blind", "/functional/blind")) {
            for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
                EntityExchangeResult<byte[]> result = send(method, path, headers);

                assertThat(status(result)).as("%s %s", method, path).isEqualTo(expected);
                boolean hasBody = expected == 200 && method.equals(HttpMethod.GET);
                assertThat(text(result)).isEqualTo(hasBody ? TEXT : "");
                if (expected == 304) {
                    assertThat(result.getResponseHeaders().getETag()).isEqualTo(TAG);
                    assertThat(result.getResponseHeaders().getCacheControl()).isEqualTo("max-age=60");
                    assertThat(result.getResponseHeaders().getFirst("Last-Modified"))
                            .isEqualTo(MODIFIED);
                }
            }
        }
        assertThat(asked()).hasSize(8);
    }

    static Stream<List<String>> conditionsOfRanges() {
        return Stream.of(
                List.of("206", "1", "If-Range", TAG),
                List.of("200", "2", "If-Range", "\"other\""),
                List.of("200", "1", "If-Range", "W/" + TAG),
                List.of("200", "1", "If-Range", "something"),
                List.of("206", "1", "If-Range", MODIFIED),
                List.of("200", "2", "If-Range", BEFORE),
                List.of("200", "2", "If-Range", "Mon, 05 Oct 2026 10:00:01 GMT"),
                List.of("206", "1", "If-Range", TAG, "If-Match", TAG),
                List.of("200", "2", "If-Range", "\"other\"", "If-Match", TAG),
                List.of("412", "1", "If-Range", TAG, "If-Match", "\"other\""),
                List.of("412", "1", "If-Range", TAG, "If-Unmodified-Since", BEFORE),
                List.of("304", "2", "If-Range", "\"other\"", "If-None-Match", TAG),
                List.of("304", "1", "If-Range", TAG, "If-None-Match", TAG));
    }

    @ParameterizedTest
    @MethodSource("conditionsOfRanges")
    void rangeOnACondition(List<String> row) {
        String[] headers = Stream.concat(Stream.of("Range", "bytes=2-4"), row.subList(2, row.size()).stream())
                .toArray(String[]::new);
        for (String handler : List.of("annotated", "functional")) {
            EntityExchangeResult<byte[]> result = get("/" + handler + "/a.txt", headers);

            assertThat(status(result)).isEqualTo(Integer.parseInt(row.get(0)));
            assertThat(text(result))
                    .isEqualTo(
                            switch (row.get(0)) {
                                case "200" -> TEXT;
                                case "206" -> "234";
                                default -> "";
                            });
        }
        assertThat(asked()).hasSize(2 * Integer.parseInt(row.get(1)));
    }

    @ParameterizedTest
    @CsvSource({"\"tag-1\", 206", "\"other\", 200"})
    void rangeOnAConditionThatTheStoreIgnores(String tag, int expected) {
        EntityExchangeResult<byte[]> result = get("/annotated/blind", "Range", "bytes=2-4", "If-Range", tag);

        assertThat(status(result)).isEqualTo(expected);
        assertThat(text(result)).isEqualTo(expected == 206 ? "234" : TEXT);
    }

    /** The errors advice says which status they have; without one it is Boot's 500. */
    @ParameterizedTest
    @CsvSource({"missing, 404", "denied, 403"})
    void errorsGoOn(String key, int status) {
        assertThat(status(get("/annotated/" + key))).isEqualTo(status);
        assertThat(status(get("/functional/" + key))).isEqualTo(status);
        assertThat(status(send(HttpMethod.HEAD, "/annotated/" + key))).isEqualTo(status);
    }

    @Test
    void attachment() {
        HttpHeaders headers = get("/saved/a.txt").getResponseHeaders();

        assertThat(headers.getContentDisposition().isAttachment()).isTrue();
        assertThat(headers.getFirst("Content-Disposition"))
                .contains("filename*=UTF-8''Bericht%20f%C3%BCr%20J%C3%BCrgen.pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "/site/a.txt, public/a.txt",
        "/site/, public/index.html",
        "/site/docs/, public/docs/index.html",
        "/site/docs/%C3%BC.txt, public/docs/%C3%BC.txt",
        "/site/a%252e.txt, public/a%252e.txt"
    })
    void siteHasWhatIsBelowThePrefix(String path, String key) {
        EntityExchangeResult<byte[]> result = application
                .client()
                .get()
                .uri(URI.create("http://127.0.0.1:" + application.port() + path))
                .exchange()
                .expectBody()
                .returnResult();

        assertThat(status(result)).isEqualTo(200);
        assertThat(text(result)).isEqualTo(TEXT);
        assertThat(S3.requests().get(before).key()).isEqualTo(key);
    }

    @Test
    void siteAnswersHead() {
        assertThat(status(send(HttpMethod.HEAD, "/site/a.txt"))).isEqualTo(200);
        assertThat(asked()).containsExactly("HeadObject");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/site/../a.txt",
                "/site/%2e%2e/a.txt",
                "/site/..%2fa.txt",
                "/site/.%2e/a.txt",
                "/site/..%5ca.txt",
                "/site/a/./b.txt",
                "/site/a//b.txt",
                "/site//a.txt",
                "/site/a%2f%2fb.txt",
                "/site/..;x=1/a.txt",
                "/site/a%00b",
                "/site",
                "/site/a/.."
            })
    void siteDoesNotLeaveThePrefix(String path) throws IOException {
        try (RawClient client = RawClient.send(application.port(), "GET " + path)) {
            assertThat(client.status()).isEqualTo(404);
        }
        assertThat(asked()).isEmpty();
    }

    /** Caches would keep the error as long as the object. */
    @ParameterizedTest
    @ValueSource(strings = {"annotated", "functional"})
    void errorBeforeTheFirstByteHasNothingOfTheObject(String handler) {
        EntityExchangeResult<byte[]> result = get("/" + handler + "/bodyless");

        assertThat(status(result))
                .as(text(result) + result.getResponseHeaders())
                .isEqualTo(409);
        assertThat(result.getResponseHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(result.getResponseHeaders().headerNames())
                .doesNotContain("ETag", "Expires", "Last-Modified", "Accept-Ranges", "Content-Encoding");
    }
}
