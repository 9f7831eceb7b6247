package io.reactiveaws.core.session;

import io.reactiveaws.core.spi.ResourceSettings;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.regions.Region;

/** What a session was built with; what the builder is told later is another session's. */
record SessionSettings(
        @Nullable String profile,
        @Nullable Region region,
        @Nullable AwsCredentialsProvider credentials,
        @Nullable URI endpoint,
        @Nullable SdkAsyncHttpClient httpClient,
        boolean completeOnEventLoop,
        boolean streamXml,
        ResourceSettings resources,
        @Nullable MetricPublisher sdkMetrics,
        List<Consumer<? super NettyNioAsyncHttpClient.Builder>> netty,
        List<Consumer<? super ClientOverrideConfiguration.Builder>> overrides,
        List<Customizer<?>> customizers) {

    /** What a user does to the builder of one service's client. */
    record Customizer<B>(Class<B> type, Consumer<? super B> change) {

        void applyTo(Object builder) {
            if (type.isInstance(builder)) {
                change.accept(type.cast(builder));
            }
        }
    }
}
