package io.reactiveaws.core.session;

import io.reactiveaws.core.spi.ClientScope;
import io.reactiveaws.core.spi.ProfileSettings;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ServiceClients;
import io.reactiveaws.core.spi.calls.CallLimits;
import io.reactiveaws.core.spi.calls.ClientLifecycle;
import io.reactiveaws.core.spi.calls.ConnectionCount;
import io.reactiveaws.core.spi.calls.GracefulShutdown;
import io.reactiveaws.core.xml.XmlAnswers;
import java.time.Duration;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.AwsServiceClientConfiguration;
import software.amazon.awssdk.awscore.client.builder.AwsAsyncClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** The clients of a session: built on demand, closed together. */
final class Clients implements ServiceClients {

    private static final String USER_AGENT = "reactive-aws-resources";

    private static final AnswerInterceptor ANSWERS = new AnswerInterceptor();

    /** How long work that is under way may take to be cleaned up. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Clients.class);

    private final SessionSettings settings;
    private final ProfileSettings profile;
    private final TrustManager @Nullable [] trusted;
    private final Region region;
    private final OffLoopCredentials credentials;
    private final @Nullable ConfiguredCredentials ownedCredentials;
    private final @Nullable SdkEventLoopGroup eventLoops;
    private final Queue<SdkAutoCloseable> open = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final GracefulShutdown shutdown = new GracefulShutdown();
    private final Sinks.Empty<Void> allClosed = Sinks.empty();

    Clients(SessionSettings settings) {
        this.settings = settings;
        this.profile = Profiles.settings(settings.profile());
        this.trusted =
                settings.httpClient() != null ? null : CaBundle.trusted(profile).orElse(null);
        this.region = settings.region() != null ? settings.region() : Regions.ofDefaultChain(settings.profile());
        AwsCredentialsProvider given = settings.credentials();
        ConfiguredCredentials configured = given == null ? ConfiguredCredentials.of(settings.profile()) : null;
        this.ownedCredentials = configured;
        this.credentials = new OffLoopCredentials(
                configured == null ? Objects.requireNonNull(given) : configured,
                settings.resources().timer());
        this.eventLoops = settings.httpClient() != null ? null : EventLoopThread.group(settings.completeOnEventLoop());
    }

    @Override
    public ProfileSettings profile() {
        return profile;
    }

    Region region() {
        return region;
    }

    boolean isClosed() {
        return closed.get();
    }

    void requireOpen() {
        if (isClosed()) {
            throw new IllegalStateException(
                    "the session is closed; make another one with Session.create() or builder()");
        }
    }

    @Override
    public <B extends AwsClientBuilder<B, C> & AwsAsyncClientBuilder<B, C>, C extends SdkClient>
            ResourceContext<C> context(B builder) {
        CallLimits limits = settings.resources().limits().ofOneClient();
        builder.region(region).credentialsProvider(credentials);
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint());
        }
        if (settings.httpClient() != null) {
            builder.httpClient(new CancellableHttpClient(settings.httpClient(), limits.connections()));
        } else {
            HeardReadTimeout heard = new HeardReadTimeout();
            builder.httpClientBuilder(netty(limits.connections(), heard));
            limits = limits.readTimeout(heard.timeout());
        }
        if (settings.completeOnEventLoop()) {
            builder.asyncConfiguration(async ->
                    async.advancedOption(SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, Runnable::run));
        }
        builder.overrideConfiguration(
                OverrideConfigurations.merge(builder.overrideConfiguration(), overrideConfiguration()));
        settings.customizers()
                .forEach(customizer -> OverrideConfigurations.keep(builder, () -> customizer.applyTo(builder)));
        if (settings.streamXml()) {
            XmlAnswers.streamed(builder);
        }
        C client = builder.build();
        open.add(client);
        if (isClosed() && open.remove(client)) {
            client.close(); // the session was closed meanwhile, and its close has not seen this client
        }
        ClientLifecycle lifecycle = new ClientLifecycle(this::isClosed, preparation(client), shutdown);
        return new ResourceContext<>(
                new ClientScope<>(client, lifecycle, settings.resources().limits(limits)));
    }

    private ClientOverrideConfiguration overrideConfiguration() {
        ClientOverrideConfiguration.Builder builder = ClientOverrideConfiguration.builder()
                .defaultProfileName(settings.profile())
                .putAdvancedOption(SdkAdvancedClientOption.USER_AGENT_SUFFIX, USER_AGENT)
                .addExecutionInterceptor(ANSWERS);
        if (settings.sdkMetrics() != null) {
            builder.addMetricPublisher(settings.sdkMetrics());
        }
        ClientOverrideConfiguration ours = builder.build();
        for (Consumer<? super ClientOverrideConfiguration.Builder> change : settings.overrides()) {
            ClientOverrideConfiguration.Builder users = ClientOverrideConfiguration.builder();
            change.accept(users);
            ours = OverrideConfigurations.merge(ours, users.build());
        }
        return ours;
    }

    /** What a call waits for: the session's credentials, unless a customizer has put others in their place. */
    private Supplier<CompletableFuture<?>> preparation(SdkClient client) {
        boolean ours = client.serviceClientConfiguration() instanceof AwsServiceClientConfiguration configuration
                && configuration.credentialsProvider() == credentials;
        return ours ? credentials::ready : () -> CompletableFuture.completedFuture(null);
    }

    SdkAsyncHttpClient.Builder<?> netty(ConnectionCount connections, HeardReadTimeout readTimeout) {
        NettyNioAsyncHttpClient.Builder builder = NettyNioAsyncHttpClient.builder();
        if (!connections.isReported()) {
            builder.maxConcurrency(connections.get());
        }
        if (trusted != null) {
            builder.tlsTrustManagersProvider(() -> trusted);
        }
        NettyNioAsyncHttpClient.Builder users = readTimeout.of(builder);
        settings.netty().forEach(change -> change.accept(users));
        if (eventLoops != null) {
            builder.eventLoopGroup(eventLoops);
        }
        return new CancellableHttpClient.Builder(builder, connections);
    }

    /**
     * Refuses further calls, and closes all as soon as no work is under way, which is at once as a rule. Called again
     * without time, it cuts what was left to end.
     *
     * @param withTime whether calls that wait for messages, and what waits for a call for many, may end
     */
    void close(boolean withTime) {
        boolean first = closed.compareAndSet(false, true);
        Mono<Void> finished = first ? shutdown.begin() : Mono.never();
        if (!withTime) {
            cutPolls();
        }
        if (!first) {
            return;
        }
        if (shutdown.isPending()) {
            Duration polls = shutdown.longestPoll();
            Duration patience = polls.compareTo(PATIENCE) > 0 ? polls : PATIENCE;
            finished.timeout(Mono.delay(patience, settings.resources().timer().get()), Mono.empty())
                    .publishOn(Schedulers.boundedElastic())
                    .doOnTerminate(this::closeAll)
                    .subscribe();
        } else {
            closeAll();
        }
    }

    private void cutPolls() {
        int polls = shutdown.cutPolls();
        if (polls > 0) {
            LOG.warn(
                    "the session was closed while {} receives waited for messages: what is sent to their queues"
                            + " meanwhile may stay hidden until its visibility timeout has run out; closeLater()"
                            + " lets receives end",
                    polls);
        }
    }

    /** Completes when all are closed. */
    Mono<Void> allClosed() {
        return allClosed.asMono();
    }

    private void closeAll() {
        RuntimeException failure = null;
        for (SdkAutoCloseable client = open.poll(); client != null; client = open.poll()) {
            failure = closed(client, failure);
        }
        if (eventLoops != null) {
            // a quiet second, in which nobody waits: connections that were just cancelled still report to their pool
            var unused = eventLoops.eventLoopGroup().shutdownGracefully(1, 3, TimeUnit.SECONDS);
        }
        if (ownedCredentials != null) {
            failure = closed(ownedCredentials, failure);
        }
        if (failure != null) {
            allClosed.tryEmitError(failure);
            throw failure;
        }
        allClosed.tryEmitEmpty();
    }

    /** Closes one more; what fails at that is thrown when all are closed. */
    private static @Nullable RuntimeException closed(SdkAutoCloseable one, @Nullable RuntimeException failure) {
        try {
            one.close();
            return failure;
        } catch (RuntimeException e) {
            if (failure == null) {
                return e;
            }
            failure.addSuppressed(e);
            return failure;
        }
    }
}
