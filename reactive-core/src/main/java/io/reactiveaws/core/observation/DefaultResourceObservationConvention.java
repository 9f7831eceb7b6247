package io.reactiveaws.core.observation;

import static io.reactiveaws.core.observation.ResourceObservationDocumentation.HighCardinalityKey;
import static io.reactiveaws.core.observation.ResourceObservationDocumentation.LowCardinalityKey;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.AwsResponseMetadata;

/** The names and keys that {@link ResourceObservationDocumentation} lists. */
public class DefaultResourceObservationConvention implements ResourceObservationConvention {

    /** Some identifiers, such as a message's receipt handle, have hundreds of characters. */
    private static final int LONGEST_VALUE = 128;

    /** Makes the convention. */
    public DefaultResourceObservationConvention() {}

    @Override
    public String getName() {
        return ResourceObservationDocumentation.CALL.getName();
    }

    @Override
    public String getContextualName(ResourceObservationContext context) {
        return context.service() + " " + context.operation();
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(ResourceObservationContext context) {
        return KeyValues.of(
                LowCardinalityKey.SERVICE.withValue(context.service()),
                LowCardinalityKey.OPERATION.withValue(context.operation()),
                LowCardinalityKey.RESOURCE_TYPE.withValue(context.resourceType()),
                LowCardinalityKey.MEMBER.withValue(context.member()),
                LowCardinalityKey.OUTCOME.withValue(context.outcome().name()));
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(ResourceObservationContext context) {
        KeyValues values = KeyValues.empty();
        for (Map.Entry<String, String> identifier : context.identifiers().entrySet()) {
            values = values.and(KeyValue.of(
                    HighCardinalityKey.IDENTIFIER_PREFIX + identifier.getKey(), cut(identifier.getValue())));
        }
        return requestId(context)
                .map(HighCardinalityKey.REQUEST_ID::withValue)
                .map(values::and)
                .orElse(values);
    }

    private static Optional<String> requestId(ResourceObservationContext context) {
        return context.response()
                .filter(AwsResponse.class::isInstance)
                .map(response -> ((AwsResponse) response).responseMetadata())
                .map(AwsResponseMetadata::requestId);
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "...";
    }
}
