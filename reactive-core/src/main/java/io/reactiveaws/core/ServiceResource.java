package io.reactiveaws.core;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.reactiveaws.core.observation.MicrometerMeters;
import io.reactiveaws.core.observation.MicrometerObserver;
import io.reactiveaws.core.observation.ResourceObservationConvention;
import io.reactiveaws.core.spi.Arguments;
import io.reactiveaws.core.spi.ResourceContext;
import io.reactiveaws.core.spi.ResourceSettings;
import io.reactiveaws.core.spi.calls.CallLimits;
import io.reactiveaws.core.spi.calls.CallObserver;
import io.reactiveaws.core.spi.calls.ConnectionCount;
import io.reactiveaws.core.spi.meters.Meters;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service, where its resources start: {@code session.resource(Sqs.class)}.
 *
 * @param <C> the SDK's async client of the service
 */
public abstract class ServiceResource<C> extends Resource<C> {

    /**
     * Makes a service resource.
     *
     * @param context the client and what goes with it
     */
    protected ServiceResource(ResourceContext<C> context) {
        super(context);
    }

    /**
     * Makes the context of a service resource over a client that belongs to the caller and is never closed here.
     *
     * @param client the SDK's async client
     * @param settings sets how its resources behave
     * @param <C> its type
     * @return the context
     * @throws IllegalArgumentException if the client or the settings are null, or a setting is wrong
     */
    protected static <C> ResourceContext<C> contextOf(C client, Consumer<? super Options> settings) {
        Arguments.notNull("client", client);
        Arguments.notNull("settings", settings);
        Options options = new Options();
        settings.accept(options);
        return ResourceContext.over(client, options.settings(ConnectionCount.ofClient(client)));
    }

    /**
     * Returns the SDK's client, for what resources don't offer.
     *
     * @return the client; it belongs to the session, or to who passed it in
     */
    public final C client() {
        return scope().client();
    }

    @Override
    protected final List<String> identifierValues() {
        return List.of();
    }

    /** How the resources over a client behave: the settings of a session that are none of the client's own. */
    public static final class Options {

        private boolean coalesceLoads = true;
        private Duration eventualConsistency = ResourceSettings.EVENTUAL_CONSISTENCY;
        private @Nullable Integer connections;
        private int maxWaiting = Integer.MAX_VALUE;
        private @Nullable Duration callTimeout;
        private Supplier<Scheduler> timer = Schedulers::parallel;
        private JsonMapper json = JsonMapper.shared();
        private CallObserver observer = CallObserver.NONE;
        private Meters meters = Meters.NONE;

        /** Makes the options of a client of which nothing is known. */
        public Options() {}

        /**
         * Says how many connections the client's HTTP client has for each host, and by that how many calls to it are
         * under way at once: further ones wait, in their order.
         *
         * @param perHost at least 1; unless set, as many as the HTTP client reports with its first answer, and 50 until
         *     then
         * @return this
         * @throws IllegalArgumentException if it is less than 1
         */
        public Options connections(int perHost) {
            this.connections = (int) Arguments.within("connections", perHost, 1, Integer.MAX_VALUE);
            return this;
        }

        /**
         * Sets how many calls may wait for a connection to one host. A further one fails at once, with a
         * {@link java.util.concurrent.RejectedExecutionException}.
         *
         * @param perHost 0 or more; any number unless set
         * @return this
         * @throws IllegalArgumentException if it is negative
         */
        public Options maxWaiting(int perHost) {
            this.maxWaiting = (int) Arguments.within("maxWaiting", perHost, 0, Integer.MAX_VALUE);
            return this;
        }

        /**
         * Sets how long each call of an action may take, the wait for a connection and the SDK's retries included. What
         * takes longer is cancelled and fails with the SDK's {@code ApiCallTimeoutException}.
         *
         * @param atMost the time; unless set, as long as it takes
         * @return this
         * @throws IllegalArgumentException if the time is null or not positive
         */
        public Options callTimeout(Duration atMost) {
            this.callTimeout = Arguments.positive("callTimeout", atMost);
            return this;
        }

        /**
         * Sets how long calls on a just-created resource are retried while the service still answers "not found". The
         * time begins when the answer to the creation comes. A call that finds the resource does not end it, because
         * other operations may not know the resource yet.
         *
         * @param atMost the time, 5 seconds unless set; zero retries nothing
         * @return this
         * @throws IllegalArgumentException if the time is null or negative
         */
        public Options eventualConsistency(Duration atMost) {
            if (!Duration.ZERO.equals(atMost)) {
                Arguments.positive("eventualConsistency", atMost);
            }
            this.eventualConsistency = atMost;
            return this;
        }

        /**
         * Coalesces loads, and polls of waiters: those that begin while a call for others of their type is in flight
         * share the next call, where the service can be asked for many resources at once.
         *
         * @param coalesce whether to do so; true unless set
         * @return this
         */
        public Options coalesceLoads(boolean coalesce) {
            this.coalesceLoads = coalesce;
            return this;
        }

        /**
         * Sets the scheduler of all delays: waiters and the filling of batches.
         *
         * @param scheduler the scheduler; {@link Schedulers#parallel()} unless set
         * @return this
         */
        public Options timer(Scheduler scheduler) {
            Arguments.notNull("scheduler", scheduler);
            this.timer = () -> scheduler;
            return this;
        }

        /**
         * Sets what reads and writes JSON bodies.
         *
         * @param mapper the mapper; Jackson's shared one unless set
         * @return this
         */
        public Options json(JsonMapper mapper) {
            this.json = Arguments.notNull("mapper", mapper);
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
        public Options observationRegistry(ObservationRegistry registry) {
            this.observer = new MicrometerObserver(Arguments.notNull("registry", registry), null);
            return this;
        }

        /**
         * Makes an observation of each call, with names and keys of one's own.
         *
         * @param registry who handles the observations; one without handlers costs nothing
         * @param convention names the observations and their keys
         * @return this
         */
        public Options observationRegistry(ObservationRegistry registry, ResourceObservationConvention convention) {
            this.observer = new MicrometerObserver(
                    Arguments.notNull("registry", registry), Arguments.notNull("convention", convention));
            return this;
        }

        /**
         * Measures what the resources do, as {@link io.reactiveaws.core.spi.meters.ResourceMeter} says. It needs
         * {@code io.micrometer:micrometer-core}. The SDK's own metrics are the client's, which
         * {@link io.reactiveaws.core.observation.SdkMetricPublisher} gives to the registry.
         *
         * @param registry where the meters are
         * @return this
         */
        public Options meterRegistry(MeterRegistry registry) {
            this.meters = new MicrometerMeters(Arguments.notNull("registry", registry));
            return this;
        }

        /**
         * Returns the settings for a client.
         *
         * @param unset how many connections there are if {@link #connections} was not set
         * @return what has been set so far
         */
        public ResourceSettings settings(ConnectionCount unset) {
            ConnectionCount count = connections == null ? unset : ConnectionCount.of(connections);
            return new ResourceSettings(
                    json,
                    timer,
                    coalesceLoads,
                    eventualConsistency,
                    new CallLimits(count, maxWaiting, callTimeout),
                    observer,
                    meters);
        }
    }
}
