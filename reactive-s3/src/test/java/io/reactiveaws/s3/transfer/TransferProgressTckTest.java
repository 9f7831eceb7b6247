package io.reactiveaws.s3.transfer;

import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import org.testng.annotations.Test;
import reactor.core.publisher.Mono;

/** The rules of Reactive Streams for the progress of a transfer, of which a slow reader gets the last state only. */
@Test
public class TransferProgressTckTest extends PublisherVerification<TransferProgress> {

    public TransferProgressTckTest() {
        super(new TestEnvironment(120_000, 50, 50));
    }

    @Override
    public long maxElementsFromPublisher() {
        return 1;
    }

    @Override
    public Publisher<TransferProgress> createPublisher(long elements) {
        return new Transfer<>(progress -> Mono.just("done")).progress();
    }

    @Override
    public Publisher<TransferProgress> createFailedPublisher() {
        return new Transfer<>(progress -> Mono.error(new IllegalStateException("broken"))).progress();
    }
}
