package io.reactiveaws.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reactiveaws.core.BatchOutcome.Done;
import io.reactiveaws.core.BatchOutcome.Failed;
import io.reactiveaws.core.PagingFixtures.QueueClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

/** Work on each of many elements: when it begins, what becomes of it, and what a cancel reaches. */
class BatchEachTest {

    /** Also what Reactor takes for fatal, such as a class that can't be loaded. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anErrorOfTheWorkIsAFailureOfOne(boolean thrown) {
        StepVerifier.create(BatchFlux.each(Flux.range(0, 3), 1, number -> {
                            if (number == 1 && thrown) {
                                throw new NoClassDefFoundError("gone");
                            }
                            return number == 1 ? Mono.error(new AssertionError("odd")) : Mono.empty();
                        })
                        .map(BatchOutcome::isDone))
                .expectNext(true, false, true)
                .verifyComplete();
    }

    private final List<Integer> begun = new ArrayList<>();
    private final List<Sinks.Empty<Void>> ends = new ArrayList<>();
    private final List<Integer> cancelled = new ArrayList<>();

    /** Work that a test ends. */
    private Publisher<Void> pending(int number) {
        begun.add(number);
        Sinks.Empty<Void> end = Sinks.empty();
        ends.add(end);
        return end.asMono().doOnCancel(() -> cancelled.add(number));
    }

    @Test
    void nothingBeginsBeforeDemand() {
        StepVerifier.create(BatchFlux.each(Flux.range(0, 5), 2, this::pending), 0)
                .expectSubscription()
                .then(() -> assertThat(begun).isEmpty())
                .thenCancel()
                .verify();
    }

    @Test
    void soManyAreUnderWayAndNoMoreIsAskedOfTheSource() {
        List<Long> asked = new ArrayList<>();
        Flux<Integer> source = Flux.range(0, 1000).doOnRequest(asked::add);

        StepVerifier.create(BatchFlux.each(source, 3, this::pending))
                .expectSubscription()
                .then(() -> assertThat(begun).containsExactly(0, 1, 2))
                .then(() -> assertThat(asked.stream().mapToLong(n -> n).sum()).isEqualTo(3))
                .then(() -> ends.get(1).tryEmitEmpty())
                .expectNext(new Done<>(1))
                .then(() -> assertThat(begun).containsExactly(0, 1, 2, 3))
                .thenCancel()
                .verify();

        assertThat(cancelled).containsExactlyInAnyOrder(0, 2, 3);
    }

    @Test
    void anErrorIsAnOutcomeAndTheOthersGoOn() {
        IllegalStateException odd = new IllegalStateException("odd");
        BatchFlux<Integer> all =
                BatchFlux.each(Flux.range(0, 4), 2, number -> number % 2 == 0 ? Flux.just(1, 2) : Mono.error(odd));

        StepVerifier.create(all)
                .expectNext(new Done<>(0))
                .expectNext(new Failed<>(1, "IllegalStateException", "odd", odd))
                .expectNext(new Done<>(2))
                .expectNext(new Failed<>(3, "IllegalStateException", "odd", odd))
                .verifyComplete();
    }

    @Test
    void workThatThrowsOrIsNullHasFailed() {
        IllegalStateException thrown = new IllegalStateException("thrown");
        BatchFlux<Integer> all = BatchFlux.each(Flux.range(0, 2), 1, number -> {
            if (number == 0) {
                throw thrown;
            }
            return null;
        });

        StepVerifier.create(all)
                .expectNext(new Failed<>(0, "IllegalStateException", "thrown", thrown))
                .assertNext(outcome -> assertThat(((Failed<Integer>) outcome).message())
                        .isEqualTo("the work returned null in place of a Publisher, such as Mono.empty()"))
                .verifyComplete();
    }

    @Test
    void anErrorOfTheSourceComesAfterWhatWasInFlight() {
        IllegalStateException cut = new IllegalStateException("cut");
        TestPublisher<Integer> source = TestPublisher.create();

        StepVerifier.create(BatchFlux.each(source, 4, this::pending))
                .then(() -> source.next(0, 1))
                .then(() -> source.error(cut))
                .then(() -> ends.get(0).tryEmitEmpty())
                .expectNext(new Done<>(0))
                .then(() -> ends.get(1).tryEmitEmpty())
                .expectNext(new Done<>(1))
                .verifyErrorSatisfies(error -> assertThat(error).isSameAs(cut));
    }

    @Test
    void cancelReachesTheSource() {
        TestPublisher<Integer> source = TestPublisher.create();

        StepVerifier.create(BatchFlux.each(source, 4, this::pending))
                .then(() -> source.next(0))
                .thenCancel()
                .verify();

        source.assertCancelled();
        assertThat(cancelled).containsExactly(0);
    }

    @Test
    void aSlowSubscriberHasNoMoreThanSoManyOutcomesBefore() {
        StepVerifier.create(BatchFlux.each(Flux.range(0, 1000), 3, this::at), 1)
                .expectNext(new Done<>(0))
                .then(() -> assertThat(begun).hasSizeLessThanOrEqualTo(6))
                .thenCancel()
                .verify();
    }

    private Publisher<Void> at(int number) {
        begun.add(number);
        return Mono.empty();
    }

    @Test
    void eachSubscriptionWorksAgain() {
        BatchFlux<Integer> all = BatchFlux.each(Flux.range(0, 2), 2, this::at);

        StepVerifier.create(all.requireAll()).expectNext(2L).verifyComplete();
        StepVerifier.create(all.requireAll()).expectNext(2L).verifyComplete();

        assertThat(begun).containsExactly(0, 1, 0, 1);
    }

    @Test
    void requiringAllNamesWhatHasFailed() {
        Mono<Long> all = BatchFlux.each(Flux.range(0, 3), 1, number -> Mono.error(new IllegalStateException("odd")))
                .requireAll();

        StepVerifier.create(all)
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(BatchException.class)
                        .hasMessageStartingWith("BatchFlux.each: 3 of 3 failed, 0 done:"));
    }

    @Test
    void anElementThatComesTwiceIsWorkedOnTwice() {
        StepVerifier.create(BatchFlux.each(Flux.just(7, 7), 2, this::at))
                .expectNextCount(2)
                .verifyComplete();
    }

    @Test
    void aCollectionIsListedAsFarAsThereIsRoom() {
        QueueClient client = PagingFixtures.pages("0 1", "2 3", "4 5");
        BatchFlux<String> all = texts(client).each(2, text -> pending(Integer.parseInt(text)));

        StepVerifier.create(all)
                .expectSubscription()
                .then(() -> assertThat(begun).containsExactly(0, 1))
                .then(() -> assertThat(client.calls()).isOne())
                .then(() -> IntStream.range(0, 2).forEach(i -> ends.get(i).tryEmitEmpty()))
                .expectNext(new Done<>("0"), new Done<>("1"))
                .then(() -> assertThat(client.calls()).isBetween(2, 3))
                .thenCancel()
                .verify();
    }

    private static ResourceCollection<String, ?> texts(QueueClient client) {
        return new ResourceCollection<>(PagingFixtures.listing(client, response -> response.queueUrls()));
    }

    @Test
    void badArgumentsAreErrorsAtOnce() {
        Flux<Integer> one = Flux.just(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BatchFlux.each(null, 1, this::at))
                .withMessage("'source' must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BatchFlux.each(one, 0, this::at))
                .withMessageContaining("'concurrency'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BatchFlux.each(one, 1, null))
                .withMessage("'work' must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> texts(PagingFixtures.pages("")).each(0, text -> Mono.empty()))
                .withMessageContaining("[ListQueues]: 'concurrency'");
        BatchFlux<Integer> all = BatchFlux.each(one, 1, this::at);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> all.stopWhen(null, Duration.ZERO))
                .withMessage("'stop' must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> all.stopWhen(Mono.never(), Duration.ofMillis(-1)))
                .withMessage("'deadline' must not be negative, was PT-0.001S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> all.onProgress(null))
                .withMessage("'listener' must not be null");
        assertThatIllegalArgumentException().isThrownBy(() -> all.report(null)).withMessage("'keep' must not be null");
    }
}
