package io.reactiveaws.core.observation;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/** The names and keys of all but calls; a {@code GlobalObservationConvention} in the registry replaces them. */
abstract class NamedObservationConvention<C extends Observation.Context & ResourceObservation>
        implements ObservationConvention<C> {

    private final String name;
    private final Class<C> type;

    NamedObservationConvention(String name, Class<C> type) {
        this.name = name;
        this.type = type;
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return type.isInstance(context);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getContextualName(C context) {
        return context.service() + " " + context.member();
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(C context) {
        return ResourceKeyValues.lowCardinality(context);
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(C context) {
        return ResourceKeyValues.identifiers(context);
    }
}
