package io.reactiveaws.core.session;

import io.reactiveaws.core.ServiceResource;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceType;
import java.util.List;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;

/** A service with one call, over a real client of the SDK. */
public final class ToySqs extends ServiceResource<SqsAsyncClient> {

    ToySqs(ResourceContext<SqsAsyncClient> context) {
        super(context);
    }

    boolean coalescesLoads() {
        return scope().settings().coalescesLoads();
    }

    Mono<List<String>> queueUrls() {
        return call("queueUrls", "ListQueues", SqsAsyncClient::listQueues).map(ListQueuesResponse::queueUrls);
    }

    @Override
    protected ResourceType type() {
        return new ResourceType("toy", "Sqs", List.of());
    }
}
