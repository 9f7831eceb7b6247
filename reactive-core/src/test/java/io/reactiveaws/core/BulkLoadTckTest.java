package io.reactiveaws.core;

import io.reactiveaws.core.BulkFixtures.Call;
import io.reactiveaws.core.BulkFixtures.Client;
import io.reactiveaws.core.BulkFixtures.Data;
import io.reactiveaws.core.BulkFixtures.Node;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import org.testng.annotations.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

/** The rules of Reactive Streams for loads that may be gathered, with answers from another thread. */
@Test
public final class BulkLoadTckTest extends PublisherVerification<Data> {

    public BulkLoadTckTest() {
        super(new TestEnvironment(200, 20));
    }

    private static Publisher<Data> load(String id, Consumer<Call> answer) {
        Client client = new Client(call -> ForkJoinPool.commonPool().execute(() -> answer.accept(call)));
        Node node = client.nodes(1).get(0);
        Node other = client.node(node.sharedContext(), id);
        return BulkLoader.of(node.sharedContext(), node.bulk()).load(other, "load", other.fetch());
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
