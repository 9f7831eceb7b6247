package io.reactiveaws.s3.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.test.StepVerifier;

class TransferTest {

    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicInteger cancels = new AtomicInteger();
    private final AtomicReference<ProgressCounter> progress = new AtomicReference<>();
    private final AtomicReference<MonoSink<String>> end = new AtomicReference<>();

    private final Transfer<String> transfer = new Transfer<>(counter -> {
        runs.incrementAndGet();
        progress.set(counter);
        return Mono.<String>create(end::set).doOnCancel(cancels::incrementAndGet);
    });

    private static TransferProgress state(long transferred, long total) {
        return new TransferProgress(transferred, OptionalLong.of(total));
    }

    private static TransferProgress state(long transferred) {
        return new TransferProgress(transferred, OptionalLong.empty());
    }

    @Test
    void nothingRunsBeforeSubscription() {
        transfer.progress();
        assertThat(runs).hasValue(0);
    }

    @Test
    void eachSubscriptionRunsItAnew() {
        transfer.subscribe();
        transfer.subscribe();
        transfer.progress().subscribe();
        assertThat(runs).hasValue(3);
    }

    @Test
    void givesTheResult() {
        StepVerifier.create(transfer)
                .then(() -> progress.get().add(3))
                .then(() -> end.get().success("done"))
                .expectNext("done")
                .verifyComplete();
    }

    @Test
    void cancelReachesTheRun() {
        StepVerifier.create(transfer).thenCancel().verify();
        StepVerifier.create(transfer.progress()).thenCancel().verify();
        assertThat(cancels).hasValue(2);
    }

    @Test
    void progressTellsOfAllBytesAndEndsWithTheTransfer() {
        StepVerifier.create(transfer.progress())
                .then(() -> progress.get().add(3))
                .expectNext(state(3))
                .then(() -> progress.get().total(10))
                .then(() -> progress.get().add(2))
                .expectNext(state(5, 10))
                .then(() -> progress.get().add(5))
                .expectNext(state(10, 10))
                .then(() -> end.get().success("done"))
                .verifyComplete();
    }

    @Test
    void aSlowSubscriberGetsTheLatestState() {
        StepVerifier.create(transfer.progress(), 0)
                .then(() -> progress.get().total(10))
                .then(() -> progress.get().add(1))
                .then(() -> progress.get().add(2))
                .thenRequest(1)
                .expectNext(state(3, 10))
                .then(() -> progress.get().add(7))
                .then(() -> end.get().success("done"))
                .thenRequest(1)
                .expectNext(state(10, 10))
                .verifyComplete();
    }

    @Test
    void aTransferWithoutAByteHasAStateToo() {
        StepVerifier.create(transfer.progress())
                .then(() -> end.get().success("done"))
                .expectNext(state(0))
                .verifyComplete();
    }

    @Test
    void progressFailsWithTheTransfer() {
        StepVerifier.create(transfer.progress())
                .then(() -> progress.get().add(3))
                .expectNext(state(3))
                .then(() -> end.get().error(new IllegalStateException("broken")))
                .verifyErrorMessage("broken");
    }

    @Test
    void whatTheRunThrowsIsAnError() {
        Transfer<String> broken = new Transfer<>(counter -> {
            throw new IllegalStateException("broken");
        });
        StepVerifier.create(broken).verifyErrorMessage("broken");
        StepVerifier.create(broken.progress()).verifyErrorMessage("broken");
    }

    @Test
    void anAttemptThatBeginsAnewCountsOnlyWhatIsFurtherThanBefore() {
        ProgressCounter counter = new ProgressCounter(changed -> {});
        ProgressCounter.Part part = counter.part();
        part.reached(4);
        part.reached(6);
        part.reached(2); // another attempt
        part.reached(8);
        ProgressCounter.Part other = counter.part();
        other.reached(5);
        assertThat(counter.state()).isEqualTo(state(13));
    }
}
