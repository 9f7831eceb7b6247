package io.reactiveaws.core;

import io.reactiveaws.core.WaiterFixtures.Polls;
import io.reactiveaws.core.WaiterFixtures.Thing;
import java.time.Duration;
import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import org.testng.annotations.Test;

/** The rules of Reactive Streams for waits, which give the resource itself. */
@Test
public class WaiterTckTest extends PublisherVerification<Thing> {

    private static final WaiterConfig CONFIG = WaiterConfig.defaults().delay(Duration.ofMillis(1));

    public WaiterTckTest() {
        super(new TestEnvironment(120_000, 50, 50));
    }

    @Override
    public Publisher<Thing> createPublisher(long elements) {
        return new Thing(Polls.of("pending", "ready")).waitUntilReady(CONFIG);
    }

    @Override
    public Publisher<Thing> createFailedPublisher() {
        return new Thing(Polls.of("broken")).waitUntilReady(CONFIG);
    }

    @Override
    public long maxElementsFromPublisher() {
        return 1;
    }
}
