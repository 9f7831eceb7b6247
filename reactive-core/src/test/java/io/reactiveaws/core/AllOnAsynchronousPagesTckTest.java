package io.reactiveaws.core;

import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Publisher;
import org.testng.annotations.Test;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;

/** Items of pages that arrive on another thread. */
@Test
public class AllOnAsynchronousPagesTckTest extends PageFluxTck<String> {

    public AllOnAsynchronousPagesTckTest() {
        super(3);
    }

    @Override
    Publisher<String> list(ResourceCollection<String, ListQueuesRequest.Builder> queues) {
        return queues.all();
    }

    @Override
    CompletableFuture<ListQueuesResponse> answer(ListQueuesResponse response) {
        return CompletableFuture.supplyAsync(() -> response);
    }
}
