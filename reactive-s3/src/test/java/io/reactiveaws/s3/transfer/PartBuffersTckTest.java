package io.reactiveaws.s3.transfer;

import java.nio.ByteBuffer;
import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import org.testng.annotations.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** The rules of Reactive Streams for the parts of a stream. */
@Test
public class PartBuffersTckTest extends PublisherVerification<BufferedPart> {

    public PartBuffersTckTest() {
        super(new TestEnvironment(120_000, 50, 50));
    }

    @Override
    public Publisher<BufferedPart> createPublisher(long elements) {
        Flux<ByteBuffer> bytes =
                Flux.range(0, (int) Math.min(elements, Integer.MAX_VALUE)).map(i -> ByteBuffer.allocate(1));
        return parts(bytes);
    }

    @Override
    public Publisher<BufferedPart> createFailedPublisher() {
        return parts(Flux.error(new IllegalStateException("broken")));
    }

    private static PartBuffers parts(Flux<ByteBuffer> bytes) {
        return new PartBuffers(
                bytes,
                new StreamLength("here", null, Long.MAX_VALUE, sent -> 1),
                Long.MAX_VALUE,
                new TransferMemory(Long.MAX_VALUE, Schedulers::parallel).open());
    }
}
