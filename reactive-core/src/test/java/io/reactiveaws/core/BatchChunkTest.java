package io.reactiveaws.core;

import static io.reactiveaws.core.BatchFixtures.doing;
import static org.assertj.core.api.Assertions.assertThat;

import io.reactiveaws.core.BatchFixtures.Calls;
import io.reactiveaws.core.BatchFixtures.Chunking;
import io.reactiveaws.core.BatchOutcome.Done;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** How many resources a call gets. */
class BatchChunkTest {

    private final Calls calls = doing();

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @ParameterizedTest
    @EnumSource
    void chunksOfAnIterableAreFullButForTheLast(Chunking chunking) {
        StepVerifier.create(chunking.run(calls.call(10, 4), Flux.fromIterable(numbers(25)))
                        .map(BatchOutcome::resource))
                .expectNextSequence(numbers(25))
                .verifyComplete();

        assertThat(calls.sizes()).containsExactly(10, 10, 5);
    }

    @ParameterizedTest
    @EnumSource
    void largeChunksAreFullButForTheLast(Chunking chunking) {
        StepVerifier.create(chunking.run(calls.call(1000, 4), Flux.range(0, 2500)))
                .expectNextCount(2500)
                .verifyComplete();

        assertThat(calls.sizes()).containsExactly(1000, 1000, 500);
    }

    @ParameterizedTest
    @EnumSource
    void anExactMultipleHasNoEmptyChunk(Chunking chunking) {
        StepVerifier.create(chunking.run(calls.call(10, 2), Flux.range(0, 50)))
                .expectNextCount(50)
                .verifyComplete();

        assertThat(calls.sizes()).containsExactly(10, 10, 10, 10, 10);
    }

    @ParameterizedTest
    @EnumSource
    void chunksOfOne(Chunking chunking) {
        StepVerifier.create(chunking.run(calls.call(1, 3), Flux.range(0, 7)))
                .expectNextCount(7)
                .verifyComplete();

        assertThat(calls.sizes()).containsExactly(1, 1, 1, 1, 1, 1, 1);
    }

    @ParameterizedTest
    @EnumSource
    void oneCallAtATimeChunksTheSame(Chunking chunking) {
        StepVerifier.create(chunking.run(calls.call(10, 1), Flux.range(0, 95)))
                .expectNextCount(95)
                .verifyComplete();

        assertThat(calls.sizes()).containsExactly(10, 10, 10, 10, 10, 10, 10, 10, 10, 5);
    }

    @ParameterizedTest
    @EnumSource
    void aPushingSourceChunksTheSame(Chunking chunking) {
        Sinks.Many<Integer> source = Sinks.many().unicast().onBackpressureBuffer();

        StepVerifier.create(chunking.run(calls.call(10, 4), source.asFlux()))
                .then(() ->
                        numbers(25).forEach(number -> source.tryEmitNext(number).orThrow()))
                .expectNextCount(20)
                .then(() -> source.tryEmitComplete().orThrow())
                .expectNextCount(5)
                .verifyComplete();

        assertThat(calls.sizes()).containsExactly(10, 10, 5);
    }

    @ParameterizedTest
    @EnumSource
    void pagesWithEmptyOnesBetweenAreTouchedAsAWhole(Chunking chunking) {
        ResourceCollection<String, ?> queues = PagingFixtures.queues(PagingFixtures.pages("0 1", "", "2 3 4"));

        StepVerifier.create(chunking.run(calls.call(10, 4), queues.all().map(Integer::valueOf)))
                .expectNextCount(5)
                .verifyComplete();

        assertThat(calls.chunks()).containsExactly(List.of(0, 1, 2, 3, 4));
    }

    @ParameterizedTest
    @EnumSource
    void anEmptySourceMakesNoCall(Chunking chunking) {
        StepVerifier.create(chunking.run(calls.call(10, 4), Flux.empty())).verifyComplete();

        assertThat(calls.count()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void slowDemandChunksTheSame(Chunking chunking) {
        StepVerifier.create(chunking.run(calls.call(10, 2), Flux.range(0, 95)).limitRate(1))
                .expectNextCount(95)
                .verifyComplete();

        assertThat(calls.sizes()).containsExactly(10, 10, 10, 10, 10, 10, 10, 10, 10, 5);
    }

    @Test
    void whatACollectionListsTwiceInAChunkIsSentOnceAndHasOneOutcome() {
        Calls calls = BatchFixtures.doing();

        StepVerifier.create(BatchFlux.of(calls.call(3, 1), Flux.just(1, 2, 1, 3), Schedulers::parallel))
                .expectNext(new Done<>(1), new Done<>(2), new Done<>(3))
                .verifyComplete();

        assertThat(calls.chunks()).containsExactly(List.of(1, 2), List.of(3));
    }
}
