package io.reactiveaws.core;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import tools.jackson.databind.json.JsonMapper;

/** What a session was built with; what the builder is told later is another session's. */
record SessionSettings(
        @Nullable String profile,
        @Nullable Region region,
        @Nullable AwsCredentialsProvider credentials,
        @Nullable URI endpoint,
        @Nullable SdkAsyncHttpClient httpClient,
        boolean completeOnEventLoop,
        boolean coalesceLoads,
        Duration eventualConsistency,
        Supplier<Scheduler> timer,
        JsonMapper json,
        List<Consumer<? super NettyNioAsyncHttpClient.Builder>> netty,
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
