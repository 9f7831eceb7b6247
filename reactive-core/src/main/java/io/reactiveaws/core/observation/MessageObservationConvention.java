package io.reactiveaws.core.observation;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * The names and keys of what happens to messages; a {@code GlobalObservationConvention} in the registry replaces them.
 */
abstract class MessageObservationConvention<C extends Observation.Context & ResourceObservation>
        implements ObservationConvention<C> {

    private final String name;
    private final Class<C> type;

    MessageObservationConvention(String name, Class<C> type) {
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
