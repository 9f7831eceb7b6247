package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.ReadingFixture.bytes;
import static io.reactiveaws.s3.transfer.ReadingFixture.checkpoints;
import static io.reactiveaws.s3.transfer.ReadingFixture.texts;
import static io.reactiveaws.s3.transfer.S3Errors.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactiveaws.core.ResourceException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** The content of {@code get}, and what becomes of its connection. All time is virtual. */
class ObjectContentTest {

    private static final byte[] DIGITS = bytes("0123456789");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final FakeS3 s3 = new FakeS3();
    private final ReadingFixture object = new ReadingFixture(s3);
    private VirtualTimeScheduler clock;

    @BeforeEach
    void stopTheClock() {
        clock = VirtualTimeScheduler.getOrSet();
        s3.getObject.always(request -> FakeObject.answerTo(request, DIGITS, 2));
    }

    @AfterEach
    void startTheClock() {
        VirtualTimeScheduler.reset();
    }

    private static void reads(String text, Flux<ByteBuffer> body) {
        StepVerifier.create(texts(body).reduce(String::concat)).expectNext(text).verifyComplete();
    }

    private GetObjectRequest asked(int index) {
        return s3.getObject.requests().get(index);
    }

    @Test
    void asksForTheObjectAtSubscriptionAndOnce() {
        StepVerifier.create(object.get(request -> request.range("bytes=2-5").bucket("other")))
                .assertNext(content -> {
                    assertThat(content.response().contentRange()).isEqualTo("bytes 2-5/10");
                    reads("2345", content.body());
                })
                .verifyComplete();

        assertThat(s3.getObject.request().bucket()).isEqualTo("b");
        assertThat(s3.openDownloads()).isEmpty();
    }

    @Test
    void nothingIsAskedBeforeSubscription() {
        object.get();

        assertThat(s3.getObject.requests()).isEmpty();
    }

    @Test
    void anErrorBeforeTheHeadersComesAsItIs() {
        s3.getObject.fail(status(403));

        StepVerifier.create(object.get()).verifyErrorSatisfies(error -> {
            assertThat(error).hasMessage("status 403");
            assertThat(checkpoints(error)).contains("s3.Object(bucketName=b, key=k).get [GetObject]");
        });
    }

    @Test
    void theBodyIsReadOnDemand() {
        StepVerifier.create(texts(object.content().body()), 0)
                .expectSubscription()
                .then(() -> assertThat(s3.downloads().get(0).subscribed()).isFalse())
                .thenRequest(1)
                .expectNext("01")
                .then(() -> assertThat(s3.downloads().get(0).requested()).isEqualTo(1))
                .thenRequest(9)
                .expectNext("23", "45", "67", "89")
                .verifyComplete();
    }

    @Test
    void theBodyGoesOnWhereItWasCut() {
        s3.getObject.answer(FakeObject.of(DIGITS, 2).cutAfter(3, new IOException("cut")));
        Flux<String> texts = texts(object.content().body());

        StepVerifier.create(texts)
                .expectNext("01", "23", "45")
                .then(() -> clock.advanceTimeBy(PATIENCE))
                .expectNext("67", "89")
                .verifyComplete();

        assertThat(asked(1).range()).isEqualTo("bytes=6-9");
    }

    @Test
    void anErrorOfTheBodyIsLocatedInGet() {
        s3.getObject.answer(FakeObject.of(DIGITS, 2).cutAfter(3, new IllegalStateException("broken")));

        StepVerifier.create(object.content().body())
                .expectNextCount(3)
                .verifyErrorSatisfies(error -> assertThat(checkpoints(error))
                        .contains("s3.Object(bucketName=b, key=k).get [GetObject]: 6 of 10 bytes had arrived"));
    }

    @Test
    void whoReadsItAgainGetsTheSameBytesOverAnotherConnection() {
        ObjectContent content = object.content();
        reads("0123456789", content.body());
        reads("0123456789", content.body());

        assertThat(s3.getObject.requests()).hasSize(2);
        assertThat(asked(1).ifMatch()).isEqualTo("\"e1\"");
        assertThat(asked(1).range()).isNull();
    }

    @Test
    void whoReadsARangeAgainGetsTheSameRange() {
        List<ObjectContent> contents = new ArrayList<>();
        object.get(request -> request.range("bytes=-4")).subscribe(contents::add);
        reads("6789", contents.get(0).body());
        reads("6789", contents.get(0).body());

        assertThat(asked(1).range()).isEqualTo("bytes=-4");
        assertThat(asked(1).ifMatch()).isEqualTo("\"e1\"");
    }

    @Test
    void whoReadsAChangedObjectAgainGetsAnError() {
        ObjectContent content = object.content();
        reads("0123456789", content.body());
        s3.getObject.fail(status(412));

        StepVerifier.create(content.body())
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(ObjectChangedException.class)
                        .hasMessage("s3.Object(bucketName=b, key=k).get [GetObject]: the object has been changed"
                                + " since its first bytes were asked for; 0 of 10 bytes had arrived; attempts"
                                + " since then: 1 of 5; read it again from its beginning"));
    }

    @Test
    void askingAgainIsTriedAgain() {
        ObjectContent content = object.content();
        reads("0123456789", content.body());
        s3.getObject.fail(status(503));

        StepVerifier.create(texts(content.body()).reduce(String::concat))
                .then(() -> clock.advanceTimeBy(PATIENCE))
                .expectNext("0123456789")
                .verifyComplete();

        assertThat(s3.getObject.requests()).hasSize(3);
    }

    @Test
    void withoutAnETagItCantBeReadAgain() {
        s3.getObject.answer(new FakeObject(
                GetObjectResponse.builder().build(), FakeObject.of("abc").body()));
        ObjectContent content = object.content();
        reads("abc", content.body());

        StepVerifier.create(content.body())
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isExactlyInstanceOf(ResourceException.class)
                        .hasMessageContaining("s3.Object(bucketName=b, key=k).get [GetObject]: the bytes have been"
                                + " read or given back, and can't be asked for again, as the service gave no"
                                + " strong ETag to know them by"));
    }

    @Test
    void aBodyThatNobodyReadsGivesItsConnectionBack() {
        ObjectContent content = object.content();
        clock.advanceTimeBy(PATIENCE.minusMillis(1));
        assertThat(s3.openDownloads()).hasSize(1);

        clock.advanceTimeBy(Duration.ofMillis(1));
        assertThat(s3.downloads().get(0).cancelled()).isTrue();

        reads("0123456789", content.body());
        assertThat(s3.getObject.requests()).hasSize(2);
        assertThat(asked(1).ifMatch()).isEqualTo("\"e1\"");
        assertThat(s3.openDownloads()).isEmpty();
    }

    @Test
    void aBodyThatNobodyAsksForBytesGivesItsConnectionBack() {
        StepVerifier.create(texts(object.content().body()), 0)
                .expectSubscription()
                .then(() -> clock.advanceTimeBy(PATIENCE))
                .then(() -> assertThat(s3.openDownloads()).isEmpty())
                .thenRequest(1)
                .expectNext("01")
                .thenCancel()
                .verify();

        assertThat(s3.getObject.requests()).hasSize(2);
    }

    @Test
    void aReaderWhoPausesForLongGivesTheConnectionBackAndGoesOnOverAnother() {
        StepVerifier.create(texts(object.content().body()), 1)
                .expectNext("01")
                .then(() -> clock.advanceTimeBy(PATIENCE.minusMillis(1)))
                .then(() -> assertThat(s3.openDownloads()).hasSize(1))
                .then(() -> clock.advanceTimeBy(PATIENCE.multipliedBy(60)))
                .then(() -> assertThat(s3.openDownloads()).isEmpty())
                .then(() -> assertThat(s3.getObject.requests()).hasSize(1))
                .thenRequest(9)
                .expectNext("23", "45", "67", "89")
                .verifyComplete();

        assertThat(s3.getObject.requests()).hasSize(2);
        assertThat(s3.getObject.requests().get(1).range()).isEqualTo("bytes=2-9");
    }

    @Test
    void noNumberOfPausesIsTooMany() {
        StepVerifier.Step<String> reading =
                StepVerifier.create(texts(object.content().body()), 1).expectNext("01");
        for (String text : List.of("23", "45", "67", "89")) {
            reading = reading.then(() -> clock.advanceTimeBy(PATIENCE.multipliedBy(6)))
                    .thenRequest(1)
                    .expectNext(text);
        }
        reading.thenRequest(1).verifyComplete();

        assertThat(s3.getObject.requests()).hasSize(5);
    }

    @Test
    void cancelHalfWayGivesTheConnectionBack() {
        StepVerifier.create(texts(object.content().body()), 1)
                .expectNext("01")
                .thenCancel()
                .verify();

        assertThat(s3.downloads().get(0).cancelled()).isTrue();
    }

    @Test
    void cancelBeforeTheHeadersReachesTheCall() {
        CompletableFuture<FakeObject> answer = s3.getObject.later();

        object.get().subscribe().dispose();

        assertThat(s3.getObject.cancelled()).isEqualTo(1);
        answer.complete(FakeObject.of(""));
        assertThat(s3.downloads()).isEmpty();
    }

    @Test
    void contentThatNobodyCouldTakeGivesItsConnectionBackAtOnce() {
        StepVerifier.create(object.get(), 0).expectSubscription().thenCancel().verify();

        assertThat(s3.downloads()).hasSize(1);
        assertThat(s3.openDownloads()).isEmpty();
    }

    @Test
    void contentThatIsFilteredOutGivesItsConnectionBack() {
        StepVerifier.create(object.get().filter(content -> false)).verifyComplete();

        clock.advanceTimeBy(PATIENCE);

        assertThat(s3.openDownloads()).isEmpty();
    }

    @Test
    void refusesNull() {
        assertThatThrownBy(() -> object.get(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("s3.Object(bucketName=b, key=k).get: 'request' must not be null");
    }
}
