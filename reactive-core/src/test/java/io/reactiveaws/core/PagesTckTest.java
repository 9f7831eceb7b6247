package io.reactiveaws.core;

import org.reactivestreams.Publisher;
import org.testng.annotations.Test;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;

/** Pages that are there at once. */
@Test
public class PagesTckTest extends PageFluxTck<Page<String>> {

    public PagesTckTest() {
        super(1);
    }

    @Override
    Publisher<Page<String>> list(ResourceCollection<String, ListQueuesRequest.Builder> queues) {
        return queues.pages();
    }
}
