package io.reactiveaws.s3.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelOption;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.Future;
import java.net.URI;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.crt.AwsCrtAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;

/** The SDK's clients for tests on real sockets: over Netty, where they share two event loops, or over the CRT. */
final class SocketClients implements AutoCloseable {

    /** Only so that a test that hangs ends; nothing is measured with it. */
    static final Duration LIMIT = Duration.ofMinutes(2);

    static final int CONNECTIONS = 16;

    private final HttpKind kind;
    private final NioEventLoopGroup loops;

    SocketClients(String name) {
        this(name, HttpKind.NETTY);
    }

    SocketClients(String name, HttpKind kind) {
        this.kind = kind;
        this.loops = new NioEventLoopGroup(2, new DefaultThreadFactory(name, true));
    }

    /** A client that sends each request once. */
    S3AsyncClient withoutRetries(URI endpoint) {
        return withoutRetries(endpoint, http -> {}, configuration -> {});
    }

    /** A client that sends each request once, with settings of its own; those of Netty count for Netty only. */
    S3AsyncClient withoutRetries(
            URI endpoint,
            Consumer<NettyNioAsyncHttpClient.Builder> http,
            Consumer<ClientOverrideConfiguration.Builder> settings) {
        return builder(endpoint, http)
                .overrideConfiguration(
                        configuration -> settings.accept(configuration.retryStrategy(AwsRetryStrategy.doNotRetry())))
                .build();
    }

    /** A client that sends requests again as the SDK does unless it is told otherwise. */
    S3AsyncClient withDefaultRetries(URI endpoint) {
        return builder(endpoint, http -> {}).build();
    }

    /** A client with settings of its own. */
    S3AsyncClient with(URI endpoint, Consumer<S3AsyncClientBuilder> settings) {
        return builder(endpoint, http -> {}).applyMutation(settings).build();
    }

    private S3AsyncClientBuilder builder(URI endpoint, Consumer<NettyNioAsyncHttpClient.Builder> settings) {
        return S3AsyncClient.builder()
                .endpointOverride(endpoint)
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                .httpClientBuilder(kind == HttpKind.NETTY ? netty(settings) : crt());
    }

    private NettyNioAsyncHttpClient.Builder netty(Consumer<NettyNioAsyncHttpClient.Builder> settings) {
        NettyNioAsyncHttpClient.Builder http = NettyNioAsyncHttpClient.builder()
                .eventLoopGroup(SdkEventLoopGroup.create(loops))
                .maxConcurrency(CONNECTIONS)
                // longer than any test: a connection that is still held stays so
                .readTimeout(LIMIT.multipliedBy(2))
                .writeTimeout(LIMIT.multipliedBy(2))
                .putChannelOption(ChannelOption.SO_RCVBUF, ObjectReply.SOCKET_BUFFER);
        settings.accept(http);
        return http;
    }

    private static AwsCrtAsyncHttpClient.Builder crt() {
        return AwsCrtAsyncHttpClient.builder().maxConcurrency(CONNECTIONS).readBufferSizeInBytes((long)
                ObjectReply.SOCKET_BUFFER);
    }

    /** Waits until the event loops have done all that they were given before. */
    void settle() {
        loops.forEach(loop -> loop.submit(() -> {}).syncUninterruptibly());
    }

    /** Waits until the event loops have done what makes this true. */
    void settleUntil(BooleanSupplier isTrue) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!isTrue.getAsBoolean()) {
            assertThat(System.nanoTime()).as("what was awaited, in time").isLessThan(end);
            settle();
        }
    }

    @Override
    public void close() {
        Future<?> unused = loops.shutdownGracefully();
    }
}
