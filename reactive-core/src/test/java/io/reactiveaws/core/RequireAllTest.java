package io.reactiveaws.core;

import static io.reactiveaws.core.BatchFixtures.LOCATION;
import static io.reactiveaws.core.BatchFixtures.doing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import io.reactiveaws.core.BatchFixtures.Calls;
import io.reactiveaws.core.BatchOutcome.Done;
import io.reactiveaws.core.BatchOutcome.Failed;
import io.reactiveaws.core.BatchOutcome.Unknown;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import software.amazon.awssdk.core.exception.SdkClientException;

/** A batch all of which must go well. */
class RequireAllTest {

    private final SdkClientException cut = SdkClientException.create("cut");

    /** Fails what is at least the number. */
    private static Calls failingFrom(int number, Throwable cause) {
        return new Calls(chunk -> CompletableFuture.completedFuture(chunk.stream()
                .map(item -> item < number
                        ? new Done<>(item)
                        : (BatchOutcome<Integer>) new Failed<>(item, "Code" + item, "message " + item, cause))
                .toList()));
    }

    private static BatchFlux<Integer> batch(Calls calls, int count) {
        return BatchFlux.of(calls.call(10, 1), Flux.range(0, count), Schedulers::parallel);
    }

    @Test
    void givesTheNumberOfWhatIsDone() {
        StepVerifier.create(batch(doing(), 25).requireAll()).expectNext(25L).verifyComplete();
    }

    @Test
    void givesZeroForNothing() {
        StepVerifier.create(batch(doing(), 0).requireAll()).expectNext(0L).verifyComplete();
    }

    @Test
    void namesEachOfAFewFailures() {
        StepVerifier.create(batch(failingFrom(3, null), 5).requireAll())
                .verifyErrorSatisfies(error -> assertThat(error)
                        .asInstanceOf(throwable(BatchException.class))
                        .hasMessage(LOCATION + ": 2 of 5 failed, 3 done:"
                                + "\n  3: Code3: message 3"
                                + "\n  4: Code4: message 4")
                        .satisfies(batch -> assertThat(batch.done()).isEqualTo(3))
                        .satisfies(batch -> assertThat(batch.failures())
                                .isEqualTo(List.of(
                                        new Failed<>(3, "Code3", "message 3", null),
                                        new Failed<>(4, "Code4", "message 4", null))))
                        .satisfies(batch -> assertThat(batch.getSuppressed()).isEmpty()));
    }

    @Test
    void namesFiveOfManyFailuresAndKeepsAll() {
        StepVerifier.create(batch(failingFrom(1, null), 8).requireAll())
                .verifyErrorSatisfies(error -> assertThat(error)
                        .asInstanceOf(throwable(BatchException.class))
                        .hasMessage(LOCATION + ": 7 of 8 failed, 1 done:"
                                + "\n  1: Code1: message 1"
                                + "\n  2: Code2: message 2"
                                + "\n  3: Code3: message 3"
                                + "\n  4: Code4: message 4"
                                + "\n  5: Code5: message 5"
                                + "\n  and 2 more, see failures()")
                        .satisfies(batch -> assertThat(batch.failures()).hasSize(7)));
    }

    /** Of ten numbers and more, fails those below 2, knows nothing of those below a number, and does the others. */
    private Calls doubtfulBelow(int number) {
        return new Calls(chunk -> CompletableFuture.completedFuture(chunk.stream()
                .map(item -> item >= number
                        ? new Done<>(item)
                        : item < 2
                                ? new Failed<>(item, "Code" + item, "message " + item, null)
                                : (BatchOutcome<Integer>) new Unknown<>(item, "Code" + item, "message " + item, cut))
                .toList()));
    }

    private static final String WAY_OUT =
            "\nWhat is unknown may be done or not: look at its state, and repeat the action where it is needed";

    @Test
    void whatIsUnknownIsNotDoneAndIsToldApart() {
        StepVerifier.create(batch(doubtfulBelow(4), 5).requireAll())
                .verifyErrorSatisfies(error -> assertThat(error)
                        .asInstanceOf(throwable(BatchException.class))
                        .hasMessage(LOCATION + ": 2 of 5 failed, 2 unknown, 1 done:"
                                + "\n  0: Code0: message 0"
                                + "\n  1: Code1: message 1"
                                + "\n  2: unknown: Code2: message 2"
                                + "\n  3: unknown: Code3: message 3"
                                + WAY_OUT)
                        .satisfies(batch -> assertThat(batch.done()).isOne())
                        .satisfies(batch -> assertThat(batch.failures()).hasSize(2))
                        .satisfies(batch -> assertThat(batch.unknown())
                                .isEqualTo(List.of(
                                        new Unknown<>(2, "Code2", "message 2", cut),
                                        new Unknown<>(3, "Code3", "message 3", cut))))
                        .satisfies(batch -> assertThat(batch.getSuppressed()).containsExactly(cut)));
    }

    @Test
    void whatIsUnknownAloneIsAnErrorToo() {
        SdkClientException lost = SdkClientException.create("lost");
        Calls calls = new Calls(chunk -> CompletableFuture.failedFuture(lost));

        StepVerifier.create(batch(calls, 1).requireAll())
                .verifyErrorSatisfies(error -> assertThat(error)
                        .hasMessage(LOCATION + ": 0 of 1 failed, 1 unknown, 0 done:"
                                + "\n  0: unknown: SdkClientException: lost" + WAY_OUT));
    }

    @Test
    void fiveOfManyAreNamedAndBothKindsAreKept() {
        StepVerifier.create(batch(doubtfulBelow(9), 9).requireAll())
                .verifyErrorSatisfies(error -> assertThat(error)
                        .hasMessageContaining("\n  4: unknown: Code4: message 4"
                                + "\n  and 4 more, see failures() and unknown()" + WAY_OUT));
    }

    @Test
    void theExceptionOfACallIsSuppressedOnce() {
        StepVerifier.create(batch(failingFrom(1, cut), 8).requireAll())
                .verifyErrorSatisfies(error -> assertThat(error.getSuppressed()).containsExactly(cut));
    }

    @Test
    void anErrorOfTheSourceIsTheError() {
        IllegalStateException listing = new IllegalStateException("listing cut");
        Calls calls = doing();

        StepVerifier.create(BatchFlux.of(
                                calls.call(10, 1),
                                Flux.range(0, 3).concatWith(Mono.error(listing)),
                                Schedulers::parallel)
                        .requireAll())
                .verifyErrorSatisfies(error -> assertThat(error).isSameAs(listing));

        assertThat(calls.chunks()).containsExactly(List.of(0, 1, 2));
    }

    @Test
    void eachSubscriptionCountsAnew() {
        Mono<Long> all = batch(doing(), 5).requireAll();

        StepVerifier.create(all).expectNext(5L).verifyComplete();
        StepVerifier.create(all).expectNext(5L).verifyComplete();
    }

    @Test
    void anExceptionThatWasSerialisedKeepsItsTextAndCount() throws Exception {
        BatchException before = new BatchException(
                "here",
                1,
                List.of(new Failed<>(new Object(), "C", "m", cut)),
                List.of(new Unknown<>(new Object(), "C", "m", cut)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(before);
        }

        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            BatchException after = (BatchException) in.readObject();
            assertThat(after).hasMessage(before.getMessage());
            assertThat(after.done()).isOne();
            assertThat(after.failures()).isEmpty();
            assertThat(after.unknown()).isEmpty();
        }
    }
}
