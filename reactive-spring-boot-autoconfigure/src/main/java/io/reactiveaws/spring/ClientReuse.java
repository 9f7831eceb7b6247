package io.reactiveaws.spring;

import io.reactiveaws.core.ServiceResource;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether a service works over a client that is a bean of the application, such as one of Spring Cloud AWS. It does
 * unless the application says here how its client is to be: what it says would not reach one that is made already.
 */
final class ClientReuse {

    private final ConnectionSettings connection;
    private final ReactiveAwsProperties properties;
    private final ObjectProvider<SessionBean> starterSession;
    private final ObjectProvider<SessionCustomizer> customizers;
    private final ObjectProvider<JsonMapper> json;

    ClientReuse(
            ConnectionSettings connection,
            ReactiveAwsProperties properties,
            ObjectProvider<SessionBean> starterSession,
            ObjectProvider<SessionCustomizer> customizers,
            ObjectProvider<JsonMapper> json) {
        this.connection = connection;
        this.properties = properties;
        this.starterSession = starterSession;
        this.customizers = customizers;
        this.json = json;
    }

    /** The application's only client of a service, or its primary one, if it is the one to use. */
    <C> Optional<C> client(
            ObjectProvider<C> clients, boolean serviceIsDescribed, ObjectProvider<? extends ClientCustomizer<?>> own) {
        boolean described = serviceIsDescribed || own.stream().findAny().isPresent() || clientsAreDescribed();
        return properties.reuseClients() && !described ? Optional.ofNullable(clients.getIfUnique()) : Optional.empty();
    }

    private boolean clientsAreDescribed() {
        return connection.isOurs()
                || starterSession.getIfAvailable() == null
                || new SessionSettings(connection, properties).describeTheClient()
                || !customizers.stream().allMatch(StarterCustomizer.class::isInstance);
    }

    /** Says of such a service what the session would say. */
    void applyTo(ServiceResource.Options options) {
        new SessionSettings(connection, properties).applyTo(options);
        json.ifUnique(options::json);
        customizers.orderedStream().forEach(customizer -> {
            if (customizer instanceof StarterCustomizer starter) {
                starter.customizeService(options);
            }
        });
    }
}
