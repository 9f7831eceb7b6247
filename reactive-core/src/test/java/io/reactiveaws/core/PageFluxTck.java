package io.reactiveaws.core;

import static io.reactiveaws.core.PagingFixtures.index;
import static io.reactiveaws.core.PagingFixtures.page;
import static io.reactiveaws.core.PagingFixtures.queues;

import io.reactiveaws.core.PagingFixtures.QueueClient;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;

/** The rules of Reactive Streams for what lists; pages are made when they are asked for, so listings can be endless. */
abstract class PageFluxTck<T> extends PublisherVerification<T> {

    private final int pageSize;

    PageFluxTck(int pageSize) {
        super(new TestEnvironment(120_000, 50, 50));
        this.pageSize = pageSize;
    }

    /** What is under test. */
    abstract Publisher<T> list(ResourceCollection<String, ListQueuesRequest.Builder> queues);

    /** Answers now or later. */
    CompletableFuture<ListQueuesResponse> answer(ListQueuesResponse response) {
        return CompletableFuture.completedFuture(response);
    }

    @Override
    public Publisher<T> createPublisher(long elements) {
        ResourceCollection<String, ListQueuesRequest.Builder> queues = queues(client(elements));
        return list(elements == 0 ? queues.limit(0) : queues);
    }

    @Override
    public Publisher<T> createFailedPublisher() {
        return list(queues(client(1)).filter(request -> {
            throw new IllegalStateException("on purpose");
        }));
    }

    private SqsAsyncClient client(long elements) {
        return new QueueClient(request -> {
            int index = index(request);
            long first = (long) index * pageSize;
            String[] items = LongStream.range(first, Math.min(first + pageSize, elements))
                    .mapToObj(String::valueOf)
                    .toArray(String[]::new);
            boolean last = first + pageSize >= elements;
            return answer(page(last ? null : "t" + (index + 1), items));
        });
    }
}
