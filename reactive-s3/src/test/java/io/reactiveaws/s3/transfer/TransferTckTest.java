package io.reactiveaws.s3.transfer;

import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import org.testng.annotations.Test;
import reactor.core.publisher.Mono;

/** The rules of Reactive Streams for a transfer. */
@Test
public class TransferTckTest extends PublisherVerification<String> {

    public TransferTckTest() {
        super(new TestEnvironment(120_000, 50, 50));
    }

    @Override
    public long maxElementsFromPublisher() {
        return 1;
    }

    @Override
    public Publisher<String> createPublisher(long elements) {
        return new Transfer<>(progress -> elements == 0 ? Mono.empty() : Mono.just("done"));
    }

    @Override
    public Publisher<String> createFailedPublisher() {
        return new Transfer<>(progress -> Mono.error(new IllegalStateException("broken")));
    }
}
