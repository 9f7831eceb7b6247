package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.ReadingFixture.bytes;
import static io.reactiveaws.s3.transfer.ReadingFixture.checkpoints;
import static io.reactiveaws.s3.transfer.ReadingFixture.texts;
import static io.reactiveaws.s3.transfer.S3Errors.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.ResourceException;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A body whose connection breaks. The object is ten bytes long and comes in chunks of two. */
class BodyResumeTest {

    private static final byte[] DIGITS = bytes("0123456789");
    private static final Duration LONG = Duration.ofMinutes(1);

    private final FakeS3 s3 = new FakeS3();
    private final ReadingFixture object = new ReadingFixture(s3);

    BodyResumeTest() {
        s3.getObject.always(request -> FakeObject.answerTo(request, DIGITS, 2));
    }

    private StepVerifier.Step<String> reading() {
        return reading(request -> {});
    }

    /** Reads the whole body as one text, in virtual time. */
    private StepVerifier.Step<String> reading(Consumer<GetObjectRequest.Builder> request) {
        return StepVerifier.withVirtualTime(() -> texts(object.body(request)).reduce(String::concat))
                .thenAwait(LONG);
    }

    /** Cuts the next answer, whatever it is. */
    private void cutNext(int chunks, Throwable error) {
        s3.getObject.next(request -> CompletableFuture.completedFuture(
                FakeObject.answerTo(request, DIGITS, 2).cutAfter(chunks, error)));
    }

    private GetObjectRequest asked(int index) {
        return s3.getObject.requests().get(index);
    }

    @Test
    void goesOnWhereItWasCut() {
        cutNext(3, new IOException("cut"));

        reading().expectNext("0123456789").verifyComplete();

        assertThat(s3.getObject.requests()).hasSize(2);
        assertThat(asked(1).range()).isEqualTo("bytes=6-9");
        assertThat(asked(1).ifMatch()).isEqualTo("\"e1\"");
        assertThat(asked(1).bucket()).isEqualTo("b");
    }

    /** The first answer has no length; the second one tells the size, and that there is no byte behind the last one. */
    private void cutWithoutALengthBeforeAnAnswerOf(String contentRange) {
        s3.getObject
                .answer(new FakeObject(
                                GetObjectResponse.builder().eTag("\"e1\"").build(),
                                FakeObject.of(DIGITS, 2).body())
                        .cutAfter(5, new IOException("cut")))
                .fail(S3Exception.builder()
                        .statusCode(416)
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode("InvalidRange")
                                .sdkHttpResponse(SdkHttpResponse.builder()
                                        .statusCode(416)
                                        .putHeader("Content-Range", contentRange)
                                        .build())
                                .build())
                        .build());
    }

    @Test
    void ofUnknownLengthThatWasCutBehindItsLastByteIsWhole() {
        cutWithoutALengthBeforeAnAnswerOf("bytes */10");

        reading().expectNext("0123456789").verifyComplete();

        assertThat(s3.getObject.requests()).extracting(GetObjectRequest::range).containsExactly(null, "bytes=10-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes */9", "bytes */11", "bytes */*", "none"})
    void ofUnknownLengthThatMayHaveARestIsNotWhole(String contentRange) {
        cutWithoutALengthBeforeAnAnswerOf(contentRange);

        reading()
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOfSatisfying(
                                S3Exception.class,
                                refused -> assertThat(refused.statusCode()).isEqualTo(416)));
    }

    @Test
    void waitsALittleFirst() {
        cutNext(3, new IOException("cut"));

        StepVerifier.withVirtualTime(() -> texts(object.body()))
                .expectNext("01", "23", "45")
                .expectNoEvent(Duration.ofMillis(40))
                .then(() -> assertThat(s3.getObject.requests()).hasSize(1))
                .thenAwait(Duration.ofMillis(200))
                .expectNext("67", "89")
                .verifyComplete();
    }

    @Test
    void waitsForDemandToo() {
        cutNext(3, new IOException("cut"));

        StepVerifier.withVirtualTime(() -> texts(object.body()), 3)
                .expectNext("01", "23", "45")
                .thenAwait(LONG)
                .then(() -> assertThat(s3.getObject.requests()).hasSize(1))
                .thenRequest(1)
                .expectNext("67")
                .then(() -> assertThat(s3.downloads().get(1).requested()).isEqualTo(1))
                .thenRequest(2)
                .expectNext("89")
                .verifyComplete();
    }

    @Test
    void goesOnAfterWhatTheSdkCallsRetryable() {
        cutNext(1, RetryableException.create("again"));

        reading().expectNext("0123456789").verifyComplete();

        assertThat(asked(1).range()).isEqualTo("bytes=2-9");
    }

    @Test
    void goesOnAfterABodyThatEndsTooEarly() {
        s3.getObject.answer(
                FakeObject.of(DIGITS, 2).with(FakeObject.of(bytes("0123"), 2).body()));

        reading().expectNext("0123456789").verifyComplete();

        assertThat(asked(1).range()).isEqualTo("bytes=4-9");
    }

    @Test
    void asksAsBeforeIfItWasCutBeforeTheFirstByte() {
        cutNext(0, new IOException("cut"));

        reading(request -> request.partNumber(1)).expectNext("0123456789").verifyComplete();

        assertThat(asked(1).range()).isNull();
        assertThat(asked(1).partNumber()).isEqualTo(1);
        assertThat(asked(1).ifMatch()).isEqualTo("\"e1\"");
    }

    @ParameterizedTest
    @CsvSource({"bytes=2-7, 234567, bytes=4-7", "bytes=2-, 23456789, bytes=4-9", "bytes=-6, 456789, bytes=6-9"})
    void keepsToTheRangeThatTheUserAskedFor(String range, String text, String rest) {
        cutNext(1, new IOException("cut"));

        reading(request -> request.range(range)).expectNext(text).verifyComplete();

        assertThat(asked(0).range()).isEqualTo(range);
        assertThat(asked(1).range()).isEqualTo(rest);
    }

    @Test
    void keepsToThePartThatTheUserAskedFor() {
        s3.getObject.next(request -> CompletableFuture.completedFuture(
                FakeObject.answerTo(request.toBuilder().range("bytes=4-8").build(), DIGITS, 2)
                        .cutAfter(1, new IOException("cut"))));

        reading(request -> request.partNumber(2)).expectNext("45678").verifyComplete();

        assertThat(asked(0).partNumber()).isEqualTo(2);
        assertThat(asked(1).partNumber()).isNull();
        assertThat(asked(1).range()).isEqualTo("bytes=6-8");
    }

    @Test
    void goesOnWithoutAKnownEnd() {
        s3.getObject.answer(new FakeObject(
                        GetObjectResponse.builder().eTag("\"e1\"").build(),
                        FakeObject.of(DIGITS, 2).body())
                .cutAfter(1, new IOException("cut")));

        reading().expectNext("0123456789").verifyComplete();

        assertThat(asked(1).range()).isEqualTo("bytes=2-");
    }

    @Test
    void whatBringsBytesIsNoLostAttempt() {
        s3.getObject.always(request -> FakeObject.answerTo(request, DIGITS, 1).cutAfter(1, new IOException("cut")));

        reading().expectNext("0123456789").verifyComplete();

        assertThat(s3.getObject.requests()).hasSize(10);
        assertThat(asked(9).range()).isEqualTo("bytes=9-9");
    }

    @Test
    void triesFiveTimesInAllWhileNothingComes() {
        cutNext(1, new IOException("cut"));
        for (int i = 0; i < 3; i++) {
            cutNext(0, new IOException("nothing"));
        }
        cutNext(1, new IOException("cut again"));
        for (int i = 0; i < 3; i++) {
            cutNext(0, new IOException("nothing"));
        }

        reading().expectNext("0123456789").verifyComplete();

        assertThat(s3.getObject.requests()).hasSize(9);
        assertThat(asked(8).range()).isEqualTo("bytes=4-9");
    }

    @Test
    void givesUpAfterTheFifthWithTheErrorAsItCame() {
        cutNext(4, new IOException("cut 1"));
        for (int i = 2; i <= 5; i++) {
            cutNext(0, new IOException("cut " + i));
        }

        reading().verifyErrorSatisfies(error -> {
            assertThat(error).isInstanceOf(IOException.class).hasMessage("cut 5");
            assertThat(checkpoints(error))
                    .contains("s3.Object(bucketName=b, key=k).body [GetObject]: 8 of 10 bytes had arrived; attempts"
                            + " since then: 5 of 5");
        });
        assertThat(s3.getObject.requests()).hasSize(5);
    }

    /** A server that was away for so long is back before the last of five attempts. */
    @Test
    void fiveAttemptsTakeSixSecondsAtLeast() {
        cutNext(4, new IOException("cut 1"));
        for (int i = 2; i <= 5; i++) {
            cutNext(0, new IOException("cut " + i));
        }

        StepVerifier.withVirtualTime(() -> texts(object.body()).ignoreElements())
                .expectSubscription()
                .expectNoEvent(Duration.ofSeconds(6))
                .thenAwait(Duration.ofSeconds(5))
                .verifyErrorMessage("cut 5");
    }

    /** Nothing is asked for again before there is demand, and no attempt of the one that there is has been lost. */
    @Test
    void aBreakWhileNobodyAsksForBytesIsNoAttempt() {
        s3.getObject.always(
                request -> FakeObject.answerTo(request, DIGITS, 2).cutAfter(1, new IOException("time-out")));
        S3Object other = S3.over(s3).object("b", "k");

        StepVerifier.withVirtualTime(
                        () -> texts(
                                other.downloadStream(TransferConfig.defaults().attempts(1))),
                        1)
                .expectNext("01")
                .thenAwait(LONG)
                .then(() -> assertThat(s3.getObject.requests()).hasSize(1))
                .thenRequest(1)
                .expectNext("23")
                .thenAwait(LONG)
                .thenRequest(2)
                .expectNext("45")
                .verifyErrorMessage("time-out");

        assertThat(s3.getObject.requests()).hasSize(3);
    }

    @Test
    void givesUpOnABodyThatAlwaysEndsTooEarly() {
        s3.getObject.always(request -> FakeObject.answerTo(request, DIGITS, 2).with(Flux.empty()));
        s3.getObject.answer(
                FakeObject.of(DIGITS, 2).with(FakeObject.of(bytes("0123"), 2).body()));

        reading()
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(ResourceException.class)
                        .hasMessage("s3.Object(bucketName=b, key=k).body [GetObject]: the body ended early; 4 of 10"
                                + " bytes had arrived; attempts since then: 5 of 5; read it again from its"
                                + " beginning"));
    }

    @Test
    void anErrorThatWillNotPassEndsTheBody() {
        cutNext(1, new IllegalStateException("broken"));

        reading().verifyErrorMessage("broken");

        assertThat(s3.getObject.requests()).hasSize(1);
    }

    /** What is missing are no bytes of the object: the MD5 perhaps that S3 appends. */
    @Test
    void aBreakBehindTheLastByteIsTheEnd() {
        cutNext(5, new IOException("after all"));

        reading().expectNext("0123456789").verifyComplete();

        assertThat(s3.getObject.requests()).hasSize(1);
    }

    @Test
    void anotherErrorBehindTheLastByteComesAsItIs() {
        cutNext(5, new IllegalStateException("after all"));

        reading().verifyErrorMessage("after all");

        assertThat(s3.getObject.requests()).hasSize(1);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "W/\"e1\"")
    void withoutAnETagToAskWithTheErrorComesAsItIs(String tag) {
        s3.getObject.answer(new FakeObject(
                        GetObjectResponse.builder().eTag(tag).contentLength(10L).build(),
                        FakeObject.of(DIGITS, 2).body())
                .cutAfter(1, new IOException("cut")));

        reading().verifyErrorMessage("cut");

        assertThat(s3.getObject.requests()).hasSize(1);
    }

    @Test
    void withoutAnETagABodyThatEndsTooEarlyIsAnError() {
        s3.getObject.answer(new FakeObject(
                GetObjectResponse.builder().contentLength(10L).build(),
                FakeObject.of("012").body()));

        reading()
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(ResourceException.class)
                        .hasMessageContaining(
                                "the body ended early; 3 of 10 bytes had arrived; attempts since then: 1 of 5"));
    }

    @Test
    void anObjectThatHasChangedIsAnError() {
        cutNext(3, new IOException("cut"));
        s3.getObject.fail(status(412));

        reading()
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(ObjectChangedException.class)
                        .hasMessage("s3.Object(bucketName=b, key=k).body [GetObject]: the object has been changed"
                                + " since its first bytes were asked for; 6 of 10 bytes had arrived; attempts"
                                + " since then: 2 of 5; read it again from its beginning")
                        .hasCauseInstanceOf(S3Exception.class));
    }

    @Test
    void anObjectThatIsGoneHasChanged() {
        cutNext(3, new IOException("cut"));
        s3.getObject.fail(NoSuchKeyException.builder().statusCode(404).build());

        reading().verifyError(ObjectChangedException.class);

        assertThat(s3.getObject.requests()).hasSize(2);
    }

    @Test
    void anotherETagInTheAnswerIsAnErrorAndNoneOfItsBytesComes() {
        cutNext(3, new IOException("cut"));
        s3.getObject.answer(new FakeObject(
                GetObjectResponse.builder()
                        .eTag("\"e2\"")
                        .contentLength(4L)
                        .contentRange("bytes 6-9/10")
                        .build(),
                FakeObject.of("XXXX").body()));

        StepVerifier.withVirtualTime(() -> texts(object.body()))
                .expectNext("01", "23", "45")
                .thenAwait(LONG)
                .verifyError(ObjectChangedException.class);

        assertThat(s3.downloads().get(1).cancelled()).isTrue();
        assertThat(s3.openDownloads()).isEmpty();
    }

    @Test
    void anotherRangeThanAskedForIsAnErrorAndNoneOfItsBytesComes() {
        cutNext(3, new IOException("cut"));
        s3.getObject.answer(FakeObject.of(DIGITS));

        StepVerifier.withVirtualTime(() -> texts(object.body()))
                .expectNext("01", "23", "45")
                .thenAwait(LONG)
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isExactlyInstanceOf(ResourceException.class)
                        .hasMessageContaining("asked for bytes=6-9, the service gave bytes=0-9"));

        assertThat(s3.downloads().get(1).cancelled()).isTrue();
    }

    @Test
    void aResumeThatFailsForNowIsOneAttempt() {
        cutNext(3, new IOException("cut"));
        s3.getObject.fail(status(503));

        reading().expectNext("0123456789").verifyComplete();

        assertThat(s3.getObject.requests()).hasSize(3);
        assertThat(asked(2).range()).isEqualTo("bytes=6-9");
    }

    @Test
    void aUsersOwnConditionThatFailsIsNoChange() {
        s3.getObject.fail(status(412));

        reading(request -> request.ifMatch("\"mine\"")).verifyErrorMessage("status 412");
    }

    @Test
    void eachSubscriptionHasAttemptsOfItsOwn() {
        Mono<String> body = texts(object.body()).reduce(String::concat);
        for (int subscription = 0; subscription < 2; subscription++) {
            for (int i = 0; i < 4; i++) {
                cutNext(0, new IOException("cut"));
            }
            StepVerifier.withVirtualTime(() -> body)
                    .thenAwait(LONG)
                    .expectNext("0123456789")
                    .verifyComplete();
        }
    }

    @Test
    void manyAttemptsNeverWaitForMinutes() {
        s3.getObject.always(request -> FakeObject.answerTo(request, DIGITS, 2).cutAfter(0, new IOException("cut")));
        S3Object other = S3.over(s3).object("b", "k");

        StepVerifier.withVirtualTime(
                        () -> other.downloadStream(TransferConfig.defaults().attempts(30)))
                .thenAwait(Duration.ofMinutes(10)) // 29 pauses of up to 20 seconds
                .verifyErrorMessage("cut");

        assertThat(s3.getObject.requests()).hasSize(30);
    }

    @Test
    void cancelWhileItWaitsAsksNoMore() {
        cutNext(3, new IOException("cut"));

        VirtualTimeScheduler clock = VirtualTimeScheduler.getOrSet();
        try {
            Disposable reading = object.body().subscribe();
            assertThat(s3.downloads().get(0).terminated()).isTrue();
            reading.dispose();
            clock.advanceTimeBy(LONG);
        } finally {
            VirtualTimeScheduler.reset();
        }

        assertThat(s3.getObject.requests()).hasSize(1);
    }

    @Test
    void cancelReachesTheResumingCall() {
        cutNext(3, new IOException("cut"));
        CompletableFuture<FakeObject> unanswered = s3.getObject.later();

        StepVerifier.withVirtualTime(() -> texts(object.body()))
                .expectNext("01", "23", "45")
                .thenAwait(LONG)
                .then(() -> assertThat(s3.getObject.requests()).hasSize(2))
                .thenCancel()
                .verify();

        assertThat(s3.getObject.cancelled()).isEqualTo(1);
        assertThat(unanswered).isNotDone();
    }

    @Test
    void cancelReachesTheResumedBody() {
        cutNext(3, new IOException("cut"));

        StepVerifier.withVirtualTime(() -> texts(object.body()), 4)
                .expectNext("01", "23", "45")
                .thenAwait(LONG)
                .expectNext("67")
                .thenCancel()
                .verify();

        assertThat(s3.downloads().get(1).cancelled()).isTrue();
    }
}
