package io.reactiveaws.core;

import io.reactiveaws.core.BatchFixtures.Chunking;
import io.reactiveaws.core.spi.BatchCall;
import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import org.testng.annotations.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rules of Reactive Streams for batches. */
@Test
public class BatchFluxTckTest extends PublisherVerification<BatchOutcome<Integer>> {

    private final Chunking chunking;

    public BatchFluxTckTest() {
        this(Chunking.WHEN_FULL);
    }

    BatchFluxTckTest(Chunking chunking) {
        super(new TestEnvironment(120_000, 50, 50));
        this.chunking = chunking;
    }

    @Override
    public Publisher<BatchOutcome<Integer>> createPublisher(long elements) {
        BatchCall<Integer, BatchOutcome<Integer>> call =
                new BatchCall<>("", "", "", 3, 2, chunk -> Mono.just(BatchFixtures.done(chunk)));
        return chunking.run(call, Flux.range(0, (int) Math.min(elements, Integer.MAX_VALUE)));
    }

    /** There is none: a batch begins with the first demand, and so do its errors. */
    @Override
    public Publisher<BatchOutcome<Integer>> createFailedPublisher() {
        return null;
    }
}
