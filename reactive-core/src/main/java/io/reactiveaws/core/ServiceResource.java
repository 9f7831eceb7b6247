package io.reactiveaws.core;

import io.reactiveaws.core.spi.ResourceContext;
import java.util.List;

/**
 * A service, where its resources start: {@code session.resource(Sqs.class)}.
 *
 * @param <C> the SDK's async client of the service
 */
public abstract class ServiceResource<C> extends Resource<C> {

    /**
     * Makes a service resource.
     *
     * @param context the client and what goes with it
     */
    protected ServiceResource(ResourceContext<C> context) {
        super(context);
    }

    /**
     * Returns the SDK's client, for what resources don't offer.
     *
     * @return the client; it belongs to the session, or to who passed it in
     */
    public final C client() {
        return scope().client();
    }

    @Override
    protected final List<String> identifierValues() {
        return List.of();
    }
}
