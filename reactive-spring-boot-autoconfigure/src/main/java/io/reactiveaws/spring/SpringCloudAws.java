package io.reactiveaws.spring;

import java.net.URI;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** What the properties of Spring Cloud AWS say, for applications that have them already. */
final class SpringCloudAws {

    private static final String PREFIX = "spring.cloud.aws.";

    private final Binder binder;

    SpringCloudAws(Environment environment) {
        this.binder = Binder.get(environment);
    }

    Setting<String> region() {
        return setting("region.static", String.class);
    }

    Setting<String> accessKey() {
        return setting("credentials.access-key", String.class);
    }

    Setting<String> secretKey() {
        return setting("credentials.secret-key", String.class);
    }

    Setting<String> sessionToken() {
        return setting("credentials.session-token", String.class);
    }

    Setting<URI> endpoint() {
        return setting("endpoint", URI.class);
    }

    Setting<URI> endpoint(String service) {
        return setting(service + ".endpoint", URI.class).or(this::endpoint);
    }

    Setting<String> region(String service) {
        return setting(service + ".region", String.class);
    }

    Setting<Boolean> flag(String name) {
        return setting(name, Boolean.class);
    }

    /** One that a service may say and all may. */
    Setting<Boolean> flag(String service, String name) {
        return flag(service + "." + name).or(() -> flag(name));
    }

    private <T> Setting<T> setting(String name, Class<T> type) {
        return new Setting<>(PREFIX + name, binder.bind(PREFIX + name, type).orElse(null));
    }
}
