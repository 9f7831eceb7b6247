package io.reactiveaws.s3.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.core.session.Session;
import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import io.reactiveaws.testkit.http.CannedServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;
import software.amazon.awssdk.services.s3.model.CompletedMultipartUpload;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Answers of somebody else than the store, with HTTP 200, over real sockets. */
class ForeignAnswerTest {

    private static final String PAGE = "<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>";
    private static final SocketClients CLIENTS = new SocketClients("foreign-answers");

    private static final Map<String, Function<Bucket, Mono<?>>> CALLS = new LinkedHashMap<>();

    static {
        CALLS.put("objects", bucket -> bucket.objects().all().next());
        CALLS.put("versions", bucket -> bucket.objectVersions().all().next());
        CALLS.put("uploads", bucket -> bucket.multipartUploads().all().next());
        CALLS.put(
                "parts",
                bucket -> bucket.object("k").multipartUpload("u").parts().all().next());
        CALLS.put(
                "deleteObjects", bucket -> bucket.deleteObjects(Delete.builder().build()));
        CALLS.put("delete", bucket -> bucket.object("k").delete());
        CALLS.put("put", bucket -> bucket.object("k").put("text"));
        CALLS.put("create", Bucket::create);
        CALLS.put("acl", bucket -> bucket.acl().load());
        CALLS.put("cors", bucket -> bucket.cors().load());
        CALLS.put("versioning", bucket -> bucket.versioning().load());
        CALLS.put("tagging", bucket -> bucket.tagging().load());
        CALLS.put("initiate", bucket -> bucket.object("k").initiateMultipartUpload());
        CALLS.put(
                "complete",
                bucket -> bucket.object("k")
                        .multipartUpload("u")
                        .complete(CompletedMultipartUpload.builder().build()));
        CALLS.put(
                "copy",
                bucket -> bucket.object("k")
                        .copyFrom(request -> request.sourceBucket("from").sourceKey("there")));
        CALLS.put("abort", bucket -> bucket.object("k").multipartUpload("u").abort());
    }

    static Stream<String> calls() {
        return CALLS.keySet().stream();
    }

    @AfterAll
    static void close() {
        CLIENTS.close();
    }

    private static Throwable error(Mono<?> call) {
        return call.map(answer -> (Throwable) new AssertionError("an answer: " + answer))
                .onErrorResume(Mono::just)
                .switchIfEmpty(Mono.just(new AssertionError("nothing")))
                .block(SocketClients.LIMIT);
    }

    private static Session session(CannedServer server) {
        return Session.builder()
                .region("us-east-1")
                .credentials(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                .endpoint(server.endpoint())
                .customize(S3AsyncClientBuilder.class, builder -> builder.forcePathStyle(true))
                .build();
    }

    /** What a call says to an answer. */
    private static Throwable inASession(ObjectReply.Answer answer, Function<Bucket, Mono<?>> call) {
        try (CannedServer server = ObjectReply.server(answer);
                Session session = session(server)) {
            return error(call.apply(session.resource(S3.class).bucket("bkt")));
        }
    }

    private static ObjectReply.Answer answer(String type, String body) {
        return (request, reply) -> {
            request.skipBody();
            reply.foreign(type, body);
        };
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aPageIsNoAnswer(String call) {
        Throwable error = inASession(answer("text/html; charset=utf-8", PAGE), CALLS.get(call));

        assertThat(error)
                .isExactlyInstanceOf(SdkClientException.class)
                .hasMessageStartingWith("the answer is not the service's: HTTP 200 with the content type text/html;"
                        + " charset=utf-8, which begins with \"<!DOCTYPE html> <html><head><title>Sign in</title>")
                .hasMessageContaining("look at the endpoint and the proxy settings");
        assertThat(error.getSuppressed())
                .anyMatch(checkpoint -> checkpoint.getMessage().contains("(bucketName=bkt")
                        || checkpoint.getMessage().contains("s3.Bucket(name=bkt)"));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aPageIsNoAnswerToAClientOfTheCallersEither(String call) {
        try (CannedServer server = ObjectReply.server(answer("text/html", PAGE));
                S3AsyncClient client = CLIENTS.withoutRetries(server.endpoint())) {
            assertThat(error(CALLS.get(call).apply(S3.over(client).bucket("bkt"))))
                    .isExactlyInstanceOf(SdkClientException.class)
                    .hasMessageStartingWith(
                            "the answer is not the service's: HTTP 200 with the content type text/html;");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Html>",
                "\n <html lang='en'>",
                "<?xml version=\"1.0\"?><!-- hi --><html xmlns='http://www.w3.org/1999/xhtml'/>",
                "<env:Envelope xmlns:env='e'><env:Body/></env:Envelope>",
                "<portal/>",
                "Please sign in",
                "{\"error\":\"unauthorized\"}"
            })
    void anotherRootOrNoneIsAnErrorThatShowsItsFirstWords(String body) {
        Throwable error = inASession(
                answer("application/xml", body),
                bucket -> bucket.objects().all().next());

        assertThat(error)
                .isExactlyInstanceOf(SdkClientException.class)
                .hasMessageContaining("which begins with \"" + body.strip().substring(0, 5));
    }

    @Test
    void aDeletionThatAPageAnswersDeletesNothing() {
        String listed = "<ListBucketResult><Contents><Key>a</Key></Contents></ListBucketResult>";
        Throwable error = inASession(
                (request, reply) -> {
                    if ("GET".equals(request.method())) {
                        reply.answer("200 OK", listed);
                    } else {
                        answer("text/html", PAGE).to(request, reply);
                    }
                },
                bucket -> bucket.objects().delete().requireAll());

        assertThat(error).isInstanceOf(ResourceException.class).hasMessageContaining("the answer is not the service's");
    }

    @Test
    void theFirstWordsOfAnErrorThatIsNoneOfTheStoresAreShown() {
        Throwable error = inASession(
                (request, reply) ->
                        reply.answer("403 Forbidden", "<html>\r\n <body>Blocked by   your proxy</body></html>"),
                bucket -> bucket.acl().load());

        assertThat(error)
                .isInstanceOf(S3Exception.class)
                .hasMessageStartingWith("access is denied, with a body that is not an error of AWS:"
                        + " \"<html> <body>Blocked by your proxy</body></html>\"");
    }

    @Test
    void aPageOfAnEarlierTryDoesNotHideTheLastError() {
        Throwable error = inASession(
                (request, reply) -> {
                    if (request.number() == 0) {
                        reply.answer("503 Busy", PAGE, "Content-Type: text/html\r\n");
                    } else {
                        reply.hangUp();
                    }
                },
                CALLS.get("objects"));

        assertThat(error).isInstanceOf(SdkClientException.class).hasMessageContaining("connection was closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<DeleteResult/>", "<?xml version=\"1.0\"?>\n<DeleteResult xmlns='x'></DeleteResult>"})
    void emptyAnswersOfStoresAreNoPages(String body) {
        try (CannedServer server = ObjectReply.server((request, reply) ->
                        reply.answer("200 OK", body, "Content-Type: text/html\r\n", "x-amz-request-id: 1\r\n"));
                Session session = session(server)) {
            StepVerifier.create(session.resource(S3.class)
                            .bucket("bkt")
                            .deleteObjects(Delete.builder().build()))
                    .expectNextCount(1)
                    .verifyComplete();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"objects", "versions", "uploads", "parts"})
    void anEmptyBodyIsNoListing(String call) {
        ObjectReply.Answer nothing = (request, reply) ->
                reply.answer("200 OK", "", "Content-Type: application/xml\r\n", "x-amz-id-2: 1\r\n");
        String said =
                "the answer is not the service's: HTTP 200 with the content type application/xml and an empty body;";

        assertThat(inASession(nothing, CALLS.get(call)))
                .isExactlyInstanceOf(SdkClientException.class)
                .hasMessageStartingWith(said);
        try (CannedServer server = ObjectReply.server(nothing);
                S3AsyncClient client = CLIENTS.withoutRetries(server.endpoint())) {
            assertThat(error(CALLS.get(call).apply(S3.over(client).bucket("bkt"))))
                    .isExactlyInstanceOf(SdkClientException.class)
                    .hasMessageStartingWith(said);
        }
    }

    @Test
    void anEmptyBodyWithoutALengthIsNoListing() {
        Throwable error = inASession((request, reply) -> reply.untilTheEnd(), CALLS.get("objects"));

        assertThat(error)
                .isExactlyInstanceOf(SdkClientException.class)
                .hasMessageContaining("HTTP 200 with the content type none and an empty body");
    }

    /** An answer without a body and without a header of the store's. */
    private static ObjectReply.Answer nothing(String headers) {
        return (request, reply) -> {
            request.skipBody();
            reply.foreignHead(headers + "Content-Length: 0\r\n");
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"put", "copy", "initiate", "complete", "deleteObjects"})
    void nothingAtAllIsNoAnswerToAWrite(String call) {
        String said = "the answer is not the service's: HTTP 200 with the content type none and an empty body;";

        assertThat(inASession(nothing("Server: portal\r\n"), CALLS.get(call)))
                .isExactlyInstanceOf(SdkClientException.class)
                .hasMessageStartingWith(said);
        try (CannedServer server = ObjectReply.server(nothing(""));
                S3AsyncClient client = CLIENTS.withoutRetries(server.endpoint())) {
            assertThat(error(CALLS.get(call).apply(S3.over(client).bucket("bkt"))))
                    .isExactlyInstanceOf(SdkClientException.class)
                    .hasMessageStartingWith(said);
        }
    }

    @Test
    void nothingAtAllIsNoObject() {
        for (Function<S3Object, Mono<?>> read : List.<Function<S3Object, Mono<?>>>of(S3Object::load, S3Object::bytes)) {
            assertThat(inASession(nothing(""), bucket -> read.apply(bucket.object("k"))))
                    .isExactlyInstanceOf(SdkClientException.class)
                    .hasMessageContaining("and an empty body;");
        }
    }

    @Test
    void nothingThatEndsWithItsConnectionIsNoAnswerToAWrite() {
        assertThat(inASession((request, reply) -> reply.untilTheEnd(), CALLS.get("copy")))
                .isExactlyInstanceOf(SdkClientException.class)
                .hasMessageContaining("HTTP 200 with the content type none and an empty body;");
    }

    @Test
    void whatHasNothingToSayMaySayNothing() {
        try (CannedServer server = ObjectReply.server(nothing(""));
                Session session = session(server)) {
            StepVerifier.create(session.resource(S3.class)
                            .bucket("bkt")
                            .versioning()
                            .enable()
                            .then())
                    .verifyComplete();
        }
    }

    @Test
    void aDeletionThatNothingAnswersDeletesNothing() {
        String listed = "<ListBucketResult><Contents><Key>a</Key></Contents></ListBucketResult>";
        Throwable error = inASession(
                (request, reply) -> {
                    if ("GET".equals(request.method())) {
                        reply.answer("200 OK", listed);
                    } else {
                        nothing("").to(request, reply);
                    }
                },
                bucket -> bucket.objects().delete().requireAll());

        assertThat(error).isInstanceOf(ResourceException.class).hasMessageContaining("and an empty body");
    }

    private static ObjectReply.Answer head(String headers) {
        return (request, reply) -> reply.foreignHead("Content-Type: text/html\r\nContent-Length: 9\r\n" + headers);
    }

    static Stream<String> headersOfPages() {
        return Stream.of(
                "",
                "Cache-Control: no-store\r\nExpires: 0\r\nContent-Language: en\r\n",
                "Expires: Thu, 01 Jan 1970 00:00:00 GMT\r\nContent-Encoding: gzip\r\nAccept-Ranges: none\r\n",
                "Content-Disposition: inline\r\nContent-Range: bytes 0-1/2\r\n");
    }

    @ParameterizedTest
    @MethodSource("headersOfPages")
    void aPortalIsNoObject(String headers) {
        ObjectReply.Answer portal = head(headers);

        assertThat(inASession(portal, bucket -> bucket.object("k").exists()))
                .isExactlyInstanceOf(SdkClientException.class)
                .hasMessageStartingWith("the answer is not the service's: HTTP 200 with the content type text/html;");
        assertThat(inASession(portal, bucket -> bucket.object("k").load()))
                .isExactlyInstanceOf(SdkClientException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ETag: \"e\"", "Last-Modified: Thu, 01 Jan 1970 00:00:00 GMT", "x-amz-id-2: 1"})
    void anObjectThatIsAPageExists(String header) {
        try (CannedServer server = ObjectReply.server(head(header + "\r\n"));
                Session session = session(server)) {
            StepVerifier.create(session.resource(S3.class).object("b", "k").exists())
                    .expectNext(true)
                    .verifyComplete();
        }
    }

    static Stream<Function<S3Object, Mono<?>>> reads() {
        return Stream.of(
                S3Object::string,
                S3Object::get,
                object -> object.body().next(),
                object -> object.downloadStream().next());
    }

    @ParameterizedTest
    @MethodSource("reads")
    void aPortalsPageIsNoObjectThatIsRead(Function<S3Object, Mono<?>> read) {
        String said = "the answer is not the service's: HTTP 200 with the content type text/html;";
        try (CannedServer server = ObjectReply.server(answer("text/html", PAGE));
                Session session = session(server);
                S3AsyncClient client = CLIENTS.withoutRetries(server.endpoint())) {
            for (S3 s3 : List.of(session.resource(S3.class), S3.over(client))) {
                assertThat(error(read.apply(s3.object("bkt", "k"))))
                        .isExactlyInstanceOf(SdkClientException.class)
                        .hasMessageStartingWith(said)
                        .satisfies(error -> assertThat(error.getSuppressed())
                                .anyMatch(checkpoint -> checkpoint.getMessage().contains("[GetObject]")));
            }
        }
    }

    @Test
    void aPortalsPageIsNoDownloadedFile(@TempDir Path folder) {
        Throwable error = inASession(
                answer("text/html", PAGE), bucket -> bucket.object("k").downloadFile(folder.resolve("f")));

        assertThat(error)
                .isExactlyInstanceOf(SdkClientException.class)
                .hasMessageStartingWith("the answer is not the service's: HTTP 200 with the content type text/html;");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aPortalsPageGivesItsConnectionBack() {
        FakeS3 client = new FakeS3();
        client.getObject.always(request -> new FakeObject(
                (GetObjectResponse) GetObjectResponse.builder()
                        .contentType("text/html")
                        .contentLength(4L)
                        .sdkHttpResponse(SdkHttpResponse.builder()
                                .statusCode(200)
                                .putHeader("Content-Type", "text/html")
                                .build())
                        .build(),
                FakeObject.of("page").body()));

        assertThat(error(S3.over(client, 1).object("b", "k").string())).isExactlyInstanceOf(SdkClientException.class);
        assertThat(client.downloads()).hasSize(1);
        assertThat(client.openDownloads()).isEmpty();
    }

    @Test
    void anObjectThatIsAPageIsRead() {
        byte[] page = PAGE.getBytes(StandardCharsets.US_ASCII);
        try (CannedServer server = ObjectReply.server(
                        (request, reply) -> reply.object(request, page, "Content-Type: text/html\r\n"));
                Session session = session(server);
                S3AsyncClient client = CLIENTS.withoutRetries(server.endpoint())) {
            StepVerifier.create(session.resource(S3.class).object("b", "k").string())
                    .expectNext(PAGE)
                    .verifyComplete();
            StepVerifier.create(S3.over(client).object("b", "k").string())
                    .expectNext(PAGE)
                    .verifyComplete();
        }
    }
}
