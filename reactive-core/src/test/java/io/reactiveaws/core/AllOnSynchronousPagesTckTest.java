package io.reactiveaws.core;

import org.reactivestreams.Publisher;
import org.testng.annotations.Test;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;

/** Items of pages that are there at once. */
@Test
public class AllOnSynchronousPagesTckTest extends PageFluxTck<String> {

    public AllOnSynchronousPagesTckTest() {
        super(3);
    }

    @Override
    Publisher<String> list(ResourceCollection<String, ListQueuesRequest.Builder> queues) {
        return queues.all();
    }
}
