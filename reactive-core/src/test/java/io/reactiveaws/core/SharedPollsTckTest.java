package io.reactiveaws.core;

import static io.reactiveaws.core.PagingFixtures.page;
import static io.reactiveaws.core.PagingFixtures.queues;

import io.reactiveaws.core.PagingFixtures.QueueClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import org.testng.annotations.Test;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;

/** The rules of Reactive Streams for what polls. */
@Test
public final class SharedPollsTckTest extends PublisherVerification<String> {

    public SharedPollsTckTest() {
        super(new TestEnvironment(120_000, 50, 50));
    }

    @Override
    public Publisher<String> createPublisher(long elements) {
        AtomicInteger polls = new AtomicInteger();
        return changes(request -> CompletableFuture.completedFuture(page(null, "q" + polls.getAndIncrement(), "same")))
                .take(elements);
    }

    /** Without demand nothing is called, and so nothing fails. */
    @Override
    public Publisher<String> createFailedPublisher() {
        return null;
    }

    private static Flux<String> changes(Function<ListQueuesRequest, CompletableFuture<ListQueuesResponse>> answer) {
        return new Polled(queues(new QueueClient(answer))).changes();
    }

    /** Tells all that is listed at each poll. */
    private static final class Polled extends ResourceCollection<String, ListQueuesRequest.Builder> {

        Polled(ResourceCollection<String, ListQueuesRequest.Builder> other) {
            super(other);
        }

        Flux<String> changes() {
            return polled("changes", Duration.ofMillis(1), () -> List::copyOf);
        }
    }
}
