package io.reactiveaws.s3.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

class DownloadTest {

    private static final GetObjectResponse RESPONSE =
            GetObjectResponse.builder().eTag("e").build();

    private final TestPublisher<ByteBuffer> stream = TestPublisher.create();

    private Download download() {
        return new Download(RESPONSE, stream, Schedulers.parallel());
    }

    @Test
    void theBytesAreTakenOnce() {
        Download download = download();

        assertThat(download.take(() -> true)).isNotNull();
        assertThat(download.take(() -> true)).isNull();
    }

    @Test
    void whatIsReleasedCantBeTaken() {
        Download download = download();

        download.release();

        stream.assertCancelled();
        assertThat(download.take(() -> true)).isNull();
    }

    @Test
    void whatIsTakenIsNotReleased() {
        Download download = download();
        download.take(() -> true);

        download.release();

        stream.assertWasNotSubscribed();
    }

    /** Whoever waited may have left, or have got another place. */
    @Test
    void onlyAConnectionThatIsStillWantedIsGivenBackSoon() {
        VirtualTimeScheduler clock = VirtualTimeScheduler.getOrSet();
        try {
            HeldConnection connection = new HeldConnection();
            Download download = download();
            connection.hold(download);
            connection.call().dispose();
            clock.advanceTimeBy(YieldingStream.LINGER);
            stream.assertWasNotSubscribed();

            Disposable waiting = connection.call();
            clock.advanceTimeBy(YieldingStream.LINGER);

            stream.assertCancelled();
            assertThat(connection.sent()).isEqualTo(1);
            waiting.dispose();
        } finally {
            VirtualTimeScheduler.reset();
        }
    }

    @Test
    void anErrorBesideTheStreamEndsAStreamThatDoesNotEndByItself() {
        Download[] download = new Download[1];

        StepVerifier.withVirtualTime(() -> {
                    download[0] = download();
                    return download[0].take(() -> true);
                })
                .then(() -> stream.next(ByteBuffer.allocate(1)))
                .expectNextCount(1)
                .then(() -> download[0].fail(new IOException("lost")))
                .expectNoEvent(Download.GRACE.minusMillis(1))
                .thenAwait(Download.GRACE)
                .verifyErrorMessage("lost");
        stream.assertCancelled();
    }

    @Test
    void aStreamThatEndsByItselfAfterAnErrorBesideItEndsAsItDoes() {
        Download[] download = new Download[1];

        StepVerifier.withVirtualTime(() -> {
                    download[0] = download();
                    return download[0].take(() -> true);
                })
                .then(() -> download[0].fail(new IOException("closed early")))
                .then(() -> stream.next(ByteBuffer.allocate(1)).complete())
                .expectNextCount(1)
                .verifyComplete();
    }

    @Test
    void anAnswerThatComesAfterTheCancelGivesItsConnectionBack() {
        DownloadTransformer transformer = new DownloadTransformer(Schedulers.parallel());
        CompletableFuture<Download> answer = transformer.prepare();
        answer.cancel(true);

        transformer.onResponse(RESPONSE);
        transformer.onStream(SdkPublisher.adapt(stream));

        stream.assertCancelled();
    }

    @Test
    void eachAttemptOfTheSdkHasAnAnswerOfItsOwn() {
        DownloadTransformer transformer = new DownloadTransformer(Schedulers.parallel());
        CompletableFuture<Download> first = transformer.prepare();
        transformer.exceptionOccurred(new IOException("first"));
        CompletableFuture<Download> second = transformer.prepare();

        transformer.onResponse(RESPONSE);
        transformer.onStream(SdkPublisher.adapt(stream));

        assertThat(first).isCompletedExceptionally();
        StepVerifier.create(Mono.fromFuture(second))
                .assertNext(download -> {
                    assertThat(download.response()).isSameAs(RESPONSE);
                    download.release();
                })
                .verifyComplete();
    }

    @Test
    void anErrorAfterTheHeadersReachesTheStream() {
        VirtualTimeScheduler clock = VirtualTimeScheduler.getOrSet();
        try {
            DownloadTransformer transformer = new DownloadTransformer(Schedulers.parallel());
            CompletableFuture<Download> answer = transformer.prepare();
            transformer.onResponse(RESPONSE);
            transformer.onStream(SdkPublisher.adapt(stream));

            StepVerifier.create(Mono.fromFuture(answer).flatMapMany(download -> download.take(() -> true)))
                    .then(() -> transformer.exceptionOccurred(new IOException("lost")))
                    .then(() -> clock.advanceTimeBy(Download.GRACE))
                    .verifyErrorMessage("lost");
        } finally {
            VirtualTimeScheduler.reset();
        }
    }
}
