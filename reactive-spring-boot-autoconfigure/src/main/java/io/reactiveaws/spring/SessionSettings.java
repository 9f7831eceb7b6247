package io.reactiveaws.spring;

import io.reactiveaws.core.ServiceResource;
import io.reactiveaws.core.session.Session;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;

/** What the properties say, told to the builder of a session. */
final class SessionSettings {

    private final ConnectionSettings connection;
    private final ReactiveAwsProperties properties;

    SessionSettings(ConnectionSettings connection, ReactiveAwsProperties properties) {
        this.connection = connection;
        this.properties = properties;
    }

    void applyTo(Session.Builder builder) {
        connection(builder);
        limits(builder);
        http(builder);
        closing();
        builder.coalesceLoads(properties.coalesceLoads());
        builder.completeOnEventLoop(properties.completeOnEventLoop());
        builder.streamXml(properties.streamXml());
        Setting.ours("retry-mode", properties.retryMode()).applyTo(builder::retry);
    }

    /** What counts for a service over a client that was there already. */
    void applyTo(ServiceResource.Options options) {
        Setting.ours("max-waiting", properties.maxWaiting()).applyTo(options::maxWaiting);
        Setting.ours("call-timeout", properties.callTimeout()).applyTo(options::callTimeout);
        Setting.ours("eventual-consistency", properties.eventualConsistency()).applyTo(options::eventualConsistency);
        options.coalesceLoads(properties.coalesceLoads());
    }

    /** Whether they say how the clients are made, and not only what becomes of the calls. */
    boolean describeTheClient() {
        return properties.connections() != null
                || properties.retryMode() != null
                || properties.completeOnEventLoop()
                || properties.http().connectionTimeout() != null
                || properties.http().readTimeout() != null;
    }

    private void connection(Session.Builder builder) {
        profile(builder);
        connection.endpoint().applyTo(builder::endpoint);
        connection.credentials().ifPresent(builder::credentials);
    }

    /** A test that has its AWS by the connection's details runs where the profile of the application isn't known. */
    private void profile(Session.Builder builder) {
        Setting<String> profile = Setting.ours("profile", properties.profile());
        try {
            profile.applyTo(builder::profile);
        } catch (InvalidConfigurationPropertyValueException e) {
            if (!connection.isWholeByDetails()) {
                throw e;
            }
        }
    }

    private void limits(Session.Builder builder) {
        Setting.ours("connections", properties.connections()).applyTo(builder::connections);
        Setting.ours("max-waiting", properties.maxWaiting()).applyTo(builder::maxWaiting);
        Setting.ours("call-timeout", properties.callTimeout()).applyTo(builder::callTimeout);
        Setting.ours("eventual-consistency", properties.eventualConsistency()).applyTo(builder::eventualConsistency);
    }

    private void closing() {
        Setting.ours("close-timeout", properties.closeTimeout()).applyTo(time -> {
            if (time.isNegative()) {
                throw new IllegalArgumentException("it must not be negative");
            }
        });
    }

    private void http(Session.Builder builder) {
        ReactiveAwsProperties.Http http = properties.http();
        netty(
                builder,
                "connection-timeout",
                http.connectionTimeout(),
                NettyNioAsyncHttpClient.Builder::connectionTimeout);
        netty(builder, "read-timeout", http.readTimeout(), NettyNioAsyncHttpClient.Builder::readTimeout);
    }

    /** A session hears of a bad setting of Netty at its first client only. */
    private static void netty(
            Session.Builder builder,
            String name,
            @Nullable Duration value,
            BiConsumer<NettyNioAsyncHttpClient.Builder, Duration> setter) {
        Setting<Duration> setting = Setting.ours("http." + name, value);
        setting.applyTo(time -> {
            if (time.isZero() || time.isNegative()) {
                throw new IllegalArgumentException("it must be positive");
            }
            builder.netty(netty -> setter.accept(netty, time));
        });
    }
}
