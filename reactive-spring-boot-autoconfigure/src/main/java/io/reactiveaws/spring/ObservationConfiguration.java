package io.reactiveaws.spring;

import io.micrometer.observation.ObservationRegistry;
import io.reactiveaws.core.observation.ResourceObservationConvention;
import io.reactiveaws.core.session.Session;
import org.jspecify.annotations.Nullable;
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
        return session -> registries.ifUnique(registry -> observe(session, registry, conventions.getIfUnique()));
    }

    private static void observe(
            Session.Builder session, ObservationRegistry registry, @Nullable ResourceObservationConvention convention) {
        if (convention == null) {
            session.observationRegistry(registry);
        } else {
            session.observationRegistry(registry, convention);
        }
    }
}
