package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.ReadingFixture.bytes;
import static io.reactiveaws.s3.transfer.ReadingFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

/** A body that gives its connection back before its end. */
class PausedBodyTest {

    private static final byte[] DIGITS = bytes("0123456789");

    private final VirtualTimeScheduler clock = VirtualTimeScheduler.getOrSet();
    private final List<FakeDownload> downloads = new ArrayList<>();
    private int chunks = 5;
    private String tag = "\"e1\"";

    @AfterEach
    void startTheClock() {
        VirtualTimeScheduler.reset();
    }

    private ResumableBody body() {
        GetObjectRequest request =
                GetObjectRequest.builder().bucket("b").key("k").build();
        return new ResumableBody("here", request, this::open, clock, 1, false);
    }

    private Mono<Download> open(GetObjectRequest request) {
        return Mono.fromSupplier(() -> {
            FakeObject answer = FakeObject.answerTo(request, DIGITS, 2);
            FakeDownload download = new FakeDownload(request);
            downloads.add(download);
            return new Download(
                    answer.response().toBuilder().eTag(tag).build(),
                    download.publish(
                            answer.with(Flux.from(answer.body()).take(chunks).concatWith(Flux.never()))),
                    clock);
        });
    }

    @Test
    void goesOnAtTheNextDemandWithoutALostAttempt() {
        ResumableBody body = body();
        StepVerifier.create(texts(body.bytes()), 2)
                .expectNext("01", "23")
                .then(() -> assertThat(body.pause()).isTrue())
                .then(() -> assertThat(downloads.get(0).cancelled()).isTrue())
                .then(() -> clock.advanceTimeBy(Backoff.after(3)))
                .then(() -> assertThat(downloads).hasSize(1))
                .thenRequest(1)
                .expectNext("45")
                .then(() -> assertThat(body.pause()).isTrue())
                .then(() -> clock.advanceTimeBy(Backoff.after(3)))
                .thenRequest(1)
                .expectNext("67")
                .thenCancel()
                .verify();
        assertThat(downloads)
                .extracting(download -> download.request().range())
                .containsExactly(null, "bytes=4-9", "bytes=6-9");
    }

    /** The reader waits for bytes that don't come, and somebody else for a connection. */
    @Test
    void goesOnByItselfWhereThereIsDemand() {
        chunks = 2;
        ResumableBody body = body();
        StepVerifier.create(texts(body.bytes()).take(5))
                .expectNext("01", "23")
                .then(() -> assertThat(body.pause()).isTrue())
                .then(() -> clock.advanceTimeBy(Backoff.after(3)))
                .expectNext("45", "67")
                .then(() -> assertThat(body.pause()).isTrue())
                .then(() -> clock.advanceTimeBy(Backoff.after(3)))
                .expectNext("89")
                .verifyComplete();
        assertThat(downloads).hasSize(3);
    }

    @Test
    void isAtItsEndWhereAllBytesAreThere() {
        ResumableBody body = body();
        StepVerifier.create(texts(body.bytes()))
                .expectNext("01", "23", "45", "67", "89")
                .then(() -> assertThat(body.pause()).isTrue())
                .expectComplete()
                .verify();
        assertThat(downloads).hasSize(1);
    }

    @Test
    void hasNothingToGiveBackBeforeItIsRead() {
        assertThat(body().pause()).isFalse();
    }

    @Test
    void keepsAConnectionThatItCouldNotDoWithout() {
        tag = "W/\"e1\"";
        ResumableBody body = body();
        StepVerifier.create(texts(body.bytes()), 1)
                .expectNext("01")
                .then(() -> assertThat(body.pause()).isFalse())
                .thenRequest(1)
                .expectNext("23")
                .thenCancel()
                .verify();
        assertThat(downloads).hasSize(1);
    }
}
