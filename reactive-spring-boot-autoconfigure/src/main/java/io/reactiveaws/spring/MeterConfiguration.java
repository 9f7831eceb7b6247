package io.reactiveaws.spring;

import io.micrometer.core.instrument.MeterRegistry;
import io.reactiveaws.core.ServiceResource;
import io.reactiveaws.core.session.Session;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The application's meters. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBooleanProperty(name = ReactiveAwsProperties.PREFIX + ".metrics.enabled", matchIfMissing = true)
class MeterConfiguration {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SessionCustomizer reactiveAwsMeters(ObjectProvider<MeterRegistry> registries) {
        return new Measured(registries);
    }

    private record Measured(ObjectProvider<MeterRegistry> registries) implements StarterCustomizer {

        @Override
        public void customize(Session.Builder session) {
            registries.ifUnique(session::meterRegistry);
        }

        @Override
        public void customizeService(ServiceResource.Options options) {
            registries.ifUnique(options::meterRegistry);
        }
    }
}
