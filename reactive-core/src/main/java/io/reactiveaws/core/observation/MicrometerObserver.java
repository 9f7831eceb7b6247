package io.reactiveaws.core.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.reactiveaws.core.spi.calls.CallObserver;
import io.reactiveaws.core.spi.calls.ObservedCall;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/** Makes an observation of each call. Users name their registry where they make a session or a service. */
public final class MicrometerObserver implements CallObserver {

    /** Where Micrometer keeps the current observation in a Reactor context. */
    static final String CURRENT = "micrometer.observation";

    private static final ResourceObservationConvention DEFAULT = new DefaultResourceObservationConvention();

    private final ObservationRegistry registry;
    private final @Nullable ResourceObservationConvention convention;

    /**
     * Makes an observer.
     *
     * @param registry who handles the observations
     * @param convention names them; null for the default one, or one that is global in the registry
     */
    public MicrometerObserver(ObservationRegistry registry, @Nullable ResourceObservationConvention convention) {
        this.registry = registry;
        this.convention = convention;
    }

    @Override
    public boolean isIdle() {
        return registry.isNoop();
    }

    @Override
    public <T> Mono<T> observe(Mono<T> call, ObservedCall what) {
        return call.tap(view -> listener(what, view));
    }

    private <T> CallListener<T> listener(ObservedCall what, ContextView view) {
        ResourceObservationContext context = new ResourceObservationContext(what);
        Observation observation =
                ResourceObservationDocumentation.CALL.observation(convention, DEFAULT, () -> context, registry);
        Observation parent = view.getOrDefault(CURRENT, null);
        if (parent != null) {
            observation.parentObservation(parent);
        }
        return new CallListener<>(observation, context);
    }
}
