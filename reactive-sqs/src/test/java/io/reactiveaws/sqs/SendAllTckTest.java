package io.reactiveaws.sqs;

import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import org.testng.annotations.Test;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** The rules of Reactive Streams for {@link Queue#sendAll}. */
@Test
public class SendAllTckTest extends PublisherVerification<SendOutcome<SendMessageRequest>> {

    public SendAllTckTest() {
        super(new TestEnvironment(120_000, 50, 50));
    }

    @Override
    public Publisher<SendOutcome<SendMessageRequest>> createPublisher(long elements) {
        return new BatchSqs()
                .queue()
                .sendAll(Flux.range(0, (int) Math.min(elements, Integer.MAX_VALUE))
                        .map(i -> SendMessageRequest.builder()
                                .messageBody("e" + i)
                                .build()));
    }

    /** There is none: the source is subscribed to with the first demand. */
    @Override
    public Publisher<SendOutcome<SendMessageRequest>> createFailedPublisher() {
        return null;
    }
}
