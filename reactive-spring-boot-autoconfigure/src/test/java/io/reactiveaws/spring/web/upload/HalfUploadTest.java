package io.reactiveaws.spring.web.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.s3.ObjectSummary;
import io.reactiveaws.testkit.http.RawClient;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import reactor.core.publisher.Flux;

/** A server that stops in the middle of an upload: what it has got so far is not the object. */
class HalfUploadTest extends HalfUploadFixture {

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

    @SuppressWarnings("try") // the client only stays connected
    private void stopInTheMiddle(String path, String length, String shutdown) throws IOException {
        ReactiveWebServerApplicationContext application = start(shutdown);
        try (RawClient client = sendHalf(UploadApplication.port(application), path, length)) {
            application.close();
        }
    }

    /** The parts are removed first, so that the client still hears of it. */
    @Test
    void clientIsToldBeforeTheServerIsGone() throws IOException {
        ReactiveWebServerApplicationContext application = start(IMMEDIATE);
        try (RawClient client = sendHalf(UploadApplication.port(application), "/files", CHUNKED)) {
            application.close();

            assertThat(client.status()).isEqualTo(503);
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
