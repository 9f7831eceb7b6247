package io.reactiveaws.core.observation;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.reactiveaws.core.observation.ResourceObservationDocumentation.HighCardinalityKey;
import io.reactiveaws.core.observation.ResourceObservationDocumentation.LowCardinalityKey;
import java.util.Map;

/** The keys that all observations of resources have. */
final class ResourceKeyValues {

    /** Some identifiers, such as a message's receipt handle, have hundreds of characters. */
    private static final int LONGEST_VALUE = 128;

    private ResourceKeyValues() {}

    static KeyValues lowCardinality(ResourceObservation context) {
        return KeyValues.of(
                LowCardinalityKey.SERVICE.withValue(context.service()),
                LowCardinalityKey.OPERATION.withValue(context.operation()),
                LowCardinalityKey.RESOURCE_TYPE.withValue(context.resourceType()),
                LowCardinalityKey.MEMBER.withValue(context.member()),
                LowCardinalityKey.OUTCOME.withValue(context.outcome().name()));
    }

    static KeyValues identifiers(ResourceObservation context) {
        KeyValues values = KeyValues.empty();
        for (Map.Entry<String, String> identifier : context.identifiers().entrySet()) {
            values = values.and(KeyValue.of(
                    HighCardinalityKey.IDENTIFIER_PREFIX + identifier.getKey(), cut(identifier.getValue())));
        }
        return values;
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "...";
    }
}
