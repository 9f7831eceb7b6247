package io.reactiveaws.spring;

import static io.reactiveaws.spring.Contexts.usual;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.common.KeyValues;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.reactiveaws.core.observation.DefaultResourceObservationConvention;
import io.reactiveaws.core.observation.ResourceObservationContext;
import io.reactiveaws.core.observation.ResourceObservationConvention;
import io.reactiveaws.sqs.Sqs;
import io.reactiveaws.testkit.http.CannedServer;
import io.reactiveaws.testkit.http.CannedServer.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import reactor.test.StepVerifier;

/** The application's registries see a call. */
class MicrometerTest {

    private final Seen seen = new Seen();
    private final MeterRegistry meters = new SimpleMeterRegistry();

    private void call(ApplicationContextRunner runner) {
        try (CannedServer server =
                CannedServer.answering(Answer.json("200 OK", "{\"QueueUrl\":\"http://sqs/1/orders\"}"))) {
            runner.withPropertyValues("reactiveaws.endpoint=" + server.endpoint())
                    .withBean(ObservationRegistry.class, this::registry)
                    .withBean(MeterRegistry.class, () -> meters)
                    .run(MicrometerTest::createQueue);
        }
    }

    private static void createQueue(AssertableApplicationContext context) {
        StepVerifier.create(context.getBean(Sqs.class).createQueue("orders"))
                .expectNextCount(1)
                .verifyComplete();
    }

    private ObservationRegistry registry() {
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(seen);
        return registry;
    }

    private List<String> meterNames() {
        return meters.getMeters().stream().map(meter -> meter.getId().getName()).toList();
    }

    @Test
    void callIsObservedAndMeasured() {
        call(usual());

        assertThat(seen.observations).containsExactly("aws.resource.call CreateQueue");
        assertThat(meterNames()).contains("aws.resource.calls.active");
    }

    @Test
    void observationsCanBeTurnedOff() {
        call(usual().withPropertyValues("reactiveaws.observation.enabled=false"));

        assertThat(seen.observations).isEmpty();
        assertThat(meterNames()).contains("aws.resource.calls.active");
    }

    @Test
    void metersCanBeTurnedOff() {
        call(usual().withPropertyValues("reactiveaws.metrics.enabled=false"));

        assertThat(seen.observations).hasSize(1);
        assertThat(meterNames()).isEmpty();
    }

    @Test
    void conventionOfTheApplicationNames() {
        call(usual().withBean(ResourceObservationConvention.class, Shouting::new));

        assertThat(seen.observations).containsExactly("shout CreateQueue");
    }

    private static final class Shouting extends DefaultResourceObservationConvention {

        @Override
        public String getName() {
            return "shout";
        }

        @Override
        public KeyValues getLowCardinalityKeyValues(ResourceObservationContext context) {
            return super.getLowCardinalityKeyValues(context);
        }
    }

    /** Name and operation of each observation that has ended. */
    private static final class Seen implements ObservationHandler<ResourceObservationContext> {

        private final List<String> observations = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void onStop(ResourceObservationContext context) {
            observations.add(context.getName() + " "
                    + context.getLowCardinalityKeyValue("aws.operation").getValue());
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return context instanceof ResourceObservationContext;
        }
    }
}
