package io.reactiveaws.core.session;

import io.reactiveaws.core.spi.ServiceProvider;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The services that have resources: those that the loader of this class sees, and those beside a class that was asked
 * for.
 */
final class Providers {

    private final Map<Class<?>, ServiceProvider<?>> found = new ConcurrentHashMap<>();

    Providers() {
        find(Providers.class.getClassLoader());
    }

    /**
     * Looks beside the class too: where classes reload, or plugins have loaders of their own, it is in a child of ours.
     */
    ServiceProvider<?> of(Class<?> service) {
        if (!found.containsKey(service)) {
            find(service.getClassLoader());
        }
        ServiceProvider<?> provider = found.get(service);
        if (provider == null) {
            throw new IllegalArgumentException("no module on the class path has the resource %s; there are %s"
                    .formatted(service.getName(), serviceNames()));
        }
        return provider;
    }

    List<String> serviceNames() {
        return found.values().stream()
                .map(ServiceProvider::serviceName)
                .distinct()
                .sorted()
                .toList();
    }

    private void find(@Nullable ClassLoader loader) {
        for (ServiceProvider<?> provider : ServiceLoader.load(ServiceProvider.class, loader)) {
            found.putIfAbsent(provider.type(), provider);
        }
    }
}
