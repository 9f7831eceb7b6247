package io.reactiveaws.spring;

import io.micrometer.observation.ObservationRegistry;
import io.reactiveaws.core.ServiceResource;
import io.reactiveaws.core.observation.ResourceObservationConvention;
import io.reactiveaws.core.session.Session;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The application's observations. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(ObservationRegistry.class)
@ConditionalOnBooleanProperty(name = ReactiveAwsProperties.PREFIX + ".observation.enabled", matchIfMissing = true)
class ObservationConfiguration {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SessionCustomizer reactiveAwsObservations(
            ObjectProvider<ObservationRegistry> registries, ObjectProvider<ResourceObservationConvention> conventions) {
        return new Observed(registries, conventions);
    }

    private record Observed(
            ObjectProvider<ObservationRegistry> registries, ObjectProvider<ResourceObservationConvention> conventions)
            implements StarterCustomizer {

        @Override
        public void customize(Session.Builder session) {
            observe(session::observationRegistry, session::observationRegistry);
        }

        @Override
        public void customizeService(ServiceResource.Options options) {
            observe(options::observationRegistry, options::observationRegistry);
        }

        private void observe(
                Consumer<ObservationRegistry> plain,
                BiConsumer<ObservationRegistry, ResourceObservationConvention> named) {
            ResourceObservationConvention convention = conventions.getIfUnique();
            if (convention == null) {
                registries.ifUnique(plain);
            } else {
                registries.ifUnique(registry -> named.accept(registry, convention));
            }
        }
    }
}
