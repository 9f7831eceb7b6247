package io.reactiveaws.s3.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import io.reactiveaws.s3.transfer.UploadServer.Fate;
import io.reactiveaws.testkit.http.CannedServer;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Uploads in parts, and bodies, whose session is closed: over real connections, as a session has its own clients. */
class ClosedSessionTest {

    /** Only so that a test that hangs ends; nothing is measured with it. */
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private static final String ABORT = "AbortMultipartUpload";
    private static final int MIB = 1 << 20;

    private static UploadServer holdingParts() {
        return new UploadServer(
                (operation, before) -> operation.equals("UploadPart") ? Fate.HELD_IN_THE_BODY : Fate.ANSWERED);
    }

    private static Session session(URI endpoint) {
        return Session.builder()
                .endpoint(endpoint)
                .region(Region.US_EAST_1)
                .credentials(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                .customize(S3AsyncClientBuilder.class, client -> client.forcePathStyle(true))
                .build();
    }

    private static Transfer<PutObjectResponse> upload(Session session) {
        Flux<ByteBuffer> bytes = Flux.range(0, 20).map(i -> ByteBuffer.wrap(new byte[MIB]));
        return session.resource(S3.class).object("b", "k").uploadStream(bytes);
    }

    private static void awaitAPart(UploadServer server) {
        server.events("UploadPart", Fate.HELD_IN_THE_BODY).blockFirst(LIMIT);
    }

    @Test
    void anUploadThatWasCancelledIsAbortedThoughItsSessionIsClosed() {
        try (UploadServer server = holdingParts()) {
            Session session = session(server.endpoint());
            Disposable upload = upload(session).subscribe();
            awaitAPart(server);

            upload.dispose();
            session.close();

            server.events(ABORT, Fate.ANSWERED).blockFirst(LIMIT);
            assertThat(server.openUploads()).isEmpty();
        }
    }

    @Test
    void anUploadThatIsUnderWayFailsAndIsAborted() {
        try (UploadServer server = holdingParts()) {
            Session session = session(server.endpoint());
            CompletableFuture<PutObjectResponse> upload = upload(session).toFuture();
            awaitAPart(server);

            StepVerifier.create(session.closeLater()).expectComplete().verify(LIMIT);

            assertThat(server.openUploads()).isEmpty();
            assertThat(upload)
                    .failsWithin(LIMIT)
                    .withThrowableThat()
                    .withCauseInstanceOf(IllegalStateException.class)
                    .withMessageContaining("the session");
        }
    }

    /** The rest of the first object can be asked for again, but nobody may ask; that of the second one cannot. */
    @ParameterizedTest
    @ValueSource(strings = {"\"e1\"", "W/\"e1\""})
    void aBodyThatIsBeingReadEndsWithTheClosedSession(String eTag) {
        byte[] object = new byte[MIB];
        try (CannedServer server = ObjectReply.server(
                (request, reply) -> reply.stall(request, object, MIB / 2, "ETag: " + eTag + "\r\n"))) {
            Session session = session(server.endpoint());
            S3Object read = session.resource(S3.class).object("b", "k");

            assertEndsWithTheSession(session, read.body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"e1\"", "W/\"e1\""})
    void theBodyOfAnAnswerEndsWithTheClosedSession(String eTag) {
        byte[] object = new byte[MIB];
        try (CannedServer server = ObjectReply.server(
                (request, reply) -> reply.stall(request, object, MIB / 2, "ETag: " + eTag + "\r\n"))) {
            Session session = session(server.endpoint());
            S3Object read = session.resource(S3.class).object("b", "k");

            assertEndsWithTheSession(session, read.get().flatMapMany(ObjectContent::body));
        }
    }

    private static void assertEndsWithTheSession(Session session, Flux<ByteBuffer> body) {
        StepVerifier.create(body)
                .expectNextCount(1)
                .then(session::close)
                .thenConsumeWhile(bytes -> true)
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("the session of this resource is closed; keep the session open for as long as its"
                                + " resources are used"))
                .verify(LIMIT);
    }
}
