package io.reactiveaws.core.session;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.reactiveaws.core.ServiceResource;
import io.reactiveaws.core.observation.ResourceObservationConvention;
import io.reactiveaws.core.observation.SdkMetricPublisher;
import io.reactiveaws.core.spi.Arguments;
import io.reactiveaws.core.spi.ReactorVersion;
import io.reactiveaws.core.spi.calls.ConnectionCount;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsAsyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import tools.jackson.databind.json.JsonMapper;

/**
 * The settings and the clients that resources are made from, and what closes them.
 *
 * <p>A session is safe to share between threads; an application has one for each region or account that it works in. It
 * makes one async client for each service, at the first {@link #resource}, and all of these share one group of
 * event-loop threads.
 */
public final class Session implements AutoCloseable {

    private final Clients clients;
    private final Providers providers = new Providers();
    private final Map<Class<?>, Object> services = new ConcurrentHashMap<>();

    private Session(SessionSettings settings) {
        ReactorVersion.requireSupported();
        this.clients = new Clients(settings);
    }

    /**
     * Makes a session with the SDK's default region and credentials. Reads the SDK's environment variables and
     * configuration files, so it may block for a moment.
     *
     * @return a session
     */
    public static Session create() {
        return builder().build();
    }

    /**
     * Starts a session with settings of its own.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the resource of a service; the same one at each call. Sends nothing.
     *
     * <p>The first call for a service makes its client, which reads configuration files and jars and takes a moment:
     * make it when the application starts. BlockHound, where it is used, lets that pass on any thread.
     *
     * @param service the class of the service resource, such as {@code Sqs.class}
     * @param <S> its type
     * @return the service resource
     * @throws IllegalArgumentException if no module on the class path, or beside the class, has this service
     * @throws IllegalStateException if the session is closed
     */
    public <S> S resource(Class<S> service) {
        Arguments.notNull("service", service);
        clients.requireOpen();
        Object there = services.get(service);
        return service.cast(there != null ? there : services.computeIfAbsent(service, this::made));
    }

    /** May block: it reads configuration files, and jars for the SDK's user agent. */
    private Object made(Class<?> service) {
        return providers.of(service).create(clients);
    }

    /**
     * Returns the names of the services that have resources here.
     *
     * @return the names as boto3 writes them, in alphabetical order
     */
    public List<String> availableResources() {
        return providers.serviceNames();
    }

    /**
     * Returns the region of this session.
     *
     * @return the region
     */
    public Region region() {
        return clients.region();
    }

    /** Tells whether this session is closed. */
    boolean isClosed() {
        return clients.isClosed();
    }

    /**
     * Closes the clients and their connections; calls in flight fail. Closing again does nothing, but that after
     * {@link #closeLater()} it cuts what that leaves to end. May block for some seconds; from a reactive pipeline, use
     * {@link #closeLater()}.
     *
     * <p>Uploads in parts that are under way, or that were cancelled and are being aborted, are aborted first, so that
     * no parts stay behind. This method does not wait for that, which takes 10 seconds at most; {@link #closeLater()}
     * does. Receives that wait for messages are cut, which may hide messages until their visibility timeout has run
     * out; how many were cut is logged.
     */
    @Override
    public void close() {
        clients.close(false);
    }

    /**
     * Closes the session on a thread that may block.
     *
     * <p>Receives that wait for messages are not cut: they end within the time for which they wait, 20 seconds at most,
     * and what they give is made visible again. What was begun before and is sent as part of a call for many, such as
     * {@code message.delete()} and what a sender of SQS sends, is done, within 10 seconds. {@link #close()} cuts both.
     *
     * @return completes when all is closed, after uploads that were under way have been aborted and receives have ended
     */
    public Mono<Void> closeLater() {
        return Mono.<Void>fromRunnable(() -> clients.close(true))
                .subscribeOn(Schedulers.boundedElastic())
                .then(clients.allClosed());
    }

    /** Returns the region and whether the session is closed. */
    @Override
    public String toString() {
        return "Session(region=" + region() + (isClosed() ? ", closed)" : ")");
    }

    /** The settings of a session. What isn't set is as the SDK's default chains say. */
    public static final class Builder {

        @Nullable
        String profile;

        @Nullable
        Region region;

        @Nullable
        AwsCredentialsProvider credentials;

        @Nullable
        URI endpoint;

        @Nullable
        SdkAsyncHttpClient httpClient;

        private boolean completeOnEventLoop;
        private boolean streamXml = true;
        private final ServiceResource.Options resources = new ServiceResource.Options();
        private @Nullable MetricPublisher sdkMetrics;
        private final List<Consumer<? super NettyNioAsyncHttpClient.Builder>> netty = new ArrayList<>();
        private final List<Consumer<? super ClientOverrideConfiguration.Builder>> overrides = new ArrayList<>();
        private final List<SessionSettings.Customizer<?>> customizers = new ArrayList<>();

        private Builder() {}

        /**
         * Takes region, credentials and what else the SDK reads there, such as its retry mode, from a profile of the
         * SDK's configuration files.
         *
         * @param name the profile's name
         * @return this
         * @throws IllegalArgumentException if there is no such profile
         */
        public Builder profile(String name) {
            this.profile = Profiles.requireKnown(name);
            return this;
        }

        /**
         * Sets the region.
         *
         * @param name the region's name, such as {@code eu-west-1}
         * @return this
         * @throws IllegalArgumentException if the SDK does not know the region
         */
        public Builder region(String name) {
            return region(Region.of(Arguments.notBlank("region", name)));
        }

        /**
         * Sets the region.
         *
         * @param value the region
         * @return this
         * @throws IllegalArgumentException if the SDK does not know the region
         */
        public Builder region(Region value) {
            return uncheckedRegion(Regions.requireKnown(value));
        }

        /**
         * Sets a region that the SDK may not know: one that is newer than the SDK, or the name that a service other
         * than AWS wants.
         *
         * @param value the region
         * @return this
         */
        public Builder uncheckedRegion(Region value) {
            this.region = Arguments.notNull("region", value);
            return this;
        }

        /**
         * Sets the credentials. They are resolved on a thread of their own, used until shortly before they expire, and
         * asked for again each minute behind the calls. Those that don't say when they expire are used for 5 minutes at
         * most. If the provider throws, gives null or has not answered after 30 seconds, the calls that wait for it
         * fail, and the next one asks again.
         *
         * @param provider gives the credentials; it stays the caller's to close
         * @return this
         */
        public Builder credentials(AwsCredentialsProvider provider) {
            this.credentials = Arguments.notNull("credentials", provider);
            return this;
        }

        /**
         * Sends all requests to another endpoint than AWS's, such as an emulator.
         *
         * @param uri an absolute http or https URI
         * @return this
         * @throws IllegalArgumentException if it is none
         */
        public Builder endpoint(URI uri) {
            Arguments.notNull("endpoint", uri);
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (!http || uri.getHost() == null) {
                throw new IllegalArgumentException(
                        "'endpoint' must be an absolute http or https URI such as http://localhost:4566, was \"%s\""
                                .formatted(uri));
            }
            this.endpoint = uri;
            return this;
        }

        /**
         * Changes the settings of the Netty HTTP clients, such as their time-outs. {@link #connections} is their number
         * of connections and ours in one. A {@code readTimeout} of less than 22 seconds shortens the time for which
         * receives of SQS wait for messages.
         *
         * @param settings is given each service's HTTP client builder
         * @return this
         */
        public Builder netty(Consumer<? super NettyNioAsyncHttpClient.Builder> settings) {
            netty.add(Arguments.notNull("settings", settings));
            return this;
        }

        /**
         * Uses another HTTP client for all services in place of Netty, such as the CRT's.
         *
         * @param client the client; it stays the caller's to close
         * @return this
         */
        public Builder httpClient(SdkAsyncHttpClient client) {
            this.httpClient = Arguments.notNull("httpClient", client);
            return this;
        }

        /**
         * Adds to the override configuration of all services' clients: interceptors, headers, metric publishers,
         * time-outs. What is set here replaces what was set before under the same name; what can be added is added, so
         * that nothing of the session's own is lost.
         *
         * @param change is given an empty configuration for each client
         * @return this
         */
        public Builder override(Consumer<? super ClientOverrideConfiguration.Builder> change) {
            overrides.add(Arguments.notNull("change", change));
            return this;
        }

        /**
         * Sets how the SDK retries calls that fail, for all services.
         *
         * @param mode {@code STANDARD}, {@code LEGACY} or {@code ADAPTIVE_V2}; unless set, what the SDK's configuration
         *     says, else the SDK's default
         * @return this
         */
        public Builder retry(RetryMode mode) {
            Arguments.notNull("mode", mode);
            return override(configuration -> configuration.retryStrategy(mode));
        }

        /**
         * Sets how the SDK retries calls that fail, for all services.
         *
         * @param strategy the strategy, such as one of the SDK's {@code AwsRetryStrategy}; the clients share its quota
         *     of retries
         * @return this
         */
        public Builder retry(RetryStrategy strategy) {
            Arguments.notNull("strategy", strategy);
            return override(configuration -> configuration.retryStrategy(strategy));
        }

        /**
         * Changes the builder of one service's client, after all other settings. What it sets in the override
         * configuration is added to what is there, as with {@link #override}.
         *
         * @param builder the class of the builder of an async client, such as {@code SqsAsyncClientBuilder.class};
         *     {@code AwsAsyncClientBuilder.class} stands for all
         * @param change is given the builder
         * @param <B> the builder
         * @return this
         * @throws IllegalArgumentException if the class is no such builder
         */
        public <B> Builder customize(Class<B> builder, Consumer<? super B> change) {
            Arguments.notNull("builder", builder);
            Arguments.notNull("change", change);
            if (!AwsAsyncClientBuilder.class.isAssignableFrom(builder)) {
                throw new IllegalArgumentException(
                        "'builder' must be the class of an async client's builder such as SqsAsyncClientBuilder, was "
                                + builder.getName());
            }
            customizers.add(new SessionSettings.Customizer<>(builder, change));
            return this;
        }

        /**
         * Completes calls on the event loop's threads in place of the SDK's completion threads: a hop less for each
         * call. These threads are marked as non-blocking, so that a {@code block()} on them fails at once; nothing that
         * runs there may block.
         *
         * @param direct whether to do so; false unless set
         * @return this
         */
        public Builder completeOnEventLoop(boolean direct) {
            this.completeOnEventLoop = direct;
            return this;
        }

        /**
         * Reads answers in XML (S3's and EC2's) as a stream, straight into the SDK's model, in place of the SDK's
         * parser, which makes a tree of them first: results are equal, for a fraction of the work and memory.
         *
         * <p>Interceptors with {@code afterUnmarshalling} would see a part of the answer only: a client that has one in
         * its override configuration keeps the SDK's parser. {@link io.reactiveaws.core.xml.XmlAnswers} has the
         * details.
         *
         * @param stream whether to do so; true unless set
         * @return this
         */
        public Builder streamXml(boolean stream) {
            this.streamXml = stream;
            return this;
        }

        /**
         * Coalesces loads, and polls of waiters: those that begin while a call for others of their type is in flight
         * share the next call, where the service can be asked for many resources at once. A load that comes alone is
         * sent at once either way.
         *
         * @param coalesce whether to do so; true unless set
         * @return this
         */
        public Builder coalesceLoads(boolean coalesce) {
            resources.coalesceLoads(coalesce);
            return this;
        }

        /**
         * Sets how long calls on a just-created resource are retried while the service still answers "not found"
         * (eventual consistency). The time begins when the answer to the creation comes. A call that finds the resource
         * does not end it, because other operations may not know the resource yet.
         *
         * @param atMost the time, 5 seconds unless set; zero retries nothing
         * @return this
         * @throws IllegalArgumentException if the time is null or negative
         */
        public Builder eventualConsistency(Duration atMost) {
            resources.eventualConsistency(atMost);
            return this;
        }

        /**
         * Sets how many connections each client has for a host, and by that how many calls to it are under way at once:
         * further ones wait, in their order, and are not sent when they are cancelled meanwhile. Calls that wait for
         * messages ({@code ReceiveMessage}) take three quarters of them at most.
         *
         * <p>Each service has a client of its own. For S3, each bucket is a host, unless an {@link #endpoint} is set.
         *
         * @param perHost at least 1; unless set, as many as the HTTP client reports, which are 50 unless that was told
         *     otherwise
         * @return this
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder connections(int perHost) {
            resources.connections(perHost);
            return this;
        }

        /**
         * Sets how many calls may wait for a connection to one host. A further one fails at once, with a
         * {@link java.util.concurrent.RejectedExecutionException}: a service under too much load can say so instead of
         * making everybody wait. What was begun is not refused: the parts of an upload, a body that goes on. The first
         * call of an upload may be, also when its source has begun.
         *
         * @param perHost 0 or more; any number unless set
         * @return this
         * @throws IllegalArgumentException if it is negative
         */
        public Builder maxWaiting(int perHost) {
            resources.maxWaiting(perHost);
            return this;
        }

        /**
         * Sets how long each call of an action may take, the wait for a connection and the SDK's retries included. What
         * takes longer is cancelled and fails with the SDK's {@code ApiCallTimeoutException}, which says what the call
         * was doing. A body counts until its first bytes are there; a call that waits for messages counts until it is
         * sent.
         *
         * @param atMost the time; unless set, as long as it takes
         * @return this
         * @throws IllegalArgumentException if the time is null or not positive
         */
        public Builder callTimeout(Duration atMost) {
            resources.callTimeout(atMost);
            return this;
        }

        /**
         * Sets the scheduler of all delays: waiters and the filling of batches.
         *
         * @param scheduler the scheduler; {@link Schedulers#parallel()} unless set
         * @return this
         */
        public Builder timer(Scheduler scheduler) {
            resources.timer(scheduler);
            return this;
        }

        /**
         * Sets what reads and writes JSON bodies.
         *
         * @param mapper the mapper; Jackson's shared one unless set
         * @return this
         */
        public Builder json(JsonMapper mapper) {
            resources.json(mapper);
            return this;
        }

        /**
         * Makes an observation of each call and task, and of messages that are sent and handled, as
         * {@link io.reactiveaws.core.observation.ResourceObservationDocumentation} says. It needs
         * {@code io.micrometer:micrometer-observation}.
         *
         * @param registry who handles the observations; one without handlers costs nothing
         * @return this
         */
        public Builder observationRegistry(ObservationRegistry registry) {
            resources.observationRegistry(registry);
            return this;
        }

        /**
         * Makes an observation of each call, with names and keys of one's own.
         *
         * @param registry who handles the observations; one without handlers costs nothing
         * @param convention names the observations and their keys
         * @return this
         */
        public Builder observationRegistry(ObservationRegistry registry, ResourceObservationConvention convention) {
            resources.observationRegistry(registry, convention);
            return this;
        }

        /**
         * Measures what the resources do, as {@link io.reactiveaws.core.spi.meters.ResourceMeter} says, and gives the
         * SDK's own metrics of all clients to the same registry, as
         * {@link io.reactiveaws.core.observation.SdkMetricPublisher} says. It needs
         * {@code io.micrometer:micrometer-core}.
         *
         * @param registry where the meters are
         * @return this
         */
        public Builder meterRegistry(MeterRegistry registry) {
            resources.meterRegistry(registry);
            sdkMetrics = new SdkMetricPublisher(registry);
            return this;
        }

        /**
         * Makes the session. Sends nothing to the services; where no region is set, the SDK's default chain reads
         * environment variables and configuration files and may ask the instance's metadata service.
         *
         * @return the session
         * @throws IllegalArgumentException if the settings contradict each other, or the SDK's default chain gives no
         *     region or an unknown one
         * @throws IllegalStateException if the Reactor on the class path is older than 3.5.20
         */
        public Session build() {
            if (httpClient != null && (completeOnEventLoop || !netty.isEmpty())) {
                throw new IllegalArgumentException(
                        "'httpClient' replaces Netty: 'netty' and 'completeOnEventLoop' cannot be set beside it;"
                                + " set them on the HTTP client, or leave 'httpClient' out");
            }
            return new Session(settings());
        }

        SessionSettings settings() {
            return new SessionSettings(
                    profile,
                    region,
                    credentials,
                    endpoint,
                    httpClient,
                    completeOnEventLoop,
                    streamXml,
                    resources.settings(ConnectionCount.unknown()),
                    sdkMetrics,
                    List.copyOf(netty),
                    List.copyOf(overrides),
                    List.copyOf(customizers));
        }
    }
}
