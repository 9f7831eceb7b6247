package io.reactiveaws.spring.health;

import io.reactiveaws.core.spi.ReliableCancel;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.health.contributor.CompositeReactiveHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import reactor.core.publisher.Mono;

/** Health that AWS is asked for: each part by calls of its own, which are cancelled when they take too long. */
final class Checks {

    private Checks() {}

    /**
     * Makes a contributor of parts that are named in a property.
     *
     * @param property the property
     * @param names what it says
     * @param call makes the call of one of them, and refuses a name that can be none
     */
    static CompositeReactiveHealthContributor of(
            String property, List<String> names, Duration timeout, Function<String, Mono<?>> call) {
        Map<String, ReactiveHealthIndicator> parts = new LinkedHashMap<>();
        names.forEach(name -> parts.put(name, indicator(made(property, name, call), timeout)));
        return CompositeReactiveHealthContributor.fromMap(parts);
    }

    private static Mono<?> made(String property, String name, Function<String, Mono<?>> call) {
        if (name.isBlank() || name.contains("/")) { // Boot's names of components
            throw new InvalidConfigurationPropertyValueException(property, name, "it must be a name, and no URL");
        }
        try {
            return call.apply(name);
        } catch (IllegalArgumentException e) {
            throw new InvalidConfigurationPropertyValueException(property, name, String.valueOf(e.getMessage()));
        }
    }

    private static ReactiveHealthIndicator indicator(Mono<?> call, Duration timeout) {
        return () -> ReliableCancel.mono(cancel -> cancel.track(call)
                .map(answered -> Health.up().build())
                .timeout(timeout, Mono.fromSupplier(() -> late(timeout)))
                .onErrorResume(error -> Mono.just(
                        Health.down().withDetail("error", FailureText.of(error)).build())));
    }

    private static Health late(Duration timeout) {
        return Health.down()
                .withDetail("error", "no answer within %s ('%s.timeout')".formatted(timeout, HealthProperties.PREFIX))
                .build();
    }
}
