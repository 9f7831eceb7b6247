package io.reactiveaws.s3.transfer;

import static io.reactiveaws.s3.transfer.YieldingStream.LINGER;
import static io.reactiveaws.s3.transfer.YieldingStream.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;
import reactor.test.scheduler.VirtualTimeScheduler;

/** A reader who does not ask for bytes leaves the connection to others, and nobody else does. */
class YieldingStreamTest {

    private static final ByteBuffer CHUNK = ByteBuffer.wrap(new byte[10]);
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final HeldConnection connection = new HeldConnection();
    private final TestPublisher<ByteBuffer> source = TestPublisher.create();
    private final AtomicBoolean resumable = new AtomicBoolean(true);
    private final Flux<ByteBuffer> bytes = Flux.defer(() -> {
        var place = connection.place();
        return new YieldingStream(
                source.flux().doOnTerminate(place::release).doOnCancel(place::release), place, time, resumable::get);
    });

    @AfterEach
    void endTheTime() {
        time.dispose();
    }

    @Test
    void aReaderWhoPausesIsEndedWhenACallHasWaitedForAMoment() {
        StepVerifier.create(bytes, 1)
                .then(() -> source.next(CHUNK))
                .expectNext(CHUNK)
                .then(connection::call)
                .then(() -> time.advanceTimeBy(LINGER.minus(MOMENT)))
                .then(() -> source.assertNotCancelled())
                .then(() -> assertThat(connection.sent()).isZero())
                .then(() -> time.advanceTimeBy(MOMENT))
                .verifyError(ConnectionYieldedException.class);

        source.assertCancelled();
        assertThat(connection.sent()).isEqualTo(1);
    }

    @Test
    void aReaderWhoPausesWhileACallWaitsAlreadyIsEnded() {
        StepVerifier.create(bytes, 1)
                .then(connection::call)
                .then(() -> source.next(CHUNK))
                .expectNext(CHUNK)
                .then(() -> time.advanceTimeBy(LINGER))
                .verifyError(ConnectionYieldedException.class);
    }

    @Test
    void aReaderWhoAsksAgainInTimeKeepsTheConnection() {
        StepVerifier.create(bytes, 1)
                .then(connection::call)
                .then(() -> source.next(CHUNK))
                .expectNext(CHUNK)
                .then(() -> time.advanceTimeBy(LINGER.minus(MOMENT)))
                .thenRequest(1)
                .then(() -> time.advanceTimeBy(LINGER.multipliedBy(20)))
                .then(() -> source.next(CHUNK))
                .expectNext(CHUNK)
                .then(() -> source.assertNotCancelled())
                .then(() -> time.advanceTimeBy(LINGER))
                .verifyError(ConnectionYieldedException.class);
    }

    @Test
    void aReaderWhoWantsBytesIsNeverEnded() {
        StepVerifier.create(bytes)
                .then(connection::call)
                .then(() -> time.advanceTimeBy(PATIENCE.multipliedBy(6)))
                .then(() -> source.next(CHUNK))
                .expectNext(CHUNK)
                .then(() -> time.advanceTimeBy(PATIENCE.multipliedBy(6)))
                .then(source::complete)
                .verifyComplete();

        assertThat(connection.sent()).isEqualTo(1);
    }

    @Test
    void aPauseIsLongWhereNobodyWaits() {
        StepVerifier.create(bytes, 1)
                .then(() -> source.next(CHUNK))
                .expectNext(CHUNK)
                .then(() -> time.advanceTimeBy(PATIENCE.minus(MOMENT)))
                .then(() -> source.assertNotCancelled())
                .then(() -> time.advanceTimeBy(MOMENT))
                .verifyError(ConnectionYieldedException.class);
    }

    @Test
    void eachPauseCountsFromItsBeginning() {
        StepVerifier.create(bytes, 1)
                .then(() -> source.next(CHUNK))
                .expectNext(CHUNK)
                .then(() -> time.advanceTimeBy(PATIENCE.minus(MOMENT)))
                .thenRequest(1)
                .then(() -> source.next(CHUNK))
                .expectNext(CHUNK)
                .then(() -> time.advanceTimeBy(PATIENCE.minus(MOMENT)))
                .then(() -> source.assertNotCancelled())
                .then(() -> time.advanceTimeBy(MOMENT))
                .verifyError(ConnectionYieldedException.class);
    }

    @Test
    void whatCannotBeAskedForAgainKeepsItsConnection() {
        resumable.set(false);

        StepVerifier.create(bytes, 1)
                .then(() -> source.next(CHUNK))
                .expectNext(CHUNK)
                .then(connection::call)
                .then(() -> time.advanceTimeBy(PATIENCE.multipliedBy(2)))
                .then(() -> source.assertNotCancelled())
                .thenRequest(1)
                .then(() -> source.next(CHUNK))
                .expectNext(CHUNK)
                .then(source::complete)
                .verifyComplete();
    }

    @Test
    void aCallThatGivesUpWaitingTakesNothing() {
        StepVerifier.create(bytes, 1)
                .then(() -> source.next(CHUNK))
                .expectNext(CHUNK)
                .then(() -> connection.call().dispose())
                .then(() -> time.advanceTimeBy(LINGER.multipliedBy(3)))
                .then(() -> source.assertNotCancelled())
                .thenCancel()
                .verify();
    }

    @Test
    void cancelEndsTheWatch() {
        StepVerifier.create(bytes, 1)
                .then(() -> source.next(CHUNK))
                .expectNext(CHUNK)
                .thenCancel()
                .verify();

        connection.call();
        time.advanceTimeBy(PATIENCE.multipliedBy(2));

        source.assertCancelled();
        assertThat(connection.sent()).isEqualTo(1);
    }

    @Test
    void errorsArePassedOn() {
        StepVerifier.create(bytes, 1)
                .then(() -> source.error(new IllegalStateException("broken")))
                .verifyErrorMessage("broken");
    }
}
