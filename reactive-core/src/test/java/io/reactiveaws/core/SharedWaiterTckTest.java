package io.reactiveaws.core;

import io.reactiveaws.core.CoalescedFixtures.Client;
import io.reactiveaws.core.CoalescedFixtures.Node;
import java.time.Duration;
import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import org.testng.annotations.Test;

/** The rules of Reactive Streams for waits at shared ticks. */
@Test
public final class SharedWaiterTckTest extends PublisherVerification<Node> {

    private static final WaiterConfig CONFIG = WaiterConfig.defaults().delay(Duration.ofMillis(1));

    public SharedWaiterTckTest() {
        super(new TestEnvironment(120_000, 50, 50));
    }

    @Override
    public Publisher<Node> createPublisher(long elements) {
        return firstPendingThen("running");
    }

    @Override
    public Publisher<Node> createFailedPublisher() {
        return firstPendingThen("broken");
    }

    private static Publisher<Node> firstPendingThen(String state) {
        Client client = new Client(call -> {
            call.answer();
            call.state(state);
        });
        return client.nodes(1).get(0).waitUntilRunning(CONFIG);
    }

    @Override
    public long maxElementsFromPublisher() {
        return 1;
    }
}
