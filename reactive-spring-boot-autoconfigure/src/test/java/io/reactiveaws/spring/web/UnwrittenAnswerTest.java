package io.reactiveaws.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.session.Session;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import io.reactiveaws.testkit.http.CannedServer;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;

/** Answers whose bodies nobody reads, or reads late or twice. */
class UnwrittenAnswerTest {

    private static final MockServerHttpRequest GET =
            MockServerHttpRequest.get("/").build();

    private final CannedServer server = CannedServer.start(new StoreOfOne());
    private final Session session = Session.builder()
            .endpoint(server.endpoint())
            .region("us-east-1")
            .credentials(AnonymousCredentialsProvider.create())
            .build();
    private final S3Downloads downloads = new S3Downloads(new DownloadSlots(1), 5);
    private final S3Object object =
            session.resource(S3.class).bucket("webflux-downloads").object("a.txt");

    private VirtualTimeScheduler time;

    @BeforeEach
    void virtualTime() {
        time = VirtualTimeScheduler.getOrSet();
    }

    @AfterEach
    void close() {
        VirtualTimeScheduler.reset();
        session.close();
        server.close();
    }

    private ResponseEntity<Flux<ByteBuffer>> answer() {
        return downloads.respond(object, GET).blockOptional().orElseThrow();
    }

    private static Mono<Integer> length(ResponseEntity<Flux<ByteBuffer>> answer) {
        Flux<ByteBuffer> body = answer.getBody();
        assertThat(body).isNotNull();
        return body.map(ByteBuffer::remaining).reduce(0, Integer::sum);
    }

    @Test
    void nothingIsSentBeforeSubscription() {
        Mono<ResponseEntity<Flux<ByteBuffer>>> answer = downloads.respond(object, GET);

        assertThat(answer).isNotNull();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void placeOfAnAnswerThatIsNotWrittenIsGivenBackAfterAWhile() {
        assertThat(answer().getStatusCode()).isEqualTo(HttpStatus.OK);

        time.advanceTimeBy(DownloadSlot.PATIENCE.minusMillis(1));
        assertThat(answer().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        time.advanceTimeBy(DownloadSlot.PATIENCE);
        assertThat(answer().getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void whoReadsLateTakesAPlaceAgain() {
        ResponseEntity<Flux<ByteBuffer>> late = answer();
        time.advanceTimeBy(DownloadSlot.PATIENCE);
        ResponseEntity<Flux<ByteBuffer>> other = answer();

        StepVerifier.create(length(late))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOfSatisfying(
                                ResponseStatusException.class,
                                busy -> assertThat(busy.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)));
        StepVerifier.create(length(other)).expectNext(10).verifyComplete();
        StepVerifier.create(length(late)).expectNext(10).verifyComplete();
        assertThat(answer().getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void bodyIsReadTwice() {
        ResponseEntity<Flux<ByteBuffer>> answer = answer();

        StepVerifier.create(length(answer)).expectNext(10).verifyComplete();
        StepVerifier.create(length(answer)).expectNext(10).verifyComplete();
        assertThat(answer().getStatusCode()).isEqualTo(HttpStatus.OK);
    }
}
