package io.reactiveaws.examples.guide;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.ObservationRegistry;
import io.reactiveaws.core.observation.DefaultResourceObservationConvention;
import io.reactiveaws.core.observation.ResourceObservationContext;
import io.reactiveaws.core.session.Session;
import io.reactiveaws.sqs.Sqs;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** The code of docs/observability.md. */
final class ObservabilityCode {

    private ObservabilityCode() {}

    static Session registry(ObservationRegistry registry) {
        // code: registry
        Session session = Session.builder().observationRegistry(registry).build();
        // end
        return session;
    }

    static Sqs over(SqsAsyncClient client, ObservationRegistry registry) {
        // code: over
        Sqs sqs = Sqs.over(client, options -> options.observationRegistry(registry));
        // end
        return sqs;
    }

    // code: convention
    static final class ByTenant extends DefaultResourceObservationConvention {

        @Override
        public KeyValues getLowCardinalityKeyValues(ResourceObservationContext context) {
            return super.getLowCardinalityKeyValues(context).and("tenant", "north");
        }
    }

    static Session ofTenant(ObservationRegistry registry) {
        return Session.builder().observationRegistry(registry, new ByTenant()).build();
    }
    // end
}
