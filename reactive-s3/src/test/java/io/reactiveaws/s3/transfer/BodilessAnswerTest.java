package io.reactiveaws.s3.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.S3;
import io.reactiveaws.testkit.http.CannedServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Answers without a body, over real sockets: what happened stands in the error. */
class BodilessAnswerTest {

    private static final SocketClients CLIENTS = new SocketClients("bodiless-answers");

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

    private static Throwable error(ObjectReply.Answer answer, java.util.function.Function<Bucket, Mono<?>> call) {
        try (CannedServer server = ObjectReply.server(answer);
                S3AsyncClient client = CLIENTS.withoutRetries(server.endpoint())) {
            return error(call.apply(S3.over(client).bucket("b")));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            301 Moved Permanently | the service redirects the request to another place, and the answer does not say why
            304 Not Modified | it has not changed: by the request's If-None-Match or If-Modified-Since nothing \
            is to be sent
            400 Bad Request | the service refuses the request, and the answer does not say why
            403 Forbidden | access is denied, and the answer does not say why
            405 Method Not Allowed | the service does not allow this method on it
            412 Precondition Failed | a condition of the request, such as If-Match or If-None-Match, does not hold
            416 Requested Range Not Satisfiable | the range begins behind the end
            418 Teapot | the service answers with HTTP 418
            500 Internal Server Error | the service fails, and the answer does not say why
            """)
    void withoutABody(String status, String words) {
        Throwable head = error(
                (request, reply) -> reply.answer(status, ""),
                bucket -> bucket.object("k").load());
        Throwable get = error(
                (request, reply) -> reply.answer(status, ""),
                bucket -> bucket.object("k").get());
        Throwable acl = error(
                (request, reply) -> reply.answer(status, ""),
                bucket -> bucket.acl().load());

        assertThat(head).isInstanceOf(S3Exception.class).hasMessageStartingWith(words);
        assertThat(get).isInstanceOf(S3Exception.class).hasMessageStartingWith(words);
        assertThat(acl).isInstanceOf(S3Exception.class).hasMessageStartingWith(words);
        int code = Integer.parseInt(status.substring(0, 3));
        assertThat(((S3Exception) head).statusCode()).isEqualTo(code);
        assertThat(((S3Exception) get).statusCode()).isEqualTo(code);
        assertThat(head.getSuppressed())
                .anyMatch(checkpoint ->
                        checkpoint.getMessage().contains("s3.Object(bucketName=b, key=k).load [HeadObject]"));
    }

    @Test
    void aKeyThatIsMissingKeepsItsTypeAndWords() {
        assertThat(error(
                        (request, reply) -> reply.answer("404 Not Found", ""),
                        bucket -> bucket.object("k").load()))
                .isInstanceOf(NoSuchKeyException.class)
                .hasMessageContaining("The specified key does not exist");
    }

    @Test
    void anErrorThatSaysEnoughStaysAsItIs() {
        assertThat(error(
                        (request, reply) -> reply.error(403, "AccessDenied"),
                        bucket -> bucket.acl().load()))
                .isInstanceOf(S3Exception.class)
                .hasMessageStartingWith("no (Service: S3, Status Code: 403");
    }

    @ParameterizedTest
    @CsvSource({"301 Moved Permanently", "403 Forbidden", "400 Bad Request"})
    void theRegionOfABucketElsewhereIsThatOfTheHeader(String status) {
        try (CannedServer server = ObjectReply.server(
                        (request, reply) -> reply.answer(status, "", "x-amz-bucket-region: eu-west-3\r\n"));
                S3AsyncClient client = CLIENTS.withoutRetries(server.endpoint())) {
            Bucket bucket = S3.over(client).bucket("b");

            StepVerifier.create(bucket.bucketRegion()).expectNext("eu-west-3").verifyComplete();
        }
    }

    @Test
    void anErrorThatNamesNoRegionStaysAnError() {
        assertThat(error((request, reply) -> reply.answer("403 Forbidden", ""), Bucket::bucketRegion))
                .isInstanceOf(S3Exception.class)
                .hasMessageStartingWith("access is denied");
    }

    @Test
    void theErrorOfARedirectNamesTheRegion() {
        String region = "x-amz-bucket-region: eu-west-3\r\n";
        String wayOut = "the bucket is in the region \"eu-west-3\": use a session of that region, or a client with"
                + " crossRegionAccessEnabled(true)";
        String xml = "<Error><Code>PermanentRedirect</Code><Message>use the endpoint</Message></Error>";

        Throwable head = error((request, reply) -> reply.answer("301 Moved", "", region), bucket -> bucket.load());
        Throwable list = error(
                (request, reply) -> reply.answer("301 Moved", xml, region),
                bucket -> bucket.objects().all().next());

        assertThat(head).isInstanceOf(S3Exception.class).hasMessageContaining(wayOut);
        assertThat(list).isInstanceOf(S3Exception.class).hasMessageStartingWith("use the endpoint; " + wayOut);
        assertThat(((S3Exception) list).awsErrorDetails().errorCode()).isEqualTo("PermanentRedirect");
    }
}
