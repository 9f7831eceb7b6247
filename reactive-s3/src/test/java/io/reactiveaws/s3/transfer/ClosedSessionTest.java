package io.reactiveaws.s3.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.transfer.UploadServer.Fate;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Uploads in parts whose session is closed: over real connections, as a session has its own clients. */
class ClosedSessionTest {

    /** Only so that a test that hangs ends; nothing is measured with it. */
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private static final String ABORT = "AbortMultipartUpload";
    private static final int MIB = 1 << 20;

    private static UploadServer holdingParts() {
        return new UploadServer(
                (operation, before) -> operation.equals("UploadPart") ? Fate.HELD_IN_THE_BODY : Fate.ANSWERED);
    }

    private static Session session(UploadServer server) {
        return Session.builder()
                .endpoint(server.endpoint())
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
            Session session = session(server);
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
            Session session = session(server);
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
}
