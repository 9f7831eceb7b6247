package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.ReadingFixture.bytes;
import static io.reactiveaws.s3.transfer.ReadingFixture.texts;
import static io.reactiveaws.s3.transfer.S3Errors.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Connections are given back without waiting for 10 seconds: time stands still here. */
class ContentReleaseTest {

    private final FakeS3 s3 = new FakeS3();
    private final ReadingFixture object = new ReadingFixture(s3);

    @BeforeEach
    void stopTheClock() {
        VirtualTimeScheduler.getOrSet();
        s3.getObject.always(request -> FakeObject.answerTo(request, bytes("0123456789"), 2));
    }

    @AfterEach
    void startTheClock() {
        VirtualTimeScheduler.reset();
    }

    private void answer(String contentType, long length) {
        s3.getObject.answer(new FakeObject(
                GetObjectResponse.builder()
                        .contentType(contentType)
                        .contentLength(length)
                        .build(),
                Flux.never()));
    }

    private void assertGivenBack() {
        assertThat(s3.downloads()).isNotEmpty();
        assertThat(s3.openDownloads()).isEmpty();
    }

    @Test
    void nothingIsGivenBackBeforeSubscription() {
        Mono<Void> release = object.content().release();
        assertThat(s3.openDownloads()).hasSize(1);

        StepVerifier.create(release).verifyComplete();
        assertGivenBack();
        assertThat(s3.downloads().get(0).cancelled()).isTrue();
        assertThat(s3.downloads().get(0).requested()).isZero();
    }

    @Test
    void theSecondReleaseDoesNothing() {
        ObjectContent content = object.content();
        StepVerifier.create(content.release()).verifyComplete();
        StepVerifier.create(content.release()).verifyComplete();
        assertThat(s3.getObject.requests()).hasSize(1);
    }

    @Test
    void whoReadsKeepsHisConnection() {
        ObjectContent content = object.content();
        StepVerifier.create(texts(content.body()), 1)
                .expectNext("01")
                .then(() -> StepVerifier.create(content.release()).verifyComplete())
                .thenRequest(9)
                .expectNext("23", "45", "67", "89")
                .verifyComplete();
        assertThat(s3.getObject.requests()).hasSize(1);
    }

    @Test
    void readingAfterAReleaseAsksAgain() {
        ObjectContent content = object.content();
        StepVerifier.create(content.release()).verifyComplete();
        StepVerifier.create(content.string()).expectNext("0123456789").verifyComplete();
        assertThat(s3.getObject.requests()).hasSize(2);
        assertThat(s3.getObject.requests().get(1).ifMatch()).isEqualTo("\"e1\"");
        assertGivenBack();
    }

    @Test
    void workThatReadsGetsTheBytesOfOneCall() {
        StepVerifier.create(object.read(request -> request.range("bytes=2-5"), content -> texts(content.body())))
                .expectNext("23", "45")
                .verifyComplete();
        assertThat(s3.getObject.request().range()).isEqualTo("bytes=2-5");
        assertGivenBack();
    }

    @Test
    void workThatDoesNotReadGivesTheConnectionBack() {
        StepVerifier.create(object.read(content -> Mono.just(content.response().contentLength())))
                .expectNext(10L)
                .verifyComplete();
        assertThat(s3.downloads().get(0).cancelled()).isTrue();
    }

    @Test
    void workThatFailsGivesTheConnectionBack() {
        StepVerifier.create(object.read(content -> Mono.error(new IllegalStateException("on purpose"))))
                .verifyErrorMessage("on purpose");
        assertGivenBack();
        StepVerifier.create(object.read(content -> {
                    throw new IllegalStateException("thrown");
                }))
                .verifyErrorMessage("thrown");
        assertGivenBack();
    }

    @Test
    void workThatIsCancelledGivesTheConnectionBack() {
        StepVerifier.create(object.read(content -> Mono.never()))
                .expectSubscription()
                .then(() -> assertThat(s3.openDownloads()).hasSize(1))
                .thenCancel()
                .verify();
        assertGivenBack();
    }

    @Test
    void workIsAskedForNoMoreThanItsConsumerWants() {
        StepVerifier.create(object.read(content -> texts(content.body())), 0)
                .expectSubscription()
                .then(() -> assertThat(s3.getObject.requests()).isEmpty())
                .thenRequest(1)
                .expectNext("01")
                .then(() -> assertThat(s3.downloads().get(0).requested()).isOne())
                .thenCancel()
                .verify();
        assertGivenBack();
    }

    @Test
    void cancelBeforeTheHeadersReachesTheCall() {
        CompletableFuture<FakeObject> unanswered = s3.getObject.later();
        object.read(ObjectContent::bytes).subscribe().dispose();
        assertThat(s3.getObject.cancelled()).isOne();
        assertThat(unanswered).isNotDone();
    }

    @Test
    void whoCancelsWhenHeHasTheContentKeepsIt() {
        CompletableFuture<FakeObject> unanswered = s3.getObject.later();
        AtomicReference<ObjectContent> content = new AtomicReference<>();
        object.get().flux().next().subscribe(content::set);

        unanswered.complete(FakeObject.of("0123456789"));

        assertThat(s3.openDownloads()).hasSize(1);
        StepVerifier.create(content.get().string()).expectNext("0123456789").verifyComplete();
        assertThat(s3.getObject.requests()).hasSize(1);
    }

    @Test
    void anObjectThatIsNotThereIsAnErrorBeforeTheWork() {
        s3.getObject.fail(status(404));
        StepVerifier.create(object.read(content -> Mono.error(new AssertionError("work without content"))))
                .verifyErrorMessage("status 404");
    }

    @Test
    void aTextInAnUnknownCharsetGivesTheConnectionBack() {
        answer("text/plain;charset=klingon", 3);
        StepVerifier.create(object.string())
                .verifyErrorSatisfies(error -> assertThat(error).hasMessageContaining("klingon"));
        assertGivenBack();

        answer("text/plain;charset=utf-16", 3);
        StepVerifier.create(object.lines())
                .verifyErrorSatisfies(error -> assertThat(error).hasMessageContaining("UTF-16"));
        assertGivenBack();
    }

    @Test
    void anObjectThatIsTooLongForAnArrayGivesTheConnectionBack() {
        answer(null, Integer.MAX_VALUE);
        StepVerifier.create(object.bytes())
                .verifyErrorSatisfies(error -> assertThat(error).hasMessageContaining("longer than"));
        assertGivenBack();
    }

    @Test
    void refusesNullAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> object.read(null))
                .withMessage("s3.Object(bucketName=b, key=k).read: 'work' must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> object.read(null, ObjectContent::body))
                .withMessage("s3.Object(bucketName=b, key=k).read: 'request' must not be null");
    }
}
