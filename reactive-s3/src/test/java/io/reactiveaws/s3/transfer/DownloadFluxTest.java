package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.ReadingFixture.bytes;
import static io.reactiveaws.s3.transfer.ReadingFixture.checkpoints;
import static io.reactiveaws.s3.transfer.ReadingFixture.texts;
import static io.reactiveaws.s3.transfer.S3Errors.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reactiveaws.s3.S3;
import io.reactiveaws.s3.S3Object;
import io.reactiveaws.s3.TransferableObject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** {@link TransferableObject#downloadStream()}, its settings and its progress. */
class DownloadFluxTest {

    private static final byte[] DIGITS = bytes("0123456789");

    private final FakeS3 client = new FakeS3();
    private final S3Object object = S3.over(client).object("b", "k");
    private final List<TransferProgress> states = new ArrayList<>();

    @BeforeEach
    void stopTheClock() {
        VirtualTimeScheduler.getOrSet();
        client.getObject.always(request -> FakeObject.answerTo(request, DIGITS, 4));
    }

    @AfterEach
    void startTheClock() {
        VirtualTimeScheduler.reset();
    }

    private static TransferProgress state(long bytes) {
        return new TransferProgress(bytes, OptionalLong.of(10));
    }

    @Test
    void theObjectIsAskedForAtTheFirstDemandAndReadOnDemand() {
        StepVerifier.create(texts(object.downloadStream()), 0)
                .expectSubscription()
                .then(() -> assertThat(client.getObject.requests()).isEmpty())
                .thenRequest(1)
                .expectNext("0123")
                .then(() -> assertThat(client.downloads().get(0).requested()).isOne())
                .thenRequest(5)
                .expectNext("4567", "89")
                .verifyComplete();
        assertThat(client.getObject.requests()).hasSize(1);
    }

    @Test
    void eachChunkIsToldBeforeItComes() {
        StepVerifier.create(texts(object.downloadStream().onProgress(states::add)), 0)
                .thenRequest(1)
                .expectNext("0123")
                .then(() -> assertThat(states).containsExactly(state(4)))
                .thenRequest(5)
                .expectNext("4567", "89")
                .verifyComplete();
        assertThat(states).containsExactly(state(4), state(8), state(10));
    }

    @Test
    void eachSubscriptionCountsAnew() {
        var bytes = object.downloadStream().onProgress(states::add);
        StepVerifier.create(bytes).expectNextCount(3).verifyComplete();
        StepVerifier.create(bytes).expectNextCount(3).verifyComplete();
        assertThat(states).containsExactly(state(4), state(8), state(10), state(4), state(8), state(10));
    }

    @Test
    void theTotalIsThatOfTheRange() {
        StepVerifier.create(object.downloadStream(request -> request.range("bytes=0-2"))
                        .onProgress(states::add))
                .expectNextCount(1)
                .verifyComplete();
        assertThat(states).containsExactly(new TransferProgress(3, OptionalLong.of(3)));
    }

    @Test
    void aTotalThatTheServiceDoesNotTellIsEmpty() {
        client.getObject.answer(new FakeObject(
                GetObjectResponse.builder().build(), FakeObject.of("abc").body()));
        StepVerifier.create(object.downloadStream().onProgress(states::add))
                .expectNextCount(1)
                .verifyComplete();
        assertThat(states).containsExactly(new TransferProgress(3, OptionalLong.empty()));
    }

    @Test
    void noByteCountsTwiceWhereABodyGoesOn() {
        client.getObject.answer(FakeObject.of(DIGITS, 4).cutAfter(1, new IOException("cut")));
        StepVerifier.withVirtualTime(() -> texts(object.downloadStream().onProgress(states::add)))
                .expectSubscription()
                .thenAwait(Duration.ofMinutes(1))
                .expectNext("0123", "4567", "89")
                .verifyComplete();
        assertThat(states).containsExactly(state(4), state(8), state(10));
    }

    @Test
    void theBodyIsAskedForAsOftenAsConfigured() {
        client.getObject
                .answer(FakeObject.of(DIGITS, 4).cutAfter(1, new IOException("cut")))
                .fail(status(503));
        StepVerifier.create(object.downloadStream(TransferConfig.defaults().attempts(1)))
                .expectNextCount(1)
                .verifyErrorSatisfies(error -> assertThat(checkpoints(error))
                        .contains(
                                "s3.Object(bucketName=b, key=k).downloadStream [GetObject]: 4 of 10 bytes had arrived;"
                                        + " attempts since then: 1 of 1"));
        assertThat(client.getObject.requests()).hasSize(1);
    }

    @Test
    void aListenerThatFailsFailsTheDownloadAndGivesTheConnectionBack() {
        StepVerifier.create(object.downloadStream().onProgress(state -> {
                    throw new IllegalStateException("on purpose");
                }))
                .verifyErrorMessage("on purpose");
        assertThat(client.openDownloads()).isEmpty();
    }

    @Test
    void cancelGivesTheConnectionBack() {
        StepVerifier.create(object.downloadStream().onProgress(states::add), 1)
                .expectNextCount(1)
                .thenCancel()
                .verify();
        assertThat(client.downloads().get(0).cancelled()).isTrue();
    }

    @Test
    void anErrorBeforeTheHeadersComesAsItIs() {
        client.getObject.fail(status(403));
        StepVerifier.create(object.downloadStream()).verifyErrorSatisfies(error -> {
            assertThat(error).hasMessage("status 403");
            assertThat(checkpoints(error)).contains("s3.Object(bucketName=b, key=k).downloadStream [GetObject]");
        });
    }

    @Test
    void refusesNullAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> object.downloadStream((TransferConfig) null))
                .withMessage("s3.Object(bucketName=b, key=k).downloadStream: 'config' must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> object.downloadStream().onProgress(null))
                .withMessage("DownloadFlux.onProgress: 'listener' must not be null");
    }
}
