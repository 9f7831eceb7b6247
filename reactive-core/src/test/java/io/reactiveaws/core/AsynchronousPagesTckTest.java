package io.reactiveaws.core;

import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Publisher;
import org.testng.annotations.Test;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;

/** Pages that arrive on another thread. */
@Test
public class AsynchronousPagesTckTest extends PageFluxTck<Page<String>> {

    public AsynchronousPagesTckTest() {
        super(1);
    }

    @Override
    Publisher<Page<String>> list(ResourceCollection<String, ListQueuesRequest.Builder> queues) {
        return queues.pages();
    }

    @Override
    CompletableFuture<ListQueuesResponse> answer(ListQueuesResponse response) {
        return CompletableFuture.supplyAsync(() -> response);
    }
}
