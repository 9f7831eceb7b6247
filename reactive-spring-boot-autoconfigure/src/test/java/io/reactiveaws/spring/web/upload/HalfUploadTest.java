package io.reactiveaws.spring.web.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.local.LocalAws;
import io.reactiveaws.s3.Bucket;
import io.reactiveaws.s3.MultipartUpload;
import io.reactiveaws.s3.ObjectSummary;
import io.reactiveaws.s3.S3;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A server that stops in the middle of an upload: what it has got so far is not the object. */
class HalfUploadTest {

    private static final int MIB = 1024 * 1024;
    private static final int SENT = 12 * MIB;
    private static final String CHUNKED = "Transfer-Encoding: chunked";
    private static final String WITH_LENGTH = "Content-Length: " + 2 * SENT;
    private static final String IMMEDIATE = "server.shutdown=immediate";
    private static final String SHORT = "spring.lifecycle.timeout-per-shutdown-phase=300ms";
    private static final Duration BOUND = Duration.ofMinutes(2);

    private final LocalAws aws = LocalAws.shared();
    private final Session session = UploadApplication.session(aws);
    private final Bucket bucket = session.resource(S3.class).bucket(UploadApplication.BUCKET);

    @BeforeEach
    void createBucket() {
        session.resource(S3.class).createBucket(UploadApplication.BUCKET).block();
    }

    @AfterEach
    void deleteBucket() {
        bucket.multipartUploads().all().flatMap(MultipartUpload::abort).blockLast();
        bucket.objects().delete().requireAll().block();
        bucket.delete().block();
        session.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/files, " + CHUNKED + ", " + IMMEDIATE,
        "/files, " + CHUNKED + ", " + SHORT,
        "/files, " + WITH_LENGTH + ", " + IMMEDIATE,
        "/files, " + WITH_LENGTH + ", " + SHORT,
        "/functional, " + CHUNKED + ", " + IMMEDIATE,
        "/bytes, " + CHUNKED + ", " + SHORT,
        "/buffers, " + CHUNKED + ", " + IMMEDIATE,
        "/guarded, " + CHUNKED + ", " + IMMEDIATE,
        "/guarded, " + CHUNKED + ", " + SHORT,
        "/unguarded, " + CHUNKED + ", " + IMMEDIATE,
        "/unguarded, " + CHUNKED + ", " + SHORT,
        "/unguarded, " + WITH_LENGTH + ", " + IMMEDIATE
    })
    void nothingIsStoredAndNothingIsLeft(String path, String length, String shutdown) throws IOException {
        stopInTheMiddle(path, length, shutdown);

        assertThat(keys()).isEmpty();
        assertThat(uploads()).isEmpty();
    }

    /** By the server's own means: should one of them no longer do so, guard and filter have nothing left to do. */
    @ParameterizedTest
    @CsvSource({CHUNKED + ", " + IMMEDIATE, CHUNKED + ", " + SHORT})
    void halfIsStoredWithoutThisLibrary(String length, String shutdown) throws IOException {
        stopInTheMiddle("/unfiltered", length, shutdown);

        assertThat(bucket.object("half").contentLength().block()).isLessThanOrEqualTo(SENT);
    }

    private void stopInTheMiddle(String path, String length, String shutdown) throws IOException {
        ReactiveWebServerApplicationContext application = start(shutdown);
        try (HalfRequest client = new HalfRequest(UploadApplication.port(application))) {
            sendHalf(client, path, length);
            application.close();
        }
    }

    /** The parts are removed first, so that the client still hears of it. */
    @Test
    void clientIsToldBeforeTheServerIsGone() throws IOException {
        ReactiveWebServerApplicationContext application = start(IMMEDIATE);
        try (HalfRequest client = new HalfRequest(UploadApplication.port(application))) {
            sendHalf(client, "/files", CHUNKED);
            application.close();

            assertThat(client.status()).isEqualTo("HTTP/1.1 503 Service Unavailable");
        }
    }

    /** As those that it starts with are, which come before the guard itself is started. */
    @Test
    void guardThatIsStartedAgainLetsUploadsPass() {
        UploadGuard guard = new UploadGuard();
        Flux<String> before = guard.guard(Flux.just("before"));
        guard.start();
        guard.stop();
        guard.start();

        assertThat(guard.guard(Flux.just("again")).collectList().block()).containsExactly("again");
        assertThat(before.collectList().block()).containsExactly("before");
    }

    private ReactiveWebServerApplicationContext start(String shutdown) {
        return UploadApplication.start(UploadApplication.on(aws), shutdown);
    }

    private void sendHalf(HalfRequest client, String path, String length) throws IOException {
        client.head(path + "/half", length);
        if (length.equals(CHUNKED)) {
            client.chunk(SENT);
        } else {
            client.bytes(SENT);
        }
        Mono.defer(() -> bucket.multipartUploads().all().next())
                .flatMapMany(upload -> upload.parts().all())
                .next()
                .repeatWhenEmpty(tries -> tries.delayElements(Duration.ofMillis(20)))
                .block(BOUND);
    }

    private List<String> keys() {
        return bucket.objects().all().map(ObjectSummary::key).collectList().block();
    }

    private List<String> uploads() {
        return bucket.multipartUploads()
                .all()
                .map(Object::toString)
                .collectList()
                .block();
    }
}
