package io.reactiveaws.core.observation;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * The names and keys of what happens to messages; a {@code GlobalObservationConvention} in the registry replaces them.
 */
final class MessageObservationConvention<C extends Observation.Context & ResourceObservation>
        implements ObservationConvention<C> {

    private final ObservationDocumentation documentation;
    private final Class<C> type;

    MessageObservationConvention(ObservationDocumentation documentation, Class<C> type) {
        this.documentation = documentation;
        this.type = type;
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return type.isInstance(context);
    }

    @Override
    public String getName() {
        return String.valueOf(documentation.getName());
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
