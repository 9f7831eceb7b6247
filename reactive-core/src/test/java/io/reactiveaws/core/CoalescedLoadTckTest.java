package io.reactiveaws.core;

import io.reactiveaws.core.CoalescedFixtures.Call;
import io.reactiveaws.core.CoalescedFixtures.Client;
import io.reactiveaws.core.CoalescedFixtures.Data;
import io.reactiveaws.core.CoalescedFixtures.Node;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import org.testng.annotations.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

/** The rules of Reactive Streams for loads that may be coalesced, with answers from another thread. */
@Test
public final class CoalescedLoadTckTest extends PublisherVerification<Data> {

    public CoalescedLoadTckTest() {
        super(new TestEnvironment(120_000, 20, 50));
    }

    private static Publisher<Data> load(String id, Consumer<Call> answer) {
        Client client = new Client(call -> ForkJoinPool.commonPool().execute(() -> answer.accept(call)));
        Node node = client.nodes(1).get(0);
        Node other = client.node(node.sharedContext(), id);
        return CoalescedLoader.of(node.sharedContext(), node.coalescedLoad()).load(other, "load", other.fetch());
    }

    @Override
    public Publisher<Data> createPublisher(long elements) {
        return load(elements == 0 ? "gone" : "a", Call::answer);
    }

    @Override
    public Publisher<Data> createFailedPublisher() {
        return load("a", call -> call.fail(SdkClientException.create("broken")));
    }

    @Override
    public long maxElementsFromPublisher() {
        return 1;
    }
}
