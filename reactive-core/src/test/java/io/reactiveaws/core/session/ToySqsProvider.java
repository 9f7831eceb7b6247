package io.reactiveaws.core.session;

import io.reactiveaws.core.spi.ServiceClients;
import io.reactiveaws.core.spi.ServiceProvider;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** Found by every session of these tests. */
public final class ToySqsProvider implements ServiceProvider<ToySqs> {

    @Override
    public Class<ToySqs> type() {
        return ToySqs.class;
    }

    @Override
    public String serviceName() {
        return "toy";
    }

    @Override
    public ToySqs create(ServiceClients clients) {
        return new ToySqs(clients.context(SqsAsyncClient.builder()));
    }
}
