package io.reactiveaws.core.observation;

import io.micrometer.common.KeyValues;
import io.reactiveaws.core.observation.ResourceObservationDocumentation.HighCardinalityKey;
import java.util.Optional;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.AwsResponseMetadata;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** The names and keys of calls that {@link ResourceObservationDocumentation} lists. */
public class DefaultResourceObservationConvention implements ResourceObservationConvention {

    /** What the SDK says where the service has said nothing. */
    private static final String UNKNOWN = "UNKNOWN";

    /** Makes the convention. */
    public DefaultResourceObservationConvention() {}

    @Override
    public String getName() {
        return ResourceObservationDocumentation.CALL_NAME;
    }

    @Override
    public String getContextualName(ResourceObservationContext context) {
        return context.service() + " " + context.operation();
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(ResourceObservationContext context) {
        return ResourceKeyValues.lowCardinality(context);
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(ResourceObservationContext context) {
        KeyValues values = ResourceKeyValues.identifiers(context);
        if (context.callersCount() > 0) {
            values = values.and(HighCardinalityKey.CALLERS.withValue(String.valueOf(context.callersCount())));
        }
        return requestId(context)
                .map(HighCardinalityKey.REQUEST_ID::withValue)
                .map(values::and)
                .orElse(values);
    }

    private static Optional<String> requestId(ResourceObservationContext context) {
        Optional<String> id = context.getError() instanceof AwsServiceException refused
                ? Optional.ofNullable(refused.requestId())
                : context.response()
                        .filter(AwsResponse.class::isInstance)
                        .map(response -> ((AwsResponse) response).responseMetadata())
                        .map(AwsResponseMetadata::requestId);
        return id.filter(known -> !known.equals(UNKNOWN));
    }
}
