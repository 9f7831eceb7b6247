package io.reactiveaws.core;

import java.time.Duration;
import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import org.testng.annotations.Test;
import reactor.core.publisher.Mono;

/** The rules of Reactive Streams for the bare wait, which gives nothing. */
@Test
public class WaiterCompletionTckTest extends PublisherVerification<Void> {

    public WaiterCompletionTckTest() {
        super(new TestEnvironment(120_000, 50, 50));
    }

    private static Publisher<Void> wait(String state) {
        WaiterConfig config = WaiterConfig.defaults().delay(Duration.ofMillis(1));
        return new Waiter<>("", WaiterFixtures.ready(), config, WaiterFixtures.polling()).await(Mono.just(state));
    }

    @Override
    public Publisher<Void> createPublisher(long elements) {
        return wait("ready");
    }

    @Override
    public Publisher<Void> createFailedPublisher() {
        return wait("broken");
    }

    @Override
    public long maxElementsFromPublisher() {
        return 0;
    }
}
