package io.reactiveaws.core.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * Names observations of calls and their keys: {@link DefaultResourceObservationConvention} is the one to begin with.
 */
public interface ResourceObservationConvention extends ObservationConvention<ResourceObservationContext> {

    @Override
    default boolean supportsContext(Observation.Context context) {
        return context instanceof ResourceObservationContext;
    }
}
