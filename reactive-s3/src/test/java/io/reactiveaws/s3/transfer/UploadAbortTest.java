package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.PartBuffersTest.bytes;
import static io.reactiveaws.s3.transfer.PartBuffersTest.chunks;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.timeout.ReadTimeoutException;
import io.reactiveaws.core.ResourceException;
import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.reactivestreams.Publisher;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** An upload in parts is completed or aborted, whatever happens. */
class UploadAbortTest {

    private static final int MIB = 1024 * 1024;
    private static final int PART = 5 * MIB;

    private final FakeS3 client = new FakeS3();
    private final S3Object object = S3.over(client).object("b", "k");
    private final TransferConfig config =
            TransferConfig.defaults().partSize(PART).concurrency(3).attempts(1);

    private VirtualTimeScheduler clock;

    @BeforeEach
    void stopTheClock() {
        clock = VirtualTimeScheduler.getOrSet();
    }

    @AfterEach
    void startTheClock() {
        VirtualTimeScheduler.reset();
    }

    private Mono<PutObjectResponse> upload() {
        return upload(chunks(bytes(3 * PART), MIB));
    }

    private Mono<PutObjectResponse> upload(Publisher<ByteBuffer> source) {
        return object.uploadStream(source, config);
    }

    private void partsAreNotAnswered(int count) {
        for (int i = 0; i < count; i++) {
            client.uploadPart.next(request -> new CompletableFuture<>());
        }
    }

    private void aborted() {
        aborted(1);
    }

    private void aborted(int times) {
        assertThat(client.abortMultipartUpload.requests())
                .hasSize(times)
                .containsOnly(AbortMultipartUploadRequest.builder()
                        .bucket("b")
                        .key("k")
                        .uploadId("upload")
                        .build());
    }

    private void pass(long milliseconds) {
        clock.advanceTimeBy(Duration.ofMillis(milliseconds));
    }

    private static SdkClientException lost() {
        return SdkClientException.create("lost", new IOException());
    }

    @Test
    void whatWasNotCreatedIsNotAborted() {
        client.createMultipartUpload.fail(S3Errors.status(403));
        StepVerifier.create(upload()).verifyError(S3Exception.class);
        assertThat(client.uploadPart.requests()).isEmpty();
        assertThat(client.abortMultipartUpload.requests()).isEmpty();
    }

    @ParameterizedTest
    @NullAndEmptySource
    void anUploadThatGetsNoIdSendsNoPart(String id) {
        client.createMultipartUpload.always(
                request -> CreateMultipartUploadResponse.builder().uploadId(id).build());
        StepVerifier.create(upload())
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(ResourceException.class)
                        .hasMessageStartingWith("s3.Object(bucketName=b, key=k).uploadStream: ")
                        .hasMessageContaining("CreateMultipartUpload")
                        .hasMessageContaining("'uploadId'"));
        assertThat(client.uploadPart.requests()).isEmpty();
        assertThat(client.abortMultipartUpload.requests()).isEmpty();
    }

    @Test
    void aPartThatFailsEndsTheOthersAndAborts() {
        partsAreNotAnswered(1);
        CompletableFuture<?> second = client.uploadPart.later();
        partsAreNotAnswered(1);
        StepVerifier.create(upload())
                .then(() -> assertThat(client.uploadPart.requests()).hasSize(3))
                .then(() -> second.completeExceptionally(S3Errors.status(500)))
                .then(() -> pass(200))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .hasMessageContaining("status 500")
                        .hasStackTraceContaining("s3.Object(bucketName=b, key=k).uploadStream [UploadPart]"));
        assertThat(client.uploadPart.cancelled()).isEqualTo(2);
        assertThat(client.completeMultipartUpload.requests()).isEmpty();
        aborted(2);
    }

    @Test
    void aSourceThatFailsAborts() {
        TestPublisher<ByteBuffer> source = TestPublisher.create();
        partsAreNotAnswered(1);
        StepVerifier.create(upload(source))
                .then(() -> source.next(ByteBuffer.allocate(PART)).next(ByteBuffer.allocate(1)))
                .then(() -> source.error(new IllegalStateException("broken")))
                .then(() -> pass(200))
                .verifyErrorMessage("broken");
        assertThat(client.uploadPart.cancelled()).isOne();
        aborted(2);
    }

    @Test
    void aSourceThatFailsWhileTheUploadIsCreatedAborts() {
        TestPublisher<ByteBuffer> source = TestPublisher.create();
        CompletableFuture<CreateMultipartUploadResponse> created = client.createMultipartUpload.later();
        StepVerifier.create(upload(source))
                .then(() -> source.next(ByteBuffer.allocate(PART)).next(ByteBuffer.allocate(1)))
                .then(() -> source.error(new IllegalStateException("broken")))
                .then(() -> created.complete(CreateMultipartUploadResponse.builder()
                        .uploadId("upload")
                        .build()))
                .verifyErrorMessage("broken");
        aborted();
    }

    @Test
    void aCompletionThatFailsAborts() {
        client.completeMultipartUpload.fail(S3Errors.status(412));
        StepVerifier.create(upload())
                .verifyErrorSatisfies(error -> assertThat(error).hasMessageContaining("status 412"));
        aborted();
    }

    @Test
    void cancelWhileTheStreamIsStillShortCallsNothing() {
        TestPublisher<ByteBuffer> source = TestPublisher.create();
        StepVerifier.create(upload(source))
                .then(() -> source.next(ByteBuffer.allocate(10)))
                .thenCancel()
                .verify();
        source.assertCancelled();
        assertThat(client.createMultipartUpload.requests()).isEmpty();
        assertThat(client.putObject.requests()).isEmpty();
    }

    @Test
    void cancelWhileTheUploadIsCreatedAbortsItWhenItIsThere() {
        TestPublisher<ByteBuffer> source = TestPublisher.create();
        CompletableFuture<CreateMultipartUploadResponse> created = client.createMultipartUpload.later();
        StepVerifier.create(upload(source))
                .then(() -> source.next(ByteBuffer.allocate(PART)).next(ByteBuffer.allocate(1)))
                .then(() -> assertThat(client.createMultipartUpload.requests()).hasSize(1))
                .thenCancel()
                .verify();
        source.assertCancelled();
        assertThat(client.createMultipartUpload.cancelled()).isZero();
        assertThat(client.abortMultipartUpload.requests()).isEmpty();
        created.complete(
                CreateMultipartUploadResponse.builder().uploadId("upload").build());
        assertThat(client.uploadPart.requests()).isEmpty();
        aborted();
    }

    @Test
    void cancelWhileTheUploadWaitsForAConnectionSendsNothing() {
        CompletableFuture<HeadObjectResponse> busy = client.headObject.later();
        S3 s3 = S3.over(client, 1);
        s3.object("b", "other").load().subscribe();
        Disposable upload = s3.object("b", "k")
                .uploadStream(chunks(bytes(2 * PART), MIB), config)
                .subscribe();
        upload.dispose();
        busy.complete(HeadObjectResponse.builder().contentLength(1L).build());
        assertThat(client.createMultipartUpload.requests()).isEmpty();
        assertThat(client.abortMultipartUpload.requests()).isEmpty();
    }

    @Test
    void cancelWhilePartsAreSentCancelsThemAndAborts() {
        partsAreNotAnswered(3);
        StepVerifier.create(upload())
                .expectSubscription()
                .then(() -> assertThat(client.uploadPart.requests()).hasSize(3))
                .thenCancel()
                .verify();
        assertThat(client.uploadPart.cancelled()).isEqualTo(3);
        aborted();
    }

    @Test
    void partsInFlightHaveEndedBeforeTheAbortAndItIsSentAgainUntilTheUploadIsGone() {
        partsAreNotAnswered(3);
        List<Integer> cancelled = new ArrayList<>();
        client.abortMultipartUpload
                .next(request -> {
                    cancelled.add(client.uploadPart.cancelled());
                    return CompletableFuture.completedFuture(
                            AbortMultipartUploadResponse.builder().build());
                })
                .answer(AbortMultipartUploadResponse.builder().build())
                .fail(S3Errors.of(404, "NoSuchUpload"));
        StepVerifier.create(upload())
                .expectSubscription()
                .then(() -> {})
                .thenCancel()
                .verify();
        assertThat(cancelled).containsExactly(3);
        pass(199);
        aborted(1);
        pass(1);
        aborted(2);
        pass(399);
        aborted(2);
        pass(1);
        aborted(3);
        pass(60_000);
        aborted(3);
    }

    @Test
    void aStoreThatNeverSaysThatTheUploadIsGoneIsAskedFourTimes() {
        partsAreNotAnswered(3);
        client.abortMultipartUpload.always(
                request -> AbortMultipartUploadResponse.builder().build());
        StepVerifier.create(upload())
                .expectSubscription()
                .then(() -> {})
                .thenCancel()
                .verify();
        pass(60_000);
        aborted(4);
    }

    @Test
    void anUploadThatIsGoneAtOnceIsNotAbortedAgain() {
        partsAreNotAnswered(3);
        client.abortMultipartUpload.fail(S3Errors.of(404, "NoSuchUpload"));
        StepVerifier.create(upload())
                .expectSubscription()
                .then(() -> {})
                .thenCancel()
                .verify();
        pass(60_000);
        aborted(1);
    }

    @Test
    void aPartWithoutAnAnswerMayStillArrive() {
        client.uploadPart.fail(lost());
        StepVerifier.create(object.uploadStream(chunks(bytes(2 * PART), MIB), config.concurrency(1)))
                .expectSubscription()
                .then(() -> pass(200))
                .verifyErrorMessage("lost");
        aborted(2);
    }

    @Test
    void aPartMayStillArriveOfWhichOnlyAnEarlierTryHadNoAnswer() {
        client.uploadPart.fail(lost()).fail(S3Errors.of(403, "AccessDenied"));
        StepVerifier.create(object.uploadStream(
                        chunks(bytes(2 * PART), MIB), config.concurrency(1).attempts(2)))
                .expectSubscription()
                .then(() -> pass(1_000))
                .verifyErrorSatisfies(error -> assertThat(error).hasMessageContaining("AccessDenied"));
        aborted(2);
    }

    @Test
    void soMayOneThatTheClientHasSentMoreThanOnce() {
        client.uploadPart.fail(
                S3Errors.of(403, "AccessDenied").toBuilder().numAttempts(2).build());
        StepVerifier.create(object.uploadStream(chunks(bytes(2 * PART), MIB), config.concurrency(1)))
                .expectSubscription()
                .then(() -> pass(1_000))
                .verifyErrorSatisfies(error -> assertThat(error).isInstanceOf(S3Exception.class));
        aborted(2);
    }

    @Test
    void aPartThatIsRefusedWhenNoOtherIsInFlightTakesOneAbort() {
        client.uploadPart.fail(S3Errors.status(500));
        StepVerifier.create(object.uploadStream(chunks(bytes(2 * PART), MIB), config.concurrency(1)))
                .verifyErrorSatisfies(error -> assertThat(error).hasMessageContaining("status 500"));
        pass(60_000);
        aborted(1);
    }

    @Test
    void aSecondAbortThatFailsForGoodIsAddedToTheError() {
        client.uploadPart.fail(lost());
        client.abortMultipartUpload
                .answer(AbortMultipartUploadResponse.builder().build())
                .fail(S3Errors.status(403));
        StepVerifier.create(object.uploadStream(chunks(bytes(2 * PART), MIB), config.concurrency(1)))
                .expectSubscription()
                .then(() -> pass(200))
                .verifyErrorSatisfies(error -> {
                    assertThat(error).hasMessage("lost");
                    assertThat(error.getSuppressed())
                            .anySatisfy(suppressed -> assertThat(suppressed).hasMessageContaining("status 403"));
                });
        aborted(2);
    }

    @Test
    void cancelBetweenPartsAborts() {
        TestPublisher<ByteBuffer> source = TestPublisher.create();
        StepVerifier.create(upload(source))
                .then(() -> source.next(ByteBuffer.allocate(PART)).next(ByteBuffer.allocate(1)))
                .then(() -> assertThat(client.uploadPart.requests()).hasSize(1))
                .thenCancel()
                .verify();
        source.assertCancelled();
        aborted();
    }

    @Test
    void cancelOfTheCompletionAborts() {
        CompletableFuture<CompleteMultipartUploadResponse> completed = client.completeMultipartUpload.later();
        StepVerifier.create(upload())
                .expectSubscription()
                .then(() ->
                        assertThat(client.completeMultipartUpload.requests()).hasSize(1))
                .thenCancel()
                .verify();
        assertThat(client.completeMultipartUpload.cancelled()).isOne();
        assertThat(completed).isCancelled();
        aborted();
    }

    @Test
    void cancelOfTheProgressAbortsToo() {
        partsAreNotAnswered(1);
        StepVerifier.create(object.uploadStream(chunks(bytes(2 * PART), MIB), config)
                        .progress())
                .thenConsumeWhile(state -> state.bytesTransferred() < PART)
                .thenCancel()
                .verify();
        aborted();
    }

    @Test
    void anAbortThatFailsForAWhileIsTriedAgain() {
        client.completeMultipartUpload.fail(S3Errors.status(400));
        client.abortMultipartUpload.fail(S3Errors.status(503)).fail(SdkClientException.create("x", new IOException()));
        StepVerifier.withVirtualTime(this::upload)
                .expectSubscription()
                .thenAwait(Duration.ofMinutes(1))
                .verifyErrorSatisfies(error -> {
                    assertThat(error).hasMessageContaining("status 400");
                    assertThat(error.getSuppressed()).noneMatch(S3Exception.class::isInstance);
                });
        assertThat(client.abortMultipartUpload.requests()).hasSize(3);
    }

    @Test
    void anAbortIsTriedForAMinuteAndTheErrorWaitsTwoSecondsForIt() {
        client.completeMultipartUpload.fail(S3Errors.status(400));
        client.abortMultipartUpload.always(request -> {
            throw S3Errors.status(503);
        });
        List<Throwable> told = new ArrayList<>();
        upload().subscribe(response -> {}, told::add);
        pass(1_999);
        assertThat(told).isEmpty();
        pass(1);
        assertThat(told)
                .singleElement()
                .satisfies(error -> assertThat(error.getSuppressed())
                        .anySatisfy(suppressed -> assertThat(suppressed)
                                .hasMessageContaining("s3.Object(bucketName=b, key=k).uploadStream")
                                .hasMessageContaining("multipartUpload(\"b\", \"k\", \"upload\").abort()")));
        pass(70_000);
        int tries = client.abortMultipartUpload.requests().size();
        assertThat(tries).isBetween(8, 20);
        assertThat(told.get(0).getSuppressed())
                .anySatisfy(suppressed -> assertThat(suppressed)
                        .hasMessageContaining("could not be aborted")
                        .hasStackTraceContaining("status 503")
                        .hasStackTraceContaining("s3.Object(bucketName=b, key=k).uploadStream [AbortMultipartUpload]"));
        pass(600_000);
        assertThat(client.abortMultipartUpload.requests()).hasSize(tries);
    }

    @Test
    void aServiceThatComesBackWithinAMinuteKeepsNoParts() {
        client.completeMultipartUpload.fail(S3Errors.status(400));
        client.abortMultipartUpload.always(request -> {
            if (clock.now(TimeUnit.SECONDS) < 30) {
                throw SdkClientException.create("refused", new ConnectException());
            }
            return AbortMultipartUploadResponse.builder().build();
        });
        List<Throwable> told = new ArrayList<>();
        upload().subscribe(response -> {}, told::add);
        pass(29_000);
        assertThat(told).hasSize(1);
        int tries = client.abortMultipartUpload.requests().size();
        pass(20_000);
        assertThat(client.abortMultipartUpload.requests()).hasSizeGreaterThan(tries);
        assertThat(told.get(0).getSuppressed())
                .noneSatisfy(another -> assertThat(another).hasMessageContaining("could not be aborted"));
    }

    @Test
    void aServerThatHangsDelaysTheErrorByNoMoreThanTwoSeconds() {
        client.completeMultipartUpload.fail(SdkClientException.create("hung", ReadTimeoutException.INSTANCE));
        client.abortMultipartUpload
                .next(request -> new CompletableFuture<>())
                .next(request -> new CompletableFuture<>());
        List<Throwable> told = new ArrayList<>();
        upload().subscribe(response -> {}, told::add);
        pass(2_000);
        assertThat(told).singleElement().satisfies(error -> assertThat(error).hasMessageContaining("hung"));
        pass(9_000);
        assertThat(client.abortMultipartUpload.cancelled()).isOne();
        assertThat(client.abortMultipartUpload.requests()).hasSize(2);
    }

    /** Eleven calls, one behind the other over the only connection, each of which takes longer than an abort may. */
    @Test
    void anAbortThatWaitsForAConnectionKeepsItsTurn() {
        S3 s3 = S3.over(client, 1);
        CompletableFuture<UploadPartResponse> part = client.uploadPart.later();
        s3.object("b", "k")
                .uploadStream(chunks(bytes(2 * PART), MIB), config.concurrency(1))
                .subscribe(response -> {}, error -> {});
        Deque<CompletableFuture<HeadObjectResponse>> busy = new ArrayDeque<>();
        Runnable load = () -> {
            busy.add(client.headObject.later());
            s3.object("b", "other" + busy.size()).load().subscribe();
        };
        load.run();
        part.completeExceptionally(S3Errors.of(403, "AccessDenied"));
        for (int call = 0; call < 11; call++) {
            load.run();
            pass(11_000);
            busy.remove()
                    .complete(HeadObjectResponse.builder().contentLength(1L).build());
        }
        aborted(1);
    }

    @Test
    void theMinuteOfAnAbortBeginsWhenItIsSent() {
        S3 s3 = S3.over(client, 1);
        CompletableFuture<UploadPartResponse> part = client.uploadPart.later();
        CompletableFuture<HeadObjectResponse> busy = client.headObject.later();
        s3.object("b", "k")
                .uploadStream(chunks(bytes(2 * PART), MIB), config.concurrency(1))
                .subscribe(response -> {}, error -> {});
        s3.object("b", "other").load().subscribe();
        part.completeExceptionally(S3Errors.of(403, "AccessDenied"));
        client.abortMultipartUpload.fail(S3Errors.status(503));
        pass(120_000);
        busy.complete(HeadObjectResponse.builder().contentLength(1L).build());
        pass(1_000);
        aborted(2);
    }

    @Test
    void anAbortThatFailsAfterACancelSaysHowToAbortLater() {
        partsAreNotAnswered(3);
        client.abortMultipartUpload.fail(S3Errors.status(403));
        StepVerifier.create(upload())
                .expectSubscription()
                .then(() -> {})
                .thenCancel()
                .verifyThenAssertThat()
                .hasDroppedErrorMatching(
                        error -> error.getMessage().contains("multipartUpload(\"b\", \"k\", \"upload\")"));
    }

    @Test
    void anAbortThatIsNotAllowedIsNotTriedAgain() {
        client.completeMultipartUpload.fail(S3Errors.status(400));
        client.abortMultipartUpload.fail(S3Errors.status(403));
        StepVerifier.create(upload())
                .verifyErrorSatisfies(error -> assertThat(error.getSuppressed())
                        .anySatisfy(suppressed -> assertThat(suppressed).hasMessageContaining("status 403")));
        assertThat(client.abortMultipartUpload.requests()).hasSize(1);
    }

    @Test
    void anUploadThatIsGoneNeedsNoAbort() {
        client.completeMultipartUpload.fail(S3Errors.status(500));
        client.abortMultipartUpload.fail(
                NoSuchUploadException.builder().statusCode(404).message("gone").build());
        StepVerifier.create(upload())
                .verifyErrorSatisfies(
                        error -> assertThat(error.getSuppressed()).noneMatch(NoSuchUploadException.class::isInstance));
    }

    @Test
    void anUploadThatSucceedsIsNotAbortedByALateCancel() {
        StepVerifier.create(Flux.from(upload()).concatWith(Flux.never()))
                .expectNextCount(1)
                .thenCancel()
                .verify();
        assertThat(client.abortMultipartUpload.requests()).isEmpty();
    }
}
