package io.reactiveaws.sqs;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import org.testng.annotations.Test;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

/** The rules of Reactive Streams for {@link Queue#receive}. */
@Test
public class ReceiveTckTest extends PublisherVerification<Message> {

    public ReceiveTckTest() {
        super(new TestEnvironment(120_000, 50, 50));
    }

    @Override
    public Publisher<Message> createPublisher(long elements) {
        AtomicLong left = new AtomicLong(elements);
        FakeSqs client = new FakeSqs();
        client.onPoll = request -> CompletableFuture.completedFuture(answer(request, left));
        return client.queue()
                .receive(options ->
                        options.linger(Duration.ZERO).releaseOnCancel(false).drain());
    }

    private static ReceiveMessageResponse answer(ReceiveMessageRequest request, AtomicLong left) {
        int most = request.maxNumberOfMessages();
        long before = left.getAndUpdate(now -> Math.max(0, now - most));
        return OpenPolls.messages(OpenPolls.handles("m", 0, (int) Math.min(before, most)));
    }

    /** There is none: the queue is asked at the first demand. */
    @Override
    public Publisher<Message> createFailedPublisher() {
        return null;
    }
}
