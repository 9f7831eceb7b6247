package io.reactiveaws.spring.consumer;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Tells consumers what the application says of all of them. */
final class QueueConsumerSettings implements BeanPostProcessor {

    private static final String PHASE_TIMEOUT = "spring.lifecycle.timeout-per-shutdown-phase";
    private static final Duration PHASE_TIMEOUT_OF_BOOT = Duration.ofSeconds(30);

    private final ObjectProvider<QueueConsumerProperties> properties;
    private final Environment environment;

    QueueConsumerSettings(ObjectProvider<QueueConsumerProperties> properties, Environment environment) {
        this.properties = properties;
        this.environment = environment;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof QueueConsumer consumer) {
            consumer.applicationSays(name, properties.getObject().within(phaseTimeout()));
        }
        return bean;
    }

    private Duration phaseTimeout() {
        return Binder.get(environment)
                .bind(PHASE_TIMEOUT, Bindable.of(Duration.class))
                .orElse(PHASE_TIMEOUT_OF_BOOT);
    }
}
